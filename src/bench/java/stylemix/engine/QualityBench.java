// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// How good the pictures are: tables, and sheets to look at.
final class QualityBench {

    private static final double[] STRENGTHS = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.5, 2};
    private static final double[] SHOWN = {0.3, 0.6, 0.8, 1, 1.5, 2};
    private static final int TRADE_STEPS = 5;
    private static final int PAGE = 6;

    private final int width;
    private final int height;
    private final Corpus corpus;
    private final Path results;
    private final String name;
    private final Report report;
    private final Stages stages = new Stages();
    private final List<Response> responses = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();
    private final List<String> unequal = new ArrayList<>();
    private final Map<String, BufferedImage> contents = new LinkedHashMap<>();
    private final Map<String, BufferedImage> drawn = new LinkedHashMap<>();
    private final Sheet strengths;
    private final Peer peer;
    private int repeated;

    /// @param width of the pictures, in pixels; they are 4:3
    /// @param results a folder for pictures
    QualityBench(int width, Corpus corpus, Path results, String name, Report report) throws IOException {
        this.width = width;
        height = width * 3 / 4;
        this.corpus = corpus;
        this.results = results;
        this.name = name;
        this.report = report;
        strengths = new Sheet(8, 240, 180);
        peer = new Peer(results.resolve("peer"), width, height);
    }

    void run() throws Exception {
        List<Corpus.Model> references = corpus.references();
        List<Sitter> sitters = corpus.contents(width, height);
        for (int i = 0; i < sitters.size(); i++) {
            Sitter sitter = sitters.get(i);
            System.err.printf("%s, %d of %d …%n", sitter.name(), i + 1, sitters.size());
            examine(sitter, i, sitters.size(), references);
        }
        means();
        pairs();
        groups("as", Response::reference);
        groups("of", Response::content);
        bounds();
        report.title("Time of the stages at %d × %d, in one warm process".formatted(width, height));
        stages.report(report);
        memory();
        peer.report(report);
        sheets(references);
    }

    private void examine(Sitter sitter, int index, int count, List<Corpus.Model> references) throws Exception {
        List<Corpus.Model> wanted = references.stream()
                .filter(reference -> corpus.wants(sitter.name(), reference.name()))
                .toList();
        long start = System.nanoTime();
        Trial trial = new Trial(sitter, width, height);
        stages.took("Preparing the content", System.nanoTime() - start);
        contents.put(sitter.name(), trial.content());
        for (Corpus.Model reference : wanted) {
            trial.add(reference.name(), reference.picture(), stages.clock());
        }
        responses.addAll(Parallel.map(wanted, reference -> trial.response(reference.name(), STRENGTHS)));
        for (Corpus.Model reference : wanted) {
            start = System.nanoTime();
            BufferedImage picture = trial.picture(reference.name(), 1);
            stages.took("Mixing", System.nanoTime() - start);
            drawn.put(sitter.name() + " " + reference.name(), picture);
            if (references.indexOf(reference) % count == index) {
                strip(trial, sitter, reference);
                peer.draw(trial, sitter.name(), reference, picture);
            }
        }
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; wanted.size() > 1 && i < wanted.size(); i++) {
            starts.add(i);
        }
        trades.addAll(Parallel.map(
                starts,
                i -> trial.trade(
                        wanted.get(i).name(),
                        wanted.get((i + 1) % wanted.size()).name(),
                        TRADE_STEPS)));
        repeat(sitter, wanted.get(index % wanted.size()));
    }

    private void strip(Trial trial, Sitter sitter, Corpus.Model reference) throws InterruptedException {
        strengths.add(sitter.name(), trial.content());
        for (double strength : SHOWN) {
            strengths.add("%.1f".formatted(strength), trial.picture(reference.name(), strength));
        }
        strengths.add(reference.name(), reference.picture());
    }

    /// Draws anew in one thread, with an engine that remembers nothing.
    private void repeat(Sitter sitter, Corpus.Model reference) throws InterruptedException, ExecutionException {
        DraftRequest request = Trial.request(
                sitter, width, height, List.of(new DraftRequest.Style(reference.picture(), reference.name(), 1)));
        try (ForkJoinPool alone = new ForkJoinPool(1)) {
            BufferedImage picture = alone.submit(() -> Trial.engine(sitter)
                            .draw(request, EngineProgress.SILENT)
                            .picture())
                    .get();
            String pair = sitter.name() + " " + reference.name();
            BufferedImage before = drawn.get(pair);
            repeated++;
            if (before == null || !Arrays.equals(pixels(before), pixels(picture))) {
                unequal.add(pair);
            }
        }
    }

    private int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, width, height, null, 0, width);
    }

    private void means() {
        report.title("Means of %d pairs at %d × %d; style and palette as shares of their distances at strength 0"
                .formatted(responses.size(), width, height));
        report.line("%-24s  style palet. struct outlin".formatted("strength"));
        for (double s : STRENGTHS) {
            report.row(
                    "%.1f".formatted(s),
                    mean(responses, r -> r.style(s)),
                    mean(responses, r -> r.palette(s)),
                    mean(responses, r -> r.at(s).structure()),
                    mean(responses, r -> r.at(s).outline()));
        }
    }

    private void pairs() {
        report.title("Each pair, at strengths " + Arrays.toString(SHOWN));
        List<Response> sorted = responses.stream()
                .sorted((one, other) -> Double.compare(other.style(1), one.style(1)))
                .toList();
        report.line("style, worst at 1.0 first");
        sorted.forEach(r -> row(r, r::style));
        report.line("palette");
        sorted.forEach(r -> row(r, r::palette));
        report.line("structure");
        sorted.forEach(r -> row(r, s -> r.at(s).structure()));
        report.line("contrast along the subject's outline, as a share of the content's");
        sorted.forEach(r -> row(r, s -> r.at(s).outline()));
    }

    private void row(Response response, DoubleUnaryOperator value) {
        report.row(
                response.content() + " as " + response.reference(),
                Arrays.stream(SHOWN).map(value).toArray());
    }

    private void groups(String word, Function<Response, String> group) {
        report.title("Means at strength 1.0, all pictures " + word);
        report.line("%-24s  style palet. struct outlin".formatted(""));
        Map<String, List<Response>> groups = new LinkedHashMap<>();
        responses.forEach(r ->
                groups.computeIfAbsent(group.apply(r), _ -> new ArrayList<>()).add(r));
        groups.forEach((key, members) -> report.row(
                key,
                mean(members, r -> r.style(1)),
                mean(members, r -> r.palette(1)),
                mean(members, r -> r.at(1).structure()),
                mean(members, r -> r.at(1).outline())));
    }

    private static double mean(List<Response> responses, ToDoubleFunction<Response> value) {
        return responses.stream().mapToDouble(value).average().orElseThrow();
    }

    private void bounds() {
        report.title("Bounds");
        for (Bound bound : Bound.values()) {
            report.line(bound.says(bound.value(responses)));
        }
        List<String> wrong = new ArrayList<>();
        trades.forEach(trade -> wrong.addAll(trade.violations(Measures::style)));
        trades.forEach(trade -> wrong.addAll(trade.violations(Measures::palette)));
        int steps = 2 * trades.stream().mapToInt(Trade::steps).sum();
        report.line("%d trades between two references: %d of %d steps lead the wrong way"
                .formatted(trades.size(), wrong.size(), steps));
        report.line("%d of %d pictures have other bytes when they are drawn again in one thread %s"
                .formatted(unequal.size(), repeated, unequal));
        report.title("Steps that lead the wrong way");
        responses.forEach(r -> r.violations(Measures::style).forEach(v -> report.line("style, " + v)));
        responses.forEach(r -> r.violations(Measures::palette).forEach(v -> report.line("palette, " + v)));
        wrong.forEach(report::line);
    }

    private void memory() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        report.line("peak heap of this process, with garbage and with what the benchmark keeps: %d MB"
                .formatted(peak >> 20));
    }

    /// References down, contents across, some references to a page.
    private void sheets(List<Corpus.Model> references) throws IOException {
        int page = 1;
        for (int from = 0; from < references.size(); from += PAGE) {
            Sheet sheet = new Sheet(contents.size() + 1, 276, 207);
            sheet.skip();
            contents.forEach(sheet::add);
            for (Corpus.Model reference : references.subList(from, Math.min(from + PAGE, references.size()))) {
                sheet.add(reference.name() + ", " + reference.kind(), reference.picture());
                for (String content : contents.keySet()) {
                    BufferedImage picture = drawn.get(content + " " + reference.name());
                    if (picture == null) {
                        sheet.skip();
                    } else {
                        sheet.add(content + " as " + reference.name(), picture);
                    }
                }
            }
            write(sheet, "sheet-" + page++);
        }
        write(strengths, "strengths");
        write(peer.sheet(), "gmic");
    }

    private void write(Sheet sheet, String what) throws IOException {
        Path file = results.resolve(name + "-" + what + ".png");
        sheet.write(file);
        report.line("wrote " + file);
    }
}
