// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.Random;

/// A rider and horse, seen from behind; the horse looks to the right.
///
/// @param x of the ground between the hooves, with y
record Rider(Graphite graphite, Random random, double x, double y, double scale) {

    void draw() {
        Path2D cast = Curves.blob(-30, -2, 30, -10, 150, 4, 270, 14, 300, 28, 250, 36, 150, 26, 10, 12);
        graphite.smudge(Curves.moved(cast, x, y, scale), 0.3, 6);
        graphite.hatch(Curves.moved(cast, x, y, scale), -0.2, 4, 0.75);
        graphite.hatch(Curves.moved(cast, x, y, scale), 0.4, 5, 0.6);
        part(
                0.62,
                Curves.blob(
                        14, -140, 26, -186, 42, -224, 50, -240, 52, -258, 60, -240, 68, -252, 70, -234, 84, -220, 104,
                        -194, 112, -178, 104, -166, 92, -170, 76, -182, 72, -166, 66, -130));
        strands(20, 0.75, 40, -226, 30, -196, 24, -160);
        part(0.5, Curves.blob(-20, -70, -8, -70, -10, -30, -8, -4, -20, -4, -21, -34));
        part(0.5, Curves.blob(8, -70, 22, -70, 20, -30, 20, -6, 8, -6, 10, -34));
        var rump = new Area(Curves.blob(
                0, -172, 34, -166, 56, -136, 58, -100, 50, -70, 26, -64, 0, -78, -26, -64, -50, -70, -58, -100, -56,
                -136, -34, -166));
        for (int side = -1; side <= 1; side += 2) {
            rump.add(new Area(sided(
                    side, 50, -104, 14, -90, 18, -60, 27, -40, 25, -14, 22, 1, 43, 1, 40, -14, 46, -40, 51, -68)));
        }
        part(0.68, rump);
        part(0.85, Curves.blob(-40, -166, 0, -178, 40, -166, 50, -146, 20, -138, 0, -136, -20, -138, -50, -146));
        for (int side = -1; side <= 1; side += 2) {
            part(0.7, sided(side, 26, -168, 44, -166, 60, -130, 66, -92, 70, -74, 58, -72, 50, -92, 44, -126));
            part(0.9, sided(side, 54, -80, 72, -82, 78, -66, 88, -58, 84, -50, 58, -54));
        }
        strands(34, 0.9, 0, -140, -4, -96, 2, -22);
        part(0.42, Curves.blob(-34, -238, 0, -250, 34, -238, 30, -206, 26, -164, 0, -158, -26, -164, -30, -206));
        for (int side = -1; side <= 1; side += 2) {
            part(
                    0.5,
                    sided(
                            side, 28, -242, 42, -234, 54, -204, 58, -186, 44, -172, 30, -168, 30, -180, 40, -190, 34,
                            -208));
            graphite.contour(
                    Curves.moved(Curves.line(side * 14, -244, side * 9, -206, side * 15, -162), x, y, scale), 0.7);
        }
        part(0.5, Curves.blob(-13, -250, 0, -242, 13, -250, 16, -270, 0, -282, -16, -270));
        part(0.92, Curves.blob(-60, -282, -40, -268, 0, -262, 40, -268, 60, -282, 34, -258, 0, -250, -34, -258));
        part(0.72, Curves.blob(-28, -268, -25, -300, -12, -312, 0, -304, 12, -312, 25, -300, 28, -268, 0, -262));
        graphite.contour(Curves.moved(Curves.line(-27, -276, 0, -270, 27, -276), x, y, scale), 1);
        graphite.contour(Curves.moved(Curves.line(-27, -270, 0, -264, 27, -270), x, y, scale), 1);
    }

    /// Hair of mane and tail, along three points.
    private void strands(int count, double pressure, double... xy) {
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

    private void part(double tone, Shape outline) {
        graphite.solid(Curves.moved(outline, x, y, scale), tone);
    }
}
