// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SeamTest {

    @Test
    void seamRunsAtItsDistanceInsideTheOutline() {
        BufferedImage cloth = new BufferedImage(300, 240, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = cloth.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(30, 30, 240, 180);
        g.dispose();

        Rectangle2D seam = Seam.inside(cloth, 15).getBounds2D();

        assertEquals(45, seam.getX(), 5);
        assertEquals(45, seam.getY(), 5);
        assertEquals(210, seam.getWidth(), 10);
        assertEquals(150, seam.getHeight(), 10);
    }
}
