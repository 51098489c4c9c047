// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/// Where a figure stands.
///
/// @param x the middle of its feet, in pixels
/// @param ground where its shadow falls, in pixels from the top
/// @param lift how far its feet are above the ground, in pixels
/// @param height in pixels, before it is tilted
/// @param tilt clockwise in radians, about its middle
/// @param flip whether it faces the other way
/// @param carried whether another figure bears it, so that it throws no shadow
record Mark(
        Extra extra, double x, double ground, double lift, double height, double tilt, boolean flip, boolean carried) {

    double width() {
        return height * extra.puppet().aspect();
    }

    /// From a picture of `imageWidth` × `imageHeight` pixels to the scene.
    AffineTransform place(int imageWidth, int imageHeight) {
        AffineTransform transform = new AffineTransform();
        transform.translate(x, ground - lift - height / 2);
        transform.rotate(tilt);
        transform.scale((flip ? -1 : 1) * width() / imageWidth, height / imageHeight);
        transform.translate(-imageWidth / 2.0, -imageHeight / 2.0);
        return transform;
    }

    /// What it covers in the scene.
    Rectangle2D bounds() {
        return place(100, 100)
                .createTransformedShape(new Rectangle2D.Double(0, 0, 100, 100))
                .getBounds2D();
    }

    /// What it covers in the scene together with its shadow.
    Rectangle2D reach() {
        Rectangle2D bounds = bounds();
        double bottom =
                extra.flies() || carried ? bounds.getMaxY() : Math.max(bounds.getMaxY(), ground) + height * 0.05;
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bottom - bounds.getY());
    }

    Mark moved(double dx, double dy) {
        return new Mark(extra, x + dx, ground + dy, lift, height, tilt, flip, carried);
    }

    /// Nearer to a point and smaller by the same factor.
    Mark shrunk(double factor, double aboutX, double aboutY) {
        return new Mark(
                extra,
                aboutX + (x - aboutX) * factor,
                aboutY + (ground - aboutY) * factor,
                lift * factor,
                height * factor,
                tilt,
                flip,
                carried);
    }
}
