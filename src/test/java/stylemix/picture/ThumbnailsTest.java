// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;

class ThumbnailsTest {

    @TempDir
    Path folder;

    @Test
    void outlivesItsOriginal() throws Exception {
        PictureFile picture = PictureReader.check(TestPictures.png(folder.resolve("a.png"), 300, 200, 0));
        assertEquals(96, cache(0).get(picture, 96).getWidth());
        Files.delete(picture.path());
        assertEquals(96, cache(0).get(picture, 96).getWidth());
        assertThrows(ProblemException.class, () -> cache(0).get(picture, 48));
    }

    @Test
    void brokenOneIsMadeAnew() throws Exception {
        PictureFile picture = PictureReader.check(TestPictures.png(folder.resolve("a.png"), 300, 200, 0));
        cache(0).get(picture, 96);
        Path kept = files().getFirst();
        Files.writeString(kept, "half");
        assertEquals(96, cache(0).get(picture, 96).getWidth());
        assertEquals(96, PictureReader.read(kept).getWidth());
    }

    @Test
    void trimmingKeepsThoseUsedLast() throws Exception {
        PictureFile picture = PictureReader.check(TestPictures.png(folder.resolve("a.png"), 300, 200, 0));
        for (int i = 1; i <= 5; i++) {
            cache(i).get(picture, i * 10);
        }
        cache(6).get(picture, 10);
        cache(7).trim();
        assertEquals(
                Stream.of("10", "40", "50")
                        .map(px -> picture.sha256() + "-" + px + ".jpg")
                        .toList(),
                files().stream().map(f -> f.getFileName().toString()).toList());
    }

    private Thumbnails cache(int second) {
        return new Thumbnails(
                folder.resolve("thumbs"), 3, Clock.fixed(Instant.ofEpochSecond(1000 + second), ZoneOffset.UTC));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("thumbs"))) {
            return files.sorted().toList();
        }
    }
}
