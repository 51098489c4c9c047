// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import java.util.stream.IntStream;

/// Brings decoded numbers of any kind into 8-bit sRGB.
final class Colours {

    /// Rows that are converted at a time, so that no second picture of full size is needed.
    private static final int ROWS = 64;

    private Colours() {}

    /// As `TYPE_INT_ARGB` if the picture can be transparent, else as `TYPE_INT_RGB`; the same instance if it is so.
    ///
    /// @param profile what the numbers mean, if the file says so; what a decoder has made of it does not count
    static BufferedImage srgb(BufferedImage image, Optional<Profile> profile) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel) {
            return profile.filter(told -> told.components() == 3)
                    .map(told -> converted(painted(image), told))
                    .orElseGet(() -> painted(image));
        }
        int components = model.getNumColorComponents();
        if (profile.isPresent() && profile.get().components() == components) {
            return converted(straight(image), profile.get());
        }
        return switch (model.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> plain(image);
            case ColorSpace.TYPE_CMYK -> printed(image);
            case ColorSpace.TYPE_RGB -> isSrgb(image) ? painted(image) : plain(image);
            default -> {
                BufferedImage result = blank(image);
                new ColorConvertOp(null).filter(image, result);
                yield result;
            }
        };
    }

    private static boolean isSrgb(BufferedImage image) {
        return image.getColorModel().getColorSpace().isCS_sRGB();
    }

    private static BufferedImage painted(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_ARGB || image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        BufferedImage result = blank(image);
        Graphics2D graphics = result.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return result;
    }

    /// The numbers as they are, without Java's doing: it takes its grey space for linear light and would brighten
    /// what the file means as sRGB; and a decoder may have taken up a profile that we passed over, because it is of
    /// no use or as good as sRGB.
    private static BufferedImage plain(BufferedImage image) {
        if (image.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_FLOAT) {
            return painted(image);
        }
        BufferedImage result = blank(image);
        Raster raster = straight(image).getRaster();
        boolean alpha = image.getColorModel().hasAlpha();
        int bits = image.getColorModel().getComponentSize(0);
        int colours = image.getColorModel().getNumColorComponents();
        int bands = raster.getNumBands();
        int width = image.getWidth();
        int[] row = new int[width * bands];
        int[] argb = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                int red = eightBits(row[at], bits);
                int green = colours == 1 ? red : eightBits(row[at + 1], bits);
                int blue = colours == 1 ? red : eightBits(row[at + 2], bits);
                int opacity = alpha ? eightBits(row[at + colours], bits) : 0xff;
                argb[x] = opacity << 24 | red << 16 | green << 8 | blue;
            }
            result.setRGB(0, y, width, 1, argb, 0, width);
        }
        return result;
    }

    private static BufferedImage printed(BufferedImage image) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Inks.print(
                colours(image.getRaster(), 4, 0, image.getHeight()),
                image.getColorModel().getComponentSize(0),
                result);
        return result;
    }

    private static BufferedImage converted(BufferedImage image, Profile profile) {
        BufferedImage result = blank(image);
        int width = image.getWidth();
        Raster raster = image.getRaster();
        boolean alpha = image.getColorModel().hasAlpha();
        int bits = image.getColorModel().getComponentSize(raster.getNumBands() - 1);
        int[] rgb = new int[width * 3];
        int[] opacity = new int[width];
        int[] argb = new int[width];
        for (int top = 0; top < image.getHeight(); top += ROWS) {
            int rows = Math.min(ROWS, image.getHeight() - top);
            WritableRaster strip = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, rows, 3, null);
            profile.convert(colours(raster, profile.components(), top, rows), strip);
            for (int y = 0; y < rows; y++) {
                strip.getPixels(0, y, width, 1, rgb);
                if (alpha) {
                    raster.getSamples(0, top + y, width, 1, raster.getNumBands() - 1, opacity);
                }
                for (int x = 0; x < width; x++) {
                    int a = alpha ? eightBits(opacity[x], bits) : 0xff;
                    argb[x] = a << 24 | rgb[3 * x] << 16 | rgb[3 * x + 1] << 8 | rgb[3 * x + 2];
                }
                result.setRGB(0, top + y, width, 1, argb, 0, width);
            }
        }
        return result;
    }

    private static Raster colours(Raster raster, int bands, int top, int rows) {
        int[] first = IntStream.range(0, bands).toArray();
        return raster.createChild(0, top, raster.getWidth(), rows, 0, 0, first);
    }

    private static BufferedImage straight(BufferedImage image) {
        if (image.isAlphaPremultiplied()) {
            image.coerceData(false);
        }
        return image;
    }

    private static int eightBits(int value, int bits) {
        return bits >= 8 ? value >> (bits - 8) : value * 255 / ((1 << bits) - 1);
    }

    private static BufferedImage blank(BufferedImage image) {
        return new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }
}
