// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Minima and maxima over squares.
final class Morphology {

    private Morphology() {}

    /// Fills what is dark and narrower than `2 * radius + 1` pixels.
    static Plane closing(Plane plane, int radius) throws InterruptedException {
        return extreme(extreme(plane, radius, 1), radius, -1);
    }

    /// Fills what is light and narrower than `2 * radius + 1` pixels.
    static Plane opening(Plane plane, int radius) throws InterruptedException {
        return extreme(extreme(plane, radius, -1), radius, 1);
    }

    private static Plane extreme(Plane plane, int radius, int sign) throws InterruptedException {
        return across(across(plane, radius, sign).transposed(), radius, sign).transposed();
    }

    private static Plane across(Plane plane, int radius, int sign) throws InterruptedException {
        int width = plane.width();
        Plane result = new Plane(width, plane.height());
        Bands.rows(plane.height(), (from, to) -> {
            for (int y = from; y < to; y++) {
                for (int x = 0; x < width; x++) {
                    float best = plane.at()[y * width + x] * sign;
                    int last = Math.min(width - 1, x + radius);
                    for (int k = Math.max(0, x - radius); k <= last; k++) {
                        best = Math.max(best, plane.at()[y * width + k] * sign);
                    }
                    result.at()[y * width + x] = best * sign;
                }
            }
        });
        return result;
    }
}
