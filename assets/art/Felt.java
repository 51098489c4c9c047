// SPDX-License-Identifier: Apache-2.0
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/// A rabbit and a fox of stuffed felt on a patchwork meadow.
final class Felt {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    private static final Color SKY = new Color(0x8b9fa4);
    private static final Color CREAM = new Color(0xe9dcc3);
    private static final Color GREY = new Color(0x9a9794);
    private static final Color SMOKE = new Color(0xb9b4ad);
    private static final Color PINK = new Color(0xcf9890);
    private static final Color RUST = new Color(0xb36c46);
    private static final Color MUSTARD = new Color(0xc79b4b);
    private static final Color BRICK = new Color(0x9e5148);
    private static final Color SAGE = new Color(0x8a9a6b);
    private static final Color MOSS = new Color(0x6c7752);
    private static final Color PINE = new Color(0x4c6357);
    private static final Color PLUM = new Color(0x6d4a5c);
    private static final Color BROWN = new Color(0x6b4a37);

    private final Wool wool = new Wool(WIDTH, HEIGHT, 8);

    private Felt() {}

    static BufferedImage draw() {
        var felt = new Felt();
        felt.sky();
        felt.meadow();
        felt.rabbit(430, 840);
        felt.fox(830, 850);
        felt.front();
        return felt.wool.finished();
    }

    private void sky() {
        wool.piece(new Rectangle(-40, -40, WIDTH + 80, HEIGHT + 80), SKY, 0, 4);
        for (int row = 0; row < 4; row++) {
            double y = 90 + row * 130;
            wool.stitch(
                    Curves.line(-20, y, 300, y + 26, 640, y - 8, 980, y + 24, 1320, y), new Color(0xa9bcc0), 17, 3.6);
        }
        Shape sun = circle(1070, 178, 96);
        wool.piece(circle(1070, 178, 122), new Color(0xd9b469), 0.4, 12);
        wool.piece(sun, MUSTARD, 0.6, 22);
        wool.overcast(circle(1070, 178, 97), CREAM, 20, 4.4);
        cloud(230, 170, 1.1);
        cloud(700, 120, 0.76);
        cloud(1200, 330, 0.62);
    }

    private void cloud(double x, double y, double scale) {
        Shape outline = Curves.moved(
                Curves.blob(
                        -130, 36, -150, 4, -120, -26, -86, -26, -64, -70, -10, -80, 30, -50, 66, -62, 104, -36, 112, -8,
                        146, 4, 148, 34, 110, 50, -90, 52),
                x,
                y,
                scale);
        wool.piece(outline, CREAM, 0.7, (int) (24 * scale));
        wool.stitch(Curves.moved(Curves.line(-110, 22, -60, 34, 0, 26, 60, 36, 116, 22), x, y, scale), SMOKE, 13, 3.4);
    }

    private void meadow() {
        hill(PINE, new Color(0x8fa58a), 560, 500, 470, 500, 560, 520, 470, 480);
        for (int i = 0; i < 5; i++) {
            tree(
                    90 + i * 62,
                    560 - 34 * Math.sin(i * 0.9),
                    0.5 + 0.12 * (i % 3),
                    i % 2 == 0 ? MOSS : new Color(0x547363));
        }
        tree(1110, 540, 0.78, MOSS);
        tree(1200, 545, 0.56, new Color(0x547363));
        hill(SAGE, CREAM, 640, 600, 560, 590, 640, 650, 620, 570);
        Shape field = new Area(Curves.hill(WIDTH, HEIGHT, 860, 830, 760, 700, 660, 640, 628, 600));
        wool.piece(field, MUSTARD, 0.4, 14);
        for (int i = 0; i < 6; i++) {
            wool.stitch(
                    Curves.line(600 + i * 130, 1000, 760 + i * 100, 820, 960 + i * 62, 640),
                    new Color(0x8d6a2c),
                    18,
                    4);
        }
        Shape near = Curves.hill(WIDTH, HEIGHT, 700, 712, 742, 770, 768, 776, 800, 790);
        wool.piece(near, MOSS, 0.5, 16);
        wool.overcast(
                Curves.line(-30, 708, 180, 718, 390, 748, 590, 772, 780, 770, 1000, 784, 1300, 796), SAGE, 22, 4.6);
        patch(120, 800, 150, 110, BRICK, -0.12);
        patch(1120, 860, 160, 120, PLUM, 0.16);
        patch(640, 900, 170, 110, SAGE, 0.05);
    }

    private void hill(Color colour, Color yarn, double... heights) {
        wool.piece(Curves.hill(WIDTH, HEIGHT, heights), colour, 0.5, 16);
        double[] line = new double[heights.length * 2];
        for (int i = 0; i < heights.length; i++) {
            line[2 * i] = i * (WIDTH + 80.0) / (heights.length - 1) - 40;
            line[2 * i + 1] = heights[i] + 18;
        }
        wool.stitch(Curves.line(line), yarn, 16, 4);
    }

    private void patch(double x, double y, double width, double height, Color colour, double turn) {
        Shape outline = Curves.turned(
                Curves.polygon(
                        x - width / 2,
                        y - height / 2,
                        x + width / 2,
                        y - height / 2,
                        x + width / 2,
                        y + height / 2,
                        x - width / 2,
                        y + height / 2),
                turn,
                x,
                y);
        wool.piece(outline, colour, 0.35, 8);
        wool.overcast(outline, CREAM, 18, 4);
    }

    private void tree(double x, double y, double scale, Color colour) {
        wool.piece(Curves.moved(Curves.polygon(-12, -20, 12, -20, 14, 50, -14, 50), x, y, scale), BROWN, 0.5, 8);
        Shape crown = Curves.moved(
                Curves.blob(0, -220, 46, -120, 74, -20, 50, 6, 0, 12, -50, 6, -74, -20, -46, -120), x, y, scale);
        wool.piece(crown, colour, 0.8, (int) (26 * scale));
        for (int i = 0; i < 3; i++) {
            double half = 22 + i * 15;
            wool.stitch(
                    Curves.moved(Curves.line(-half, -130 + i * 46, 0, -118 + i * 46, half, -130 + i * 46), x, y, scale),
                    SAGE,
                    9,
                    2.8);
        }
    }

    private void rabbit(double x, double y) {
        piece(x, y, GREY, 1, 18, -104, -20, -120, -60, -84, -84, -46, -60, -44, -24, -70, -4);
        for (int side = -1; side <= 1; side += 2) {
            Shape ear = mirrored(side, x, y, 36, -420, 30, -500, 48, -596, 78, -616, 98, -580, 100, -500, 84, -410);
            wool.piece(ear, GREY, 0.9, 16);
            Shape inner = mirrored(side, x, y, 54, -430, 50, -500, 62, -566, 76, -576, 84, -550, 82, -490, 72, -430);
            wool.piece(inner, PINK, 0.5, 10);
            wool.stitch(inner, CREAM, 9, 2.6);
        }
        piece(
                x, y, GREY, 1, 40, 0, -262, 70, -246, 112, -160, 122, -70, 96, -6, 40, 12, -40, 12, -96, -6, -122, -70,
                -112, -160, -70, -246);
        piece(x, y, SMOKE, 0.7, 24, 0, -210, 50, -190, 72, -110, 60, -30, 0, -8, -60, -30, -72, -110, -50, -190);
        wool.stitch(
                placed(x, y, Curves.blob(0, -202, 44, -184, 64, -110, 53, -36, 0, -16, -53, -36, -64, -110, -44, -184)),
                PLUM,
                11,
                3);
        for (int side = -1; side <= 1; side += 2) {
            wool.piece(
                    mirrored(side, x, y, 84, -220, 116, -210, 140, -150, 136, -104, 112, -92, 92, -116, 86, -160),
                    GREY,
                    1,
                    18);
            wool.piece(mirrored(side, x, y, 24, 22, 30, -24, 64, -40, 100, -24, 110, 10, 90, 30, 50, 32), SMOKE, 1, 20);
            wool.yarn(x + side * 54, y + 8, x + side * 52, y + 26, PLUM, 3.4);
            wool.yarn(x + side * 74, y + 8, x + side * 75, y + 26, PLUM, 3.4);
        }
        piece(
                x, y, GREY, 1, 44, 0, -462, 76, -446, 128, -386, 134, -318, 92, -262, 0, -244, -92, -262, -134, -318,
                -128, -386, -76, -446);
        piece(x, y, CREAM, 0.8, 18, 0, -338, 44, -334, 60, -300, 40, -268, 0, -260, -40, -268, -60, -300, -44, -334);
        wool.stitch(placed(x, y, Curves.line(0, -458, 3, -410, 0, -350)), new Color(0x6e6b6b), 12, 3);
        piece(x, y, PINK, 0.8, 8, 0, -312, -22, -332, -10, -342, 10, -342, 22, -332);
        wool.yarn(x, y - 312, x, y - 286, PLUM, 3.6);
        smile(x, y - 286, 24);
        eyes(x, y - 366, 58);
        cheek(x - 88, y - 318);
        cheek(x + 88, y - 318);
        piece(
                x, y, MUSTARD, 0.9, 16, -100, -262, 0, -240, 100, -262, 108, -226, 60, -206, 0, -200, -60, -206, -108,
                -226);
        piece(x, y, MUSTARD, 0.8, 12, 40, -222, 84, -220, 96, -120, 50, -112);
        wool.stitch(placed(x, y, Curves.line(-92, -242, 0, -220, 92, -242)), BRICK, 13, 3.8);
        for (int i = 0; i < 5; i++) {
            wool.yarn(x + 54 + i * 9, y - 116, x + 53 + i * 10, y - 94, MUSTARD, 4);
        }
        wool.button(x, y - 150, 17, BRICK);
        wool.button(x, y - 96, 17, BRICK);
    }

    private void fox(double x, double y) {
        piece(
                x, y, RUST, 1, 34, 60, -10, 150, -10, 226, -60, 250, -150, 220, -230, 190, -246, 180, -200, 170, -130,
                120, -90, 70, -70);
        piece(
                x, y, CREAM, 0.9, 20, 238, -190, 226, -240, 192, -268, 168, -262, 172, -226, 180, -196, 204, -200, 218,
                -186);
        wool.overcast(placed(x, y, Curves.line(174, -200, 204, -204, 238, -186)), BROWN, 16, 3.6);
        piece(
                x, y, RUST, 1, 40, 0, -250, 66, -232, 104, -150, 112, -60, 84, 0, 0, 14, -84, 0, -112, -60, -104, -150,
                -66, -232);
        piece(x, y, CREAM, 0.7, 22, 0, -220, 46, -200, 62, -120, 46, -40, 0, -20, -46, -40, -62, -120, -46, -200);
        wool.stitch(
                placed(x, y, Curves.blob(0, -212, 40, -192, 55, -120, 40, -48, 0, -28, -40, -48, -55, -120, -40, -192)),
                RUST,
                11,
                3);
        for (int side = -1; side <= 1; side += 2) {
            wool.piece(
                    mirrored(side, x, y, 76, -214, 106, -200, 128, -140, 120, -90, 96, -80, 80, -110, 76, -160),
                    RUST,
                    1,
                    18);
            wool.piece(mirrored(side, x, y, 98, -112, 124, -112, 124, -84, 108, -68, 88, -76), BROWN, 0.9, 12);
            wool.piece(mirrored(side, x, y, 20, 24, 26, -20, 58, -36, 92, -20, 102, 10, 84, 30, 46, 32), BROWN, 1, 20);
            wool.piece(
                    mirrored(side, x, y, 34, -420, 70, -500, 108, -536, 122, -520, 130, -440, 118, -380),
                    RUST,
                    0.9,
                    16);
            Shape inner = mirrored(side, x, y, 60, -430, 84, -480, 106, -506, 112, -470, 108, -410);
            wool.piece(inner, BROWN, 0.5, 8);
        }
        piece(
                x, y, RUST, 1, 44, 0, -444, 60, -440, 116, -404, 150, -330, 176, -286, 120, -262, 60, -234, 0, -222,
                -60, -234, -120, -262, -176, -286, -150, -330, -116, -404, -60, -440);
        for (int side = -1; side <= 1; side += 2) {
            Shape cheek = mirrored(side, x, y, 4, -318, 50, -330, 96, -312, 168, -284, 116, -262, 60, -238, 6, -228);
            wool.piece(cheek, CREAM, 0.7, 14);
            wool.stitch(
                    mirrored(side, x, y, 8, -310, 50, -322, 96, -304, 154, -282, 112, -268, 58, -245, 10, -236),
                    PINK,
                    10,
                    2.8);
        }
        wool.stitch(placed(x, y, Curves.line(0, -436, -2, -390, 0, -332)), new Color(0x7c4223), 12, 3);
        piece(x, y, PLUM, 0.9, 10, 0, -286, -26, -308, -14, -324, 14, -324, 26, -308);
        wool.yarn(x, y - 284, x, y - 258, PLUM, 3.6);
        smile(x, y - 258, 26);
        eyes(x, y - 356, 62);
        piece(x, y, PINE, 0.9, 14, -92, -246, 0, -222, 92, -246, 98, -212, 56, -194, 0, -188, -56, -194, -98, -212);
        wool.stitch(placed(x, y, Curves.line(-84, -226, 0, -204, 84, -226)), CREAM, 13, 3.6);
        wool.button(x, y - 146, 17, PINE);
        wool.button(x, y - 92, 17, PINE);
    }

    private void eyes(double x, double y, double apart) {
        wool.bead(x - apart, y, 15);
        wool.bead(x + apart, y, 15);
        for (int side = -1; side <= 1; side += 2) {
            wool.yarn(x + side * (apart - 12), y - 33, x + side * (apart + 12), y - 33, PLUM, 3.4);
        }
    }

    private void smile(double x, double y, double half) {
        for (int side = -1; side <= 1; side += 2) {
            wool.yarn(x, y, x + side * half * 0.55, y + 2, PLUM, 3.6);
            wool.yarn(x + side * half * 0.55, y + 2, x + side * half, y - 9, PLUM, 3.6);
        }
    }

    private void cheek(double x, double y) {
        wool.piece(circle(x, y, 19), PINK, 0.6, 8);
    }

    private void front() {
        for (int i = 0; i < 38; i++) {
            double x = i * 35 - 8;
            double tip = 884 + i * 37 % 44;
            double lean = i * 29 % 40 - 20;
            Color colour = i % 3 == 0 ? SAGE : i % 3 == 1 ? PINE : new Color(0x7b8a52);
            wool.piece(
                    Curves.blob(
                            x - 13,
                            990,
                            x - 12 + lean * 0.3,
                            940,
                            x + lean,
                            tip,
                            x + 12 + lean * 0.3,
                            940,
                            x + 13,
                            990),
                    colour,
                    0.7,
                    8);
        }
        flower(110, 884, 1.1, PINK, MUSTARD);
        flower(222, 918, 0.8, CREAM, BRICK);
        flower(590, 912, 0.85, MUSTARD, PLUM);
        flower(1180, 800, 0.9, PINK, MUSTARD);
        flower(1066, 914, 0.9, CREAM, MUSTARD);
        mushroom(686, 950, 0.66);
        mushroom(1216, 950, 0.9);
    }

    private void flower(double x, double y, double scale, Color petals, Color heart) {
        for (int i = 0; i < 6; i++) {
            double turn = i * Math.TAU / 6;
            Shape petal = Curves.turned(
                    Curves.moved(Curves.blob(0, -8, 20, -26, 18, -52, 0, -62, -18, -52, -20, -26), x, y, scale),
                    turn,
                    x,
                    y);
            wool.piece(petal, petals, 0.8, (int) (10 * scale));
        }
        wool.button(x, y, 18 * scale, heart);
    }

    private void mushroom(double x, double y, double scale) {
        wool.piece(Curves.moved(Curves.blob(-20, -60, 20, -60, 26, 0, 0, 10, -26, 0), x, y, scale), CREAM, 0.9, 12);
        Shape cap = Curves.moved(
                Curves.blob(-84, -56, -70, -104, -30, -138, 30, -138, 70, -104, 84, -56, 40, -46, -40, -46),
                x,
                y,
                scale);
        wool.piece(cap, BRICK, 1, (int) (26 * scale));
        wool.piece(circle(x - 34 * scale, y - 92 * scale, 12 * scale), CREAM, 0.6, 5);
        wool.piece(circle(x + 12 * scale, y - 112 * scale, 14 * scale), CREAM, 0.6, 5);
        wool.piece(circle(x + 46 * scale, y - 80 * scale, 10 * scale), CREAM, 0.6, 5);
        wool.stitch(Curves.moved(Curves.line(-72, -60, 0, -54, 72, -60), x, y, scale), CREAM, 10, 3);
    }

    private void piece(double x, double y, Color colour, double puff, int roll, double... xy) {
        wool.piece(placed(x, y, Curves.blob(xy)), colour, puff, roll);
    }

    private static Shape placed(double x, double y, Shape shape) {
        return Curves.moved(shape, x, y, 1);
    }

    private static Shape mirrored(int side, double x, double y, double... xy) {
        double[] turned = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            turned[i] = x + side * xy[i];
            turned[i + 1] = y + xy[i + 1];
        }
        return Curves.blob(turned);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
