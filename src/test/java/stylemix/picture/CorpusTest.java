// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stylemix.TestPictures;
import stylemix.model.Backdrop;
import stylemix.model.PictureFile;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.ProblemException;
import stylemix.model.SendPlan;

/// Every file of the corpus, opened and prepared for sending as one that a designer drops.
class CorpusTest {

    @TempDir
    Path folder;

    static List<Corpus.Sample> samples() {
        return Corpus.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void whatComesOfIt(Corpus.Sample sample) throws Exception {
        Path file =
                TestPictures.write(folder.resolve(sample.name()), sample.bytes().get());
        assertEquals(sample.expected(), told(file));
    }

    /// The engine, the tiles and the viewer read smaller ones.
    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void smallerOnesLookTheSame(Corpus.Sample sample) throws Exception {
        Path file =
                TestPictures.write(folder.resolve(sample.name()), sample.bytes().get());
        String whole = told(file);
        boolean tooFine = sample.name().startsWith("too fine"); // every second pixel of which is left out
        if (whole.contains(" ") && !tooFine) {
            PictureFile picture = PictureReader.check(file);
            int longSide = Math.max(picture.width(), picture.height()) / 4;
            BufferedImage small = PictureReader.readAtMost(file, longSide);
            assertEquals(longSide, Math.max(small.getWidth(), small.getHeight()));
            assertEquals(whole.replaceFirst("^\\S+ \\S+ (\\S+),.*$", "$1"), letters(small));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void whatIsSentHasNothingBesideItsPixelsAndIsSentUnchanged(Corpus.Sample sample) throws Exception {
        Path file =
                TestPictures.write(folder.resolve(sample.name()), sample.bytes().get());
        if (told(file).contains(" ")) {
            PictureFile picture = PictureReader.check(file);
            SendPlan plan = plan(picture);
            assertTrue(plan.sent().format().sendable());
            assertTrue(plan.sent().bytes() <= PictureFile.MAX_BYTES);
            assertFalse(Pixels.isTransparent(PictureReader.read(plan.sent().path())));
            String sent = Files.readString(plan.sent().path(), StandardCharsets.ISO_8859_1);
            for (String secret : List.of("SECRET", "Exif", "EXIF", "eXIf", "ICC", "tEXt", "2026:11:22")) {
                assertFalse(sent.contains(secret), () -> "there is " + secret + " in it");
            }
            assertEquals(SendPlan.unchanged(plan.sent()), plan(plan.sent()));
        }
    }

    @Test
    void thereAreEnoughOfEveryKind() {
        List<Corpus.Sample> all = Corpus.all();
        assertTrue(all.size() >= 60, () -> all.size() + " files");
        assertEquals(
                all.size(), all.stream().map(Corpus.Sample::name).distinct().count());
    }

    private String told(Path file) {
        try {
            PictureFile picture = PictureReader.check(file);
            PictureReader.prove(file);
            String looks = "%s %dx%d %s, sent "
                    .formatted(picture.format(), picture.width(), picture.height(), letters(PictureReader.read(file)));
            SendPlan plan = plan(picture);
            PictureFile sent = plan.sent();
            return looks
                    + (sent.equals(picture)
                            ? "as it is"
                            : "%s %dx%d %s"
                                    .formatted(
                                            sent.format(),
                                            sent.width(),
                                            sent.height(),
                                            plan.changes().stream()
                                                    .map(SendPlan.Change::name)
                                                    .collect(Collectors.joining(" "))));
        } catch (ProblemException e) {
            return ((PictureUnreadable) e.problem()).flaw().name();
        }
    }

    private SendPlan plan(PictureFile picture) throws ProblemException {
        Optional<Outgoing.Made> made = Outgoing.make(picture, Backdrop.WHITE);
        if (made.isEmpty()) {
            return SendPlan.unchanged(picture);
        }
        Path sent = TestPictures.write(folder.resolve("sent"), made.get().bytes());
        return Outgoing.plan(picture, PictureReader.check(sent), made.get().flattened());
    }

    /// The quarters, each as a letter: its hue, W for white, K for black, y for grey, a point for nothing.
    private static String letters(BufferedImage image) {
        int right = image.getWidth() * 3 / 4;
        int bottom = image.getHeight() * 3 / 4;
        int left = image.getWidth() / 4;
        int top = image.getHeight() / 4;
        return "" + letter(image.getRGB(left, top)) + letter(image.getRGB(right, top))
                + letter(image.getRGB(left, bottom)) + letter(image.getRGB(right, bottom));
    }

    private static char letter(int argb) {
        int red = argb >> 16 & 255;
        int green = argb >> 8 & 255;
        int blue = argb & 255;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        if (argb >>> 24 < 128) {
            return '.';
        }
        if (most - least < 40) {
            return most > 220 ? 'W' : most < 45 ? 'K' : 'y';
        }
        return red == most ? 'R' : green == most ? 'G' : 'B';
    }
}
