// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppPathsTest {

    @TempDir
    Path user;

    @Test
    void linuxFollowsXdg() {
        assertEquals(
                new AppPaths(
                        user.resolve(".config/stylemix"),
                        user.resolve(".local/share/stylemix"),
                        user.resolve(".cache/stylemix"),
                        user.resolve("Pictures")),
                AppPaths.of(properties("Linux"), Map.of("XDG_CONFIG_HOME", "relative is ignored")));
        assertEquals(
                user.resolve("d/stylemix"),
                AppPaths.of(
                                properties("Linux"),
                                Map.of("XDG_DATA_HOME", user.resolve("d").toString()))
                        .data());
    }

    @Test
    void picturesFolderIsInTheUsersLanguage() throws Exception {
        Files.createDirectories(user.resolve(".config"));
        Path dirs = user.resolve(".config/user-dirs.dirs");
        Files.writeString(dirs, "# written by xdg-user-dirs\nXDG_PICTURES_DIR=\"$HOME/Meine Bilder\"\n");
        assertEquals(
                user.resolve("Meine Bilder"),
                AppPaths.of(properties("Linux"), Map.of()).pictures());
        Files.writeString(dirs, "XDG_PICTURES_DIR=\"" + user.resolve("elsewhere") + "\"\n");
        assertEquals(
                user.resolve("elsewhere"),
                AppPaths.of(properties("Linux"), Map.of()).pictures());
        Files.writeString(dirs, "XDG_PICTURES_DIR=\"$HOME/\"\n");
        assertEquals(
                user.resolve("Pictures"),
                AppPaths.of(properties("Linux"), Map.of()).pictures());
    }

    @Test
    void macAndWindowsUseTheirOwnPlaces() {
        assertEquals(
                user.resolve("Library/Application Support/Stylemix"),
                AppPaths.of(properties("Mac OS X"), Map.of()).config());
        assertEquals(
                user.resolve("AppData/Roaming/Stylemix"),
                AppPaths.of(properties("Windows 11"), Map.of()).config());
        assertEquals(
                user.resolve("r/Stylemix"),
                AppPaths.of(
                                properties("Windows 11"),
                                Map.of("APPDATA", user.resolve("r").toString()))
                        .config());
    }

    @Test
    void oneFolderHoldsAllIfItIsNamed() {
        AppPaths all = new AppPaths(
                user.resolve("s/config"), user.resolve("s/data"), user.resolve("s/cache"), user.resolve("s/pictures"));
        assertEquals(
                all,
                AppPaths.of(
                        properties("Linux"),
                        Map.of("STYLEMIX_HOME", user.resolve("s").toString())));
        assertEquals(all, AppPaths.of(Map.of("stylemix.home", user.resolve("s").toString()), Map.of()));
    }

    private Map<String, String> properties(String system) {
        return Map.of("user.home", user.toString(), "os.name", system);
    }
}
