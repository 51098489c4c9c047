// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// The houses along the street, in one-point perspective from metres: x to the right, y up from the eye, z away.
record Town(Graphite graphite) {

    /// The street, below the eye.
    static final double GROUND = -1.7;

    private static final double EYE_X = 610;
    private static final double EYE_Y = 520;
    private static final double FOCUS = 900;

    /// A house along the street with boards, windows, a door, and a porch if it is near enough.
    void house(double x, double near, double far, double top, boolean porch) {
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
        graphite.hatch(end, -0.5, 6, left ? 0.5 : 0.62);
        graphite.hatch(end, 0.6, 8, left ? 0.34 : 0.5);
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
        graphite.smudge(front, left ? 0.12 : 0.01, 10);
        graphite.hatch(front, -0.5, left ? 4.5 : 9, left ? 0.54 : 0.38);
        if (left) {
            graphite.hatch(front, 0.55, 8, 0.44);
        }
        graphite.hatch(wall(x, near, top - 0.25, far, top - 0.25, far, top - 0.6, near, top - 0.6), -0.5, 3.6, 0.66);
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
        graphite.hatch(hole, -0.5, 3.2, 0.88);
        graphite.hatch(hole, 0.6, 4, 0.76);
        graphite.hatch(hole, -0.1, 6, 0.6);
        double middle = (near + far) / 2;
        contourWall(x, middle, foot, middle, head);
        contourWall(x, near - 0.06, foot - 0.06, far + 0.06, foot - 0.06);
    }

    private void porch(double x, double near, double far, double edge) {
        Path2D shade = wall(x, near, 1.5, far, 1.5, far, 0.95, near, 0.95);
        graphite.hatch(shade, -0.5, 3.6, 0.72);
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
        graphite.hatch(roof, -0.5, 7, 0.4);
        Path2D fascia = wall(edge, near, 1.15, far, 1.15, far, 0.98, near, 0.98);
        graphite.lift(fascia, 0.9);
        graphite.contour(fascia, 0.6);
        graphite.hatch(fascia, -0.5, 4.5, 0.5);
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
        graphite.hatch(walk, -0.1, 6, 0.4);
        Path2D kerb = wall(edge, near, GROUND + 0.25, far, GROUND + 0.25, far, GROUND, near, GROUND);
        graphite.lift(kerb, 0.9);
        graphite.contour(kerb, 0.7);
        graphite.hatch(kerb, -0.5, 3.8, 0.62);
        for (double z = near + 0.15; z <= far; z += (far - near - 0.3) / 2) {
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
            graphite.hatch(post, -0.5, 4.5, 0.5);
        }
    }

    /// SALOON, written on the second house to the right.
    void sign() {
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

    static double sx(double x, double z) {
        return EYE_X + FOCUS * x / z;
    }

    static double sy(double y, double z) {
        return EYE_Y - FOCUS * y / z;
    }
}
