// SPDX-License-Identifier: Apache-2.0
package art;

import static art.Autumn.AMBER;
import static art.Autumn.BUTTER;
import static art.Autumn.CORAL;
import static art.Autumn.CREAM;
import static art.Autumn.CRIMSON;
import static art.Autumn.DEEP;
import static art.Autumn.PLUM;
import static art.Autumn.ROSE;
import static art.Autumn.TEAL;
import static art.Autumn.veil;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;

/// What people have put into the valley: a balloon and a cabin.
record Landmarks(Gouache sheet) {

    void balloon(double x, double y, double scale) {
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
                    24,
                    Curves.box(x + 46 * scale, y - 50 * scale, 60 * scale),
                    90 * scale,
                    18 * scale,
                    1.2,
                    veil(CREAM, 76));
        });
        Color rope = veil(PLUM, 230);
        for (double side : new double[] {-22, -8, 8, 22}) {
            sheet.paint(
                    new BasicStroke((float) (2.4 * scale))
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

    void cabin() {
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
        sheet.paint(Curves.circle(318, 622, 12), TEAL, brush -> brush.fill(Curves.circle(321, 619, 6), BUTTER));
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
                    Curves.circle(x, y, radius),
                    new Color(0xfbe3c8),
                    brush -> brush.fill(Curves.circle(x - radius * 0.4, y + radius * 0.5, radius), veil(ROSE, 130)));
        }
    }
}
