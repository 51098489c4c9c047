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

    /// As [BufferedImage#getRGB(int, int, int, int, int[], int, int)], but copied where pixels are stored like that.
    /// Asking a colour model for each pixel is as fast once it is compiled, which takes a fifth of a second.
    ///
    /// @param into gets `w * h` pixels, row by row
    public static void argb(BufferedImage image, int x, int y, int w, int h, int[] into) {
        switch (image.getType()) {
            case BufferedImage.TYPE_INT_ARGB -> image.getRaster().getDataElements(x, y, w, h, into);
            case BufferedImage.TYPE_INT_RGB -> {
                image.getRaster().getDataElements(x, y, w, h, into);
                for (int i = 0; i < w * h; i++) {
                    into[i] |= 0xff000000;
                }
            }
            default -> image.getRGB(x, y, w, h, into, 0, w);
        }
    }

    /// All pixels of a picture, row by row, as [#argb(BufferedImage, int, int, int, int, int[])] gives them.
    public static int[] argb(BufferedImage image) {
        int[] pixels = new int[image.getWidth() * image.getHeight()];
        argb(image, 0, 0, image.getWidth(), image.getHeight(), pixels);
        return pixels;
    }

    /// Whether any pixel lets something through from behind.
    static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            argb(image, 0, y, row.length, 1, row);
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
