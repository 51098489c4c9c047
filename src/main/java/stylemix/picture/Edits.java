// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import stylemix.model.PictureEdit;

/// Turning, mirroring and cutting out, without changing a single pixel's colour.
public final class Edits {

    private Edits() {}

    /// @param picture `TYPE_INT_ARGB` or `TYPE_INT_RGB`
    /// @return of the same type, at least one pixel in size
    public static BufferedImage apply(BufferedImage picture, PictureEdit edit) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int turnedWidth = edit.swapsSides() ? height : width;
        int turnedHeight = edit.swapsSides() ? width : height;
        PictureEdit.Crop crop = edit.crop();
        int left = (int) Math.round(crop.left() * turnedWidth);
        int top = (int) Math.round(crop.top() * turnedHeight);
        int right = Math.max(left + 1, (int) Math.round((crop.left() + crop.width()) * turnedWidth));
        int bottom = Math.max(top + 1, (int) Math.round((crop.top() + crop.height()) * turnedHeight));
        left = Math.min(left, turnedWidth - 1);
        top = Math.min(top, turnedHeight - 1);
        BufferedImage result = new BufferedImage(
                Math.min(right, turnedWidth) - left, Math.min(bottom, turnedHeight) - top, picture.getType());
        int[] from = Pixels.argb(picture);
        int[] row = new int[result.getWidth()];
        for (int y = 0; y < result.getHeight(); y++) {
            for (int x = 0; x < row.length; x++) {
                int seen = edit.mirrored() ? turnedWidth - 1 - left - x : left + x;
                row[x] = from[source(edit.quarterTurns(), seen, top + y, width, height)];
            }
            result.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return result;
    }

    /// Which pixel of the picture stands at a place after turning.
    private static int source(int quarterTurns, int x, int y, int width, int height) {
        return switch (quarterTurns) {
            case 0 -> y * width + x;
            case 1 -> (height - 1 - x) * width + y;
            case 2 -> (height - 1 - y) * width + width - 1 - x;
            default -> x * width + width - 1 - y;
        };
    }
}
