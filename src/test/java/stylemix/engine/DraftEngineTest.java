// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stylemix.engine.scene.NothingMatchedException;
import stylemix.engine.scene.Scene;
import stylemix.model.Creativity;
import stylemix.model.DraftReport;
import stylemix.model.Seed;
import stylemix.model.Tuning;

class DraftEngineTest {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;

    private final DraftEngine engine = engine(LayerStore.inMemory(0));

    private static DraftEngine engine(LayerStore layers) {
        return new DraftEngine(
                (prompt, width, height, _, _, _) -> {
                    if (!prompt.contains("bear")) {
                        throw new NothingMatchedException(List.of(prompt));
                    }
                    return new Scene(
                            Samples.scene(width, height),
                            new float[width * height],
                            new DraftReport(List.of("bear"), List.of("quiet")));
                },
                prompt -> List.of(prompt.split(", ")),
                layers);
    }

    @Test
    void withoutReferencesTheContentItselfIsReturned() throws Exception {
        DraftPicture drawn = engine.draw(prompt(List.of()), EngineProgress.SILENT);
        assertArrayEquals(pixels(Samples.scene(WIDTH, HEIGHT)), pixels(drawn.picture()));
        assertEquals(new DraftReport(List.of("bear"), List.of("quiet")), drawn.report());
    }

    @Test
    void strengthZeroReturnsTheContent() throws Exception {
        BufferedImage photo = Samples.photo(WIDTH, HEIGHT);
        DraftRequest request = restyle(photo, 1, List.of(style(Samples.pencil(80, 60), 0)));
        assertArrayEquals(
                pixels(photo),
                pixels(engine.draw(request, EngineProgress.SILENT).picture()));
    }

    @Test
    void changeSaysHowMuchOfTheSourceGives() throws Exception {
        BufferedImage photo = Samples.photo(WIDTH, HEIGHT);
        List<DraftRequest.Style> styles = List.of(style(Samples.cartoon(100, 80), 1));
        int[] source = pixels(photo);
        int[] styled = pixels(
                engine.draw(restyle(photo, 1, styles), EngineProgress.SILENT).picture());
        int[] half = pixels(
                engine.draw(restyle(photo, 0.5, styles), EngineProgress.SILENT).picture());
        assertArrayEquals(
                source,
                pixels(engine.draw(restyle(photo, 0, styles), EngineProgress.SILENT)
                        .picture()));
        for (int i = 0; i < half.length; i++) {
            assertEquals(((source[i] & 255) + (styled[i] & 255)) / 2.0, half[i] & 255, 0.5);
        }
    }

    @Test
    void tellingWordsBesideAContentPictureAreReportedAsIgnored() throws Exception {
        DraftRequest request = new DraftRequest(
                "cat, sea",
                WIDTH,
                HEIGHT,
                Creativity.MEDIUM,
                new Seed(1),
                Tuning.OFF,
                0,
                List.of(),
                Optional.of(new DraftRequest.Source(Samples.photo(50, 50), "p", 1)));
        assertEquals(
                new DraftReport(List.of(), List.of("cat", "sea")),
                engine.draw(request, EngineProgress.SILENT).report());
    }

    @Test
    void promptWithoutAMatchIsRefused() {
        DraftRequest request = new DraftRequest(
                "zeitgeist", WIDTH, HEIGHT, Creativity.RAW, new Seed(1), Tuning.OFF, 0, List.of(), Optional.empty());
        assertThrows(NothingMatchedException.class, () -> engine.draw(request, EngineProgress.SILENT));
    }

    @Test
    void equalRequestsGiveEqualBytesWhateverTheNumberOfThreads() throws Exception {
        DraftRequest request = prompt(List.of(
                style(Samples.pencil(80, 60), 0.4),
                style(Samples.pixelArt(20, 15, 6), 0.3),
                style(Samples.cartoon(100, 80), 0.3)));
        int[] alone = drawIn(1, request);
        assertArrayEquals(alone, drawIn(4, request));
        assertArrayEquals(
                alone, pixels(engine.draw(request, EngineProgress.SILENT).picture()));
    }

    private int[] drawIn(int threads, DraftRequest request) throws InterruptedException, ExecutionException {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() ->
                            pixels(engine.draw(request, EngineProgress.SILENT).picture()))
                    .get();
        }
    }

    @Test
    void anotherSeedGivesAnotherPicture() throws Exception {
        DraftRequest request = prompt(List.of(style(Samples.pencil(80, 60), 1)));
        DraftRequest other = new DraftRequest(
                request.prompt(),
                WIDTH,
                HEIGHT,
                request.creativity(),
                new Seed(2),
                Tuning.OFF,
                0,
                request.styles(),
                Optional.empty());
        assertFalse(Arrays.equals(
                pixels(engine.draw(request, EngineProgress.SILENT).picture()),
                pixels(engine.draw(other, EngineProgress.SILENT).picture())));
    }

    @ParameterizedTest(name = "{0} x {1}, reference {2} x {3}, strength {4}")
    @CsvSource({
        "33, 71, 40, 30, 0.7",
        "71, 33, 1, 1, 1",
        "64, 64, 1, 300, 0.5",
        "64, 64, 300, 1, 2",
        "1, 1, 8, 8, 1",
        "5, 200, 3, 2, -0.3",
        "97, 61, 50, 50, -2"
    })
    void everySizeIsDrawn(int width, int height, int referenceWidth, int referenceHeight, double strength)
            throws Exception {
        DraftRequest request = new DraftRequest(
                "",
                width,
                height,
                Creativity.HIGH,
                new Seed(5),
                new Tuning(100, -100, 50),
                0,
                List.of(style(Samples.paint(referenceWidth, referenceHeight), strength)),
                Optional.of(new DraftRequest.Source(Samples.photo(60, 40), "p", 1)));
        BufferedImage drawn = engine.draw(request, EngineProgress.SILENT).picture();
        assertEquals(List.of(width, height), List.of(drawn.getWidth(), drawn.getHeight()));
    }

    @Test
    void contentIsCutToTheShapeAskedForFromItsMiddle() throws Exception {
        BufferedImage wide = Samples.plain(90, 30, 0xff0000);
        wide.getGraphics().fillRect(30, 0, 30, 30);
        DraftRequest request = new DraftRequest(
                "",
                60,
                60,
                Creativity.RAW,
                new Seed(0),
                Tuning.OFF,
                0,
                List.of(),
                Optional.of(new DraftRequest.Source(wide, "w", 1)));
        assertArrayEquals(
                pixels(Samples.plain(60, 60, 0xffffff)),
                pixels(engine.draw(request, EngineProgress.SILENT).picture()));
    }

    @ParameterizedTest
    @EnumSource
    void everyCreativityTakesOnThePalette(Creativity creativity) throws Exception {
        BufferedImage reference = Samples.paint(WIDTH, HEIGHT);
        DraftRequest request = new DraftRequest(
                "a bear",
                WIDTH,
                HEIGHT,
                creativity,
                new Seed(1),
                Tuning.OFF,
                0,
                List.of(style(reference, 1)),
                Optional.empty());
        Distances target = Distances.to(lab(reference));
        double before = target.palette(lab(Samples.scene(WIDTH, HEIGHT)));
        double after =
                target.palette(lab(engine.draw(request, EngineProgress.SILENT).picture()));
        assertTrue(after < 0.4 * before, after + " of " + before);
    }

    @Test
    void negativeStrengthPushesAway() throws Exception {
        BufferedImage reference = Samples.cartoon(WIDTH, HEIGHT);
        BufferedImage photo = Samples.photo(WIDTH, HEIGHT);
        Distances target = Distances.to(lab(reference));
        List<Double> distances = new ArrayList<>();
        for (double strength : new double[] {0, -0.25, -0.5}) {
            DraftRequest request = restyle(photo, 1, List.of(style(reference, strength)));
            distances.add(target.palette(
                    lab(engine.draw(request, EngineProgress.SILENT).picture())));
        }
        assertEquals(distances.stream().sorted().toList(), distances);
    }

    @Test
    void progressNeverFallsAndEndsAtOne() throws Exception {
        List<Double> fractions = new ArrayList<>();
        List<BufferedImage> previews = new ArrayList<>();
        engine.draw(
                prompt(List.of(style(Samples.pencil(80, 60), 0.5), style(Samples.paint(80, 60), 0.5))),
                new EngineProgress() {
                    @Override
                    public void at(double fraction, String stage) {
                        fractions.add(fraction);
                    }

                    @Override
                    public void preview(BufferedImage picture) {
                        previews.add(picture);
                    }
                });
        assertEquals(fractions.stream().sorted().toList(), fractions);
        assertEquals(1.0, fractions.getLast());
        assertArrayEquals(pixels(Samples.scene(WIDTH, HEIGHT)), pixels(previews.getFirst()));
        assertTrue(previews.size() >= 4, "the content, the palette, each layer's colours and its coarser levels");
    }

    /// Between two passes over a picture at most two reports are made: that a step is done, and what begins. The last
    /// report comes when nothing is left to do.
    @Test
    void interruptEndsTheDrawingBeforeTheNextPassWhereverItHits() throws Exception {
        DraftRequest request =
                prompt(List.of(style(Samples.pencil(80, 60), 0.5), style(Samples.pixelArt(20, 15, 6), 0.5)));
        Interrupting never = new Interrupting(Integer.MAX_VALUE);
        engine.draw(request, never);
        for (int report = 1; report < never.reports; report++) {
            Interrupting interrupting = new Interrupting(report);
            assertThrows(InterruptedException.class, () -> engine.draw(request, interrupting));
            assertTrue(interrupting.reports <= report + 2, interrupting.reports + " reports, interrupted at " + report);
            assertFalse(Thread.interrupted());
        }
    }

    /// Interrupts the drawing thread at its n-th report.
    private static final class Interrupting implements EngineProgress {

        private final int when;
        private int reports;

        Interrupting(int when) {
            this.when = when;
        }

        @Override
        public void at(double fraction, String stage) {
            report();
        }

        @Override
        public void preview(BufferedImage picture) {
            report();
        }

        private void report() {
            reports++;
            if (reports == when) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static DraftRequest prompt(List<DraftRequest.Style> styles) {
        return new DraftRequest(
                "a quiet bear", WIDTH, HEIGHT, Creativity.MEDIUM, new Seed(1), Tuning.OFF, 0, styles, Optional.empty());
    }

    private static DraftRequest restyle(BufferedImage content, double change, List<DraftRequest.Style> styles) {
        return new DraftRequest(
                "",
                WIDTH,
                HEIGHT,
                Creativity.MEDIUM,
                new Seed(1),
                Tuning.OFF,
                0,
                styles,
                Optional.of(new DraftRequest.Source(content, "content", change)));
    }

    private static DraftRequest.Style style(BufferedImage picture, double strength) {
        return new DraftRequest.Style(picture, Samples.hash(picture), strength);
    }

    private static Lab lab(BufferedImage picture) throws InterruptedException {
        return LabPictures.read(picture, picture.getWidth(), picture.getHeight());
    }

    private static int[] pixels(BufferedImage picture) {
        int[] rgb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(rgb).map(pixel -> pixel & 0xffffff).toArray();
    }
}
