// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;
    private static final Plane NOWHERE = new Plane(WIDTH, HEIGHT);

    @Test
    void lightStaysLight() throws Exception {
        Lab arranged = arrange(halves(0xe8e8f0, 0x303038, false), NOWHERE, halves(0x602020, 0xffd090, false), NOWHERE);
        assertTrue(arranged.l().at()[0] > arranged.l().at()[WIDTH - 1] + 0.3f);
    }

    @Test
    void whatIsUpGetsTheColoursOfWhatIsUp() throws Exception {
        Lab arranged = arrange(
                lab(Samples.plain(WIDTH, HEIGHT, 0x808080)), NOWHERE, halves(0x4f7fd0, 0xa06a30, true), NOWHERE);
        assertTrue(arranged.b().at()[0] < arranged.b().at()[WIDTH * HEIGHT - 1] - 0.05f);
    }

    @Test
    void subjectGetsTheColoursOfTheSubject() throws Exception {
        Plane left = new Plane(WIDTH, HEIGHT).map(i -> i % WIDTH < WIDTH / 2 ? 1 : 0);
        Plane right = left.map(i -> 1 - left.at()[i]);
        Lab arranged =
                arrange(lab(Samples.plain(WIDTH, HEIGHT, 0x808080)), left, halves(0x4f7fd0, 0xa06a30, false), right);
        assertTrue(arranged.b().at()[0] > arranged.b().at()[WIDTH - 1] + 0.05f);
    }

    @Test
    void huesStayWhereTheReferenceHasThem() throws Exception {
        Lab arranged = arrange(halves(0xc06060, 0x6080c0, false), NOWHERE, halves(0x3060c0, 0xc05030, false), NOWHERE);
        assertTrue(arranged.a().at()[0] > 0.08f && arranged.a().at()[WIDTH - 1] < 0.02f);
    }

    private static Lab arrange(Lab content, Plane subject, Lab target, Plane targetSubject) throws Exception {
        return new Arrangement(content, subject, target, targetSubject, target.l(), 1).of(content, subject);
    }

    private static Lab halves(int first, int second, boolean above) throws InterruptedException {
        BufferedImage picture = Samples.plain(WIDTH, HEIGHT, first);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(second));
        g.fillRect(above ? 0 : WIDTH / 2, above ? HEIGHT / 2 : 0, WIDTH, HEIGHT);
        g.dispose();
        return lab(picture);
    }

    private static Lab lab(BufferedImage picture) throws InterruptedException {
        return LabPictures.read(picture, picture.getWidth(), picture.getHeight());
    }
}
