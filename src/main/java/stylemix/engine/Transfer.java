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

    /// Enough pixels to know how colours are spread.
    private static final int SMALL = 200;

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
            double[][] basis = basis(random, AXES);
            float[][] shift = new float[AXES][];
            Bands.rows(AXES, (first, last) -> {
                for (int axis = first; axis < last; axis++) {
                    shift[axis] = shift(project(from, basis[axis]), project(to, basis[axis]));
                }
            });
            Bands.rows(source.size(), (first, last) -> {
                for (int axis = 0; axis < AXES; axis++) {
                    for (int k = 0; k < AXES; k++) {
                        add(from[k], basis[axis][k], shift[axis], first, last);
                    }
                }
            });
        }
        return new Lab(
                new Plane(source.width(), source.height(), from[0]),
                new Plane(source.width(), source.height(), from[1]),
                new Plane(source.width(), source.height(), from[2]));
    }

    private static void add(float[] values, double weight, float[] shift, int first, int last) {
        for (int i = first; i < last; i++) {
            values[i] += (float) (weight * shift[i]);
        }
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

    /// Random directions at right angles (Gram-Schmidt).
    private static double[][] basis(SplittableRandom random, int axes) {
        double[][] basis = new double[axes][axes];
        for (int axis = 0; axis < axes; axis++) {
            for (int k = 0; k < axes; k++) {
                basis[axis][k] = random.nextGaussian();
            }
            for (int earlier = 0; earlier < axis; earlier++) {
                double dot = dot(basis[axis], basis[earlier]);
                for (int k = 0; k < axes; k++) {
                    basis[axis][k] -= dot * basis[earlier][k];
                }
            }
            double length = Math.sqrt(dot(basis[axis], basis[axis]));
            for (int k = 0; k < axes; k++) {
                basis[axis][k] /= length;
            }
        }
        return basis;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    private static float[] project(float[][] cloud, double[] axis) {
        float[] values = new float[cloud[0].length];
        for (int k = 0; k < axis.length; k++) {
            float weight = (float) axis[k];
            for (int i = 0; i < values.length; i++) {
                values[i] += weight * cloud[k][i];
            }
        }
        return values;
    }

    /// Brings the colours of a picture closer to those of another one, whatever their place: equal colours stay equal.
    ///
    /// @param target small
    /// @param share how far each round goes, 0 to 1
    static Lab settle(Lab picture, Lab target, int rounds, float share, long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Lab result = picture;
        for (int round = 0; round < rounds; round++) {
            double[][] basis = basis(random, 3);
            float[][] from = colours(result.within(SMALL));
            float[][] to = colours(target);
            Curve[] curves = new Curve[3];
            for (int axis = 0; axis < 3; axis++) {
                curves[axis] = Curve.between(project(from, basis[axis]), project(to, basis[axis]));
            }
            result = shifted(result, basis, curves, share);
        }
        return result;
    }

    private static Lab shifted(Lab picture, double[][] basis, Curve[] curves, float share) throws InterruptedException {
        Lab result = new Lab(picture.width(), picture.height());
        Bands.rows(picture.height(), (first, last) -> {
            for (int i = first * picture.width(); i < last * picture.width(); i++) {
                double l = picture.l().at()[i];
                double a = picture.a().at()[i];
                double b = picture.b().at()[i];
                double dl = 0;
                double da = 0;
                double db = 0;
                for (int axis = 0; axis < 3; axis++) {
                    double[] way = basis[axis];
                    double shift = share * curves[axis].shift((float) (way[0] * l + way[1] * a + way[2] * b));
                    dl += way[0] * shift;
                    da += way[1] * shift;
                    db += way[2] * shift;
                }
                result.l().at()[i] = (float) (l + dl);
                result.a().at()[i] = (float) (a + da);
                result.b().at()[i] = (float) (b + db);
            }
        });
        return result;
    }

    private static float[][] colours(Lab picture) {
        return new float[][] {picture.l().at(), picture.a().at(), picture.b().at()};
    }

    /// How far each value has to move so that the values are spread like the target's.
    static float[] shift(float[] values, float[] target) {
        Curve curve = Curve.between(values, target);
        float[] shift = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            shift[i] = curve.shift(values[i]);
        }
        return shift;
    }

    /// A rising function that spreads values like others are spread.
    private record Curve(float low, float span, float[] moved) {

        static Curve between(float[] values, float[] target) {
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
            return new Curve(low, span, moved);
        }

        /// How far a value moves.
        float shift(float value) {
            float place = Math.clamp((value - low) / span * BINS, 0, BINS - 1e-3f);
            int edge = (int) place;
            return moved[edge] + (place - edge) * (moved[edge + 1] - moved[edge]) - value;
        }
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
