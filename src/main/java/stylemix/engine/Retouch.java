// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import stylemix.picture.Pixels;

/// Puts back some of the source.
final class Retouch {

    private Retouch() {}

    /// `source + change × (styled − source)`, in sRGB; the result shares no pixels with the source.
    static BufferedImage towards(BufferedImage source, BufferedImage styled, float change) throws InterruptedException {
        int width = source.getWidth();
        int height = source.getHeight();
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) result.getRaster().getDataBuffer()).getData();
        Bands.rows(height, (from, to) -> {
            int[] old = new int[width * (to - from)];
            int[] next = new int[old.length];
            Pixels.argb(source, 0, from, width, to - from, old);
            Pixels.argb(styled, 0, from, width, to - from, next);
            for (int i = 0; i < old.length; i++) {
                int rgb = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int was = old[i] >> shift & 255;
                    int is = next[i] >> shift & 255;
                    rgb |= Math.round(was + change * (is - was)) << shift;
                }
                pixels[from * width + i] = rgb;
            }
        });
        return result;
    }
}
