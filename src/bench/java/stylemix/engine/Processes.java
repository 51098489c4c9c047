// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Other programs, and ourselves in a fresh Java.
final class Processes {

    private static final Path JAR = Path.of("target", "stylemix.jar").toAbsolutePath();

    private Processes() {}

    /// Runs a program to its end.
    ///
    /// @param log gets all that it says
    /// @return the time it took in nanoseconds, empty if it failed or is not there
    static Optional<Long> run(List<String> command, Path log) throws InterruptedException {
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return process.waitFor() == 0 ? Optional.of(System.nanoTime() - start) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// [ColdDraft] in a Java of its own.
    ///
    /// @param options of Java, such as the size of its heap
    static Optional<Long> draft(
            Path log, List<String> options, Path content, List<Path> references, Path out, int width, int height)
            throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        command.add(ColdDraft.class.getName());
        command.addAll(List.of("" + width, "" + height, out.toString(), content.toString()));
        references.forEach(reference -> command.add(reference.toString()));
        return run(command, log);
    }

    /// What the JVM learned of this build, as `./run` has it; the program is tried out if that is not there yet.
    static Path learned(Path log) throws InterruptedException, IOException {
        Path learned = Path.of("target", "learned").toAbsolutePath();
        if (!Files.exists(learned)
                || Files.getLastModifiedTime(learned).compareTo(Files.getLastModifiedTime(JAR)) < 0) {
            run(List.of("sh", "packaging/common/learn", java(), modules(), learned.toString()), log);
        }
        return learned;
    }

    /// The program as `./run mix` starts it, for a picture of the size that the contract has for the content's shape.
    ///
    /// @param home a folder that is not there, so that no layer is there already; removed in the end
    static Optional<Long> mix(Path log, Path learned, Path content, Path reference, Path home)
            throws InterruptedException, IOException {
        List<String> command = List.of(
                "env",
                "STYLEMIX_HOME=" + home,
                java(),
                "-XX:VMOptionsFile=packaging/common/java.options",
                "-XX:AOTCache=" + learned,
                "-p",
                modules(),
                "-m",
                "stylemix/stylemix.app.Main",
                "mix",
                "--content",
                content.toString(),
                "--reference",
                reference + "=1",
                "--out",
                home.resolve("out").toString());
        Optional<Long> time = run(command, log);
        run(List.of("rm", "-rf", home.toString()), log);
        return time;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String modules() throws IOException {
        return JAR
                + File.pathSeparator
                + Files.readString(Path.of("target", "module-path")).strip();
    }

    /// `stylize` of G'MIC with its own defaults.
    static Optional<Long> gmic(Path log, Path content, Path reference, Path out) throws InterruptedException {
        return run(
                List.of(
                        "gmic",
                        content.toString(),
                        reference.toString(),
                        "stylize[0]",
                        "[1]",
                        "keep[0]",
                        "output",
                        out.toString()),
                log);
    }

    /// Whether there is a G'MIC.
    static boolean hasGmic() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Path.of(folder, "gmic").toFile().canExecute());
    }
}
