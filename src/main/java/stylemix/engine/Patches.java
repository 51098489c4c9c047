// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Short descriptions of the overlapping 8 × 8 patches of a picture, by which alike patches are found.
///
/// Of each patch: a, b and the guide as means of its quarters, lightness as means of 2 × 2 pixels. A description is 28
/// bytes instead of the 256 floats that it stands for, so that comparing two of them touches one cache line each.
final class Patches {

    /// The side of a patch in pixels.
    static final int SIDE = 8;

    /// Steps of a byte per unit of lightness.
    private static final float STEPS = 200;

    /// Lightness comes first, since it differs most, every second square of it before the others.
    private static final int[] LIGHT = {0, 2, 5, 7, 8, 10, 13, 15, 1, 3, 4, 6, 9, 11, 12, 14};

    private static final int SOME = 8;
    private static final int COARSE = 16;
    private static final int BYTES = 28;

    private final byte[] at;
    private final int columns;
    private final int rows;
    private final int step;
    private final int right;
    private final int bottom;

    /// @param picture at least [#SIDE] pixels wide and high
    /// @param guide of the picture's size; patches are alike only where it is
    /// @param step between one patch and the next, in pixels; the last of a row or column end at the border
    Patches(Lab picture, Plane guide, int step) throws InterruptedException {
        this.step = step;
        right = picture.width() - SIDE;
        bottom = picture.height() - SIDE;
        columns = Math.ceilDiv(right, step) + 1;
        rows = Math.ceilDiv(bottom, step) + 1;
        at = new byte[columns * rows * BYTES];
        int stride = right % step + bottom % step == 0 ? step : 1;
        byte[] light = means(picture.l(), 2, 0.5f, STEPS, stride);
        byte[] a = means(picture.a(), 4, 0, 2 * STEPS, stride);
        byte[] b = means(picture.b(), 4, 0, 2 * STEPS, stride);
        byte[] quarter = means(guide, 4, 0, 2 * STEPS, stride);
        int width = picture.width();
        Bands.rows(rows, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int column = 0; column < columns; column++) {
                    int first = (row * columns + column) * BYTES;
                    int place = y(row) * width + x(column);
                    for (int k = 0; k < COARSE; k++) {
                        int square = LIGHT[k];
                        at[first + k] = light[place + 2 * (square >> 2) * width + 2 * (square & 3)];
                    }
                    for (int k = 0; k < 4; k++) {
                        int part = place + 4 * (k >> 1) * width + 4 * (k & 1);
                        at[first + COARSE + k] = a[part];
                        at[first + COARSE + 4 + k] = b[part];
                        at[first + COARSE + 8 + k] = quarter[part];
                    }
                }
            }
        });
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// In pixels between one patch and the next.
    int step() {
        return step;
    }

    int count() {
        return columns * rows;
    }

    /// The left border of a column's patches, in pixels.
    int x(int column) {
        return Math.min(column * step, right);
    }

    /// The upper border of a row's patches, in pixels.
    int y(int row) {
        return Math.min(row * step, bottom);
    }

    /// How different two patches are: the sum of squares, in steps of a byte.
    ///
    /// @param enough from here on the sum need not be complete
    int distance(int mine, Patches other, int theirs, int enough) {
        byte[] one = at;
        byte[] two = other.at;
        int i = mine * BYTES;
        int j = theirs * BYTES;
        int sum = 0;
        for (int k = 0; k < SOME; k++) {
            int d = one[i + k] - two[j + k];
            sum += d * d;
        }
        if (sum >= enough) {
            return sum;
        }
        for (int k = SOME; k < COARSE; k++) {
            int d = one[i + k] - two[j + k];
            sum += d * d;
        }
        if (sum >= enough) {
            return sum;
        }
        for (int k = COARSE; k < BYTES; k++) {
            int d = one[i + k] - two[j + k];
            sum += d * d;
        }
        return sum;
    }

    /// The mean of the square whose upper left corner a pixel is, as a byte.
    ///
    /// @param stride from one pixel that is asked for to the next, in pixels
    private static byte[] means(Plane plane, int side, float zero, float scale, int stride)
            throws InterruptedException {
        int width = plane.width();
        byte[] result = new byte[plane.at().length];
        float[] from = plane.at();
        Bands.rows(Math.ceilDiv(plane.height() - side + 1, stride), (first, last) -> {
            float[] sums = new float[width];
            for (int y = first * stride; y < last * stride; y += stride) {
                for (int x = 0; x < width; x++) {
                    float sum = 0;
                    for (int k = 0; k < side; k++) {
                        sum += from[(y + k) * width + x];
                    }
                    sums[x] = sum;
                }
                for (int x = 0; x <= width - side; x += stride) {
                    float sum = 0;
                    for (int k = 0; k < side; k++) {
                        sum += sums[x + k];
                    }
                    float value = (sum / (side * side) - zero) * scale;
                    result[y * width + x] = (byte) Math.clamp(Math.round(value), -127, 127);
                }
            }
        });
        return result;
    }
}
