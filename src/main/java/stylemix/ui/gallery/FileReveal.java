// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Shows a file in the system's file manager, selected where the system can.
///
/// On Linux the D-Bus interface `org.freedesktop.FileManager1` is asked first, because `xdg-open` can open a folder
/// but not select a file in it.
public final class FileReveal {

    /// A file manager that is still starting after this long counts as started.
    private static final long PATIENCE_SECONDS = 8;

    private final String system;

    /// @param system `os.name`
    public FileReveal(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /// Blocks until a file manager has taken it, some seconds at most.
    ///
    /// @return whether one did
    boolean reveal(Path file) throws InterruptedException {
        for (List<String> command : commands(file)) {
            if (works(command)) {
                return true;
            }
        }
        return false;
    }

    /// What to try, the best first.
    List<List<String>> commands(Path file) {
        Path absolute = file.toAbsolutePath();
        if (windows()) {
            return List.of(List.of("explorer.exe", "/select,", absolute.toString()));
        }
        if (system.contains("mac")) {
            return List.of(List.of("open", "-R", absolute.toString()));
        }
        // both tools read their arguments as lists: quotes and commas would end an address early
        String uri = absolute.toUri().toASCIIString().replace("'", "%27").replace(",", "%2C");
        return List.of(
                List.of(
                        "gdbus",
                        "call",
                        "--session",
                        "--timeout=5",
                        "--dest=org.freedesktop.FileManager1",
                        "--object-path=/org/freedesktop/FileManager1",
                        "--method=org.freedesktop.FileManager1.ShowItems",
                        "['" + uri + "']",
                        ""),
                List.of(
                        "dbus-send",
                        "--session",
                        "--print-reply",
                        "--reply-timeout=5000",
                        "--dest=org.freedesktop.FileManager1",
                        "/org/freedesktop/FileManager1",
                        "org.freedesktop.FileManager1.ShowItems",
                        "array:string:" + uri,
                        "string:"),
                List.of("xdg-open", Objects.requireNonNull(absolute.getParent()).toString()));
    }

    private boolean works(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // explorer.exe answers 1 even when it did what it was asked
            return !ended || process.exitValue() == 0 || windows();
        } catch (IOException e) {
            return false; // not installed
        }
    }

    private boolean windows() {
        return system.startsWith("windows");
    }
}
