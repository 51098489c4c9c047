// SPDX-License-Identifier: Apache-2.0
package art;

import static art.Dye.BRICK;
import static art.Dye.BROWN;
import static art.Dye.CREAM;
import static art.Dye.GREY;
import static art.Dye.MUSTARD;
import static art.Dye.PINE;
import static art.Dye.PINK;
import static art.Dye.PLUM;
import static art.Dye.RUST;
import static art.Dye.SMOKE;

import java.awt.Color;
import java.awt.Shape;

/// Two stuffed puppets.
record Puppets(Wool wool) {

    void rabbit(double x, double y) {
        piece(x, y, GREY, 1, 18, -104, -20, -120, -60, -84, -84, -46, -60, -44, -24, -70, -4);
        for (int side = -1; side <= 1; side += 2) {
            Shape ear = mirrored(side, x, y, 36, -420, 30, -500, 48, -596, 78, -616, 98, -580, 100, -500, 84, -410);
            wool.piece(ear, GREY, 0.9, 16);
            Shape inner = mirrored(side, x, y, 54, -430, 50, -500, 62, -566, 76, -576, 84, -550, 82, -490, 72, -430);
            wool.piece(inner, PINK, 0.5, 10);
            wool.yarn().stitch(inner, CREAM, 9, 2.6);
        }
        piece(
                x, y, GREY, 1, 40, 0, -262, 70, -246, 112, -160, 122, -70, 96, -6, 40, 12, -40, 12, -96, -6, -122, -70,
                -112, -160, -70, -246);
        piece(x, y, SMOKE, 0.7, 24, 0, -210, 50, -190, 72, -110, 60, -30, 0, -8, -60, -30, -72, -110, -50, -190);
        wool.yarn()
                .stitch(
                        placed(
                                x,
                                y,
                                Curves.blob(
                                        0, -202, 44, -184, 64, -110, 53, -36, 0, -16, -53, -36, -64, -110, -44, -184)),
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
            wool.yarn().single(x + side * 54, y + 8, x + side * 52, y + 26, PLUM, 3.4);
            wool.yarn().single(x + side * 74, y + 8, x + side * 75, y + 26, PLUM, 3.4);
        }
        piece(
                x, y, GREY, 1, 44, 0, -462, 76, -446, 128, -386, 134, -318, 92, -262, 0, -244, -92, -262, -134, -318,
                -128, -386, -76, -446);
        piece(x, y, CREAM, 0.8, 18, 0, -338, 44, -334, 60, -300, 40, -268, 0, -260, -40, -268, -60, -300, -44, -334);
        wool.yarn().stitch(placed(x, y, Curves.line(0, -458, 3, -410, 0, -350)), new Color(0x6e6b6b), 12, 3);
        piece(x, y, PINK, 0.8, 8, 0, -312, -22, -332, -10, -342, 10, -342, 22, -332);
        wool.yarn().single(x, y - 312, x, y - 286, PLUM, 3.6);
        smile(x, y - 286, 24);
        eyes(x, y - 366, 58);
        cheek(x - 88, y - 318);
        cheek(x + 88, y - 318);
        piece(
                x, y, MUSTARD, 0.9, 16, -100, -262, 0, -240, 100, -262, 108, -226, 60, -206, 0, -200, -60, -206, -108,
                -226);
        piece(x, y, MUSTARD, 0.8, 12, 40, -222, 84, -220, 96, -120, 50, -112);
        wool.yarn().stitch(placed(x, y, Curves.line(-92, -242, 0, -220, 92, -242)), BRICK, 13, 3.8);
        for (int i = 0; i < 5; i++) {
            wool.yarn().single(x + 54 + i * 9, y - 116, x + 53 + i * 10, y - 94, MUSTARD, 4);
        }
        wool.yarn().button(x, y - 150, 17, BRICK);
        wool.yarn().button(x, y - 96, 17, BRICK);
    }

    void fox(double x, double y) {
        piece(
                x, y, RUST, 1, 34, 60, -10, 150, -10, 226, -60, 250, -150, 220, -230, 190, -246, 180, -200, 170, -130,
                120, -90, 70, -70);
        piece(
                x, y, CREAM, 0.9, 20, 238, -190, 226, -240, 192, -268, 168, -262, 172, -226, 180, -196, 204, -200, 218,
                -186);
        wool.yarn().overcast(placed(x, y, Curves.line(174, -200, 204, -204, 238, -186)), BROWN, 16, 3.6);
        piece(
                x, y, RUST, 1, 40, 0, -250, 66, -232, 104, -150, 112, -60, 84, 0, 0, 14, -84, 0, -112, -60, -104, -150,
                -66, -232);
        piece(x, y, CREAM, 0.7, 22, 0, -220, 46, -200, 62, -120, 46, -40, 0, -20, -46, -40, -62, -120, -46, -200);
        wool.yarn()
                .stitch(
                        placed(
                                x,
                                y,
                                Curves.blob(
                                        0, -212, 40, -192, 55, -120, 40, -48, 0, -28, -40, -48, -55, -120, -40, -192)),
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
            wool.yarn()
                    .stitch(
                            mirrored(side, x, y, 8, -310, 50, -322, 96, -304, 154, -282, 112, -268, 58, -245, 10, -236),
                            PINK,
                            10,
                            2.8);
        }
        wool.yarn().stitch(placed(x, y, Curves.line(0, -436, -2, -390, 0, -332)), new Color(0x7c4223), 12, 3);
        piece(x, y, PLUM, 0.9, 10, 0, -286, -26, -308, -14, -324, 14, -324, 26, -308);
        wool.yarn().single(x, y - 284, x, y - 258, PLUM, 3.6);
        smile(x, y - 258, 26);
        eyes(x, y - 356, 62);
        piece(x, y, PINE, 0.9, 14, -92, -246, 0, -222, 92, -246, 98, -212, 56, -194, 0, -188, -56, -194, -98, -212);
        wool.yarn().stitch(placed(x, y, Curves.line(-84, -226, 0, -204, 84, -226)), CREAM, 13, 3.6);
        wool.yarn().button(x, y - 146, 17, PINE);
        wool.yarn().button(x, y - 92, 17, PINE);
    }

    private void eyes(double x, double y, double apart) {
        wool.yarn().bead(x - apart, y, 15);
        wool.yarn().bead(x + apart, y, 15);
        for (int side = -1; side <= 1; side += 2) {
            wool.yarn().single(x + side * (apart - 11), y - 40, x + side * (apart + 10), y - 37, PLUM, 3.4);
        }
    }

    private void smile(double x, double y, double half) {
        for (int side = -1; side <= 1; side += 2) {
            wool.yarn().single(x, y, x + side * half * 0.55, y + 2, PLUM, 3.6);
            wool.yarn().single(x + side * half * 0.55, y + 2, x + side * half, y - 9, PLUM, 3.6);
        }
    }

    private void cheek(double x, double y) {
        wool.piece(Curves.circle(x, y, 19), PINK, 0.6, 8);
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
}
