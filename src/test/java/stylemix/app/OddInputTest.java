// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.model.Content;
import stylemix.model.GenerationRequest;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.picture.PictureReader;

/// Input that nobody would send on purpose, from the kept file through pipeline, client, server and engine: each
/// gives a picture or a clear refusal.
@Timeout(120)
class OddInputTest {

    @TempDir
    static Path folder;

    private static SmallDraft draft;
    private static Path style;

    @BeforeAll
    static void start() throws Exception {
        draft = new SmallDraft(folder, SmallDraft.engine());
        style = TestPictures.png(folder.resolve("style.png"), 90, 60, 5);
    }

    @AfterAll
    static void stop() throws IOException {
        draft.close();
    }

    enum Odd {
        ONE_PIXEL,
        A_COLUMN,
        A_ROW,
        ONE_COLOUR,
        WHITE,
        BLACK,
        TRANSPARENT,
        GREY,
        GREY_16_BIT,
        BLACK_AND_WHITE,
        RGB_16_BIT,
        CMYK,
        GIF_ANIMATION,
        WEBP_ANIMATION;

        byte[] bytes() {
            return switch (this) {
                case ONE_PIXEL -> TestPictures.encoded(TestPictures.image(1, 1, 90), "png");
                case A_COLUMN -> TestPictures.encoded(TestPictures.image(1, 5000, 90), "png");
                case A_ROW -> TestPictures.encoded(TestPictures.image(5000, 1, 90), "png");
                case ONE_COLOUR -> plain(BufferedImage.TYPE_INT_RGB, 0xff3060c0);
                case WHITE -> plain(BufferedImage.TYPE_INT_RGB, 0xffffffff);
                case BLACK -> plain(BufferedImage.TYPE_INT_RGB, 0xff000000);
                case TRANSPARENT -> plain(BufferedImage.TYPE_INT_ARGB, 0);
                case GREY -> TestPictures.encoded(copy(BufferedImage.TYPE_BYTE_GRAY), "png");
                case GREY_16_BIT -> TestPictures.encoded(copy(BufferedImage.TYPE_USHORT_GRAY), "png");
                case BLACK_AND_WHITE -> TestPictures.encoded(copy(BufferedImage.TYPE_BYTE_BINARY), "png");
                case RGB_16_BIT -> TestPictures.rgb16Png(60, 40);
                case CMYK -> TestPictures.cmykJpeg();
                case GIF_ANIMATION -> TestPictures.animatedGif(30, 20);
                case WEBP_ANIMATION -> TestPictures.animatedWebp();
            };
        }

        private static byte[] plain(int type, int argb) {
            BufferedImage image = new BufferedImage(60, 40, type);
            int[] row = new int[60 * 40];
            Arrays.fill(row, argb);
            image.setRGB(0, 0, 60, 40, row, 0, 60);
            return TestPictures.encoded(image, "png");
        }

        private static BufferedImage copy(int type) {
            BufferedImage image = new BufferedImage(60, 40, type);
            image.createGraphics().drawImage(TestPictures.image(60, 40, 90), 0, 0, null);
            return image;
        }
    }

    @ParameterizedTest
    @EnumSource
    void oddReferenceGivesAPicture(Odd odd) throws Exception {
        Reference reference = draft.reference(file(odd), 1);
        BufferedImage made = made(TestRequests.request("a polar bear", 1, reference));
        assertEquals(List.of(148, 112), List.of(made.getWidth(), made.getHeight()));
        if (odd != Odd.BLACK) {
            assertTrue(lightness(made) > 20, "what is no number would be black");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oddContentGivesAPicture(Odd odd) throws Exception {
        BufferedImage made = made(request("", file(odd), 1, draft.reference(style, 0.8)));
        assertEquals(List.of(148, 112), List.of(made.getWidth(), made.getHeight()));
        if (odd != Odd.BLACK) {
            assertTrue(lightness(made) > 20, "what is no number would be black");
        }
    }

    @Test
    void contentThatIsItsOwnReferenceStaysWhatItIs() throws Exception {
        BufferedImage plain = made(request("", style, 0, draft.reference(style, 1)));
        BufferedImage styled = made(request("", style, 1, draft.reference(style, 1)));
        assertTrue(distance(plain, styled) < 25, () -> "mean difference " + distance(plain, styled));
    }

    @Test
    void strengthsThatAddUpToNothingLeaveTheContentAsItIs() throws Exception {
        BufferedImage plain = made(request("", style, 1));
        Reference none = draft.reference(TestPictures.png(folder.resolve("other.png"), 90, 60, 200), 0);
        assertEquals(0, distance(plain, made(request("", style, 1, none, none))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, -0.05, -2})
    void tenReferencesOfAnyStrengthGiveAPicture(double each) throws Exception {
        Reference reference = draft.reference(style, each);
        BufferedImage made = made(TestRequests.request(
                "a polar bear", 1, Collections.nCopies(10, reference).toArray(Reference[]::new)));
        assertTrue(lightness(made) > 20 && lightness(made) < 250, () -> "lightness " + lightness(made));
    }

    @Test
    void negativeStrengthsPushAwayByHalfAtMost() throws Exception {
        Reference much = draft.reference(style, -0.5);
        Reference more = draft.reference(style, -2);
        Path scene = TestPictures.png(folder.resolve("scene.png"), 120, 90, 77);
        BufferedImage plain = made(request("", scene, 1));
        BufferedImage pushed = made(request("", scene, 1, much));
        assertTrue(distance(plain, pushed) > 1, () -> "moved by " + distance(plain, pushed));
        assertEquals(0, distance(pushed, made(request("", scene, 1, more))));
    }

    static List<String> prompts() {
        List<String> prompts = new ArrayList<>(List.of(
                "🐻‍❄️🎨✨",
                "белый медведь в снегу",
                "雪の中の白熊",
                "دب قطبي",
                "ขนมปัง",
                "!?…",
                "\u0000\u0007",
                "a".repeat(10_000)));
        prompts.add("a polar bear, " + "very ".repeat(1997));
        prompts.add("zorp quib ".repeat(1000));
        return prompts;
    }

    @ParameterizedTest(name = "{index}")
    @org.junit.jupiter.params.provider.MethodSource("prompts")
    void oddPromptGivesAPictureOrIsSaidToNameNothing(String prompt) throws Exception {
        try {
            assertEquals(148, made(TestRequests.request(prompt, 1)).getWidth());
        } catch (ProblemException e) {
            assertTrue(e.problem() instanceof Problem.NothingMatched, () -> "not " + e.problem());
            String sentence = stylemix.ui.Messages.advice(e.problem());
            assertTrue(sentence.length() < 700, () -> "too long to be read: " + sentence);
            assertTrue(!sentence.contains(" for ."), sentence);
        }
    }

    @Test
    void emptyPromptIsNoRequest() {
        for (String empty : List.of("", " \n\t ")) {
            assertThrows(IllegalArgumentException.class, () -> TestRequests.request(empty, 1));
        }
    }

    private static Path file(Odd odd) {
        return TestPictures.write(folder.resolve(odd + ".picture"), odd.bytes());
    }

    private static GenerationRequest request(String prompt, Path content, double change, Reference... references)
            throws ProblemException {
        GenerationRequest like = TestRequests.request("x", 1, references);
        return new GenerationRequest(
                prompt,
                like.variant(),
                like.aspectRatio(),
                like.creativity(),
                like.seed(),
                like.tuning(),
                0,
                like.references(),
                Optional.of(new Content(draft.keep(content), "content", change)),
                Optional.empty(),
                List.of());
    }

    private static BufferedImage made(GenerationRequest request) throws ProblemException, InterruptedException {
        return PictureReader.read(draft.make(request, _ -> {}));
    }

    private static double lightness(BufferedImage image) {
        return rgb(image).mapToDouble(v -> v).average().orElseThrow();
    }

    /// The mean difference of the channels, 0 to 255.
    private static double distance(BufferedImage one, BufferedImage other) {
        int[] a = rgb(one).toArray();
        int[] b = rgb(other).toArray();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    private static java.util.stream.IntStream rgb(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .flatMap(argb -> {
                    Color colour = new Color(argb);
                    return java.util.stream.IntStream.of(colour.getRed(), colour.getGreen(), colour.getBlue());
                });
    }
}
