// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.OptionalDouble;
import stylemix.model.PictureEdit.Crop;

/// How a crop changes under the hand; lengths are shares of the picture.
///
/// @param ratio of the picture, its width to its height, as it is seen
record CropFrame(double ratio) {

    /// A part of the frame that can be dragged: -1 is the left or upper side, 1 the right or lower one, 0 neither.
    record Grip(int x, int y) {}

    /// The frame moved by the hand, kept inside.
    Crop moved(Crop crop, double x, double y) {
        return new Crop(
                Math.clamp(crop.left() + x, 0, 1 - crop.width()),
                Math.clamp(crop.top() + y, 0, 1 - crop.height()),
                crop.width(),
                crop.height());
    }

    /// One side or corner moved by the hand; the opposite one stays.
    ///
    /// @param wanted width to height in pixels that the frame keeps; empty if it is free
    Crop pulled(Crop crop, Grip grip, double x, double y, OptionalDouble wanted) {
        double right = crop.left() + crop.width();
        double bottom = crop.top() + crop.height();
        double left = grip.x() < 0 ? Math.clamp(crop.left() + x, 0, right - Crop.LEAST) : crop.left();
        double top = grip.y() < 0 ? Math.clamp(crop.top() + y, 0, bottom - Crop.LEAST) : crop.top();
        right = grip.x() > 0 ? Math.clamp(right + x, left + Crop.LEAST, 1) : right;
        bottom = grip.y() > 0 ? Math.clamp(bottom + y, top + Crop.LEAST, 1) : bottom;
        Crop free = new Crop(left, top, right - left, bottom - top);
        return wanted.isEmpty() ? free : shaped(free, grip, wanted.getAsDouble());
    }

    /// The largest frame of a shape inside a frame, around its middle.
    Crop of(Crop crop, OptionalDouble wanted) {
        return wanted.isEmpty() ? crop : shaped(crop, new Grip(0, 0), wanted.getAsDouble());
    }

    private Crop shaped(Crop free, Grip grip, double wanted) {
        double shape = wanted / ratio; // of the shares
        double width = Math.min(free.width(), free.height() * shape); // the largest inside
        if (grip.x() != 0 && grip.y() == 0) {
            width = Math.min(free.width(), shape); // a side leads, and the other direction follows
        } else if (grip.x() == 0 && grip.y() != 0) {
            width = Math.min(free.height() * shape, 1);
        }
        double height = Math.max(Crop.LEAST, width / shape);
        width = Math.max(Crop.LEAST, width);
        double left = grip.x() < 0
                ? free.left() + free.width() - width
                : grip.x() > 0 ? free.left() : free.left() + (free.width() - width) / 2;
        double top = grip.y() < 0
                ? free.top() + free.height() - height
                : grip.y() > 0 ? free.top() : free.top() + (free.height() - height) / 2;
        return new Crop(
                Math.clamp(left, 0, Math.max(0, 1 - width)),
                Math.clamp(top, 0, Math.max(0, 1 - height)),
                width,
                height);
    }
}
