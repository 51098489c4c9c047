// SPDX-License-Identifier: Apache-2.0
package stylemix.door;

import java.awt.image.BufferedImage;

/// The lightness of every pixel, 0 to 100 as in CIE Lab.
record Lightness(int width, int height, float[] at) {

    private static final float[] LINEAR = new float[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double c = i / 255.0;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
    }

    static Lightness of(BufferedImage pixels) {
        int width = pixels.getWidth();
        int height = pixels.getHeight();
        float[] at = new float[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            pixels.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                double luminance =
                        0.2126 * linear(row[x] >> 16) + 0.7152 * linear(row[x] >> 8) + 0.0722 * linear(row[x]);
                at[y * width + x] = (float) (116 * lab(luminance) - 16);
            }
        }
        return new Lightness(width, height, at);
    }

    static float linear(int byteAtEnd) {
        return LINEAR[byteAtEnd & 255];
    }

    /// The curve of CIE Lab.
    static double lab(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    float at(int x, int y) {
        return at[y * width + x];
    }

    /// Made smaller by averaging areas, so that the long side is at most so long.
    Lightness shrunk(int longSidePx) {
        double scale = Math.min(1, (double) longSidePx / Math.max(width, height));
        return resized(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    /// Of another size, each pixel the mean of the area that it stands for.
    Lightness resized(int w, int h) {
        float[] next = new float[w * h];
        for (int y = 0; y < h; y++) {
            int top = y * height / h;
            int bottom = Math.max(top + 1, (y + 1) * height / h);
            for (int x = 0; x < w; x++) {
                int left = x * width / w;
                int right = Math.max(left + 1, (x + 1) * width / w);
                double sum = 0;
                for (int v = top; v < bottom; v++) {
                    for (int u = left; u < right; u++) {
                        sum += at(u, v);
                    }
                }
                next[y * w + x] = (float) (sum / ((bottom - top) * (right - left)));
            }
        }
        return new Lightness(w, h, next);
    }

    /// The difference of the lightest and the darkest pixel in a square, as far as it lies in the picture.
    double range(int x0, int y0, int side) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int y = y0; y < Math.min(height, y0 + side); y++) {
            for (int x = x0; x < Math.min(width, x0 + side); x++) {
                least = Math.min(least, at(x, y));
                most = Math.max(most, at(x, y));
            }
        }
        return most - least;
    }
}
