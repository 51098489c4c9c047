// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/// How a picture must be turned to stand upright, the tag of EXIF.
///
/// @param tag 1 to 8; 1 is upright
record Orientation(int tag) {

    static final Orientation UPRIGHT = new Orientation(1);

    boolean isUpright() {
        return tag == 1;
    }

    /// Whether turning swaps width and height.
    boolean swapsSides() {
        return tag >= 5;
    }

    /// The picture turned upright; the same instance if it is so already.
    BufferedImage apply(BufferedImage image) {
        if (isUpright()) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = // x' = a·x + c·y + e, y' = b·x + d·y + f
                switch (tag) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        BufferedImage upright = new BufferedImage(swapsSides() ? h : w, swapsSides() ? w : h, image.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, upright);
    }
}
