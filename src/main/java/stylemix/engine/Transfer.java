// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.SplittableRandom;

/// Moves a cloud of colours onto another one: iterative distribution transfer (Pitié 2007; sliced transport, Rabin
/// 2011).
///
/// The cloud has four axes: lightness, a, b, and the height in the picture, so that skies tend to get the colours of
/// skies.
final class Transfer {

    private static final int BINS = 512;
    private static final int AXES = 4;

    private Transfer() {}

    /// @param source the colours to be moved
    /// @param target the colours to be reached
    /// @param height how much the height in the picture counts: the range that it takes beside lightness' 0 to 1
    /// @param rounds of four random directions each
    static Lab move(Lab source, Lab target, int rounds, double height, long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] from = cloud(source, height);
        float[][] to = cloud(target, height);
        for (int round = 0; round < rounds; round++) {
            double[][] basis = basis(random);
            float[][] shift = new float[AXES][];
            Bands.rows(AXES, (first, last) -> {
                for (int axis = first; axis < last; axis++) {
                    shift[axis] = shift(project(from, basis[axis]), project(to, basis[axis]));
                }
            });
            for (int i = 0; i < source.size(); i++) {
                for (int axis = 0; axis < AXES; axis++) {
                    for (int k = 0; k < AXES; k++) {
                        from[k][i] += (float) (basis[axis][k] * shift[axis][i]);
                    }
                }
            }
        }
        return new Lab(
                new Plane(source.width(), source.height(), from[0]),
                new Plane(source.width(), source.height(), from[1]),
                new Plane(source.width(), source.height(), from[2]));
    }

    private static float[][] cloud(Lab picture, double weight) {
        float[] height = new float[picture.size()];
        for (int i = 0; i < height.length; i++) {
            height[i] = (float) weight * (Math.floorDiv(i, picture.width()) + 0.5f) / picture.height();
        }
        return new float[][] {
            picture.l().at().clone(), picture.a().at().clone(), picture.b().at().clone(), height
        };
    }

    /// Four random directions at right angles (Gram-Schmidt).
    private static double[][] basis(SplittableRandom random) {
        double[][] basis = new double[AXES][AXES];
        for (int axis = 0; axis < AXES; axis++) {
            for (int k = 0; k < AXES; k++) {
                basis[axis][k] = random.nextGaussian();
            }
            for (int earlier = 0; earlier < axis; earlier++) {
                double dot = dot(basis[axis], basis[earlier]);
                for (int k = 0; k < AXES; k++) {
                    basis[axis][k] -= dot * basis[earlier][k];
                }
            }
            double length = Math.sqrt(dot(basis[axis], basis[axis]));
            for (int k = 0; k < AXES; k++) {
                basis[axis][k] /= length;
            }
        }
        return basis;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < AXES; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    private static float[] project(float[][] cloud, double[] axis) {
        float[] values = new float[cloud[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)
                    (axis[0] * cloud[0][i] + axis[1] * cloud[1][i] + axis[2] * cloud[2][i] + axis[3] * cloud[3][i]);
        }
        return values;
    }

    /// How far each value has to move so that the values are spread like the target's.
    static float[] shift(float[] values, float[] target) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float[] set : new float[][] {values, target}) {
            for (float v : set) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        float span = Math.max(1e-6f, high - low);
        double[] have = cumulated(values, low, span);
        double[] want = cumulated(target, low, span);
        float[] moved = new float[BINS + 1];
        int bin = 0;
        for (int edge = 0; edge <= BINS; edge++) {
            while (bin < BINS - 1 && want[bin + 1] < have[edge]) {
                bin++;
            }
            double width = want[bin + 1] - want[bin];
            double part = width <= 0 ? 0.5 : Math.clamp((have[edge] - want[bin]) / width, 0, 1);
            moved[edge] = low + (float) ((bin + part) / BINS) * span;
        }
        float[] shift = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            float place = Math.clamp((values[i] - low) / span * BINS, 0, BINS - 1e-3f);
            int edge = (int) place;
            shift[i] = moved[edge] + (place - edge) * (moved[edge + 1] - moved[edge]) - values[i];
        }
        return shift;
    }

    /// The share of values below each bin's edge.
    private static double[] cumulated(float[] values, float low, float span) {
        double[] sum = new double[BINS + 1];
        for (float v : values) {
            sum[1 + Math.min(BINS - 1, (int) ((v - low) / span * BINS))]++;
        }
        for (int i = 1; i <= BINS; i++) {
            sum[i] = sum[i - 1] + sum[i] / values.length;
        }
        return sum;
    }
}
