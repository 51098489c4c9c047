// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import stylemix.model.Backdrop;

/// Changes of decoded pixels.
public final class Pixels {

    private Pixels() {}

    /// The picture as 8-bit sRGB, `TYPE_INT_ARGB` if it can be transparent, else `TYPE_INT_RGB`; the same instance if
    /// it is so already.
    public static BufferedImage srgb(BufferedImage image) {
        return Colours.srgb(image, Optional.empty());
    }

    /// The picture on white, as `TYPE_INT_RGB`; the same instance if it is so already.
    public static BufferedImage onWhite(BufferedImage image) {
        return on(Backdrop.WHITE, image);
    }

    /// The picture on a colour, as `TYPE_INT_RGB`; the same instance if it is so already.
    public static BufferedImage on(Backdrop backdrop, BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.drawImage(srgb(image), 0, 0, new Color(backdrop.rgb()), null);
        graphics.dispose();
        return result;
    }

    /// The picture made smaller so that its longer side has at most so many pixels; never made larger.
    public static BufferedImage fit(BufferedImage image, int longSidePx) {
        int longSide = Math.max(image.getWidth(), image.getHeight());
        return longSide <= longSidePx
                ? image
                : Shrink.to(
                        image,
                        share(image.getWidth(), longSidePx, longSide),
                        share(image.getHeight(), longSidePx, longSide));
    }

    /// Whether any pixel lets something through from behind.
    static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                if (argb >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int share(int side, int longSidePx, int longSide) {
        return (int) Math.max(1, Math.round(side * (double) longSidePx / longSide));
    }
}
