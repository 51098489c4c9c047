// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/// Changes of decoded pixels.
public final class Pixels {

    private Pixels() {}

    /// The picture as 8-bit sRGB, `TYPE_INT_ARGB` if it can be transparent, else `TYPE_INT_RGB`; the same instance if
    /// it is so already.
    public static BufferedImage srgb(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_ARGB || image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        ColorModel model = image.getColorModel();
        BufferedImage result = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        ColorSpace space = model.getColorSpace();
        if (space.getType() == ColorSpace.TYPE_GRAY) {
            spreadGrey(image, result);
        } else if (space.isCS_sRGB()) {
            paint(image, result);
        } else {
            new ColorConvertOp(null).filter(image, result);
        }
        return result;
    }

    /// The picture on white, as `TYPE_INT_RGB`; the same instance if it is so already.
    public static BufferedImage onWhite(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.drawImage(srgb(image), 0, 0, Color.WHITE, null);
        graphics.dispose();
        return result;
    }

    /// The picture made smaller so that its longer side has at most so many pixels; never made larger.
    public static BufferedImage fit(BufferedImage image, int longSidePx) {
        BufferedImage result = image;
        int longSide = Math.max(image.getWidth(), image.getHeight());
        while (longSide > longSidePx) { // by halves, since one bilinear step looks at four pixels only
            int next = Math.max(longSidePx, (longSide + 1) / 2);
            result = resize(result, share(image.getWidth(), next, image), share(image.getHeight(), next, image));
            longSide = next;
        }
        return result;
    }

    private static int share(int side, int longSide, BufferedImage original) {
        int whole = Math.max(original.getWidth(), original.getHeight());
        return (int) Math.max(1, Math.round(side * (double) longSide / whole));
    }

    private static BufferedImage resize(BufferedImage image, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, image.getType());
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    private static void paint(BufferedImage image, BufferedImage target) {
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
    }

    /// Grey by hand: Java takes its grey colour space for linear light and would brighten what the file means as sRGB.
    private static void spreadGrey(BufferedImage image, BufferedImage target) {
        Raster raster = image.getRaster();
        boolean alpha = image.getColorModel().hasAlpha();
        int shift = Math.max(0, image.getColorModel().getComponentSize(0) - 8);
        int width = image.getWidth();
        int[] row = new int[width * raster.getNumBands()];
        int[] argb = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int grey = row[x * raster.getNumBands()] >> shift;
                int opacity = alpha ? row[x * 2 + 1] >> shift : 0xff;
                argb[x] = opacity << 24 | grey << 16 | grey << 8 | grey;
            }
            target.setRGB(0, y, width, 1, argb, 0, width);
        }
    }
}
