// SPDX-License-Identifier: Apache-2.0
package art;

import static art.Autumn.AMBER;
import static art.Autumn.BUTTER;
import static art.Autumn.CORAL;
import static art.Autumn.CREAM;
import static art.Autumn.CRIMSON;
import static art.Autumn.DEEP;
import static art.Autumn.MIST;
import static art.Autumn.MOSS;
import static art.Autumn.NIGHT;
import static art.Autumn.ORANGE;
import static art.Autumn.PLUM;
import static art.Autumn.ROSE;
import static art.Autumn.TEAL;
import static art.Autumn.veil;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// An autumn valley in flat gouache: a low sun, layered hills, a lake, a cabin and a balloon.
final class Cartoon {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    private final Gouache sheet = new Gouache(WIDTH, HEIGHT, 11);
    private final Random random = new Random(5);
    private final Landmarks landmarks = new Landmarks(sheet);
    private final Grove grove = new Grove(sheet, random);

    private Cartoon() {}

    static BufferedImage draw() {
        var cartoon = new Cartoon();
        cartoon.sky();
        cartoon.mountains();
        cartoon.lake();
        cartoon.hills();
        cartoon.landmarks.balloon(360, 250, 1);
        cartoon.landmarks.balloon(628, 158, 0.36);
        cartoon.landmarks.cabin();
        cartoon.foreground();
        return cartoon.sheet.dry(0.05);
    }

    private void sky() {
        Rectangle all = new Rectangle(0, 0, WIDTH, 620);
        sheet.paint(all, BUTTER, brush -> {
            brush.fill(
                    Curves.blob(-60, -60, 1340, -60, 1340, 40, 1100, 84, 860, 66, 620, 118, 330, 96, -60, 190),
                    new Color(0xb9d2b0));
            brush.pulls(34, new Rectangle(0, 0, WIDTH, 120), 380, 44, -0.06, veil(MIST, 150));
            brush.pulls(34, new Rectangle(0, 70, WIDTH, 120), 420, 40, -0.06, veil(BUTTER, 190));
            brush.pulls(24, new Rectangle(0, 0, WIDTH, 80), 300, 30, -0.06, veil(TEAL, 60));
            brush.pulls(44, new Rectangle(0, 190, WIDTH, 200), 420, 50, -0.04, veil(CREAM, 120));
            brush.pulls(24, new Rectangle(0, 230, WIDTH, 160), 420, 40, -0.04, veil(AMBER, 80));
            brush.pulls(36, new Rectangle(0, 340, WIDTH, 180), 380, 40, -0.03, veil(ROSE, 130));
        });
        disc(905, 330, 236, new Color(0xfbdc93), AMBER);
        disc(905, 330, 178, new Color(0xfce6ae), BUTTER);
        disc(905, 330, 116, new Color(0xfff6e0), CREAM);
        cloud(170, 196, 1.15, CREAM, ROSE);
        cloud(1080, 168, 0.9, CREAM, ROSE);
        cloud(660, 330, 0.6, new Color(0xfce3bd), ROSE);
        cloud(1190, 372, 0.7, new Color(0xf9cfae), ROSE);
        cloud(60, 392, 0.66, new Color(0xf9cfae), ROSE);
        for (int i = 0; i < 7; i++) {
            bird(
                    520 + 44 * i + 12 * random.nextGaussian(),
                    246 + 14 * random.nextGaussian() - 6 * i,
                    9 + 4 * random.nextDouble());
        }
    }

    private void disc(double x, double y, double radius, Color colour, Color touch) {
        sheet.paint(
                Curves.circle(x, y, radius),
                colour,
                brush -> brush.pulls(18, Curves.box(x, y, radius), radius * 0.9, 26, -0.1, veil(touch, 60)));
    }

    private void cloud(double x, double y, double scale, Color light, Color shade) {
        Shape outline = Curves.moved(
                Curves.blob(
                        -170, 10, -150, -22, -112, -28, -92, -66, -40, -74, -12, -52, 30, -84, 84, -66, 100, -30, 146,
                        -26, 172, 6, 120, 14, 0, 15, -120, 15),
                x,
                y,
                scale);
        sheet.paint(outline, light, brush -> {
            brush.fill(
                    Curves.moved(
                            Curves.blob(-190, 30, -120, -6, -60, -14, -10, 0, 40, -22, 90, -4, 140, -8, 190, 30),
                            x,
                            y,
                            scale),
                    veil(shade, 150));
            brush.pulls(
                    14,
                    Curves.box(x, y - 20 * scale, 120 * scale),
                    120 * scale,
                    20 * scale,
                    -0.05,
                    veil(Color.WHITE, 110));
            brush.pulls(8, Curves.box(x, y + 5 * scale, 110 * scale), 100 * scale, 14 * scale, -0.02, veil(CORAL, 60));
        });
    }

    private void bird(double x, double y, double size) {
        Path2D wings = Curves.line(
                x - size,
                y - size * 0.4,
                x - size * 0.4,
                y - size * 0.6,
                x,
                y,
                x + size * 0.5,
                y - size * 0.7,
                x + size,
                y - size * 0.5);
        sheet.paint(new BasicStroke(3).createStrokedShape(wings), PLUM);
    }

    private void mountains() {
        range(new Color(0xe8a596), new Color(0xf4c4a4), 9, 470, 130, 21);
        range(new Color(0xb9798f), new Color(0xee9d80), 7, 500, 150, 8);
        range(new Color(0x6e6a8f), new Color(0xd9786a), 6, 540, 130, 34);
    }

    /// A row of peaks, each with its lit face towards the sun.
    private void range(Color shade, Color lit, int count, double foot, double rise, long seed) {
        var peaks = new Random(seed);
        double step = WIDTH / (double) (count - 1);
        for (int i = 0; i < count; i++) {
            double x = i * step + peaks.nextGaussian() * 30;
            double top = foot - rise * (0.55 + 0.6 * peaks.nextDouble());
            double half = step * (0.62 + 0.2 * peaks.nextDouble());
            Shape body = Curves.polygon(
                    x - half,
                    foot + 60,
                    x - half * 0.32,
                    top + rise * 0.34,
                    x,
                    top,
                    x + half * 0.36,
                    top + rise * 0.4,
                    x + half,
                    foot + 60);
            double side = x < 905 ? 1 : -1;
            Shape face = Curves.polygon(
                    x,
                    top,
                    x + side * half * 0.36,
                    top + rise * 0.4,
                    x + side * half,
                    foot + 60,
                    x + side * half * 0.3,
                    foot + 60,
                    x + side * half * 0.2,
                    top + rise * 0.75,
                    x + side * half * 0.05,
                    top + rise * 0.5,
                    x + side * half * 0.12,
                    top + rise * 0.28);
            sheet.paint(body, shade, brush -> {
                brush.pulls(14, body.getBounds(), 70, 22, side * 1.0, veil(PLUM, 34));
                brush.fill(face, lit);
                brush.pulls(10, face.getBounds(), 60, 14, side * 0.9, veil(CREAM, 70));
                brush.pulls(
                        10,
                        new Rectangle(body.getBounds().x, (int) foot - 20, body.getBounds().width, 60),
                        130,
                        20,
                        0,
                        veil(CREAM, 60));
            });
        }
    }

    private void lake() {
        Shape water = new Rectangle2D.Double(0, 548, WIDTH, 170);
        sheet.paint(water, TEAL, brush -> {
            brush.pulls(40, new Rectangle(0, 548, WIDTH, 60), 260, 16, 0, veil(MIST, 150));
            brush.pulls(60, new Rectangle(0, 590, WIDTH, 130), 240, 20, 0, veil(DEEP, 110));
            brush.pulls(30, new Rectangle(0, 560, WIDTH, 100), 160, 9, 0, veil(ROSE, 140));
            for (int i = 0; i < 15; i++) {
                double y = 552 + i * 8;
                double half = 84 - i * 2 + random.nextGaussian() * 30;
                double x = 905 + random.nextGaussian() * 24;
                brush.fill(Curves.blob(x - half, y, x, y - 2.6, x + half, y, x, y + 2.6), CREAM);
            }
        });
    }

    private void hills() {
        ground(Curves.hill(WIDTH, HEIGHT, 560, 548, 556, 580, 606, 628, 640), new Color(0xd98a4a), AMBER, CORAL, 0.25);
        for (int i = 0; i < 15; i++) {
            grove.poplar(
                    12 + i * 24 + random.nextGaussian() * 5,
                    572 + i * 1.6 + random.nextGaussian() * 4,
                    0.34 + 0.1 * random.nextDouble(),
                    i % 3 == 0 ? CORAL : i % 3 == 1 ? DEEP : CRIMSON);
        }
        ground(
                Curves.hill(WIDTH, HEIGHT, 720, 716, 712, 690, 652, 610, 588, 580),
                new Color(0xc9503f),
                ORANGE,
                CRIMSON,
                -0.28);
        for (int i = 0; i < 9; i++) {
            grove.round(
                    1010 + i * 36 + random.nextGaussian() * 8,
                    640 - i * 6 + random.nextGaussian() * 4,
                    0.36 + 0.14 * random.nextDouble(),
                    i % 3 == 0 ? BUTTER : i % 3 == 1 ? CRIMSON : TEAL);
        }
        ground(Curves.hill(WIDTH, HEIGHT, 640, 618, 640, 690, 730, 748, 742, 730), AMBER, BUTTER, ORANGE, 0.2);
        furrows();
        grove.poplar(70, 690, 0.95, DEEP);
        grove.poplar(118, 704, 0.72, TEAL);
        grove.poplar(498, 762, 0.62, TEAL);
        grove.round(560, 770, 0.72, CORAL);
        grove.round(640, 778, 0.5, BUTTER);
    }

    private void furrows() {
        Shape field = Curves.blob(620, 960, 700, 800, 860, 756, 1040, 748, 1300, 744, 1320, 980);
        sheet.paint(field, new Color(0xdc7a35), brush -> {
            for (int i = 0; i < 26; i++) {
                double x = 560 + i * 46;
                Color colour = i % 2 == 0 ? veil(BUTTER, 190) : veil(CRIMSON, 130);
                brush.line(Curves.line(900 + i * 14, 735, 800 + i * 26, 800, x - 60 + i * 3, 1000), 6.5, colour);
            }
            brush.pulls(40, field.getBounds(), 120, 16, 1.9, veil(AMBER, 80));
        });
    }

    private void ground(Shape hill, Color base, Color light, Color shade, double slope) {
        Rectangle area = hill.getBounds().intersection(new Rectangle(WIDTH, HEIGHT));
        Rectangle crest = new Rectangle(area.x, area.y, area.width, 90);
        sheet.paint(hill, base, brush -> {
            brush.pulls(70, area, 190, 34, slope, veil(shade, 70));
            brush.pulls(60, crest, 170, 20, slope, veil(light, 130));
            brush.pulls(60, area, 90, 12, slope - 0.1, veil(light, 100));
            brush.spatter(120, area, 5, veil(shade, 120));
            brush.spatter(90, area, 4, veil(CREAM, 140));
        });
    }

    private void foreground() {
        ground(Curves.hill(WIDTH, HEIGHT, 806, 842, 890, 930, 946, 930, 894, 858), MOSS, BUTTER, DEEP, 0.3);
        for (int i = 0; i < 90; i++) {
            double x = random.nextDouble() * WIDTH;
            double y = HEIGHT + 6;
            double rise = 60 + 80 * random.nextDouble() + 50 * Math.abs(x / WIDTH - 0.5);
            double lean = (random.nextDouble() - 0.5) * 80;
            Color colour = new Color[] {DEEP, NIGHT, TEAL, MOSS}[i % 4];
            sheet.paint(Curves.polygon(x - 7, y, x + lean, y - rise, x + 7, y), colour);
        }
        grove.leaves(1180, 960, 1, -0.3);
        grove.leaves(40, 960, 0.8, 0.3);
        grove.tree();
        for (int i = 0; i < 26; i++) {
            grove.flower(
                    380 + i * 32 + random.nextGaussian() * 16,
                    925 + 20 * random.nextGaussian(),
                    i % 3 == 0 ? CREAM : i % 3 == 1 ? CORAL : BUTTER);
        }
    }
}
