// SPDX-License-Identifier: Apache-2.0
package art;

import static art.Autumn.AMBER;
import static art.Autumn.BUTTER;
import static art.Autumn.CORAL;
import static art.Autumn.CREAM;
import static art.Autumn.CRIMSON;
import static art.Autumn.DEEP;
import static art.Autumn.NIGHT;
import static art.Autumn.ORANGE;
import static art.Autumn.PLUM;
import static art.Autumn.TEAL;
import static art.Autumn.veil;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/// The plants of the cartoon.
final class Grove {

    private final Gouache sheet;
    private final Random random;

    Grove(Gouache sheet, Random random) {
        this.sheet = sheet;
        this.random = random;
    }

    void poplar(double x, double y, double scale, Color colour) {
        sheet.paint(new Rectangle2D.Double(x - 4 * scale, y - 20 * scale, 8 * scale, 34 * scale), PLUM);
        Shape crown = Curves.moved(
                Curves.blob(0, -190, 22, -150, 34, -90, 32, -30, 12, -6, -12, -6, -32, -30, -34, -90, -20, -150),
                x,
                y,
                scale);
        crown(crown, x, y - 90 * scale, scale, colour, 1.35);
    }

    void round(double x, double y, double scale, Color colour) {
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
                    Curves.box(x + 20 * scale, y - 24 * scale, 50 * scale),
                    44 * scale,
                    12 * scale,
                    radians,
                    veil(CREAM, 92));
            brush.pulls(
                    12,
                    Curves.box(x - 20 * scale, y + 30 * scale, 50 * scale),
                    44 * scale,
                    12 * scale,
                    radians,
                    veil(colour.equals(BUTTER) ? ORANGE : PLUM, 90));
            brush.spatter(26, crown.getBounds(), 7 * scale, veil(BUTTER, 170));
        });
    }

    void leaves(double x, double y, double scale, double lean) {
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
    void tree() {
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

    void flower(double x, double y, Color colour) {
        sheet.paint(new BasicStroke(3).createStrokedShape(Curves.line(x, y, x + 3, y + 24, x, y + 50)), NIGHT);
        for (int i = 0; i < 5; i++) {
            sheet.paint(Curves.circle(x + 7 * Math.cos(i * 1.2566), y + 7 * Math.sin(i * 1.2566), 5.6), colour);
        }
        sheet.paint(Curves.circle(x, y, 4), PLUM);
    }
}
