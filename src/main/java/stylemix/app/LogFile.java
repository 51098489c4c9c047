// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends the log to a file instead of the terminal, which belongs to the user.
final class LogFile {

    private static final int MAX_BYTES = 1_000_000;
    private static final int FILES = 3;

    private LogFile() {}

    /// Starts writing to `stylemix.0.log` in this folder, which is made if need be. A folder that cannot be written to
    /// means no log.
    static void start(Path folder) {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            Files.createDirectories(folder);
            String pattern = folder.toString().replace("%", "%%") + "/stylemix.%g.log";
            FileHandler file = new FileHandler(pattern, MAX_BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.INFO);
            root.addHandler(file);
        } catch (IOException e) {
            logger().log(System.Logger.Level.DEBUG, "no log file", e);
        }
    }

    static System.Logger logger() {
        return System.getLogger(LogFile.class.getName());
    }
}
