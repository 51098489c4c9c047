// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// Shapes drawn through points, given as x and y in turn.
final class Curves {

    private Curves() {}

    /// A closed outline with corners.
    static Path2D polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /// A closed outline without corners.
    static Path2D blob(double... xy) {
        return through(true, xy);
    }

    /// An open line without corners.
    static Path2D line(double... xy) {
        return through(false, xy);
    }

    /// Ground that fills everything below a smooth skyline, whose heights are spread evenly over the width.
    static Path2D hill(double width, double floor, double... heights) {
        double[] xy = new double[heights.length * 2];
        double step = (width + 80) / (heights.length - 1);
        for (int i = 0; i < heights.length; i++) {
            xy[2 * i] = i * step - 40;
            xy[2 * i + 1] = heights[i];
        }
        Path2D path = through(false, xy);
        path.lineTo(width + 40, floor);
        path.lineTo(-40, floor);
        path.closePath();
        return path;
    }

    static Shape turned(Shape shape, double radians, double x, double y) {
        return AffineTransform.getRotateInstance(radians, x, y).createTransformedShape(shape);
    }

    static Shape moved(Shape shape, double x, double y, double scale) {
        var transform = AffineTransform.getTranslateInstance(x, y);
        transform.scale(scale, scale);
        return transform.createTransformedShape(shape);
    }

    /// Catmull-Rom through all points, written as Bézier pieces.
    private static Path2D through(boolean closed, double... xy) {
        int count = xy.length / 2;
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        int pieces = closed ? count : count - 1;
        for (int i = 0; i < pieces; i++) {
            Point2D before = point(xy, i - 1, closed);
            Point2D from = point(xy, i, closed);
            Point2D to = point(xy, i + 1, closed);
            Point2D after = point(xy, i + 2, closed);
            path.curveTo(
                    from.getX() + (to.getX() - before.getX()) / 6,
                    from.getY() + (to.getY() - before.getY()) / 6,
                    to.getX() - (after.getX() - from.getX()) / 6,
                    to.getY() - (after.getY() - from.getY()) / 6,
                    to.getX(),
                    to.getY());
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static Point2D point(double[] xy, int index, boolean closed) {
        int count = xy.length / 2;
        int i = closed ? Math.floorMod(index, count) : Math.clamp(index, 0, count - 1);
        return new Point2D.Double(xy[2 * i], xy[2 * i + 1]);
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Rectangle box(double x, double y, double radius) {
        return new Rectangle((int) (x - radius), (int) (y - radius), (int) (2 * radius), (int) (2 * radius));
    }
}
