// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stylemix.model.PictureEdit.Crop;

class CropFrameTest {

    private static final CropFrame.Grip RIGHT = new CropFrame.Grip(1, 0), CORNER = new CropFrame.Grip(1, 1);

    /// A picture of 1200 × 800.
    private final CropFrame frame = new CropFrame(1.5);

    @Test
    void aMovedFrameKeepsItsSizeAndStaysInside() {
        assertCrop(new Crop(0.5, 0, 0.5, 0.25), frame.moved(new Crop(0.2, 0.1, 0.5, 0.25), 0.9, -0.4));
    }

    @Test
    void aPulledSideLeavesTheOthersWhereTheyAre() {
        assertCrop(
                new Crop(0.2, 0.1, 0.3, 0.25),
                frame.pulled(new Crop(0.2, 0.1, 0.5, 0.25), RIGHT, -0.2, 0.3, OptionalDouble.empty()));
    }

    @Test
    void aSquareIsSquareInPixels() {
        Crop square = frame.of(Crop.WHOLE, OptionalDouble.of(1));
        assertEquals(square.width() * 1200, square.height() * 800, 1e-6);
        assertCrop(new Crop(1.0 / 6, 0, 2.0 / 3, 1), square);
    }

    @Test
    void aCornerOfAFixedShapeKeepsTheOppositeCorner() {
        Crop pulled = frame.pulled(new Crop(0, 0, 2.0 / 3, 1), CORNER, -0.1, -0.5, OptionalDouble.of(1));
        assertCrop(new Crop(0, 0, 1.0 / 3, 0.5), pulled);
    }

    @Test
    void whateverTheHandDoesTheFrameIsACropOfItsShape() {
        Random random = new Random(3);
        for (double shape : new double[] {1, 16.0 / 9, 2.0 / 3}) {
            Crop crop = frame.of(Crop.WHOLE, OptionalDouble.of(shape));
            for (int i = 0; i < 5_000; i++) {
                CropFrame.Grip grip = new CropFrame.Grip(random.nextInt(3) - 1, random.nextInt(3) - 1);
                crop = frame.pulled(
                        crop, grip, random.nextDouble(-1, 1), random.nextDouble(-1, 1), OptionalDouble.of(shape));
                crop = frame.moved(crop, random.nextDouble(-1, 1), random.nextDouble(-1, 1));
                if (Math.min(crop.width(), crop.height()) > 2 * Crop.LEAST) {
                    assertEquals(shape, crop.width() * 1.5 / crop.height(), 1e-6);
                }
            }
        }
    }

    private static void assertCrop(Crop expected, Crop actual) {
        assertEquals(expected.left(), actual.left(), 1e-9, actual::toString);
        assertEquals(expected.top(), actual.top(), 1e-9, actual::toString);
        assertEquals(expected.width(), actual.width(), 1e-9, actual::toString);
        assertEquals(expected.height(), actual.height(), 1e-9, actual::toString);
    }
}
