// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.awt.image.BufferedImage;

/// Colours of our own making: mixing in sRGB is enough for cartoon shading.
final class Tone {

    /// Where shadows lean to, as in the library's drawings.
    private static final Color DUSK = new Color(0x3b2a63);

    private Tone() {}

    /// @param share of `to`, 0 to 1
    static Color mix(Color from, Color to, double share) {
        return new Color(
                channel(from.getRed(), to.getRed(), share),
                channel(from.getGreen(), to.getGreen(), share),
                channel(from.getBlue(), to.getBlue(), share));
    }

    static Color lighter(Color colour, double share) {
        return mix(colour, Color.WHITE, share);
    }

    static Color darker(Color colour, double share) {
        return mix(colour, DUSK, share);
    }

    /// @param opacity 0 to 1
    static Color glass(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int)
                Math.round(255 * Math.clamp(opacity, 0, 1)));
    }

    /// The colour that covers most of the opaque part of a picture, rows `top` to `bottom` − 1.
    static Color dominant(BufferedImage image, int top, int bottom) {
        long[][] bins = new long[512][4];
        for (int y = Math.max(0, top); y < Math.min(bottom, image.getHeight()); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                if (argb >>> 24 > 200) {
                    int red = (argb >> 16) & 255, green = (argb >> 8) & 255, blue = argb & 255;
                    long[] bin = bins[((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5)];
                    bin[0]++;
                    bin[1] += red;
                    bin[2] += green;
                    bin[3] += blue;
                }
            }
        }
        long[] most = bins[0];
        for (long[] bin : bins) {
            most = bin[0] > most[0] ? bin : most;
        }
        if (most[0] == 0) {
            return Color.GRAY;
        }
        return new Color((int) (most[1] / most[0]), (int) (most[2] / most[0]), (int) (most[3] / most[0]));
    }

    private static int channel(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * Math.clamp(share, 0, 1));
    }
}
