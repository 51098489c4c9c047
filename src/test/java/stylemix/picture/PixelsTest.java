// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelsTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void pixelsAreThoseOfTheColourModel(int type) {
        BufferedImage image = new BufferedImage(17, 11, type);
        SplittableRandom random = new SplittableRandom(3);
        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 17; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        assertArrayEquals(image.getRGB(0, 0, 17, 11, null, 0, 17), Pixels.argb(image));
        BufferedImage part = image.getSubimage(3, 2, 10, 8);
        int[] pixels = new int[4 * 5];
        Pixels.argb(part, 2, 1, 4, 5, pixels);
        assertArrayEquals(part.getRGB(2, 1, 4, 5, null, 0, 4), pixels);
    }
}
