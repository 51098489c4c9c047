// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;

class MixtureTest {

    private static final int WIDTH = 321;
    private static final int HEIGHT = 238;

    private static final DraftEngine ENGINE = new DraftEngine(
            (_, _, _, _, _, _) -> {
                throw new AssertionError("the content is a picture");
            },
            _ -> List.of(),
            LayerStore.inMemory(8 << 20));

    private final BufferedImage photo = Samples.photo(WIDTH, HEIGHT);
    private Mixture mixture;

    @BeforeEach
    void addLayers() throws Exception {
        mixture = ENGINE.mixture(request(List.of(), 0, 1));
        mixture.add(Samples.cartoon(160, 120), "cartoon", EngineProgress.SILENT);
        mixture.add(Samples.pixelArt(32, 24, 5), "pixels", EngineProgress.SILENT);
        mixture.add(Samples.pencil(160, 120), "pencil", EngineProgress.SILENT);
    }

    @Test
    void fullSizeIsWhatGenerateDraws() throws Exception {
        DraftRequest request = request(
                List.of(
                        new DraftRequest.Style(Samples.cartoon(160, 120), "cartoon", 0.4),
                        new DraftRequest.Style(Samples.pixelArt(32, 24, 5), "pixels", 0.35)),
                0.3,
                0.8);
        assertArrayEquals(
                pixels(ENGINE.draw(request, EngineProgress.SILENT).picture()),
                pixels(mixture.mix(mix(0.3, 0.8, part("cartoon", 0.4), part("pixels", 0.35)), 0)));
    }

    @Test
    void previewIsTheSamePictureAtHalfTheSize() throws Exception {
        Mix mix = mix(0, 1, part("cartoon", 0.5), part("pixels", 0.2), part("pencil", 0.2));
        BufferedImage preview = mixture.mix(mix, 1);
        assertEquals(List.of(161, 119), List.of(preview.getWidth(), preview.getHeight()));
        Lab whole = lab(mixture.mix(mix, 0)).resize(161, 119);
        Lab small = lab(preview);
        double off = 0;
        for (int i = 0; i < small.size(); i++) {
            off += Math.abs(small.l().at()[i] - whole.l().at()[i]);
        }
        assertTrue(off / small.size() < 0.025, "mean difference of lightness " + off / small.size());
    }

    @Test
    void strengthsOfNothingGiveTheContent() throws Exception {
        BufferedImage content = mixture.source();
        assertArrayEquals(pixels(content), pixels(mixture.mix(mix(0, 1), 0)));
        assertArrayEquals(pixels(content), pixels(mixture.mix(mix(0, 1, part("cartoon", 0)), 0)));
        assertArrayEquals(pixels(content), pixels(mixture.mix(mix(0, 0, part("cartoon", 1)), 0)));
    }

    @Test
    void keptColoursAreThoseOfTheContent() throws Exception {
        Distances content = Distances.to(lab(mixture.source()));
        double free = content.palette(lab(mixture.mix(mix(0, 1, part("cartoon", 1)), 0)));
        double half = content.palette(lab(mixture.mix(mix(0.5, 1, part("cartoon", 1)), 0)));
        double kept = content.palette(lab(mixture.mix(mix(1, 1, part("cartoon", 1)), 0)));
        assertTrue(kept < half && half < free, kept + " " + half + " " + free);
        assertTrue(kept < 0.5 * free, kept + " of " + free);
    }

    @Test
    void negativeStrengthsStopAtOneHalf() throws Exception {
        assertArrayEquals(
                pixels(mixture.mix(mix(0, 1, part("cartoon", -0.5)), 0)),
                pixels(mixture.mix(mix(0, 1, part("cartoon", -2)), 0)));
        assertFalse(Arrays.equals(
                pixels(mixture.mix(mix(0, 1, part("cartoon", -0.5)), 0)),
                pixels(mixture.mix(mix(0, 1, part("cartoon", -0.25)), 0))));
    }

    @Test
    void partWithoutALayerIsRefused() {
        assertFalse(mixture.has("paint"));
        assertThrows(IllegalArgumentException.class, () -> mixture.mix(mix(0, 1, part("paint", 0.5)), 0));
    }

    @Test
    void pyramidGivesThePictureBack() throws Exception {
        Lab picture = lab(photo);
        Lab again = Pyramid.of(picture).picture(0);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(picture.channel(k).at(), again.channel(k).at(), 1e-5f);
        }
    }

    private DraftRequest request(List<DraftRequest.Style> styles, double keepColours, double change) {
        return new DraftRequest(
                "",
                WIDTH,
                HEIGHT,
                Creativity.MEDIUM,
                new Seed(3),
                Tuning.OFF,
                keepColours,
                styles,
                Optional.of(new DraftRequest.Source(photo, "content", change)));
    }

    private static Mix mix(double keepColours, double change, Mix.Part... parts) {
        return new Mix(List.of(parts), keepColours, change);
    }

    private static Mix.Part part(String sha256, double strength) {
        return new Mix.Part(sha256, strength);
    }

    private static Lab lab(BufferedImage picture) throws InterruptedException {
        return LabPictures.read(picture, picture.getWidth(), picture.getHeight());
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
