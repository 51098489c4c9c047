// SPDX-License-Identifier: Apache-2.0
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// An autumn valley in flat gouache: a low sun, layered hills, a lake, a cabin and a balloon.
final class Cartoon {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    private static final Color CREAM = new Color(0xfdefcf);
    private static final Color BUTTER = new Color(0xfbd27a);
    private static final Color AMBER = new Color(0xf2a13c);
    private static final Color ORANGE = new Color(0xe9762f);
    private static final Color CORAL = new Color(0xe2543a);
    private static final Color CRIMSON = new Color(0xb52c45);
    private static final Color PLUM = new Color(0x4f2348);
    private static final Color ROSE = new Color(0xf1a08c);
    private static final Color MIST = new Color(0x9cc3b4);
    private static final Color TEAL = new Color(0x2f918d);
    private static final Color DEEP = new Color(0x17566a);
    private static final Color NIGHT = new Color(0x163a50);
    private static final Color MOSS = new Color(0x8a9a3c);

    private final Gouache sheet = new Gouache(WIDTH, HEIGHT, 11);
    private final Random random = new Random(5);

    private Cartoon() {}

    static BufferedImage draw() {
        var cartoon = new Cartoon();
        cartoon.sky();
        cartoon.mountains();
        cartoon.lake();
        cartoon.hills();
        cartoon.balloon(360, 250, 1);
        cartoon.balloon(628, 158, 0.36);
        cartoon.cabin();
        cartoon.foreground();
        return cartoon.sheet.dry(0.1);
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
                circle(x, y, radius),
                colour,
                brush -> brush.pulls(18, box(x, y, radius), radius * 0.9, 26, -0.1, veil(touch, 60)));
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
                    14, box(x, y - 20 * scale, 120 * scale), 120 * scale, 20 * scale, -0.05, veil(Color.WHITE, 110));
            brush.pulls(8, box(x, y + 5 * scale, 110 * scale), 100 * scale, 14 * scale, -0.02, veil(CORAL, 60));
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
        sheet.paint(new java.awt.BasicStroke(3).createStrokedShape(wings), PLUM);
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
            poplar(
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
            round(
                    1010 + i * 36 + random.nextGaussian() * 8,
                    640 - i * 6 + random.nextGaussian() * 4,
                    0.36 + 0.14 * random.nextDouble(),
                    i % 3 == 0 ? BUTTER : i % 3 == 1 ? CRIMSON : TEAL);
        }
        ground(Curves.hill(WIDTH, HEIGHT, 640, 618, 640, 690, 730, 748, 742, 730), AMBER, BUTTER, ORANGE, 0.2);
        furrows();
        poplar(70, 690, 0.95, DEEP);
        poplar(118, 704, 0.72, TEAL);
        poplar(498, 762, 0.62, TEAL);
        round(560, 770, 0.72, CORAL);
        round(640, 778, 0.5, BUTTER);
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

    private void poplar(double x, double y, double scale, Color colour) {
        sheet.paint(new Rectangle2D.Double(x - 4 * scale, y - 20 * scale, 8 * scale, 34 * scale), PLUM);
        Shape crown = Curves.moved(
                Curves.blob(0, -190, 22, -150, 34, -90, 32, -30, 12, -6, -12, -6, -32, -30, -34, -90, -20, -150),
                x,
                y,
                scale);
        crown(crown, x, y - 90 * scale, scale, colour, 1.35);
    }

    private void round(double x, double y, double scale, Color colour) {
        sheet.paint(new Rectangle2D.Double(x - 4 * scale, y - 46 * scale, 8 * scale, 60 * scale), PLUM);
        Shape crown = Curves.moved(
                Curves.blob(
                        0, -170, 44, -160, 72, -120, 74, -76, 46, -40, 0, -34, -48, -40, -74, -78, -70, -124, -42,
                        -160),
                x,
                y,
                scale);
        crown(crown, x, y - 100 * scale, scale, colour, 0.9);
    }

    private void crown(Shape crown, double x, double y, double scale, Color colour, double radians) {
        sheet.paint(crown, colour, brush -> {
            brush.fill(Curves.moved(crown, -16 * scale, 14 * scale, 1), veil(CRIMSON, 50));
            brush.pulls(
                    16,
                    box(x + 20 * scale, y - 24 * scale, 50 * scale),
                    44 * scale,
                    12 * scale,
                    radians,
                    veil(CREAM, 92));
            brush.pulls(
                    12,
                    box(x - 20 * scale, y + 30 * scale, 50 * scale),
                    44 * scale,
                    12 * scale,
                    radians,
                    veil(colour.equals(BUTTER) ? ORANGE : PLUM, 90));
            brush.spatter(26, crown.getBounds(), 7 * scale, veil(BUTTER, 170));
        });
    }

    private void balloon(double x, double y, double scale) {
        Shape hull = Curves.moved(
                Curves.blob(
                        0, -132, 70, -116, 112, -62, 112, 0, 78, 58, 26, 104, -26, 104, -78, 58, -112, 0, -112, -62,
                        -70, -116),
                x,
                y,
                scale);
        sheet.paint(hull, CORAL, brush -> {
            double[] widths = {112, 74, 26};
            Color[] colours = {CREAM, TEAL, BUTTER};
            for (int i = 0; i < 3; i++) {
                double w = widths[i];
                brush.fill(
                        Curves.moved(
                                Curves.blob(
                                        0, -134, w * 0.62, -116, w, -62, w, 0, w * 0.7, 58, w * 0.22, 110, -w * 0.22,
                                        110, -w * 0.7, 58, -w, 0, -w, -62, -w * 0.62, -116),
                                x,
                                y,
                                scale),
                        i == 0 ? CORAL : colours[i]);
            }
            brush.fill(
                    Curves.moved(
                            Curves.blob(
                                    -130, -40, -60, -26, 0, -22, 60, -26, 130, -40, 130, -4, 60, 12, 0, 16, -60, 12,
                                    -130, -4),
                            x,
                            y,
                            scale),
                    veil(CRIMSON, 225));
            brush.line(
                    Curves.moved(Curves.line(-116, -26, -60, -8, 0, -2, 60, -8, 116, -26), x, y, scale),
                    5 * scale,
                    CREAM);
            brush.fill(
                    Curves.moved(
                            Curves.blob(-140, -140, -80, -110, -76, -30, -60, 40, -20, 120, -140, 120), x, y, scale),
                    veil(PLUM, 66));
            brush.pulls(
                    24, box(x + 46 * scale, y - 50 * scale, 60 * scale), 90 * scale, 18 * scale, 1.2, veil(CREAM, 76));
        });
        Color rope = veil(PLUM, 230);
        for (double side : new double[] {-22, -8, 8, 22}) {
            sheet.paint(
                    new java.awt.BasicStroke((float) (2.4 * scale))
                            .createStrokedShape(Curves.line(
                                    x + side * scale, y + 102 * scale, x + side * 0.8 * scale, y + 150 * scale)),
                    rope);
        }
        Shape basket = Curves.moved(Curves.polygon(-22, 146, 22, 146, 18, 182, -18, 182), x, y, scale);
        sheet.paint(basket, new Color(0xa85a2c), brush -> {
            brush.fill(Curves.moved(Curves.polygon(-22, 146, 22, 146, 21, 155, -21, 155), x, y, scale), PLUM);
            brush.pulls(8, basket.getBounds(), 40 * scale, 9 * scale, 0, veil(BUTTER, 140));
        });
    }

    private void cabin() {
        Shape path = Curves.blob(
                309, 712, 333, 714, 344, 752, 318, 800, 296, 850, 330, 910, 420, 985, 236, 985, 190, 905, 206, 842, 262,
                790, 304, 750);
        sheet.paint(path, CREAM, brush -> brush.pulls(20, path.getBounds(), 70, 12, 2.2, veil(ROSE, 150)));
        smoke();
        sheet.paint(Curves.polygon(418, 560, 440, 560, 440, 620, 418, 620), PLUM);
        Shape side = Curves.polygon(360, 640, 478, 628, 478, 704, 360, 722);
        sheet.paint(
                side, new Color(0xc9886a), brush -> brush.pulls(16, side.getBounds(), 120, 7, -0.1, veil(PLUM, 120)));
        Shape front = Curves.polygon(270, 640, 315, 572, 360, 640, 360, 722, 270, 710);
        sheet.paint(front, CREAM, brush -> brush.pulls(18, front.getBounds(), 100, 7, 0.13, veil(AMBER, 130)));
        Shape roof = Curves.polygon(308, 560, 436, 552, 496, 636, 368, 652);
        sheet.paint(roof, CRIMSON, brush -> {
            brush.pulls(26, roof.getBounds(), 60, 9, 0.95, veil(CORAL, 190));
            brush.pulls(12, roof.getBounds(), 60, 9, 0.95, veil(PLUM, 120));
        });
        sheet.paint(Curves.polygon(252, 652, 308, 560, 322, 560, 264, 655), CRIMSON);
        sheet.paint(Curves.polygon(306, 668, 306, 716, 336, 720, 336, 668), DEEP);
        sheet.paint(circle(318, 622, 12), TEAL, brush -> brush.fill(circle(321, 619, 6), BUTTER));
        sheet.paint(
                Curves.polygon(392, 654, 414, 652, 414, 682, 392, 685),
                BUTTER,
                brush -> brush.line(Curves.line(403, 650, 403, 690), 3, PLUM));
        sheet.paint(
                Curves.polygon(436, 650, 458, 648, 458, 676, 436, 679),
                BUTTER,
                brush -> brush.line(Curves.line(447, 645, 447, 685), 3, PLUM));
    }

    private void smoke() {
        for (int i = 0; i < 6; i++) {
            double x = 432 + i * i * 3.4;
            double y = 540 - i * 26;
            double radius = 13 + i * 5;
            sheet.paint(
                    circle(x, y, radius),
                    new Color(0xfbe3c8),
                    brush -> brush.fill(circle(x - radius * 0.4, y + radius * 0.5, radius), veil(ROSE, 130)));
        }
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
        leaves(1180, 960, 1, -0.3);
        leaves(40, 960, 0.8, 0.3);
        tree();
        for (int i = 0; i < 26; i++) {
            flower(
                    380 + i * 32 + random.nextGaussian() * 16,
                    925 + 20 * random.nextGaussian(),
                    i % 3 == 0 ? CREAM : i % 3 == 1 ? CORAL : BUTTER);
        }
    }

    private void leaves(double x, double y, double scale, double lean) {
        Color[] colours = {NIGHT, CRIMSON, DEEP, PLUM, TEAL, CORAL, NIGHT};
        for (int i = 0; i < 7; i++) {
            double radians = lean + (i - 3) * 0.36;
            Shape leaf = Curves.moved(
                    Curves.blob(0, 0, -34, -70, -30, -150, 0, -220, 30, -150, 34, -70),
                    x,
                    y,
                    scale * (1 - Math.abs(i - 3) * 0.08));
            Shape turned = Curves.turned(leaf, radians, x, y);
            Shape rib = Curves.turned(Curves.line(x, y, x + 3, y - 110 * scale, x, y - 200 * scale), radians, x, y);
            sheet.paint(turned, colours[i], brush -> {
                brush.pulls(12, turned.getBounds(), 60, 10, radians - 1.2, veil(CREAM, 40));
                brush.line(rib, 3, veil(BUTTER, 190));
            });
        }
    }

    /// The tall tree that frames the view on the right.
    private void tree() {
        Shape trunk = Curves.blob(
                1176, 980, 1190, 760, 1186, 560, 1168, 400, 1180, 396, 1206, 540, 1236, 430, 1246, 436, 1218, 580, 1216,
                760, 1244, 980);
        sheet.paint(trunk, PLUM, brush -> {
            brush.pulls(30, trunk.getBounds(), 150, 9, 1.55, veil(CRIMSON, 150));
            brush.pulls(14, new Rectangle(1176, 420, 18, 520), 130, 6, 1.55, veil(AMBER, 190));
        });
        double[][] crowns = {{1250, 300, 120}, {1130, 330, 84}, {1200, 210, 110}, {1268, 430, 76}, {1150, 420, 52}};
        Color[] colours = {CRIMSON, CORAL, CORAL, CRIMSON, ORANGE};
        for (int i = 0; i < crowns.length; i++) {
            foliage(crowns[i][0], crowns[i][1], crowns[i][2], colours[i]);
        }
    }

    private void foliage(double x, double y, double radius, Color colour) {
        double[] xy = new double[44];
        for (int i = 0; i < 22; i++) {
            double reach = radius * (i % 2 == 0 ? 1.06 : 0.88) * (0.94 + 0.12 * random.nextDouble());
            xy[2 * i] = x + reach * Math.cos(i * Math.TAU / 22);
            xy[2 * i + 1] = y + reach * 0.86 * Math.sin(i * Math.TAU / 22);
        }
        Shape crown = Curves.blob(xy);
        sheet.paint(crown, colour, brush -> {
            for (int i = 0; i < 150; i++) {
                double angle = random.nextDouble() * Math.TAU;
                double reach = Math.sqrt(random.nextDouble()) * radius * 1.05;
                double leafX = x + reach * Math.cos(angle);
                double leafY = y + reach * Math.sin(angle);
                boolean lit = leafX - x < 0.2 * radius && leafY < y + 0.2 * radius;
                Color tone = lit ? (i % 2 == 0 ? AMBER : ORANGE) : (i % 2 == 0 ? CRIMSON : veil(PLUM, 190));
                brush.fill(
                        Curves.turned(new Ellipse2D.Double(leafX - 11, leafY - 5, 22, 10), angle, leafX, leafY),
                        veil(tone, 200));
            }
        });
    }

    private void flower(double x, double y, Color colour) {
        sheet.paint(new java.awt.BasicStroke(3).createStrokedShape(Curves.line(x, y, x + 3, y + 24, x, y + 50)), NIGHT);
        for (int i = 0; i < 5; i++) {
            sheet.paint(circle(x + 7 * Math.cos(i * 1.2566), y + 7 * Math.sin(i * 1.2566), 5.6), colour);
        }
        sheet.paint(circle(x, y, 4), PLUM);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Rectangle box(double x, double y, double radius) {
        return new Rectangle((int) (x - radius), (int) (y - radius), (int) (2 * radius), (int) (2 * radius));
    }

    private static Color veil(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
