// SPDX-License-Identifier: Apache-2.0
package stylemix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a main class in a Java of its own whom permissions stop. Root ignores them by two capabilities, which that Java
/// then lacks; where they cannot be taken away the test is skipped.
public final class Unprivileged {

    private static final String LESS = "-dac_override,-dac_read_search";

    private Unprivileged() {}

    /// @return what it printed on stdout
    public static List<String> run(Class<?> program, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root is stopped by no permission");
            command.addAll(List.of("setpriv", "--bounding-set=" + LESS, "--inh-caps=" + LESS));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return said;
    }
}
