// SPDX-License-Identifier: Apache-2.0
package stylemix.door;

import java.util.Arrays;

/// The fingerprint of a picture: a perceptual hash to find candidates, and a small version to make sure.
///
/// @param hash one bit for each of the 63 lowest frequencies but the mean: above or below the median
/// @param grey [#SIDE] by [#SIDE] lightnesses
/// @param warm the second colour axis of CIE Lab, [#CELLS] by [#CELLS]
/// @param red the first colour axis of CIE Lab, [#CELLS] by [#CELLS]
/// @param ratio width by height
record Print(long hash, float[] grey, float[] warm, float[] red, double ratio) {

    static final int SIDE = 32, CELLS = 8;

    /// Bits that may differ between candidates; unrelated pictures differ in 32 of 64.
    private static final int NEAR_BITS = 18;

    /// How much of it may have been cut off at each side, and in how many steps that is tried.
    private static final double MOST_CUT = 0.08;

    private static final double[] CUTS = {0, MOST_CUT / 2, MOST_CUT};

    private static final double ALIKE = 0.92, DETAILS_ALIKE = 0.7, SAME_COLOUR = 9, RATIO = 0.12, NOTHING = 1.5;

    static Print of(Lightness lightness, Colours colours) {
        Lightness small = lightness.resized(SIDE, SIDE);
        return new Print(
                hash(small),
                small.at(),
                cells(colours, colours.b()),
                cells(colours, colours.a()),
                (double) lightness.width() / lightness.height());
    }

    /// Whether it is the same picture, of another size, format or lightness perhaps, or a little cut.
    boolean isSame(Print other) {
        return Math.abs(Math.log(ratio / other.ratio)) < RATIO
                && Long.bitCount(hash ^ other.hash) <= NEAR_BITS
                && difference(warm, other.warm) < SAME_COLOUR
                && difference(red, other.red) < SAME_COLOUR
                && agrees(other);
    }

    /// Whether the two agree as they are, or with one of them cut: in their light and dark, and in their details, since
    /// every landscape is light above and dark below.
    private boolean agrees(Print other) {
        if (alike(grey, other.grey)) {
            return true;
        }
        for (double cut : CUTS) {
            for (double shiftX = -cut; shiftX <= cut; shiftX += MOST_CUT / 2) {
                for (double shiftY = -cut; shiftY <= cut; shiftY += MOST_CUT / 2) {
                    if (alike(cut(grey, cut, shiftX, shiftY), other.grey)
                            || alike(grey, cut(other.grey, cut, shiftX, shiftY))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean alike(float[] one, float[] other) {
        return correlation(one, other, NOTHING) >= ALIKE
                && correlation(details(one), details(other), NOTHING / 3) >= DETAILS_ALIKE;
    }

    /// Without what a look from afar shows.
    private static float[] details(float[] grey) {
        float[] result = new float[grey.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double sum = 0;
                int count = 0;
                for (int v = Math.max(0, y - 3); v <= Math.min(SIDE - 1, y + 3); v++) {
                    for (int u = Math.max(0, x - 3); u <= Math.min(SIDE - 1, x + 3); u++) {
                        sum += grey[v * SIDE + u];
                        count++;
                    }
                }
                result[y * SIDE + x] = (float) (grey[y * SIDE + x] - sum / count);
            }
        }
        return result;
    }

    /// What is left when so much is cut off around a middle that lies beside the middle.
    private static float[] cut(float[] grey, double cut, double shiftX, double shiftY) {
        float[] result = new float[SIDE * SIDE];
        double scale = 1 - 2 * cut;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double u = (cut + shiftX) * SIDE + (x + 0.5) * scale - 0.5;
                double v = (cut + shiftY) * SIDE + (y + 0.5) * scale - 0.5;
                result[y * SIDE + x] = between(grey, u, v);
            }
        }
        return result;
    }

    private static float between(float[] grey, double u, double v) {
        double x = Math.clamp(u, 0, SIDE - 1.0);
        double y = Math.clamp(v, 0, SIDE - 1.0);
        int left = Math.min(SIDE - 2, (int) x);
        int top = Math.min(SIDE - 2, (int) y);
        double fx = x - left;
        double fy = y - top;
        int at = top * SIDE + left;
        return (float) ((1 - fy) * ((1 - fx) * grey[at] + fx * grey[at + 1])
                + fy * ((1 - fx) * grey[at + SIDE] + fx * grey[at + SIDE + 1]));
    }

    /// Pearson's, so that lighter and darker copies are the same; pictures with nothing in them are never.
    private static double correlation(float[] one, float[] other, double nothing) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double both = 0;
        double onlyOne = 0;
        double onlyOther = 0;
        for (int i = 0; i < one.length; i++) {
            double x = one[i] - meanOne;
            double y = other[i] - meanOther;
            both += x * y;
            onlyOne += x * x;
            onlyOther += y * y;
        }
        double least = nothing * nothing * one.length;
        return onlyOne < least || onlyOther < least ? 0 : both / Math.sqrt(onlyOne * onlyOther);
    }

    private static double difference(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / one.length;
    }

    private static float[] cells(Colours colours, float[] axis) {
        return new Lightness(colours.width(), colours.height(), axis)
                .resized(CELLS, CELLS)
                .at();
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// The signs of the low frequencies of a cosine transform about their median.
    private static long hash(Lightness small) {
        double[] low = new double[CELLS * CELLS];
        for (int v = 0; v < CELLS; v++) {
            for (int u = 0; u < CELLS; u++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    double cosine = Math.cos((2 * y + 1) * v * Math.PI / (2 * SIDE));
                    for (int x = 0; x < SIDE; x++) {
                        sum += small.at(x, y) * cosine * Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE));
                    }
                }
                low[v * CELLS + u] = sum;
            }
        }
        double[] sorted = Arrays.copyOfRange(low, 1, low.length);
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long hash = 0;
        for (int i = 1; i < low.length; i++) {
            if (low[i] > median) {
                hash |= 1L << i;
            }
        }
        return hash;
    }
}
