// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// A pencil sketch of a desert town: a rider leaves down the street between false fronts, mesas at its end.
final class Pencil {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    private final Graphite graphite = new Graphite(WIDTH, HEIGHT, 4);
    private final Random random = new Random(12);
    private final Town town = new Town(graphite);
    private final Props props = new Props(graphite, random);

    private Pencil() {}

    static BufferedImage draw() {
        var pencil = new Pencil();
        pencil.sky();
        pencil.mesas();
        pencil.street();
        pencil.town.house(-6.4, 27, 36, 2.0, false);
        pencil.town.house(7, 30, 40, 2.2, false);
        pencil.town.house(-6.4, 18.5, 26, 3.9, true);
        pencil.town.house(7, 20.5, 29, 3.0, true);
        pencil.town.house(-6.4, 13, 18, 2.4, true);
        pencil.town.house(7, 13.4, 20, 4.4, true);
        pencil.town.sign();
        pencil.town.house(-6.4, 7, 12.4, 4.2, true);
        pencil.town.house(7, 7, 12.6, 2.9, true);
        pencil.shadows();
        new Rider(pencil.graphite, pencil.random, 596, 790, 1.24).draw();
        pencil.foreground();
        return pencil.graphite.finished();
    }

    private void sky() {
        Shape sun = new Ellipse2D.Double(668, 214, 104, 104);
        graphite.contour(sun, 0.5);
        for (int i = 0; i < 40; i++) {
            double radians = i * Math.TAU / 40 + random.nextGaussian() * 0.02;
            double reach = 110 + 60 * random.nextDouble();
            graphite.stroke(
                    Graphite.between(
                            720 + 66 * Math.cos(radians),
                            266 + 66 * Math.sin(radians),
                            720 + reach * Math.cos(radians),
                            266 + reach * Math.sin(radians)),
                    0.34);
        }
        var upper = new Area(Curves.hill(WIDTH, 0, 190, 150, 120, 96, 110, 170, 230));
        graphite.smudge(upper, 0.035, 50);
        graphite.hatch(upper, -0.5, 5.5, 0.44);
        graphite.hatch(Curves.hill(WIDTH, 0, 330, 280, 190, 90, 180, 300, 380), -0.44, 9, 0.36);
        graphite.hatch(Curves.hill(WIDTH, 0, 130, 90, 40, 20, 40, 90, 150), 0.4, 7, 0.38);
        cloud(470, 200, 1);
        cloud(880, 130, 0.8);
        cloud(560, 372, 0.55);
    }

    private void cloud(double x, double y, double scale) {
        Shape outline = Curves.moved(
                Curves.blob(
                        -110, 12, -96, -22, -60, -24, -36, -58, 10, -52, 34, -30, 70, -38, 92, -10, 120, 10, 60, 22,
                        -50, 22),
                x,
                y,
                scale);
        graphite.lift(outline, 0.85);
        graphite.contour(outline, 0.46);
        graphite.hatch(
                Curves.moved(Curves.blob(-100, 20, -40, -4, 20, 4, 70, -8, 112, 12, 60, 22, -50, 22), x, y, scale),
                -0.5,
                6,
                0.4);
    }

    private void mesas() {
        mesa(Curves.polygon(380, 530, 420, 440, 436, 404, 500, 398, 520, 404, 536, 452, 566, 530), 436, 520, 404);
        mesa(Curves.polygon(660, 530, 700, 462, 712, 424, 742, 418, 806, 424, 822, 470, 860, 530), 712, 806, 424);
        mesa(Curves.polygon(560, 530, 590, 486, 600, 470, 636, 468, 646, 486, 690, 530), 600, 636, 470);
        graphite.stroke(Curves.line(360, 521, 600, 519, 900, 522), 0.6);
        graphite.smudge(Curves.polygon(380, 490, 880, 490, 880, 525, 380, 525), 0.16, 14);
    }

    private void mesa(Path2D outline, double left, double right, double top) {
        graphite.lift(outline, 0.95);
        graphite.contour(outline, 0.6);
        graphite.smudge(outline, 0.1, 8);
        graphite.hatch(outline, -0.5, 4.5, 0.44);
        double edge = right - (right - left) * 0.4;
        var shade = new Area(Curves.polygon(edge, top - 10, right + 60, top - 10, right + 90, 540, edge + 24, 540));
        shade.intersect(new Area(outline));
        graphite.hatch(shade, -0.5, 3.4, 0.66);
        graphite.hatch(shade, 0.6, 5, 0.5);
        graphite.stroke(Curves.line(left - 8, top + 34, (left + right) / 2, top + 28, right + 8, top + 36), 0.5);
        graphite.stroke(Curves.line(left - 18, top + 52, (left + right) / 2, top + 48, right + 20, top + 54), 0.4);
    }

    private void street() {
        double[] tracks = {-3.4, -1.9, -1.5, 1.2, 1.7, 3.2, 4.4};
        for (double x : tracks) {
            for (double z = 3.2; z < 30; z *= 1.35) {
                graphite.stroke(
                        Curves.line(
                                Town.sx(x, z),
                                Town.sy(Town.GROUND, z),
                                Town.sx(x + 0.1 * random.nextGaussian(), z * 1.2),
                                Town.sy(Town.GROUND, z * 1.2),
                                Town.sx(x, z * 1.4),
                                Town.sy(Town.GROUND, z * 1.4)),
                        0.42);
            }
        }
        for (int i = 0; i < 170; i++) {
            double z = 3.3 + 14 * random.nextDouble() * random.nextDouble();
            double x = Town.sx(random.nextGaussian() * 4.5, z);
            double y = Town.sy(Town.GROUND, z);
            double size = 80 / z * (0.4 + random.nextDouble());
            graphite.stroke(Curves.line(x - size, y, x, y - size * 0.22, x + size, y), 0.4);
        }
        graphite.hatch(
                Curves.blob(-40, 820, 300, 790, 700, 850, 1320, 770, 1320, 1000, 660, 960, -40, 1000), -0.16, 12, 0.36);
        graphite.smudge(Curves.blob(-60, 800, 300, 770, 800, 800, 1340, 760, 1340, 1000, -60, 1000), 0.04, 40);
    }

    private void shadows() {
        Path2D cast = Curves.polygon(
                Town.sx(-4.5, 30),
                Town.sy(Town.GROUND, 30),
                Town.sx(-1.2, 26),
                Town.sy(Town.GROUND, 26),
                Town.sx(-1.6, 19),
                Town.sy(Town.GROUND, 19),
                Town.sx(-2.4, 17),
                Town.sy(Town.GROUND, 17),
                Town.sx(-2.4, 12.6),
                Town.sy(Town.GROUND, 12.6),
                Town.sx(-0.9, 12),
                Town.sy(Town.GROUND, 12),
                Town.sx(-0.7, 7),
                Town.sy(Town.GROUND, 7),
                Town.sx(-2.2, 5.6),
                Town.sy(Town.GROUND, 5.6),
                -20,
                900,
                -20,
                720,
                Town.sx(-4.5, 7),
                Town.sy(Town.GROUND, 7));
        graphite.smudge(cast, 0.22, 8);
        graphite.hatch(cast, -0.22, 5, 0.58);
        graphite.hatch(cast, 0.35, 8, 0.44);
    }

    private void foreground() {
        props.cactus(168, 900);
        props.wheel(1090, 800, 108);
        props.barrel(948, 770);
        for (int i = 0; i < 26; i++) {
            props.tuft(random.nextDouble() * WIDTH, 850 + 100 * random.nextDouble());
        }
        props.tuft(60, 890);
        props.tuft(240, 905);
        props.tuft(1200, 912);
        props.tuft(1010, 908);
    }
}
