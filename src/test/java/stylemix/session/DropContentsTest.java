// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable.Flaw;

class DropContentsTest {

    private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a', 0, 0, 0, 0, 0, 0};

    @TempDir
    private Path folder;

    @Test
    void judgesByTheFirstBytesAndNotByTheName() throws IOException {
        Path lies = file("text.png", "hello, world".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Path picture = file("picture.txt", GIF);
        assertEquals(
                new DropContents(List.of(picture), List.of(flaw("text.png", Flaw.NOT_A_PICTURE))),
                DropContents.of(List.of(lies, picture)));
    }

    @Test
    void namesEmptyFilesAndThoseThatAreGone() throws IOException {
        Path empty = file("empty.png", new byte[0]);
        assertEquals(
                new DropContents(List.of(), List.of(flaw("empty.png", Flaw.EMPTY), flaw("gone.png", Flaw.GONE))),
                DropContents.of(List.of(empty, folder.resolve("gone.png"))));
    }

    @Test
    void findsThePicturesOfAFolderInOrderAndPassesOverTheRest() throws IOException {
        Path b = file("pictures/b.gif", GIF);
        Path a = file("pictures/deep/a.gif", GIF);
        file("pictures/notes.txt", new byte[] {1, 2, 3});
        assertEquals(new DropContents(List.of(b, a), List.of()), DropContents.of(List.of(folder.resolve("pictures"))));
    }

    @Test
    void namesAFolderWithoutPictures() throws IOException {
        file("papers/notes.txt", new byte[] {1, 2, 3});
        assertEquals(
                new DropContents(List.of(), List.of(new Problem.NoPicturesIn("papers"))),
                DropContents.of(List.of(folder.resolve("papers"))));
    }

    @Test
    void looksThroughAThousandFiles() throws IOException {
        for (int i = 0; i < 1000; i++) {
            file("many/%04d.gif".formatted(i), GIF);
        }
        assertEquals(
                1000,
                DropContents.of(List.of(folder.resolve("many"))).pictures().size());
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static Problem flaw(String name, Flaw flaw) {
        return new Problem.PictureUnreadable(name, flaw);
    }
}
