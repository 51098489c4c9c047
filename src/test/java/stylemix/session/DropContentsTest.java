// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.FakeArrivals;
import stylemix.Unprivileged;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable.Flaw;

class DropContentsTest {

    private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a', 0, 0, 0, 0, 0, 0};

    @TempDir
    private Path folder;

    @Test
    void judgesByTheFirstBytesAndNotByTheName() throws IOException {
        Path lies = file("text.png", "hello, world".getBytes(StandardCharsets.US_ASCII));
        Path picture = file("picture.txt", GIF);
        assertEquals(
                found(List.of(picture), List.of(flaw("text.png", Flaw.NOT_A_PICTURE))),
                DropContents.of(List.of(lies, picture), FakeArrivals.NO_RECIPES));
    }

    @Test
    void namesEmptyFilesAndThoseThatAreGone() throws IOException {
        Path empty = file("empty.png", new byte[0]);
        assertEquals(
                found(List.of(), List.of(flaw("empty.png", Flaw.EMPTY), flaw("gone.png", Flaw.GONE))),
                DropContents.of(List.of(empty, folder.resolve("gone.png")), FakeArrivals.NO_RECIPES));
    }

    @Test
    void findsThePicturesOfAFolderInOrderAndPassesOverTheRest() throws IOException {
        Path b = file("pictures/b.gif", GIF);
        Path a = file("pictures/deep/a.gif", GIF);
        file("pictures/notes.txt", new byte[] {1, 2, 3});
        assertEquals(
                found(List.of(b, a), List.of()),
                DropContents.of(List.of(folder.resolve("pictures")), FakeArrivals.NO_RECIPES));
    }

    @Test
    void namesAFolderWithoutPictures() throws IOException {
        file("papers/notes.txt", new byte[] {1, 2, 3});
        assertEquals(
                found(List.of(), List.of(new Problem.NoPicturesIn("papers"))),
                DropContents.of(List.of(folder.resolve("papers")), FakeArrivals.NO_RECIPES));
    }

    @Test
    void looksThroughAThousandFiles() throws IOException {
        for (int i = 0; i < 1000; i++) {
            file("many/%04d.gif".formatted(i), GIF);
        }
        assertEquals(
                1000,
                DropContents.of(List.of(folder.resolve("many")), FakeArrivals.NO_RECIPES)
                        .pictures()
                        .size());
    }

    @Test
    void namesAThousandFilesThatAreNone() throws IOException {
        List<Path> dropped = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            dropped.add(file("%04d.txt".formatted(i), new byte[] {1}));
            problems.add(flaw("%04d.txt".formatted(i), Flaw.NOT_A_PICTURE));
        }
        assertEquals(found(List.of(), problems), DropContents.of(dropped, FakeArrivals.NO_RECIPES));
    }

    @Test
    void tellsPicturesThatItCannotReadFromOtherFiles() throws IOException {
        Path photo = file("photo.jxl", new byte[] {(byte) 0xff, 0x0a, 0, 0});
        assertEquals(
                found(List.of(), List.of(flaw("photo.jxl", Flaw.UNSUPPORTED))),
                DropContents.of(List.of(photo), FakeArrivals.NO_RECIPES));
    }

    @Test
    void doesNotWaitForAPipe() throws Exception {
        Path pipe = folder.resolve("pipe.png");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
        assertEquals(
                found(List.of(), List.of(flaw("pipe.png", Flaw.NOT_A_PICTURE))),
                DropContents.of(List.of(pipe), FakeArrivals.NO_RECIPES));
    }

    @Test
    void linkInACircleHidesNothing() throws IOException {
        Path a = file("pictures/a.gif", GIF);
        Files.createSymbolicLink(folder.resolve("pictures/self"), folder.resolve("pictures"));
        assertEquals(
                found(List.of(a), List.of()),
                DropContents.of(List.of(folder.resolve("pictures")), FakeArrivals.NO_RECIPES));
    }

    @Test
    void whatMayNotBeReadIsNamedAndHidesNothing() throws Exception {
        Path pictures = folder.resolve("pictures");
        Path open = file("pictures/z.gif", GIF);
        Path locked = Objects.requireNonNull(file("pictures/deep/a.gif", GIF).getParent());
        Path secret = file("secret.gif", GIF);
        for (Path path : List.of(locked, secret)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        }
        Arrivals.Found expected =
                found(List.of(open), List.of(flaw("deep", Flaw.NOT_ALLOWED), flaw("secret.gif", Flaw.NOT_ALLOWED)));
        assertEquals(List.of(expected.toString()), Unprivileged.run(Drop.class, pictures, locked, secret));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }

    /// Tells what is in a drop, from a Java of its own.
    static final class Drop {

        private Drop() {}

        public static void main(String[] dropped) {
            System.out.println(DropContents.of(Stream.of(dropped).map(Path::of).toList(), FakeArrivals.NO_RECIPES));
        }
    }

    private static Arrivals.Found found(List<Path> pictures, List<Problem> problems) {
        return new Arrivals.Found(pictures.stream().map(Arrival::of).toList(), List.of(), problems);
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
