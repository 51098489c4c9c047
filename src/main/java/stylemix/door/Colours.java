// SPDX-License-Identifier: Apache-2.0
package stylemix.door;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// The colours of a small version of a picture, as the two colour axes of CIE Lab.
record Colours(int width, int height, float[] a, float[] b) {

    private static final double WHITE_X = 0.95047, WHITE_Z = 1.08883, HIGH = 0.98;

    static Colours of(BufferedImage pixels, int w, int h) {
        float[] a = new float[w * h];
        float[] b = new float[w * h];
        for (int y = 0; y < h; y++) {
            int top = y * pixels.getHeight() / h;
            int bottom = Math.max(top + 1, (y + 1) * pixels.getHeight() / h);
            for (int x = 0; x < w; x++) {
                int left = x * pixels.getWidth() / w;
                int right = Math.max(left + 1, (x + 1) * pixels.getWidth() / w);
                mean(pixels.getRGB(left, top, right - left, bottom - top, null, 0, right - left), a, b, y * w + x);
            }
        }
        return new Colours(w, h, a, b);
    }

    private static void mean(int[] area, float[] a, float[] b, int at) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int rgb : area) {
            red += Lightness.linear(rgb >> 16);
            green += Lightness.linear(rgb >> 8);
            blue += Lightness.linear(rgb);
        }
        red /= area.length;
        green /= area.length;
        blue /= area.length;
        double x = Lightness.lab((0.4124 * red + 0.3576 * green + 0.1805 * blue) / WHITE_X);
        double y = Lightness.lab(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = Lightness.lab((0.0193 * red + 0.1192 * green + 0.9505 * blue) / WHITE_Z);
        a[at] = (float) (500 * (x - y));
        b[at] = (float) (200 * (y - z));
    }

    double meanChroma() {
        return sum() / a.length;
    }

    /// Exceeded by one pixel in fifty.
    double highChroma() {
        double[] all = new double[a.length];
        Arrays.setAll(all, i -> Math.hypot(a[i], b[i]));
        Arrays.sort(all);
        return all[(int) (HIGH * (all.length - 1))];
    }

    /// Of the mean colour, in radians.
    double angle() {
        return Math.atan2(total(b), total(a));
    }

    /// 0 if the colours pull everywhere, 1 if all pull to one angle.
    double unity() {
        double sum = sum();
        return sum == 0 ? 0 : Math.hypot(total(a), total(b)) / sum;
    }

    private double sum() {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.hypot(a[i], b[i]);
        }
        return sum;
    }

    private static double total(float[] axis) {
        double sum = 0;
        for (float value : axis) {
            sum += value;
        }
        return sum;
    }
}
