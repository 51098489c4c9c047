// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/// How fast the engine is, and how much memory it needs.
///
/// A harness of our own: what is measured takes seconds or is a whole process, where nothing is gained by JMH, whose
/// generated classes cannot reach what is private to the engine's package.
final class SpeedBench {

    private static final int WIDTH = 1024;
    private static final int HEIGHT = 768;

    /// What the contract has for 4:3.
    private static final int FULL_WIDTH = 1184;
    private static final int FULL_HEIGHT = 896;

    private static final int REFERENCES = 3;
    private static final int ROUNDS = 4;
    private static final int MIXES = 60;
    private static final int COLD_STARTS = 5;
    private static final int[] HEAPS_MB = {120, 160, 200, 240, 280, 320, 360, 400, 480, 560, 640, 800, 1000, 1400};

    private final Corpus corpus;
    private final List<Sitter> sitters;
    private final List<Corpus.Model> references;
    private final Path folder;
    private final Path log;
    private final Report report;

    SpeedBench(Corpus corpus, Path results, Report report) throws Exception {
        this.corpus = corpus;
        sitters = corpus.contents(WIDTH, HEIGHT);
        references = corpus.references();
        folder = Files.createDirectories(results.resolve("speed"));
        log = folder.resolve("log.txt");
        this.report = report;
    }

    /// What is timed.
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    void run() throws Exception {
        report.line("%d processors, %s".formatted(Runtime.getRuntime().availableProcessors(), Runtime.version()));
        report.title("One warm process");
        line("layer at 512 × 384", layers(512, 384));
        line("layer at 1024 × 768", layers(WIDTH, HEIGHT));
        line("layer at 2048 × 1536", layers(2048, 1536));
        mixes();
        cold();
        heaps();
    }

    /// The first content with some references, the first round not counted.
    private double[] layers(int width, int height) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Trial trial = new Trial(sitters.getFirst(), width, height);
            for (Corpus.Model reference : references.subList(0, REFERENCES)) {
                long start = System.nanoTime();
                trial.layer(reference.name(), reference.picture(), EngineProgress.SILENT);
                if (round > 0) {
                    times.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        return sorted(times);
    }

    private void mixes() throws Exception {
        Trial trial = new Trial(sitters.getFirst(), WIDTH, HEIGHT);
        List<Mix.Part> parts = new ArrayList<>();
        for (Corpus.Model reference : references.subList(0, REFERENCES)) {
            trial.layer(reference.name(), reference.picture(), EngineProgress.SILENT);
            parts.add(new Mix.Part(reference.name(), 1.0 / REFERENCES));
        }
        for (int halvings = 0; halvings < 2; halvings++) {
            int size = halvings;
            line(
                    "mixing %d layers at %d × %d".formatted(REFERENCES, WIDTH >> size, HEIGHT >> size),
                    times(MIXES, () -> trial.mix(parts, size)));
        }
    }

    private void cold() throws Exception {
        report.title("Whole processes, one reference");
        Path content = file("content", sitters.getFirst());
        Path reference = file(references.getFirst());
        Path out = folder.resolve("out.png");
        line(
                "the engine alone, %d × %d".formatted(WIDTH, HEIGHT),
                times(
                        COLD_STARTS,
                        () -> succeed(
                                Processes.draft(log, List.of(), content, List.of(reference), out, WIDTH, HEIGHT))));
        Sitter full = corpus.contents(FULL_WIDTH, FULL_HEIGHT).getFirst();
        Path fullContent = file("full", full);
        Path learned = Processes.learned(log);
        double ours = line(
                "./run mix, %d × %d".formatted(FULL_WIDTH, FULL_HEIGHT),
                times(
                        COLD_STARTS,
                        () -> succeed(Processes.mix(log, learned, fullContent, reference, folder.resolve("home")))));
        if (Processes.hasGmic()) {
            double theirs = line(
                    "G'MIC stylize",
                    times(COLD_STARTS, () -> succeed(Processes.gmic(log, fullContent, reference, out))));
            report.line("a mix takes %.2f of G'MIC's time".formatted(ours / theirs));
        } else {
            report.line("There is no gmic here: apt-get install gmic");
        }
    }

    private void heaps() throws Exception {
        report.title("Least heap at %d × %d, the content a picture; the whole process".formatted(WIDTH, HEIGHT));
        for (int count : new int[] {1, REFERENCES, 10}) {
            heap(Math.min(count, references.size()));
        }
    }

    private void heap(int count) throws Exception {
        Path content = file("content", sitters.getFirst());
        List<Path> files = new ArrayList<>();
        for (Corpus.Model reference : references.subList(0, count)) {
            files.add(file(reference));
        }
        Path out = folder.resolve("out.png");
        int low = 0;
        int high = HEAPS_MB.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            List<String> options = List.of("-Xmx" + HEAPS_MB[middle] + "m");
            if (Processes.draft(log, options, content, files, out, WIDTH, HEIGHT)
                    .isPresent()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        report.line("%-32s %s"
                .formatted(
                        count + (count == 1 ? " reference" : " references"),
                        low < HEAPS_MB.length ? HEAPS_MB[low] + " MB" : "more than " + HEAPS_MB[low - 1] + " MB"));
    }

    private static void succeed(Optional<Long> time) throws IOException {
        if (time.isEmpty()) {
            throw new IOException("a program failed, see its log");
        }
    }

    private Path file(String name, Sitter sitter) throws IOException {
        Path file = folder.resolve(name + ".png");
        ImageIO.write(sitter.picture(), "png", file.toFile());
        return file;
    }

    /// References at the size that their users have them.
    private Path file(Corpus.Model reference) throws IOException {
        Path file = folder.resolve(reference.name() + ".png");
        ImageIO.write(reference.picture(), "png", file.toFile());
        return file;
    }

    private static double[] times(int count, Work work) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        return sorted(times);
    }

    private static double[] sorted(List<Double> times) {
        return times.stream().mapToDouble(t -> t).sorted().toArray();
    }

    /// @param times in milliseconds, sorted
    /// @return their median
    private double line(String name, double[] times) {
        double median = times[Math.floorDiv(times.length, 2)];
        report.line("%-32s median %8.1f ms, fastest %8.1f, slowest %8.1f, %d times"
                .formatted(name, median, times[0], times[times.length - 1], times.length));
        return median;
    }
}
