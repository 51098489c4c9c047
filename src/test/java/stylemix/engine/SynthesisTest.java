// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthesisTest {

    private static final int WIDTH = 128;
    private static final int HEIGHT = 96;
    private static final Synthesis.Settings FREE = new Synthesis.Settings(48, 0, 0);
    private static final Synthesis.Settings HELD = new Synthesis.Settings(48, 0.8f, 0.6f);

    @Test
    void pictureIsReproducedFromItsOwnPatches() throws Exception {
        Lab picture = lab(Samples.cartoon(WIDTH, HEIGHT));
        Lab drawn = draw(picture, picture, HELD, 1);
        assertTrue(difference(picture, drawn) < 0.02, "mean difference " + difference(picture, drawn));
    }

    @Test
    void everyColourComesFromTheReference() throws Exception {
        Lab drawn = draw(lab(Samples.photo(WIDTH, HEIGHT)), lab(Samples.plain(60, 60, 0x3366cc)), HELD, 0.5f);
        Lab colour = lab(Samples.plain(1, 1, 0x3366cc));
        for (int k = 0; k < 3; k++) {
            for (float value : drawn.channel(k).at()) {
                assertEquals(colour.channel(k).at()[0], value, 1e-4);
            }
        }
    }

    @Test
    void numberOfThreadsDoesNotChangeTheBytes() throws Exception {
        Lab content = lab(Samples.photo(WIDTH, HEIGHT));
        Lab reference = lab(Samples.paint(100, 120));
        float[] alone = drawIn(1, content, reference);
        assertArrayEquals(alone, drawIn(5, content, reference));
    }

    private static float[] drawIn(int threads, Lab content, Lab reference) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> draw(content, reference, HELD, 0.5f).l().at())
                    .get();
        }
    }

    @Test
    void weightHoldsTheContent() throws Exception {
        Lab content = lab(Samples.photo(WIDTH, HEIGHT));
        Lab reference = lab(Samples.photo(90, 90)).each(plane -> plane.blur(3));
        double held = difference(content, draw(content, reference, HELD, 1));
        double free = difference(content, draw(content, reference, FREE, 1));
        assertTrue(held < 0.9 * free, held + " when held, " + free + " when free");
    }

    @Test
    void evenPictureTakesPatchesFromManyPlaces() throws Exception {
        Lab plain = lab(Samples.plain(WIDTH, HEIGHT, 0x808080));
        Lab grain = lab(Samples.photo(WIDTH, HEIGHT));
        Plane none = new Plane(WIDTH, HEIGHT);
        Patches picture = new Patches(plain, none, 2);
        Match match = new Match(picture, new Patches(grain, none, 1), 1);
        match.search(picture, 6, WIDTH, 2);
        Set<Integer> bins = new HashSet<>();
        for (int i = 0; i < picture.count(); i++) {
            bins.add(match.placeRow(i) / 16 * 100 + match.placeColumn(i) / 16);
        }
        assertTrue(bins.size() > 24, "only " + bins.size() + " of 48 places are used");
    }

    @Test
    void picturesAreShownFromCoarseToFine() throws Exception {
        List<Integer> widths = new ArrayList<>();
        new Synthesis(lab(Samples.paint(80, 80)), HELD)
                .draw(
                        lab(Samples.photo(400, 300)),
                        Plane.filled(400, 300, 0.5f),
                        shown -> widths.add(shown.width()),
                        1);
        assertEquals(List.of(100, 200), widths);
    }

    @Test
    void interruptEndsTheDrawing() {
        assertThrows(
                InterruptedException.class,
                () -> new Synthesis(lab(Samples.paint(80, 80)), HELD)
                        .draw(
                                lab(Samples.photo(200, 150)),
                                Plane.filled(200, 150, 0.5f),
                                _ -> Thread.currentThread().interrupt(),
                                1));
    }

    @Test
    void tooSmallAContentIsLeftAsItIs() throws Exception {
        Lab tiny = lab(Samples.photo(15, 40));
        assertSame(tiny, draw(tiny, lab(Samples.paint(80, 80)), HELD, 0.5f));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 400", "400, 1", "7, 9"})
    void tinyReferencesWillDo(int width, int height) throws Exception {
        Lab drawn = draw(lab(Samples.photo(40, 30)), lab(Samples.paint(width, height)), HELD, 0.5f);
        for (float value : drawn.l().at()) {
            assertTrue(value >= 0 && value <= 1, "lightness " + value);
        }
    }

    private static Lab draw(Lab content, Lab reference, Synthesis.Settings settings, float weight)
            throws InterruptedException {
        Plane weights = Plane.filled(content.width(), content.height(), weight);
        return new Synthesis(reference, settings).draw(content, weights, _ -> {}, 7);
    }

    private static double difference(Lab one, Lab other) throws InterruptedException {
        return one.l().map(i -> Math.abs(one.l().at()[i] - other.l().at()[i])).mean();
    }

    private static Lab lab(BufferedImage picture) throws InterruptedException {
        return LabPictures.read(picture, picture.getWidth(), picture.getHeight());
    }
}
