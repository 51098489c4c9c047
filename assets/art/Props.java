// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Random;

/// What stands about in the foreground.
record Props(Graphite graphite, Random random) {

    void cactus(double x, double y) {
        Path2D[] limbs = {
            Curves.blob(
                    -100, -250, -92, -300, -72, -304, -64, -262, -60, -214, -30, -196, -20, -168, -60, -172, -92, -196),
            Curves.blob(30, -190, 60, -200, 72, -240, 74, -330, 90, -352, 108, -332, 106, -230, 86, -172, 40, -146),
            Curves.blob(
                    -30, 4, -33, -40, -34, -200, -32, -380, -18, -428, 6, -440, 26, -420, 36, -370, 36, -200, 34, -40,
                    31, 4, 0, 9)
        };
        for (Path2D limb : limbs) {
            graphite.solid(Curves.moved(limb, x, y, 1), 0.55);
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

    void wheel(double x, double y, double radius) {
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

    void barrel(double x, double y) {
        graphite.solid(
                Curves.moved(
                        Curves.blob(-44, 0, -56, -60, -44, -122, 0, -128, 44, -122, 56, -60, 44, 0, 0, 8), x, y, 1),
                0.5);
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

    void tuft(double x, double y) {
        for (int i = 0; i < 9; i++) {
            double lean = (i - 4) * 5 + random.nextGaussian() * 3;
            double rise = 16 + 22 * random.nextDouble();
            graphite.stroke(
                    Curves.line(x + (i - 4) * 2, y, x + lean * 0.6, y - rise * 0.6, x + lean * 1.5, y - rise), 0.7);
        }
    }
}
