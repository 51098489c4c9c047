// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version of this program, written by the build.
final class Version {

    /// `0.1.0`
    static final String NUMBER = read();

    /// As recipes and `--version` name it.
    static final String PROGRAM = "Stylemix " + NUMBER;

    private Version() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `--version` prints.
    static final class ForCommands implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {PROGRAM};
        }
    }
}
