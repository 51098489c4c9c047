// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The benchmark of the draft engine; see the README.
final class Bench {

    private Bench() {}

    /// @param args what to measure, "quality" or "speed"; the manifest; the folder for results; the root of the
    /// system's
    ///     files; "true" if the held-back pictures are meant; the width of the pictures of quality
    public static void main(String[] args) throws Exception {
        Path results = Path.of(args[2]);
        Files.createDirectories(results);
        boolean heldBack = Boolean.parseBoolean(args[4]);
        Corpus corpus = new Corpus(Path.of(args[1]), List.of(Path.of(args[3]), results.resolve("corpus")), heldBack);
        String name = heldBack ? args[0] + "-held-back" : args[0];
        try (Report report = new Report(results.resolve(name + ".txt"))) {
            switch (args[0]) {
                case "quality" -> new QualityBench(Integer.parseInt(args[5]), corpus, results, name, report).run();
                case "speed" -> new SpeedBench(corpus, results, report).run();
                default -> throw new IllegalArgumentException("-Dbench is quality or speed, not " + args[0]);
            }
        }
    }
}
