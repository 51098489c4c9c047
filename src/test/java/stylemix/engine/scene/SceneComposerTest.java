// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stylemix.model.AspectRatio;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;

class SceneComposerTest {

    private static final SceneComposer COMPOSER = new SceneComposer();

    @Test
    void sameSeedGivesTheSamePixels() throws NothingMatchedException, InterruptedException {
        String prompt = "a grey felt puppet cat jumping over a dog in the snow";
        Scene first = compose(prompt, 7, Creativity.HIGH, Tuning.OFF);
        Scene second = new SceneComposer().compose(prompt, 320, 240, new Seed(7), Creativity.HIGH, Tuning.OFF);
        assertArrayEquals(pixels(first), pixels(second));
        assertArrayEquals(first.subjects(), second.subjects());
    }

    @Test
    void otherSeedArrangesOtherwise() throws NothingMatchedException, InterruptedException {
        assertTrue(
                difference(
                                compose("a polar bear", 1, Creativity.MEDIUM, Tuning.OFF),
                                compose("a polar bear", 2, Creativity.MEDIUM, Tuning.OFF))
                        > 0.05,
                "more than a twentieth of the pixels should differ visibly");
    }

    @ParameterizedTest
    @EnumSource(AspectRatio.class)
    void subjectsStayInsideTheFrame(AspectRatio ratio) throws NothingMatchedException, InterruptedException {
        int width = ratio.width() / 4, height = ratio.height() / 4;
        for (String prompt :
                List.of("a cat jumping sideways", "five giraffes and a castle", "a cowboy on a horse behind a fence")) {
            Scene scene =
                    COMPOSER.compose(prompt, width, height, new Seed(3), Creativity.MEDIUM, new Tuning(0, 0, 100));
            float[] mask = scene.subjects();
            for (int x = 0; x < width; x++) {
                assertEquals(0, mask[x], 1e-6, prompt + ": top");
                assertEquals(0, mask[(height - 1) * width + x], 1e-6, prompt + ": bottom");
            }
            for (int y = 0; y < height; y++) {
                assertEquals(0, mask[y * width], 1e-6, prompt + ": left");
                assertEquals(0, mask[y * width + width - 1], 1e-6, prompt + ": right");
            }
            assertTrue(covered(scene) > 0.04, prompt + " covers only " + covered(scene));
            assertEquals(width, scene.picture().getWidth());
            assertEquals(height, scene.picture().getHeight());
        }
    }

    @Test
    void sceneWithoutSubjectsHasAnEmptyMask() throws NothingMatchedException, InterruptedException {
        assertEquals(0, covered(compose("a desert at night", 1, Creativity.MEDIUM, Tuning.OFF)));
    }

    static Stream<String> settings() {
        return Stream.of(
                "a cat in a meadow",
                "a cat in the forest",
                "a cat in the desert at dawn",
                "a cat in the arctic",
                "a cat on the sea",
                "a cat underwater",
                "a cat on the beach with a rainbow",
                "a cat in the city at night",
                "a cat in a kitchen at sunset",
                "a cat in the mountains in fog",
                "a cat in space",
                "a cat under a cloudy sky",
                "a cat in the rain",
                "a sleeping cat in the snow",
                "a cat flying upside down");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everySettingHasAllWordsOfItsPrompt(String prompt) throws NothingMatchedException, InterruptedException {
        Scene scene = compose(prompt, 5, Creativity.HIGH, new Tuning(0, 100, 100));
        assertEquals(List.of(), scene.report().ignored());
        assertTrue(covered(scene) > 0.05);
    }

    @Test
    void lowCreativityShowsTheSubjectBeforeABareBackdrop() throws NothingMatchedException, InterruptedException {
        int bare = edges(compose("a cat", 1, Creativity.RAW, Tuning.OFF));
        int furnished = edges(compose("a cat", 1, Creativity.HIGH, Tuning.OFF));
        assertTrue(bare * 2 < furnished, bare + " against " + furnished);
    }

    @Test
    void complexityFillsThePlace() throws NothingMatchedException, InterruptedException {
        int empty = edges(compose("a cat", 1, Creativity.MEDIUM, new Tuning(0, -100, 0)));
        int full = edges(compose("a cat", 1, Creativity.MEDIUM, new Tuning(0, 100, 0)));
        assertTrue(empty * 1.5 < full, empty + " against " + full);
    }

    @Test
    void movementLiftsTheLeap() throws NothingMatchedException, InterruptedException {
        assertTrue(middle(compose("a cat jumping", 1, Creativity.RAW, new Tuning(0, 0, 100)))
                < middle(compose("a cat jumping", 1, Creativity.RAW, new Tuning(0, 0, -100))));
    }

    @Test
    void morePropsJoinThoseOfLowerComplexity() throws NothingMatchedException, InterruptedException {
        int before = 0;
        for (int complexity = -100; complexity <= 100; complexity += 50) {
            int now = edges(compose("a forest", 1, Creativity.MEDIUM, new Tuning(0, complexity, 0)));
            assertTrue(now >= before, complexity + ": " + now + " after " + before);
            before = now;
        }
    }

    @Test
    void gloomIsDarkerAndGreyerThanJoy() throws NothingMatchedException, InterruptedException {
        double[] gloom = light(compose("a gloomy meadow", 1, Creativity.MEDIUM, Tuning.OFF));
        double[] plain = light(compose("a meadow", 1, Creativity.MEDIUM, Tuning.OFF));
        double[] joy = light(compose("a joyful meadow", 1, Creativity.MEDIUM, Tuning.OFF));
        assertTrue(gloom[0] < plain[0] - 20, "darker");
        assertTrue(gloom[1] < 0.6 * plain[1] && plain[1] < joy[1], "greyer, more colourful");
    }

    @Test
    void interruptedThreadComposesNoMore() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> compose("a cat in the forest", 1, Creativity.HIGH, Tuning.OFF));
        assertFalse(Thread.interrupted(), "the exception has taken the interrupt's place");
    }

    static Stream<String> oddPrompts() {
        return Stream.of(
                "",
                " \t\n ",
                "\uD83D\uDE00".repeat(3000),
                "\uD83D\uDC08\u200D\u2B1B\uD83C\uDFFD\uFE0F\uD83C",
                "\u732B\u304C\u68EE\u306B\u3044\u308B",
                "\u043A\u043E\u0442 \u0432 \u043B\u0435\u0441\u0443",
                "a cat on a sofa behind a dog under a tree in front of a castle "
                        .repeat(160)
                        .substring(0, 10_000),
                "on in under behind with",
                "huge huge tiny red blue dozen cat",
                "x".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("oddPrompts")
    void oddPromptIsPaintedOrClearlyRefused(String prompt) throws InterruptedException {
        try {
            assertEquals(
                    320,
                    compose(prompt, 1, Creativity.HIGH, Tuning.OFF).picture().getWidth());
        } catch (NothingMatchedException refusal) {
            assertTrue(prompt.length()
                    >= refusal.ignored().stream().mapToInt(String::length).sum());
        }
    }

    @Test
    void unknownWordsDrawNothing() {
        assertEquals(
                List.of("blithe", "vorpal"),
                assertThrows(
                                NothingMatchedException.class,
                                () -> compose("the blithe vorpal", 1, Creativity.MEDIUM, Tuning.OFF))
                        .ignored());
    }

    @Test
    void pictureIsOpaque() throws NothingMatchedException, InterruptedException {
        assertFalse(compose("a cat", 1, Creativity.MEDIUM, Tuning.OFF)
                .picture()
                .getColorModel()
                .hasAlpha());
    }

    private static Scene compose(String prompt, int seed, Creativity creativity, Tuning tuning)
            throws NothingMatchedException, InterruptedException {
        return COMPOSER.compose(prompt, 320, 240, new Seed(seed), creativity, tuning);
    }

    private static int[] pixels(Scene scene) {
        BufferedImage picture = scene.picture();
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static double covered(Scene scene) {
        double sum = 0;
        for (float share : scene.subjects()) {
            sum += share;
        }
        return sum / scene.subjects().length;
    }

    private static double difference(Scene one, Scene other) {
        int[] a = pixels(one), b = pixels(other);
        int changed = 0;
        for (int i = 0; i < a.length; i++) {
            changed += Math.abs(((a[i] >> 8) & 255) - ((b[i] >> 8) & 255)) > 24 ? 1 : 0;
        }
        return changed / (double) a.length;
    }

    /// Mean brightness and mean distance from grey, of 255.
    private static double[] light(Scene scene) {
        double bright = 0, colourful = 0;
        int[] rgb = pixels(scene);
        for (int pixel : rgb) {
            int red = (pixel >> 16) & 255, green = (pixel >> 8) & 255, blue = pixel & 255;
            bright += (red + green + blue) / 3.0;
            colourful += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        }
        return new double[] {bright / rgb.length, colourful / rgb.length};
    }

    /// Neighbours of clearly different green outside the subjects.
    private static int edges(Scene scene) {
        int[] rgb = pixels(scene);
        int edges = 0;
        for (int i = 1; i < rgb.length; i++) {
            boolean free = scene.subjects()[i] == 0 && scene.subjects()[i - 1] == 0;
            edges += free && Math.abs(((rgb[i] >> 8) & 255) - ((rgb[i - 1] >> 8) & 255)) > 12 ? 1 : 0;
        }
        return edges;
    }

    /// The subjects' middle, in rows from the top.
    private static double middle(Scene scene) {
        double sum = 0, weight = 0;
        for (int i = 0; i < scene.subjects().length; i++) {
            int row = i / scene.picture().getWidth();
            sum += scene.subjects()[i] * row;
            weight += scene.subjects()[i];
        }
        return sum / weight;
    }
}
