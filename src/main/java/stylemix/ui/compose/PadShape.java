// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;

/// The surface on which a point stands for the shares of some references: a line for two, a triangle for three, a
/// regular polygon for up to six. Corners lie on a circle of radius 1 around (0, 0), y downwards.
///
/// A point is the mean of the corners, weighted by the shares. From four corners on many shares have the same mean, so
/// a point alone gives Wachspress's coordinates: smooth, none negative, on an edge only its two corners; and their mean
/// is the point itself. So a point comes back from its shares exactly, while shares of which another set has the same
/// mean do not come back from their point; [#holds] tells them apart.
///
/// @param corners 2 to [#MOST]
record PadShape(int corners) {

    static final int MOST = 6;

    /// How far shares may be from those of their point and still count as the same.
    static final double TOLERANCE = 0.005;

    PadShape {
        if (corners < 2 || corners > MOST) {
            throw new IllegalArgumentException("a pad has 2 to 6 corners but not " + corners);
        }
    }

    /// Clockwise; the first is on the left of two, at the top of an odd number, left at the top of an even one.
    Point2D corner(int index) {
        double first = corners == 2 ? Math.PI : corners % 2 == 1 ? -Math.PI / 2 : -Math.PI / 2 - Math.PI / corners;
        double angle = first + 2 * Math.PI * index / corners;
        return new Point2D(Math.cos(angle), Math.sin(angle));
    }

    /// The point of shares, which add up to 1 and are not negative.
    Point2D point(double[] shares) {
        return IntStream.range(0, corners)
                .mapToObj(i -> corner(i).multiply(shares[i]))
                .reduce(Point2D.ZERO, Point2D::add);
    }

    /// The shares of a point, or of the nearest one on the surface; they add up to 1 and are not negative.
    double[] shares(Point2D point) {
        Point2D on = nearest(point);
        if (corners == 2) {
            double right = Math.clamp((on.getX() - corner(0).getX()) / 2, 0, 1);
            return new double[] {1 - right, right};
        }
        double[] heights =
                IntStream.range(0, corners).mapToDouble(i -> height(i, on)).toArray();
        double[] weights = IntStream.range(0, corners)
                .mapToDouble(i -> IntStream.range(0, corners)
                        .filter(edge -> edge != i && edge != (i + corners - 1) % corners)
                        .mapToDouble(edge -> heights[edge])
                        .reduce(1, (a, b) -> a * b))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /// Whether these shares are those of their point.
    boolean holds(double[] shares) {
        double[] back = shares(point(shares));
        return IntStream.range(0, corners).allMatch(i -> Math.abs(back[i] - shares[i]) <= TOLERANCE);
    }

    /// The nearest point on the surface.
    Point2D nearest(Point2D point) {
        if (corners > 2 && IntStream.range(0, corners).allMatch(edge -> side(edge, point) >= 0)) {
            return point;
        }
        return IntStream.range(0, corners)
                .mapToObj(edge -> onEdge(edge, point))
                .min((a, b) -> Double.compare(a.distance(point), b.distance(point)))
                .orElseThrow();
    }

    /// The distance from the line through an edge; what a rounding put outside counts as on it.
    private double height(int edge, Point2D point) {
        return Math.max(0, side(edge, point));
    }

    private double side(int edge, Point2D point) {
        Point2D from = corner(edge);
        Point2D along = corner((edge + 1) % corners).subtract(from);
        Point2D there = point.subtract(from);
        return (along.getX() * there.getY() - along.getY() * there.getX()) / along.magnitude();
    }

    private Point2D onEdge(int edge, Point2D point) {
        Point2D from = corner(edge);
        Point2D along = corner((edge + 1) % corners).subtract(from);
        double share = point.subtract(from).dotProduct(along) / along.dotProduct(along);
        return from.add(along.multiply(Math.clamp(share, 0, 1)));
    }
}
