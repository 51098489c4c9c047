// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;

/// Makes pictures smaller, by light and not by numbers, so that fine patterns keep their brightness; each new pixel is
/// weighed from all old ones around it (Lanczos, two lobes).
final class Shrink {

    private static final int LOBES = 2;

    /// Blocks that are compared in [#isVisible], and how many of them in each direction at most.
    private static final int BLOCK = 32, PROBES = 24;

    /// The root mean square by which a block's brightness may change, of 255, and the share of blocks that may do more.
    private static final double BLOCK_LIMIT = 12, SHARE_LIMIT = 0.02;

    /// For one new pixel the old ones that it is made of.
    private record Mix(int first, float[] weights) {}

    private Shrink() {}

    /// @param image `TYPE_INT_ARGB` or `TYPE_INT_RGB`, no smaller than what is asked for
    static BufferedImage to(BufferedImage image, int width, int height) {
        Mix[] across = mixes(image.getWidth(), width);
        Mix[] down = mixes(image.getHeight(), height);
        int opaque = image.getColorModel().hasAlpha() ? 0 : 0xff << 24;
        BufferedImage result = new BufferedImage(width, height, image.getType());
        float[][] rows = new float[image.getHeight()][]; // those that are still needed
        int[] line = new int[image.getWidth()];
        int[] argb = new int[width];
        float[] sum = new float[4 * line.length];
        int dropped = 0;
        for (int y = 0; y < height; y++) {
            Mix mix = down[y];
            while (dropped < mix.first) {
                rows[dropped++] = null;
            }
            java.util.Arrays.fill(sum, 0);
            for (int i = 0; i < mix.weights.length; i++) {
                int old = mix.first + i;
                if (rows[old] == null) {
                    image.getRaster().getDataElements(0, old, line.length, 1, line); // getRGB takes many times as long
                    rows[old] = light(line, opaque);
                }
                add(sum, mix.weights[i], rows[old]);
            }
            for (int x = 0; x < width; x++) {
                argb[x] = pixel(sum, across[x]);
            }
            result.getRaster().setDataElements(0, y, width, 1, argb);
        }
        return result;
    }

    /// Whether someone who compares the two pictures at the size of the larger one would miss something: whether more
    /// than a few spots of the larger one are drawn too finely for the smaller.
    static boolean isVisible(BufferedImage before, BufferedImage after) {
        int columns = Math.min(PROBES, Math.max(1, before.getWidth() / BLOCK));
        int rows = Math.min(PROBES, Math.max(1, before.getHeight() / BLOCK));
        int visible = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int left = (int) ((long) Math.max(0, before.getWidth() - BLOCK) * (2 * column + 1) / (2L * columns));
                int top = (int) ((long) Math.max(0, before.getHeight() - BLOCK) * (2 * row + 1) / (2L * rows));
                if (difference(before, after, left, top) > BLOCK_LIMIT) {
                    visible++;
                }
            }
        }
        return visible > SHARE_LIMIT * rows * columns;
    }

    private static double difference(BufferedImage before, BufferedImage after, int left, int top) {
        double scaleX = after.getWidth() / (double) before.getWidth();
        double scaleY = after.getHeight() / (double) before.getHeight();
        int right = Math.min(before.getWidth(), left + BLOCK);
        int bottom = Math.min(before.getHeight(), top + BLOCK);
        double squares = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double difference =
                        grey(before.getRGB(x, y)) - between(after, (x + 0.5) * scaleX - 0.5, (y + 0.5) * scaleY - 0.5);
                squares += difference * difference;
            }
        }
        return Math.sqrt(squares / ((right - left) * (bottom - top)));
    }

    /// The brightness between four pixels, as a screen would show the picture enlarged.
    private static double between(BufferedImage image, double x, double y) {
        int left = Math.clamp((int) Math.floor(x), 0, image.getWidth() - 1);
        int top = Math.clamp((int) Math.floor(y), 0, image.getHeight() - 1);
        int right = Math.min(left + 1, image.getWidth() - 1);
        int bottom = Math.min(top + 1, image.getHeight() - 1);
        double fx = Math.clamp(x - left, 0, 1);
        double fy = Math.clamp(y - top, 0, 1);
        return (1 - fy) * ((1 - fx) * grey(image.getRGB(left, top)) + fx * grey(image.getRGB(right, top)))
                + fy * ((1 - fx) * grey(image.getRGB(left, bottom)) + fx * grey(image.getRGB(right, bottom)));
    }

    private static double grey(int rgb) {
        return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }

    /// One row of light, already multiplied by its opacity: opacity, red, green, blue.
    private static float[] light(int[] line, int opaque) {
        float[] row = new float[4 * line.length];
        for (int x = 0; x < line.length; x++) {
            int argb = line[x] | opaque;
            float alpha = (argb >>> 24) / 255f;
            row[4 * x] = alpha;
            row[4 * x + 1] = alpha * Light.of(argb >> 16 & 255);
            row[4 * x + 2] = alpha * Light.of(argb >> 8 & 255);
            row[4 * x + 3] = alpha * Light.of(argb & 255);
        }
        return row;
    }

    private static void add(float[] sum, float weight, float[] row) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += weight * row[k];
        }
    }

    private static int pixel(float[] row, Mix mix) {
        float alpha = 0;
        float red = 0;
        float green = 0;
        float blue = 0;
        int at = 4 * mix.first;
        for (float weight : mix.weights) {
            alpha += weight * row[at];
            red += weight * row[at + 1];
            green += weight * row[at + 2];
            blue += weight * row[at + 3];
            at += 4;
        }
        return alpha <= 0 ? 0 : coded(alpha, red / alpha, green / alpha, blue / alpha);
    }

    private static int coded(float alpha, float red, float green, float blue) {
        return Math.round(Math.min(1, alpha) * 255) << 24
                | Light.coded(red) << 16
                | Light.coded(green) << 8
                | Light.coded(blue);
    }

    private static Mix[] mixes(int before, int after) {
        double scale = before / (double) after;
        Mix[] mixes = new Mix[after];
        for (int i = 0; i < after; i++) {
            double centre = (i + 0.5) * scale - 0.5;
            int first = Math.max(0, (int) Math.ceil(centre - LOBES * scale));
            int last = Math.min(before - 1, (int) Math.floor(centre + LOBES * scale));
            float[] weights = new float[last - first + 1];
            float sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = (float) lanczos((first + k - centre) / scale);
                sum += weights[k];
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] /= sum;
            }
            mixes[i] = new Mix(first, weights);
        }
        return mixes;
    }

    private static double lanczos(double x) {
        if (x == 0) {
            return 1;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }
}
