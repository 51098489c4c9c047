// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SaliencyTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    @Test
    void blobBeforeSkyAndGroundIsFound() throws Exception {
        BufferedImage picture = Samples.plain(WIDTH, HEIGHT, 0x88aadd);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(0x4a7a3a));
        g.fillRect(0, 80, WIDTH, 40);
        g.setColor(new Color(0xd9722e));
        g.fillOval(55, 35, 50, 60);
        g.dispose();
        Plane found = Saliency.of(LabPictures.read(picture, WIDTH, HEIGHT));
        assertEquals(WIDTH, found.width());
        double inside = 0;
        double outside = 0;
        int area = 0;
        for (int i = 0; i < found.at().length; i++) {
            boolean in = Math.hypot((i % WIDTH - 80) / 25.0, (i / WIDTH - 65) / 30.0) < 1;
            inside += in ? found.at()[i] : 0;
            outside += in ? 0 : found.at()[i];
            area += in ? 1 : 0;
        }
        double share = inside / area;
        double rest = outside / (WIDTH * HEIGHT - area);
        assertTrue(share > 0.8 && rest < 0.1, "inside " + share + ", outside " + rest);
    }

    @Test
    void evenPictureHasNoSubject() throws Exception {
        Plane found = Saliency.of(LabPictures.read(Samples.plain(WIDTH, HEIGHT, 0x88aadd), WIDTH, HEIGHT));
        assertEquals(0, found.quantile(1));
    }
}
