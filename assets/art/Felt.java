// SPDX-License-Identifier: Apache-2.0
package art;

import static art.Dye.BRICK;
import static art.Dye.BROWN;
import static art.Dye.CREAM;
import static art.Dye.MOSS;
import static art.Dye.MUSTARD;
import static art.Dye.PINE;
import static art.Dye.PINK;
import static art.Dye.PLUM;
import static art.Dye.SAGE;
import static art.Dye.SKY;
import static art.Dye.SMOKE;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;

/// A rabbit and a fox of stuffed felt on a patchwork meadow.
final class Felt {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    private final Wool wool = new Wool(WIDTH, HEIGHT, 8);
    private final Puppets puppets = new Puppets(wool);

    private Felt() {}

    static BufferedImage draw() {
        var felt = new Felt();
        felt.sky();
        felt.meadow();
        felt.puppets.rabbit(430, 840);
        felt.puppets.fox(830, 850);
        felt.front();
        return felt.wool.finished();
    }

    private void sky() {
        wool.piece(new Rectangle(-40, -40, WIDTH + 80, HEIGHT + 80), SKY, 0, 4);
        for (int row = 0; row < 2; row++) {
            double y = 230 + row * 170;
            wool.yarn()
                    .stitch(
                            Curves.line(-20, y, 300, y + 26, 640, y - 8, 980, y + 24, 1320, y),
                            new Color(0xa9bcc0),
                            17,
                            3.6);
        }
        Shape sun = Curves.circle(1070, 178, 96);
        wool.piece(Curves.circle(1070, 178, 122), new Color(0xd9b469), 0.4, 12);
        wool.piece(sun, MUSTARD, 0.6, 22);
        wool.yarn().overcast(Curves.circle(1070, 178, 97), CREAM, 20, 4.4);
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
        wool.yarn()
                .stitch(
                        Curves.moved(Curves.line(-110, 22, -60, 34, 0, 26, 60, 36, 116, 22), x, y, scale),
                        SMOKE,
                        13,
                        3.4);
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
            wool.yarn()
                    .stitch(
                            Curves.line(600 + i * 130, 1000, 760 + i * 100, 820, 960 + i * 62, 640),
                            new Color(0x8d6a2c),
                            18,
                            4);
        }
        Shape near = Curves.hill(WIDTH, HEIGHT, 700, 712, 742, 770, 768, 776, 800, 790);
        wool.piece(near, MOSS, 0.5, 16);
        wool.yarn()
                .overcast(
                        Curves.line(-30, 708, 180, 718, 390, 748, 590, 772, 780, 770, 1000, 784, 1300, 796),
                        SAGE,
                        22,
                        4.6);
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
        wool.yarn().stitch(Curves.line(line), yarn, 16, 4);
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
        wool.yarn().overcast(outline, CREAM, 18, 4);
    }

    private void tree(double x, double y, double scale, Color colour) {
        wool.piece(Curves.moved(Curves.polygon(-12, -20, 12, -20, 14, 50, -14, 50), x, y, scale), BROWN, 0.5, 8);
        Shape crown = Curves.moved(
                Curves.blob(0, -220, 46, -120, 74, -20, 50, 6, 0, 12, -50, 6, -74, -20, -46, -120), x, y, scale);
        wool.piece(crown, colour, 0.8, (int) (26 * scale));
        for (int i = 0; i < 3; i++) {
            double half = 22 + i * 15;
            wool.yarn()
                    .stitch(
                            Curves.moved(
                                    Curves.line(-half, -130 + i * 46, 0, -118 + i * 46, half, -130 + i * 46),
                                    x,
                                    y,
                                    scale),
                            SAGE,
                            9,
                            2.8);
        }
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
        wool.yarn().button(x, y, 18 * scale, heart);
    }

    private void mushroom(double x, double y, double scale) {
        wool.piece(Curves.moved(Curves.blob(-20, -60, 20, -60, 26, 0, 0, 10, -26, 0), x, y, scale), CREAM, 0.9, 12);
        Shape cap = Curves.moved(
                Curves.blob(-84, -56, -70, -104, -30, -138, 30, -138, 70, -104, 84, -56, 40, -46, -40, -46),
                x,
                y,
                scale);
        wool.piece(cap, BRICK, 1, (int) (26 * scale));
        wool.piece(Curves.circle(x - 34 * scale, y - 92 * scale, 12 * scale), CREAM, 0.6, 5);
        wool.piece(Curves.circle(x + 12 * scale, y - 112 * scale, 14 * scale), CREAM, 0.6, 5);
        wool.piece(Curves.circle(x + 46 * scale, y - 80 * scale, 10 * scale), CREAM, 0.6, 5);
        wool.yarn().stitch(Curves.moved(Curves.line(-72, -60, 0, -54, 72, -60), x, y, scale), CREAM, 10, 3);
    }
}
