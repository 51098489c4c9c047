// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.TestPictures;
import stylemix.model.Backdrop;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.ProblemException;
import stylemix.model.SendPlan;
import stylemix.model.SendPlan.Change;
import stylemix.picture.PictureReader;

class ReferenceFolderTest {

    @TempDir
    Path folder;

    private Path kept;
    private ReferenceFolder references;

    @BeforeEach
    void open() {
        kept = folder.resolve("references");
        references = new ReferenceFolder(kept);
    }

    @Test
    void copyOutlivesTheOriginal() throws Exception {
        Path original = TestPictures.png(folder.resolve("mine.PNG"), 30, 20, 0);
        byte[] bytes = Files.readAllBytes(original);
        PictureFile copy = references.keep(original);
        Files.delete(original);
        assertEquals(kept.resolve(copy.sha256() + ".png"), copy.path());
        assertArrayEquals(bytes, Files.readAllBytes(copy.path()));
        assertEquals(Optional.of(copy), new ReferenceFolder(kept).find(copy.sha256()));
    }

    @Test
    void keepingTwiceKeepsOnce() throws Exception {
        Path original = TestPictures.png(folder.resolve("mine.png"), 30, 20, 0);
        PictureFile copy = references.keep(original);
        assertEquals(copy, references.keep(original));
        assertEquals(copy, references.keep(copy.path()));
        assertEquals(copy, references.keep(Files.readAllBytes(original)));
        assertEquals(List.of(copy.path()), files());
    }

    @Test
    void brokenPictureLeavesNothing() throws Exception {
        byte[] png = TestPictures.encoded(TestPictures.image(300, 300, 0), "png");
        Path half = TestPictures.write(folder.resolve("half.png"), Arrays.copyOf(png, png.length / 2));
        ProblemException e = assertThrows(ProblemException.class, () -> references.keep(half));
        assertEquals(new PictureUnreadable("half.png", Flaw.BROKEN), e.problem());
        assertEquals(List.of(), files());
    }

    @Test
    void deletedCopyIsGone() throws Exception {
        PictureFile copy = references.keep(TestPictures.png(folder.resolve("a.png"), 30, 20, 0));
        Files.delete(copy.path());
        assertEquals(Optional.empty(), references.find(copy.sha256()));
    }

    @Test
    void uprightPictureIsSentAsItIs() throws Exception {
        PictureFile copy = references.keep(TestPictures.jpeg(folder.resolve("a.jpg"), 30, 20, 0));
        assertEquals(copy, references.sendable(copy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void otherFormatsAreSentAsPng(String format) throws Exception {
        byte[] bytes = TestPictures.encoded(TestPictures.image(30, 20, 0), format);
        PictureFile copy = references.keep(TestPictures.write(folder.resolve("a"), bytes));
        PictureFile sent = references.sendable(copy);
        assertEquals(PictureFormat.PNG, sent.format());
        assertEquals(
                PictureReader.read(copy.path()).getRGB(7, 7),
                PictureReader.read(sent.path()).getRGB(7, 7));
        assertEquals(sent, references.sendable(copy));
    }

    @Test
    void turnedJpegIsSentUpright() throws Exception {
        byte[] turned = TestPictures.turned(TestPictures.encoded(TestPictures.image(30, 20, 0), "jpeg"), 6);
        PictureFile copy = references.keep(TestPictures.write(folder.resolve("a.jpg"), turned));
        SendPlan plan = references.plan(copy);
        assertEquals(PictureFormat.JPEG, plan.sent().format());
        assertEquals(20, plan.sent().width());
        assertEquals(30, plan.sent().height());
        assertEquals(Set.of(Change.TURNED, Change.STRIPPED), plan.changes());
    }

    @Test
    void backdropIsChosenAndTheSecondTimeNothingIsMade() throws Exception {
        byte[] clear = TestPictures.encoded(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png");
        PictureFile copy = references.keep(TestPictures.write(folder.resolve("a.png"), clear));
        PictureFile white = references.sendable(copy);
        SendPlan blue = references.plan(copy, new Backdrop(0x0000ff));
        assertEquals(Set.of(Change.FLATTENED, Change.STRIPPED), blue.changes());
        assertEquals(0xffffffff, PictureReader.read(white.path()).getRGB(4, 4));
        assertEquals(0xff0000ff, PictureReader.read(blue.sent().path()).getRGB(4, 4));
        Files.setLastModifiedTime(blue.sent().path(), FileTime.fromMillis(0));
        assertEquals(blue, new ReferenceFolder(kept).plan(copy, new Backdrop(0x0000ff)));
        assertEquals(
                FileTime.fromMillis(0), Files.getLastModifiedTime(blue.sent().path()));
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.toList();
        }
    }
}
