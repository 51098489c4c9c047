// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;

class PaletteSketchTest {

    private static final int WIDTH = 400, HEIGHT = 300;

    private final BufferedImage scene = Samples.scene(WIDTH, HEIGHT);
    private final BufferedImage orange = Samples.plain(60, 40, 0xe08030);

    @Test
    void isSmallAndTakesOnTheColoursByStrength() throws InterruptedException {
        List<Double> warmth = new ArrayList<>();
        for (double strength : new double[] {-0.5, 0, 0.3, 0.6, 1}) {
            BufferedImage sketch = sketch(strength, 0, 1);
            assertEquals(List.of(50, 37), List.of(sketch.getWidth(), sketch.getHeight()));
            warmth.add(warmth(sketch));
        }
        assertEquals(warmth.stream().sorted().distinct().toList(), warmth);
    }

    @Test
    void keepsTheColoursThatTheMixtureWillKeep() throws InterruptedException {
        double none = warmth(sketch(1, 0, 1));
        double kept = warmth(sketch(1, 1, 1));
        double unchanged = warmth(sketch(1, 0, 0));
        double plain = warmth(sketch(0, 0, 1));
        assertTrue(kept < none - 0.03, kept + " of " + none);
        assertEquals(plain, unchanged, 1e-6);
    }

    /// How yellow it is in the mean.
    private static double warmth(BufferedImage picture) throws InterruptedException {
        return LabPictures.read(picture, picture.getWidth(), picture.getHeight())
                .b()
                .mean();
    }

    private BufferedImage sketch(double strength, double keepColours, double change) throws InterruptedException {
        DraftRequest request = request(strength, keepColours, change);
        return PaletteSketch.of(scene, Optional.empty(), request, List.of(Exemplar.Nature.of(orange)));
    }

    private DraftRequest request(double strength, double keepColours, double change) {
        return new DraftRequest(
                "",
                WIDTH,
                HEIGHT,
                Creativity.MEDIUM,
                new Seed(1),
                Tuning.OFF,
                keepColours,
                List.of(new DraftRequest.Style(orange, "orange", strength)),
                Optional.of(new DraftRequest.Source(scene, "scene", change)));
    }
}
