// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import stylemix.ui.gallery.ZoomGeometry.Lie;

class ZoomGeometryTest {

    private final ZoomGeometry room = new ZoomGeometry(600, 400, 1200, 400, 0);

    @Test
    void fitsTheWholePictureAtTheTopOfItsRoom() {
        assertEquals(new Lie(0.5, 0, 0), room.fit());
        assertEquals(new Lie(0.5, 0, 100), new ZoomGeometry(600, 400, 1200, 400, 0.5).fit());
    }

    @Test
    void enlargesATinyPictureTwiceAtMost() {
        assertEquals(new Lie(2, 280, 0), new ZoomGeometry(600, 400, 20, 10, 0).fit());
    }

    @Test
    void keepsThePointUnderThePointer() {
        // the pointer is over picture pixel 800, 100, and stays there
        assertEquals(new Lie(2, -1200, 0), room.zoom(room.fit(), 2, 400, 0));
    }

    @Test
    void leavesNoEmptyStripWhenDraggedTooFar() {
        assertEquals(new Lie(1, -600, 0), room.move(new Lie(1, -500, 0), -5000, -5000));
        assertEquals(new Lie(1, 0, 0), room.move(new Lie(1, -500, 0), 5000, 5000));
    }
}
