// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How good the pictures are, in the numbers of the benchmark, for contents and references that every build has.
class QualityTest {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 192;

    private static final double VIOLATIONS = 0.01;

    private static final Map<String, BufferedImage> REFERENCES = new LinkedHashMap<>();
    private static final List<Trial> TRIALS = new ArrayList<>();
    private static List<Response> responses = List.of();

    @BeforeAll
    static void draw() throws Exception {
        for (String name : List.of("cartoon.jpg", "felt.jpg", "pencil.jpg", "pixels.png")) {
            try (var in = QualityTest.class.getResourceAsStream("/stylemix/app/examples/" + name)) {
                REFERENCES.put(name, ImageIO.read(in));
            }
        }
        REFERENCES.put("paint", Samples.paint(320, 240));
        List<Sitter> sitters = List.of(
                Sitter.composed("bear", "a polar bear", WIDTH, HEIGHT),
                Sitter.composed("cat", "a cat jumping sideways over a house at night", WIDTH, HEIGHT),
                Sitter.composed("dancer", "a dancer in a quiet studio", WIDTH, HEIGHT),
                Sitter.of("still life", Samples.stillLife(WIDTH, HEIGHT)));
        for (Sitter sitter : sitters) {
            Trial trial = new Trial(sitter, WIDTH, HEIGHT);
            for (var reference : REFERENCES.entrySet()) {
                trial.add(reference.getKey(), reference.getValue(), EngineProgress.SILENT);
            }
            TRIALS.add(trial);
        }
        double[] strengths =
                IntStream.rangeClosed(0, 10).mapToDouble(i -> i / 10.0).toArray();
        responses = TRIALS.parallelStream()
                .flatMap(trial -> REFERENCES.keySet().parallelStream().map(name -> response(trial, name, strengths)))
                .toList();
    }

    private static Response response(Trial trial, String reference, double... strengths) {
        try {
            return trial.response(reference, strengths);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void boundHolds(Bound bound) {
        double value = bound.value(responses);
        assertTrue(bound.holds(value), () -> bound.says(value) + responses);
    }

    @Test
    void strengthGivenFromOneReferenceToAnotherMovesThePicture() throws Exception {
        List<String> names = List.copyOf(REFERENCES.keySet());
        List<Trade> trades = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            trades.add(TRIALS.get(i % TRIALS.size()).trade(names.get(i), names.get((i + 1) % names.size()), 5));
        }
        int steps = trades.stream().mapToInt(Trade::steps).sum();
        assertFew("style", steps, trades.stream().flatMap(t -> t.violations(Measures::style).stream()));
        assertFew("palette", steps, trades.stream().flatMap(t -> t.violations(Measures::palette).stream()));
    }

    @Test
    void repetitionGivesEqualBytes() throws Exception {
        Trial first = TRIALS.getFirst();
        Trial again = new Trial(Sitter.composed("bear", "a polar bear", WIDTH, HEIGHT), WIDTH, HEIGHT);
        for (var reference : REFERENCES.entrySet()) {
            String name = reference.getKey();
            again.add(name, reference.getValue(), EngineProgress.SILENT);
            assertArrayEquals(pixels(first.picture(name, 0.7)), pixels(again.picture(name, 0.7)), name);
        }
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    private static void assertFew(String name, int steps, Stream<String> violations) {
        List<String> all = violations.toList();
        assertTrue(
                all.size() <= VIOLATIONS * steps,
                () -> "%s: %d of %d steps lead the wrong way: %s".formatted(name, all.size(), steps, all));
    }
}
