// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;

/// Minima and maxima over squares.
///
/// A window is put together from windows of half its length, so that its size hardly matters.
final class Morphology {

    /// Columns that are worked on together: few enough for the second cache.
    private static final int STRIP = 32;

    private Morphology() {}

    /// Fills what is dark and narrower than `2 * radius + 1` pixels.
    static Plane closing(Plane plane, int radius) throws InterruptedException {
        return extreme(extreme(plane, radius, 1), radius, -1);
    }

    /// Fills what is light and narrower than `2 * radius + 1` pixels.
    static Plane opening(Plane plane, int radius) throws InterruptedException {
        return extreme(extreme(plane, radius, -1), radius, 1);
    }

    /// @param sign 1 for maxima, −1 for minima
    private static Plane extreme(Plane plane, int radius, int sign) throws InterruptedException {
        return down(across(plane, radius, sign), radius, sign);
    }

    private static Plane across(Plane plane, int radius, int sign) throws InterruptedException {
        int width = plane.width();
        Plane result = new Plane(width, plane.height());
        Bands.rows(plane.height(), (from, to) -> {
            float[] line = new float[width + 2 * radius];
            for (int y = from; y < to; y++) {
                Arrays.fill(line, -Float.MAX_VALUE);
                for (int x = 0; x < width; x++) {
                    line[radius + x] = plane.at()[y * width + x] * sign;
                }
                int reach = widen(line, 1, radius);
                for (int x = 0; x < width; x++) {
                    result.at()[y * width + x] = Math.max(line[x], line[x + reach]) * sign;
                }
            }
        });
        return result;
    }

    private static Plane down(Plane plane, int radius, int sign) throws InterruptedException {
        int width = plane.width();
        int height = plane.height();
        Plane result = new Plane(width, height);
        Bands.rows(Math.ceilDiv(width, STRIP), (from, to) -> {
            float[] strip = new float[(height + 2 * radius) * STRIP];
            for (int left = from * STRIP; left < Math.min(width, to * STRIP); left += STRIP) {
                int columns = Math.min(STRIP, width - left);
                Arrays.fill(strip, -Float.MAX_VALUE);
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < columns; x++) {
                        strip[(radius + y) * STRIP + x] = plane.at()[y * width + left + x] * sign;
                    }
                }
                int reach = widen(strip, STRIP, radius);
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < columns; x++) {
                        int i = y * STRIP + x;
                        result.at()[y * width + left + x] = Math.max(strip[i], strip[i + reach]) * sign;
                    }
                }
            }
        });
        return result;
    }

    /// Makes of each value the maximum of a power of two of values, from itself on.
    ///
    /// @param step from one value to the next
    /// @return how much further the second of two such maxima is, which together are that of a window
    private static int widen(float[] values, int step, int radius) {
        int window = 2 * radius + 1;
        int length = 1;
        for (; 2 * length <= window; length *= 2) {
            int next = length * step;
            for (int i = 0; i < values.length - next; i++) {
                values[i] = Math.max(values[i], values[i + next]);
            }
        }
        return (window - length) * step;
    }
}
