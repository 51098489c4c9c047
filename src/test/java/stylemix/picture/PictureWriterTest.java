// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;

class PictureWriterTest {

    @TempDir
    Path folder;

    @Test
    void pngBringsEveryPixelBack() throws Exception {
        BufferedImage image = TestPictures.image(40, 30, 1);
        Path file = folder.resolve("a.png");
        PictureWriter.png(image, file);
        BufferedImage read = PictureReader.read(file);
        assertArrayEquals(image.getRGB(0, 0, 40, 30, null, 0, 40), read.getRGB(0, 0, 40, 30, null, 0, 40));
    }

    @Test
    void equalPixelsGiveEqualBytes() {
        assertArrayEquals(
                PictureWriter.png(TestPictures.image(40, 30, 1)), PictureWriter.png(TestPictures.image(40, 30, 1)));
        assertArrayEquals(
                PictureWriter.jpeg(TestPictures.image(40, 30, 1), 0.9),
                PictureWriter.jpeg(TestPictures.image(40, 30, 1), 0.9));
    }

    @Test
    void jpegLaysTransparencyOnWhite() throws Exception {
        Path file = folder.resolve("a.jpg");
        Files.write(file, PictureWriter.jpeg(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), 0.9));
        assertEquals(Color.WHITE, new Color(PictureReader.read(file).getRGB(4, 4)));
    }
}
