// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pictures that the build draws (assets/art): four example references and the icon.
class OwnPicturesTest {

    /// Pixels per cell of the 8-bit example.
    private static final int CELL = 8;

    @ParameterizedTest
    @ValueSource(strings = {"cartoon.jpg", "pixels.png", "pencil.jpg", "felt.jpg"})
    void exampleIsLargeAndLight(String name) throws IOException {
        byte[] file = bytes("examples/" + name);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        assertAll(
                () -> assertEquals("1280x960", picture.getWidth() + "x" + picture.getHeight()),
                () -> assertTrue(file.length < 600_000, () -> name + " weighs " + file.length + " bytes"));
    }

    @Test
    void pixelsLieOnTheirGridInSixteenColours() throws IOException {
        BufferedImage picture = picture("examples/pixels.png");
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        long strays = IntStream.range(0, pixels.length)
                .filter(i -> {
                    int x = i % width;
                    int y = i / width;
                    return pixels[i] != pixels[(y - y % CELL) * width + x - x % CELL];
                })
                .count();
        assertAll(
                () -> assertEquals(0, strays),
                () -> assertEquals(16, IntStream.of(pixels).distinct().count()));
    }

    @Test
    void pixelGridIsNoCoarserThanItsCells() throws IOException {
        BufferedImage picture = picture("examples/pixels.png");
        for (int edge = CELL; edge < picture.getWidth(); edge += CELL) {
            int x = edge;
            long changes = IntStream.range(0, picture.getHeight())
                    .filter(y -> picture.getRGB(x, y) != picture.getRGB(x - 1, y))
                    .count();
            assertTrue(changes > 0, () -> "no column of cells starts at " + x);
        }
    }

    @ParameterizedTest
    @CsvSource({"16", "32", "48", "64", "128", "256", "512"})
    void iconHasItsSizeAndClearCorners(int size) throws IOException {
        BufferedImage icon = picture("icon-" + size + ".png");
        assertAll(
                () -> assertEquals(size + "x" + size, icon.getWidth() + "x" + icon.getHeight()),
                () -> assertEquals(0, icon.getRGB(0, 0) >>> 24, "opaque corner"),
                () -> assertEquals(255, icon.getRGB(size / 2, size / 2) >>> 24, "clear middle"));
    }

    private static BufferedImage picture(String name) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes(name))), name);
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in =
                Objects.requireNonNull(OwnPicturesTest.class.getResourceAsStream("/stylemix/app/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
