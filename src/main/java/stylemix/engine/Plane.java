// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;

/// One channel of a picture.
///
/// @param width in pixels, at least 1
/// @param height in pixels, at least 1
/// @param at `width * height` values, row by row; shared, not copied
record Plane(int width, int height, float[] at) {

    private static final int HALF = 16;
    private static final int TOP = 1 << (HALF - 1);

    /// A value from the values of other planes at the same place.
    @FunctionalInterface
    interface Formula {
        float at(int index);
    }

    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    static Plane filled(int width, int height, float value) {
        Plane plane = new Plane(width, height);
        Arrays.fill(plane.at, value);
        return plane;
    }

    /// A plane of the same size whose every pixel is computed from its index.
    Plane map(Formula formula) throws InterruptedException {
        Plane result = new Plane(width, height);
        Bands.rows(height, (from, to) -> {
            for (int i = from * width; i < to * width; i++) {
                result.at[i] = formula.at(i);
            }
        });
        return result;
    }

    /// A stretch of pixels, computed in one loop: what is called pixel by pixel takes several times as long.
    @FunctionalInterface
    interface Stretch {

        /// @param into all pixels, of which those from `from` (inclusive) to `to` (exclusive) are to be set
        void fill(float[] into, int from, int to);
    }

    /// As [#map], for what runs often.
    Plane fill(Stretch stretch) throws InterruptedException {
        Plane result = new Plane(width, height);
        Bands.rows(height, (from, to) -> stretch.fill(result.at, from * width, to * width));
        return result;
    }

    /// The sum with so many times another plane of the same size.
    Plane plus(float times, Plane other) throws InterruptedException {
        float[] own = at;
        float[] others = other.at;
        return fill((into, from, to) -> {
            for (int i = from; i < to; i++) {
                into[i] = own[i] + times * others[i];
            }
        });
    }

    double mean() throws InterruptedException {
        return Bands.sum(height, row -> {
                    double sum = 0;
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        sum += at[i];
                    }
                    return sum;
                })
                / at.length;
    }

    /// The standard deviation.
    double spread() throws InterruptedException {
        double mean = mean();
        double squares = Bands.sum(height, row -> {
            double sum = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                sum += (at[i] - mean) * (at[i] - mean);
            }
            return sum;
        });
        return Math.sqrt(squares / at.length);
    }

    /// The value that the given share of pixels does not exceed: found by counting the upper and the lower halves of
    /// the numbers, in an eighth of the time that sorting takes.
    float quantile(double share) {
        int before = (int) Math.round(share * (at.length - 1));
        int[] upper = new int[1 << HALF];
        for (float value : at) {
            upper[(order(value) >>> HALF) ^ TOP]++;
        }
        int bucket = 0;
        while (before >= upper[bucket]) {
            before -= upper[bucket++];
        }
        int[] lower = new int[1 << HALF];
        for (float value : at) {
            int order = order(value);
            if (((order >>> HALF) ^ TOP) == bucket) {
                lower[order & ((1 << HALF) - 1)]++;
            }
        }
        int rest = 0;
        while (before >= lower[rest]) {
            before -= lower[rest++];
        }
        return Float.intBitsToFloat(order((bucket ^ TOP) << HALF | rest));
    }

    /// A number that is larger where the value is, and the other way round.
    private static int order(float value) {
        return order(Float.floatToRawIntBits(value));
    }

    private static int order(int bits) {
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    /// Linear interpolation at a place in pixels; places outside take the border's value.
    float sample(float x, float y) {
        float cx = Math.clamp(x, 0, width - 1);
        float cy = Math.clamp(y, 0, height - 1);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int right = x0 + 1 < width ? 1 : 0;
        int i = y0 * width + x0;
        int below = y0 + 1 < height ? i + width : i;
        float fx = cx - x0;
        float top = at[i] + fx * (at[i + right] - at[i]);
        float bottom = at[below] + fx * (at[below + right] - at[below]);
        return top + (cy - y0) * (bottom - top);
    }

    /// A Gaussian blur; borders are continued.
    ///
    /// @param sigma in pixels; three box passes stand in for the bell from 2 on
    Plane blur(double sigma) throws InterruptedException {
        return Blur.gauss(this, sigma);
    }

    /// A copy of another size: linear when growing, a tent over the covered pixels when shrinking.
    Plane resize(int newWidth, int newHeight) throws InterruptedException {
        return newWidth == width && newHeight == height ? this : Resample.resize(this, newWidth, newHeight);
    }

    /// A copy whose longer side is at most so many pixels.
    Plane within(int side) throws InterruptedException {
        double scale = Math.min(1, (double) side / Math.max(width, height));
        return resize((int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)));
    }

    /// A plane of at least so many pixels on each side; what is missing is mirrored from the rest.
    Plane extended(int side) throws InterruptedException {
        if (Math.min(width, height) >= side) {
            return this;
        }
        int wide = Math.max(width, side);
        Plane result = new Plane(wide, Math.max(height, side));
        return result.map(i -> at[mirror(Math.floorDiv(i, wide), height) * width + mirror(i % wide, width)]);
    }

    private static int mirror(int i, int size) {
        int folded = i % (2 * size);
        return folded < size ? folded : 2 * size - 1 - folded;
    }
}
