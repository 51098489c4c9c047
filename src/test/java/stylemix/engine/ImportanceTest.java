// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ImportanceTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    @Test
    void dotThatStandsAloneIsAFeatureAndSpotsAmongSpotsAreNot() throws Exception {
        Importance importance = Importance.of(content(), new Plane(WIDTH, HEIGHT));
        assertTrue(at(importance.features(), 100, 150) > 0.5f);
        double spots = 0;
        for (int y = 80; y < 220; y++) {
            for (int x = 260; x < 360; x++) {
                spots += at(importance.features(), x, y);
            }
        }
        assertTrue(spots / (140 * 100) < 0.05, "mean feature among spots " + spots / (140 * 100));
    }

    @Test
    void subjectWeighsMoreThanItsSurroundings() throws Exception {
        Plane subject = new Plane(WIDTH, HEIGHT).map(i -> i % WIDTH < 200 ? 1 : 0);
        Plane weight = Importance.of(content(), subject).weight();
        assertTrue(at(weight, 100, 60) > at(weight, 300, 20) + 0.3f);
    }

    private static float at(Plane plane, int x, int y) {
        return plane.at()[y * plane.width() + x];
    }

    /// One dark dot on the left, spots all over on the right.
    private static Lab content() throws InterruptedException {
        BufferedImage picture = Samples.plain(WIDTH, HEIGHT, 0xd8d0c8);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(0x202020));
        g.fillOval(97, 147, 7, 7);
        for (int i = 0; i < 18 * 14; i++) {
            g.fillOval(240 + i % 14 * 10, 60 + i / 14 * 10, 5, 5);
        }
        g.dispose();
        return LabPictures.read(picture, WIDTH, HEIGHT);
    }
}
