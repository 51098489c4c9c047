// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;

/// What a strength does, measured: the more of a reference, the closer to it.
class StrengthTest {

    private static final int WIDTH = 176;
    private static final int HEIGHT = 132;
    private static final int STEPS = 10;

    /// A step counts as rising from this share of the distance at strength 0 on.
    private static final double TOLERANCE = 0.002;

    /// The share of steps that may.
    private static final double VIOLATIONS = 0.03;

    private final DraftEngine engine = new DraftEngine(
            (_, _, _, _, _, _) -> {
                throw new AssertionError("these contents are pictures");
            },
            _ -> List.of(),
            LayerStore.inMemory(8 << 20));

    @Test
    void distancesFallAsStrengthRises() throws Exception {
        Map<String, BufferedImage> contents = Map.of(
                "scene", Samples.scene(WIDTH, HEIGHT),
                "photo", Samples.photo(WIDTH, HEIGHT),
                "still life", Samples.stillLife(WIDTH, HEIGHT));
        Map<String, BufferedImage> references = Map.of(
                "pencil", Samples.pencil(WIDTH, HEIGHT),
                "pixels", Samples.pixelArt(44, 33, 4),
                "cartoon", Samples.cartoon(WIDTH, HEIGHT),
                "paint", Samples.paint(WIDTH, HEIGHT));
        Map<String, double[]> style = new TreeMap<>();
        Map<String, double[]> palette = new TreeMap<>();
        for (var content : contents.entrySet()) {
            for (var reference : references.entrySet()) {
                String pair = content.getKey() + " as " + reference.getKey();
                Distances target = Distances.to(lab(reference.getValue()));
                double[] styles = new double[STEPS + 1];
                double[] palettes = new double[STEPS + 1];
                for (int step = 0; step <= STEPS; step++) {
                    Lab drawn = draw(content.getValue(), reference.getValue(), (double) step / STEPS);
                    styles[step] = target.style(drawn);
                    palettes[step] = target.palette(drawn);
                }
                style.put(pair, styles);
                palette.put(pair, palettes);
            }
        }
        assertAll(
                () -> assertFalling("style", style),
                () -> assertFalling("palette", palette),
                () -> assertReaches("style", style, 0.65),
                () -> assertReaches("palette", palette, 0.4));
    }

    private static void assertFalling(String name, Map<String, double[]> distances) {
        List<String> rising = new ArrayList<>();
        distances.forEach((pair, d) -> {
            for (int step = 1; step < d.length; step++) {
                if (d[step] > d[step - 1] + TOLERANCE * d[0]) {
                    rising.add("%s at %.1f: %.4f to %.4f".formatted(pair, (double) step / STEPS, d[step - 1], d[step]));
                }
            }
        });
        double most = VIOLATIONS * STEPS * distances.size();
        assertTrue(rising.size() <= most, () -> name + " rises where it should fall: " + rising);
    }

    /// The mean over all pairs; single pairs are allowed to be worse.
    private static void assertReaches(String name, Map<String, double[]> distances, double gate) {
        List<String> all = distances.entrySet().stream()
                .map(e -> "%s %.2f".formatted(e.getKey(), e.getValue()[STEPS] / e.getValue()[0]))
                .toList();
        double mean = distances.values().stream()
                .mapToDouble(d -> d[STEPS] / d[0])
                .average()
                .orElseThrow();
        assertTrue(mean <= gate, () -> "mean %s at strength 1 is %.3f of that at 0: %s".formatted(name, mean, all));
    }

    private Lab draw(BufferedImage content, BufferedImage reference, double strength) throws Exception {
        DraftRequest request = new DraftRequest(
                "",
                WIDTH,
                HEIGHT,
                Creativity.MEDIUM,
                new Seed(3),
                Tuning.OFF,
                0,
                List.of(new DraftRequest.Style(reference, Samples.hash(reference), strength)),
                Optional.of(new DraftRequest.Source(content, "content", 1)));
        return lab(engine.draw(request, EngineProgress.SILENT).picture());
    }

    private static Lab lab(BufferedImage picture) throws InterruptedException {
        return LabPictures.read(picture, WIDTH, HEIGHT);
    }
}
