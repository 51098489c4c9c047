// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where everything lies; the only reader of system properties and of the environment's folders.
///
/// No folder is created here. All four lie in one folder if the system property `stylemix.home` or the environment
/// variable `STYLEMIX_HOME` names one: for tests and for carrying the studio on a stick.
///
/// @param config small files that the user might want to keep in sync between computers
/// @param data what belongs to this computer and must not be lost
/// @param cache what can be made again
/// @param pictures the user's folder of pictures
public record AppPaths(Path config, Path data, Path cache, Path pictures) {

    private static final Pattern XDG_PICTURES =
            Pattern.compile("^\\s*XDG_PICTURES_DIR=\"(\\$HOME/?)?(.*)\"\\s*$", Pattern.MULTILINE);

    public static AppPaths ofThisComputer() {
        return of(
                Map.of(
                        "stylemix.home", System.getProperty("stylemix.home", ""),
                        "user.home", System.getProperty("user.home", ""),
                        "os.name", System.getProperty("os.name", "")),
                System.getenv());
    }

    static AppPaths of(Map<String, String> properties, Map<String, String> environment) {
        Optional<Path> home = absolute(properties.get("stylemix.home"), true)
                .or(() -> absolute(environment.get("STYLEMIX_HOME"), true));
        if (home.isPresent()) {
            Path all = home.get();
            return new AppPaths(
                    all.resolve("config"), all.resolve("data"), all.resolve("cache"), all.resolve("pictures"));
        }
        Path user = Path.of(properties.getOrDefault("user.home", "."));
        String system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return windows(user, environment);
        }
        return system.startsWith("mac") ? macOs(user) : xdg(user, environment);
    }

    private static AppPaths windows(Path user, Map<String, String> environment) {
        Path roaming = absolute(environment.get("APPDATA"), false).orElse(user.resolve("AppData/Roaming"));
        Path local = absolute(environment.get("LOCALAPPDATA"), false).orElse(user.resolve("AppData/Local"));
        return new AppPaths(
                roaming.resolve("Stylemix"),
                local.resolve("Stylemix/Data"),
                local.resolve("Stylemix/Cache"),
                user.resolve("Pictures"));
    }

    private static AppPaths macOs(Path user) {
        Path support = user.resolve("Library/Application Support/Stylemix");
        return new AppPaths(
                support, support.resolve("Data"), user.resolve("Library/Caches/Stylemix"), user.resolve("Pictures"));
    }

    private static AppPaths xdg(Path user, Map<String, String> environment) {
        Path config = absolute(environment.get("XDG_CONFIG_HOME"), false).orElse(user.resolve(".config"));
        Path data = absolute(environment.get("XDG_DATA_HOME"), false).orElse(user.resolve(".local/share"));
        Path cache = absolute(environment.get("XDG_CACHE_HOME"), false).orElse(user.resolve(".cache"));
        return new AppPaths(
                config.resolve("stylemix"),
                data.resolve("stylemix"),
                cache.resolve("stylemix"),
                xdgPictures(user, config.resolve("user-dirs.dirs")).orElse(user.resolve("Pictures")));
    }

    /// The pictures folder in the user's language, from the file that xdg-user-dirs writes.
    private static Optional<Path> xdgPictures(Path user, Path userDirs) {
        try {
            Matcher line = XDG_PICTURES.matcher(Files.readString(userDirs));
            if (!line.find()) {
                return Optional.empty();
            }
            if (line.group(1) == null) {
                return absolute(line.group(2), false);
            }
            // a bare $HOME is how that program says that there is no such folder
            return line.group(2).isEmpty() ? Optional.empty() : Optional.of(user.resolve(line.group(2)));
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Optional<Path> absolute(@org.jspecify.annotations.Nullable String path, boolean make) {
        if (path == null || path.isBlank()) {
            return Optional.empty();
        }
        Path given = Path.of(path);
        return make ? Optional.of(given.toAbsolutePath()) : Optional.of(given).filter(Path::isAbsolute);
    }

    public Path settingsFile() {
        return config.resolve("settings.json");
    }

    /// The file of [FileSecretStore].
    public Path keysFile() {
        return config.resolve("keys.json");
    }

    /// The prices that the user wrote down.
    public Path pricesFile() {
        return config.resolve("prices.json");
    }

    public Path sessionFile() {
        return data.resolve("session.json");
    }

    /// The pictures that were brought in lately.
    public Path trayFile() {
        return data.resolve("tray.json");
    }

    /// Where the window that is open takes the files of a second start.
    public Path handover() {
        return data.resolve("window.socket");
    }

    /// Small versions of pictures.
    public Path thumbnails() {
        return cache.resolve("thumbnails");
    }

    /// What is fetched or pasted, until it is kept.
    public Path arriving() {
        return cache.resolve("arriving");
    }

    public Path references() {
        return data.resolve("references");
    }

    public Path boards() {
        return data.resolve("boards");
    }

    /// Mixes that were saved under a name.
    public Path presets() {
        return data.resolve("presets");
    }

    /// Pictures that show what styles at Krea do.
    public Path covers() {
        return cache.resolve("covers");
    }

    /// What the draft service of the studio and of `mix` keeps: uploads, jobs and their pictures.
    public Path draftService() {
        return data.resolve("draft");
    }

    /// The same for `serve`, whose ids other programs remember.
    public Path servedDrafts() {
        return data.resolve("served");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /// The style layers that the draft engine keeps.
    public Path layers() {
        return cache.resolve("layers");
    }

    /// Downloads and previews of jobs that have not ended.
    public Path jobs() {
        return data.resolve("jobs");
    }

    /// Where outputs go until the user chooses another folder.
    public Path outputs() {
        return pictures.resolve("Stylemix");
    }
}
