// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

/// Where a picture lies in its room, in pixels of the room. Knows no scene.
///
/// @param roomWidth of the room
/// @param roomHeight of the room
/// @param width of the picture
/// @param height of the picture
/// @param place where a picture lower than the room stands: 0 at the top, 0.5 in the middle
record ZoomGeometry(double roomWidth, double roomHeight, double width, double height, double place) {

    /// A small picture is enlarged to fit, but no further than this.
    static final double LARGEST_FIT = 2;

    /// @param scale room pixels per picture pixel
    /// @param x of the picture's left edge
    /// @param y of the picture's top edge
    record Lie(double scale, double x, double y) {}

    double fitScale() {
        return Math.min(LARGEST_FIT, Math.min(roomWidth / width, roomHeight / height));
    }

    Lie fit() {
        return settle(new Lie(fitScale(), 0, 0));
    }

    /// The same point of the picture stays under the pointer.
    Lie zoom(Lie now, double scale, double pointerX, double pointerY) {
        double factor = scale / now.scale();
        return settle(
                new Lie(scale, pointerX - (pointerX - now.x()) * factor, pointerY - (pointerY - now.y()) * factor));
    }

    Lie move(Lie now, double dx, double dy) {
        return settle(new Lie(now.scale(), now.x() + dx, now.y() + dy));
    }

    /// No empty strip where there is picture to show; a picture smaller than the room has one place.
    Lie settle(Lie lie) {
        double w = width * lie.scale();
        double h = height * lie.scale();
        double x = w <= roomWidth ? (roomWidth - w) / 2 : Math.clamp(lie.x(), roomWidth - w, 0);
        double y = h <= roomHeight ? (roomHeight - h) * place : Math.clamp(lie.y(), roomHeight - h, 0);
        return new Lie(lie.scale(), x, y);
    }
}
