// SPDX-License-Identifier: Apache-2.0
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// A pencil sketch of a desert town: a rider leaves down the street between false fronts, mesas at its end.
///
/// The street is drawn in one-point perspective from metres: x to the right, y up from the eye, z away.
final class Pencil {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;
    private static final double EYE_X = 610;
    private static final double EYE_Y = 520;
    private static final double FOCUS = 900;
    private static final double GROUND = -1.7;

    private final Graphite graphite = new Graphite(WIDTH, HEIGHT, 4);
    private final Random random = new Random(12);

    private Pencil() {}

    static BufferedImage draw() {
        var pencil = new Pencil();
        pencil.sky();
        pencil.mesas();
        pencil.street();
        pencil.house(-6.4, 27, 36, 2.0, false);
        pencil.house(7, 30, 40, 2.2, false);
        pencil.house(-6.4, 18.5, 26, 3.9, true);
        pencil.house(7, 20.5, 29, 3.0, true);
        pencil.house(-6.4, 13, 18, 2.4, true);
        pencil.house(7, 13.4, 20, 4.4, true);
        pencil.sign();
        pencil.house(-6.4, 7, 12.4, 4.2, true);
        pencil.house(7, 7, 12.6, 2.9, true);
        pencil.shadows();
        pencil.rider(596, 790, 1.24);
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
        graphite.smudge(upper, 0.1, 50);
        graphite.hatch(upper, -0.5, 7, 0.4);
        graphite.hatch(Curves.hill(WIDTH, 0, 250, 220, 150, 60, 140, 240, 330), -0.42, 9, 0.34);
        graphite.hatch(Curves.hill(WIDTH, 0, 130, 90, 40, 20, 40, 90, 150), 0.35, 8, 0.36);
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
        graphite.hatch(outline, 1.5, 5, 0.42);
        double edge = right - (right - left) * 0.4;
        var shade = new Area(Curves.polygon(edge, top - 10, right + 60, top - 10, right + 90, 540, edge + 24, 540));
        shade.intersect(new Area(outline));
        graphite.hatch(shade, 1.25, 3.6, 0.64);
        graphite.hatch(shade, 0.3, 6, 0.42);
        graphite.stroke(Curves.line(left - 8, top + 34, (left + right) / 2, top + 28, right + 8, top + 36), 0.5);
        graphite.stroke(Curves.line(left - 18, top + 52, (left + right) / 2, top + 48, right + 20, top + 54), 0.4);
    }

    private void street() {
        double[] tracks = {-3.4, -1.9, -1.5, 1.2, 1.7, 3.2, 4.4};
        for (double x : tracks) {
            for (double z = 3.2; z < 30; z *= 1.35) {
                graphite.stroke(
                        Curves.line(
                                sx(x, z),
                                sy(GROUND, z),
                                sx(x + 0.1 * random.nextGaussian(), z * 1.2),
                                sy(GROUND, z * 1.2),
                                sx(x, z * 1.4),
                                sy(GROUND, z * 1.4)),
                        0.42);
            }
        }
        for (int i = 0; i < 170; i++) {
            double z = 3.3 + 14 * random.nextDouble() * random.nextDouble();
            double x = sx(random.nextGaussian() * 4.5, z);
            double y = sy(GROUND, z);
            double size = 80 / z * (0.4 + random.nextDouble());
            graphite.stroke(Curves.line(x - size, y, x, y - size * 0.22, x + size, y), 0.4);
        }
        graphite.hatch(
                Curves.blob(-40, 820, 300, 790, 700, 850, 1320, 770, 1320, 1000, 660, 960, -40, 1000), -0.16, 12, 0.36);
        graphite.smudge(Curves.blob(-60, 800, 300, 770, 800, 800, 1340, 760, 1340, 1000, -60, 1000), 0.1, 40);
    }

    /// A house along the street with boards, windows, a door, and a porch if it is near enough.
    private void house(double x, double near, double far, double top, boolean porch) {
        boolean left = x < 0;
        double back = left ? x - 9 : x + 9;
        Path2D end = Curves.polygon(
                sx(x, near),
                sy(GROUND, near),
                sx(x, near),
                sy(top * 0.8, near),
                sx((x + back) / 2, near),
                sy(top * 1.1, near),
                sx(back, near),
                sy(top * 0.8, near),
                sx(back, near),
                sy(GROUND, near));
        graphite.lift(end, 0.97);
        graphite.contour(end, 0.6);
        graphite.hatch(end, 1.57, 7, left ? 0.5 : 0.62);
        graphite.hatch(end, left ? 0.9 : -0.8, 7, left ? 0.3 : 0.5);
        double rise = top + 0.9;
        double inset = (far - near) * 0.22;
        Path2D front = wall(
                x,
                near,
                GROUND,
                near,
                top,
                near + inset,
                top,
                near + inset,
                rise,
                far - inset,
                rise,
                far - inset,
                top,
                far,
                top,
                far,
                GROUND);
        graphite.lift(front, 0.98);
        graphite.contour(front, 0.78);
        for (double y = GROUND + 0.4; y < rise; y += 0.36) {
            double from = y < top ? near : near + inset;
            double to = y < top ? far : far - inset;
            graphite.stroke(Graphite.between(sx(x, from), sy(y, from), sx(x, to), sy(y, to)), 0.32);
        }
        graphite.smudge(front, left ? 0.16 : 0.03, 10);
        graphite.hatch(front, left ? 0.95 : -1.1, left ? 5 : 11, left ? 0.5 : 0.36);
        if (left) {
            graphite.hatch(front, 0.4, 8, 0.42);
        }
        graphite.hatch(wall(x, near, top - 0.25, far, top - 0.25, far, top - 0.6, near, top - 0.6), 1.2, 4, 0.6);
        contourWall(x, near, top - 0.25, far, top - 0.25);
        contourWall(x, near + inset, rise - 0.15, far - inset, rise - 0.15);
        double unit = (far - near) / 7;
        opening(x, near + unit, near + 2.3 * unit, 0.9 - 1.7, 0.6);
        opening(x, near + 2.9 * unit, near + 4.1 * unit, GROUND, 0.8);
        opening(x, near + 4.7 * unit, near + 6 * unit, 0.9 - 1.7, 0.6);
        if (top > 2.8) {
            opening(x, near + unit, near + 2.2 * unit, 1.9, Math.min(3.3, top - 0.7));
            opening(x, near + 4.8 * unit, near + 6 * unit, 1.9, Math.min(3.3, top - 0.7));
        }
        if (porch) {
            porch(x, near, far, left ? x + 1.9 : x - 1.9);
        }
    }

    private void opening(double x, double near, double far, double foot, double head) {
        Path2D hole = wall(x, near, foot, near, head, far, head, far, foot);
        graphite.lift(hole, 0.95);
        graphite.contour(hole, 0.85);
        graphite.smudge(hole, 0.3, 4);
        graphite.hatch(hole, 0.8, 3.4, 0.85);
        graphite.hatch(hole, -0.7, 5, 0.7);
        graphite.hatch(hole, 1.5, 6, 0.6);
        double middle = (near + far) / 2;
        contourWall(x, middle, foot, middle, head);
        contourWall(x, near - 0.06, foot - 0.06, far + 0.06, foot - 0.06);
    }

    private void porch(double x, double near, double far, double edge) {
        Path2D shade = wall(x, near, 1.5, far, 1.5, far, 0.95, near, 0.95);
        graphite.hatch(shade, 1.0, 4, 0.72);
        Path2D roof = Curves.polygon(
                sx(x, near),
                sy(1.75, near),
                sx(edge, near),
                sy(1.15, near),
                sx(edge, far),
                sy(1.15, far),
                sx(x, far),
                sy(1.75, far));
        graphite.lift(roof, 0.96);
        graphite.contour(roof, 0.75);
        graphite.hatch(roof, x < 0 ? 0.35 : -0.35, 6, 0.42);
        Path2D fascia = wall(edge, near, 1.15, far, 1.15, far, 0.98, near, 0.98);
        graphite.lift(fascia, 0.9);
        graphite.contour(fascia, 0.6);
        graphite.hatch(fascia, 1.5, 3.5, 0.6);
        Path2D walk = Curves.polygon(
                sx(x, near),
                sy(GROUND + 0.25, near),
                sx(edge, near),
                sy(GROUND + 0.25, near),
                sx(edge, far),
                sy(GROUND + 0.25, far),
                sx(x, far),
                sy(GROUND + 0.25, far));
        graphite.lift(walk, 0.7);
        graphite.hatch(walk, 0, 6, 0.4);
        Path2D kerb = wall(edge, near, GROUND + 0.25, far, GROUND + 0.25, far, GROUND, near, GROUND);
        graphite.lift(kerb, 0.9);
        graphite.contour(kerb, 0.7);
        graphite.hatch(kerb, 1.2, 4, 0.62);
        for (double z = near + 0.15; z <= far; z += (far - near - 0.3) / 3) {
            double wide = 55 / z;
            Path2D post = Curves.polygon(
                    sx(edge, z) - wide / 8,
                    sy(1, z),
                    sx(edge, z) + wide,
                    sy(1, z),
                    sx(edge, z) + wide,
                    sy(GROUND + 0.25, z),
                    sx(edge, z) - wide / 8,
                    sy(GROUND + 0.25, z));
            graphite.lift(post, 0.96);
            graphite.contour(post, 0.72);
            graphite.hatch(post, 1.5, 3.4, 0.5);
        }
    }

    /// SALOON, written on the second house to the right.
    private void sign() {
        double[][] letters = {
            {1, 0.9, 0.5, 1, 0, 0.8, 0.1, 0.58, 0.9, 0.42, 1, 0.16, 0.5, 0, 0, 0.1},
            {0, 0, 0.5, 1, 1, 0, 0.75, 0.4, 0.25, 0.4},
            {0, 1, 0, 0, 0.9, 0},
            {0.5, 1, 0, 0.8, 0, 0.2, 0.5, 0, 1, 0.2, 1, 0.8, 0.5, 1},
            {0.5, 1, 0, 0.8, 0, 0.2, 0.5, 0, 1, 0.2, 1, 0.8, 0.5, 1},
            {0, 0, 0, 1, 1, 0, 1, 1}
        };
        Path2D board = wall(6.9, 14, 3.75, 14, 4.95, 19.4, 4.95, 19.4, 3.75);
        graphite.lift(board, 0.97);
        graphite.contour(board, 0.85);
        for (int i = 0; i < letters.length; i++) {
            for (int pass = 0; pass < 4; pass++) {
                var path = new Path2D.Double();
                for (int k = 0; k < letters[i].length; k += 2) {
                    double z = 19.1 - (i + letters[i][k] * 0.66) * 0.83 - pass * 0.03;
                    double y = 3.95 + letters[i][k + 1] * 0.8;
                    if (k == 0) {
                        path.moveTo(sx(6.9, z), sy(y, z));
                    } else {
                        path.lineTo(sx(6.9, z), sy(y, z));
                    }
                }
                graphite.stroke(path, 0.9);
            }
        }
    }

    private void shadows() {
        Path2D cast = Curves.polygon(
                sx(-4.5, 30),
                sy(GROUND, 30),
                sx(-1.2, 26),
                sy(GROUND, 26),
                sx(-1.6, 19),
                sy(GROUND, 19),
                sx(-2.4, 17),
                sy(GROUND, 17),
                sx(-2.4, 12.6),
                sy(GROUND, 12.6),
                sx(-0.9, 12),
                sy(GROUND, 12),
                sx(-0.7, 7),
                sy(GROUND, 7),
                sx(-2.2, 5.6),
                sy(GROUND, 5.6),
                -20,
                900,
                -20,
                720,
                sx(-4.5, 7),
                sy(GROUND, 7));
        graphite.smudge(cast, 0.22, 8);
        graphite.hatch(cast, -0.22, 5, 0.58);
        graphite.hatch(cast, 0.35, 8, 0.44);
    }

    /// Seen from behind, in the middle of the street; the horse looks to the right.
    private void rider(double x, double y, double scale) {
        Path2D cast = Curves.blob(-30, -2, 30, -10, 150, 4, 270, 14, 300, 28, 250, 36, 150, 26, 10, 12);
        graphite.smudge(Curves.moved(cast, x, y, scale), 0.3, 6);
        graphite.hatch(Curves.moved(cast, x, y, scale), -0.2, 4, 0.75);
        graphite.hatch(Curves.moved(cast, x, y, scale), 0.4, 5, 0.6);
        part(
                x,
                y,
                scale,
                0.62,
                Curves.blob(
                        14, -140, 26, -186, 42, -224, 50, -240, 52, -258, 60, -240, 68, -252, 70, -234, 84, -220, 104,
                        -194, 112, -178, 104, -166, 92, -170, 76, -182, 72, -166, 66, -130));
        strands(x, y, scale, 20, 0.75, 40, -226, 30, -196, 24, -160);
        part(x, y, scale, 0.5, Curves.blob(-20, -70, -8, -70, -10, -30, -8, -4, -20, -4, -21, -34));
        part(x, y, scale, 0.5, Curves.blob(8, -70, 22, -70, 20, -30, 20, -6, 8, -6, 10, -34));
        var rump = new Area(Curves.blob(
                0, -172, 34, -166, 56, -136, 58, -100, 50, -70, 26, -64, 0, -78, -26, -64, -50, -70, -58, -100, -56,
                -136, -34, -166));
        for (int side = -1; side <= 1; side += 2) {
            rump.add(new Area(sided(
                    side, 50, -104, 14, -90, 18, -60, 27, -40, 25, -14, 22, 1, 43, 1, 40, -14, 46, -40, 51, -68)));
        }
        part(x, y, scale, 0.68, rump);
        part(
                x,
                y,
                scale,
                0.85,
                Curves.blob(-40, -166, 0, -178, 40, -166, 50, -146, 20, -138, 0, -136, -20, -138, -50, -146));
        for (int side = -1; side <= 1; side += 2) {
            part(
                    x,
                    y,
                    scale,
                    0.7,
                    sided(side, 26, -168, 44, -166, 60, -130, 66, -92, 70, -74, 58, -72, 50, -92, 44, -126));
            part(x, y, scale, 0.9, sided(side, 54, -80, 72, -82, 78, -66, 88, -58, 84, -50, 58, -54));
        }
        strands(x, y, scale, 34, 0.9, 0, -140, -4, -96, 2, -22);
        part(
                x,
                y,
                scale,
                0.42,
                Curves.blob(-34, -238, 0, -250, 34, -238, 30, -206, 26, -164, 0, -158, -26, -164, -30, -206));
        for (int side = -1; side <= 1; side += 2) {
            part(
                    x,
                    y,
                    scale,
                    0.5,
                    sided(
                            side, 28, -242, 42, -234, 54, -204, 58, -186, 44, -172, 30, -168, 30, -180, 40, -190, 34,
                            -208));
            graphite.contour(
                    Curves.moved(Curves.line(side * 14, -244, side * 9, -206, side * 15, -162), x, y, scale), 0.7);
        }
        part(x, y, scale, 0.5, Curves.blob(-13, -250, 0, -242, 13, -250, 16, -270, 0, -282, -16, -270));
        part(
                x,
                y,
                scale,
                0.92,
                Curves.blob(-60, -282, -40, -268, 0, -262, 40, -268, 60, -282, 34, -258, 0, -250, -34, -258));
        part(
                x,
                y,
                scale,
                0.72,
                Curves.blob(-28, -268, -25, -300, -12, -312, 0, -304, 12, -312, 25, -300, 28, -268, 0, -262));
        graphite.contour(Curves.moved(Curves.line(-27, -276, 0, -270, 27, -276), x, y, scale), 1);
        graphite.contour(Curves.moved(Curves.line(-27, -270, 0, -264, 27, -270), x, y, scale), 1);
    }

    /// Hair of mane and tail, along three points.
    private void strands(double x, double y, double scale, int count, double pressure, double... xy) {
        for (int i = 0; i < count; i++) {
            double lean = random.nextGaussian() * 5;
            graphite.stroke(
                    Curves.moved(
                            Curves.line(
                                    xy[0] + lean * 0.4,
                                    xy[1],
                                    xy[2] + lean,
                                    xy[3],
                                    xy[4] + lean * 1.5,
                                    xy[5] + 8 * random.nextGaussian()),
                            x,
                            y,
                            scale),
                    pressure);
        }
    }

    private static Shape sided(int side, double... xy) {
        double[] turned = xy.clone();
        for (int i = 0; i < xy.length; i += 2) {
            turned[i] = side * xy[i];
        }
        return Curves.blob(turned);
    }

    private void part(double x, double y, double scale, double tone, Shape outline) {
        Shape placed = Curves.moved(outline, x, y, scale);
        graphite.lift(placed, 0.97);
        graphite.contour(placed, 0.9);
        graphite.smudge(placed, tone * 0.25, 4);
        graphite.hatch(placed, 0.9, 4, tone);
        var shade = new Area(Curves.moved(outline, x + 14 * scale, y + 4 * scale, scale));
        shade.intersect(new Area(placed));
        graphite.hatch(shade, -0.6, 3.6, tone + 0.1);
        graphite.hatch(shade, 1.4, 5, tone);
    }

    private void foreground() {
        cactus(168, 900);
        wheel(1090, 800, 108);
        barrel(948, 770);
        for (int i = 0; i < 26; i++) {
            tuft(random.nextDouble() * WIDTH, 850 + 100 * random.nextDouble());
        }
        tuft(60, 890);
        tuft(240, 905);
        tuft(1200, 912);
        tuft(1010, 908);
    }

    private void cactus(double x, double y) {
        Path2D[] limbs = {
            Curves.blob(
                    -100, -250, -92, -300, -72, -304, -64, -262, -60, -214, -30, -196, -20, -168, -60, -172, -92, -196),
            Curves.blob(30, -190, 60, -200, 72, -240, 74, -330, 90, -352, 108, -332, 106, -230, 86, -172, 40, -146),
            Curves.blob(
                    -30, 4, -33, -40, -34, -200, -32, -380, -18, -428, 6, -440, 26, -420, 36, -370, 36, -200, 34, -40,
                    31, 4, 0, 9)
        };
        for (Path2D limb : limbs) {
            part(x, y, 1, 0.55, limb);
        }
        for (int i = -2; i <= 2; i++) {
            graphite.stroke(
                    Curves.line(x + i * 11, y - 6, x + i * 12, y - 200, x + i * 10 + 2, y - 390 + Math.abs(i) * 8),
                    0.72);
        }
        for (int i = 0; i < 110; i++) {
            double spineX = x - 34 + 68 * random.nextDouble();
            double spineY = y - 10 - 390 * random.nextDouble();
            graphite.stroke(Graphite.between(spineX, spineY, spineX + 7 * random.nextGaussian(), spineY - 8), 0.6);
        }
        graphite.hatch(
                Curves.blob(x - 60, y + 2, x, y - 12, x + 160, y + 6, x + 240, y + 30, x + 60, y + 26), -0.2, 4.5, 0.7);
    }

    private void wheel(double x, double y, double radius) {
        for (double reach : new double[] {1, 0.86}) {
            Shape rim = new Ellipse2D.Double(
                    x - radius * reach, y - radius * reach, 2 * radius * reach, 2 * radius * reach);
            if (reach == 1) {
                graphite.lift(rim, 0.5);
            }
            graphite.contour(rim, 0.95);
        }
        var ring = new Area(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        ring.subtract(
                new Area(new Ellipse2D.Double(x - radius * 0.86, y - radius * 0.86, radius * 1.72, radius * 1.72)));
        graphite.lift(ring, 0.9);
        graphite.hatch(ring, 0.8, 4, 0.7);
        for (int i = 0; i < 12; i++) {
            double radians = i * Math.TAU / 12 + 0.12;
            Shape spoke = Curves.turned(
                    Curves.polygon(x + 14, y - 6, x + radius * 0.86, y - 4, x + radius * 0.86, y + 4, x + 14, y + 6),
                    radians,
                    x,
                    y);
            graphite.lift(spoke, 0.95);
            graphite.contour(spoke, 0.75);
            graphite.hatch(spoke, 1.1, 4, 0.5);
        }
        Shape hub = new Ellipse2D.Double(x - 22, y - 22, 44, 44);
        graphite.lift(hub, 0.95);
        graphite.contour(hub, 0.9);
        graphite.hatch(hub, 0.7, 4, 0.7);
        graphite.contour(new Ellipse2D.Double(x - 8, y - 8, 16, 16), 0.9);
        graphite.hatch(
                Curves.blob(
                        x - 130, y + radius - 4, x, y + radius - 14, x + 170, y + radius + 2, x + 60, y + radius + 24),
                -0.15,
                4.5,
                0.75);
    }

    private void barrel(double x, double y) {
        part(x, y, 1, 0.5, Curves.blob(-44, 0, -56, -60, -44, -122, 0, -128, 44, -122, 56, -60, 44, 0, 0, 8));
        for (int i = -3; i <= 3; i++) {
            graphite.stroke(Curves.line(x + i * 13, y - 122, x + i * 16, y - 60, x + i * 13, y + 2), 0.6);
        }
        for (double hoop : new double[] {-104, -88, -34, -18}) {
            double half = 56 - Math.abs(hoop + 60) * 0.16;
            graphite.contour(Curves.line(x - half, y + hoop - 4, x, y + hoop + 5, x + half, y + hoop - 4), 0.95);
        }
        Shape lid = new Ellipse2D.Double(x - 44, y - 134, 88, 22);
        graphite.lift(lid, 0.95);
        graphite.contour(lid, 0.9);
        graphite.hatch(lid, 0.1, 4, 0.6);
        graphite.hatch(Curves.blob(x - 50, y, x + 20, y - 8, x + 130, y + 6, x + 60, y + 22), -0.2, 4.5, 0.75);
    }

    private void tuft(double x, double y) {
        for (int i = 0; i < 9; i++) {
            double lean = (i - 4) * 5 + random.nextGaussian() * 3;
            double rise = 16 + 22 * random.nextDouble();
            graphite.stroke(
                    Curves.line(x + (i - 4) * 2, y, x + lean * 0.6, y - rise * 0.6, x + lean * 1.5, y - rise), 0.7);
        }
    }

    private void contourWall(double x, double z, double y, double toZ, double toY) {
        graphite.contour(Graphite.between(sx(x, z), sy(y, z), sx(x, toZ), sy(toY, toZ)), 0.65);
    }

    /// An outline on the wall at x, given as z and y in turn.
    private static Path2D wall(double x, double... zy) {
        double[] xy = new double[zy.length];
        for (int i = 0; i < zy.length; i += 2) {
            Point2D seen = new Point2D.Double(sx(x, zy[i]), sy(zy[i + 1], zy[i]));
            xy[i] = seen.getX();
            xy[i + 1] = seen.getY();
        }
        return Curves.polygon(xy);
    }

    private static double sx(double x, double z) {
        return EYE_X + FOCUS * x / z;
    }

    private static double sy(double y, double z) {
        return EYE_Y - FOCUS * y / z;
    }
}
