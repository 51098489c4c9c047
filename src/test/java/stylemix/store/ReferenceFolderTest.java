// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.TestPictures;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.ProblemException;
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
        PictureFile sent = references.sendable(copy);
        assertEquals(PictureFormat.JPEG, sent.format());
        assertEquals(20, sent.width());
        assertEquals(30, sent.height());
        assertTrue(PictureReader.isUpright(sent));
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
