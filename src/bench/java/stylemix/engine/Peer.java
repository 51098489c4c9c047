// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;

/// The same pairs by G'MIC, at the same size, whole process against whole process.
final class Peer {

    private record Row(String pair, Measures before, Measures ours, Measures theirs, long ourNanos, long theirNanos) {}

    private final Path folder;
    private final int width;
    private final int height;
    private final boolean present = Processes.hasGmic();
    private final List<Row> rows = new ArrayList<>();
    private final Sheet sheet = new Sheet(8, 240, 180);

    /// @param folder for files in between
    Peer(Path folder, int width, int height) throws IOException {
        this.folder = folder;
        this.width = width;
        this.height = height;
        Files.createDirectories(folder);
    }

    /// @param ours at full strength
    void draw(Trial trial, String content, Corpus.Model reference, BufferedImage ours)
            throws IOException, InterruptedException {
        if (!present) {
            return;
        }
        Path contentFile = folder.resolve("content.png");
        Path referenceFile = folder.resolve("reference.png");
        ImageIO.write(trial.content(), "png", contentFile.toFile());
        Lab sized = LabPictures.readArea(reference.picture(), (double) width * height);
        ImageIO.write(LabPictures.write(sized), "png", referenceFile.toFile());
        Path theirFile = folder.resolve(content + "-" + reference.name() + "-gmic.png");
        Path ourFile = folder.resolve(content + "-" + reference.name() + ".png");
        Path log = folder.resolve("log.txt");
        Optional<Long> theirNanos = Processes.gmic(log, contentFile, referenceFile, theirFile);
        Optional<Long> ourNanos =
                Processes.draft(log, List.of(), contentFile, List.of(referenceFile), ourFile, width, height);
        if (theirNanos.isEmpty() || ourNanos.isEmpty()) {
            throw new IOException("a program failed, see " + log);
        }
        BufferedImage theirs = ImageIO.read(theirFile.toFile());
        rows.add(new Row(
                content + " as " + reference.name(),
                trial.measure(trial.content(), reference.name()),
                trial.measure(ours, reference.name()),
                trial.measure(theirs, reference.name()),
                ourNanos.get(),
                theirNanos.get()));
        sheet.add(content, trial.content());
        sheet.add(reference.name(), reference.picture());
        sheet.add("Stylemix, 1.0", ours);
        sheet.add("G'MIC stylize", theirs);
    }

    Sheet sheet() {
        return sheet;
    }

    void report(Report report) {
        report.title("Against G'MIC stylize at %d × %d: ours, then G'MIC's".formatted(width, height));
        if (!present) {
            report.line("There is no gmic here: apt-get install gmic");
            return;
        }
        report.line("%-24s  style  style palet. palet. struct struct      s      s   ours/G'MIC's".formatted(""));
        for (Row row : rows) {
            report(report, row.pair, List.of(row));
        }
        report(report, "mean", rows);
    }

    private static void report(Report report, String head, List<Row> rows) {
        report.row(
                head,
                mean(rows, r -> r.ours.style() / r.before.style()),
                mean(rows, r -> r.theirs.style() / r.before.style()),
                mean(rows, r -> r.ours.palette() / r.before.palette()),
                mean(rows, r -> r.theirs.palette() / r.before.palette()),
                mean(rows, r -> r.ours.structure()),
                mean(rows, r -> r.theirs.structure()),
                mean(rows, r -> r.ourNanos / 1e9),
                mean(rows, r -> r.theirNanos / 1e9),
                mean(rows, r -> (double) r.ourNanos) / mean(rows, r -> (double) r.theirNanos));
    }

    private static double mean(List<Row> rows, ToDoubleFunction<Row> value) {
        return rows.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
