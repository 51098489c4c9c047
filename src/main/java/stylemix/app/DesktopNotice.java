// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A notification of the system, by the program that each brings for it.
///
/// Not by AWT's tray: loading AWT beside JavaFX is fragile on Linux, and desktops have given their trays up. The price
/// is that Windows has no such program, so there a sentence in the window has to do.
///
/// @param system `os.name`
record DesktopNotice(String system) implements BatchNotice.Notifier {

    private static final long PATIENCE_SECONDS = 5;

    @Override
    public boolean show(String title, String text) throws InterruptedException {
        Optional<List<String>> command = command(title, text);
        if (command.isEmpty()) {
            return false;
        }
        try {
            Process program = new ProcessBuilder(command.get())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && program.exitValue() == 0;
            } finally {
                program.destroy();
            }
        } catch (IOException _) {
            return false; // there is no such program here
        }
    }

    /// The words are arguments of their own, never a part of a script.
    Optional<List<String>> command(String title, String text) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.empty();
        }
        if (name.contains("mac")) {
            return Optional.of(List.of(
                    "osascript",
                    "-e",
                    "on run words",
                    "-e",
                    "display notification (item 2 of words) with title (item 1 of words)",
                    "-e",
                    "end run",
                    title,
                    text));
        }
        return Optional.of(List.of("notify-send", "--app-name=Stylemix", "--icon=stylemix", title, text));
    }
}
