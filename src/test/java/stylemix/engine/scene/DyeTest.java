// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class DyeTest {

    @Test
    void mainColourChangesAndEyesStay() {
        BufferedImage cat = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = cat.createGraphics();
        g.setColor(new Color(0xf0a050));
        g.fillRect(10, 10, 80, 80);
        g.setColor(new Color(0x201a24));
        g.fillRect(30, 30, 8, 8);
        g.dispose();

        Dye.apply(cat, 0x808080);

        Color fur = new Color(cat.getRGB(60, 60)), eye = new Color(cat.getRGB(33, 33));
        assertEquals(fur.getRed(), fur.getBlue(), 6, "grey");
        assertEquals(new Color(0x201a24), eye);
        assertEquals(0, cat.getRGB(2, 2) >>> 24, "the air stays clear");
    }
}
