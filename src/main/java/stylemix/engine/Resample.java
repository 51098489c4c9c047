// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Changes the size of planes with a tent filter that widens when shrinking, so that nothing is skipped.
final class Resample {

    private Resample() {}

    static Plane resize(Plane plane, int width, int height) throws InterruptedException {
        Weights columns = new Weights(plane.width(), width);
        Weights rows = new Weights(plane.height(), height);
        return height < plane.height() ? across(down(plane, rows), columns) : down(across(plane, columns), rows);
    }

    private static Plane across(Plane plane, Weights weights) throws InterruptedException {
        int width = weights.first.length;
        Plane result = new Plane(width, plane.height());
        float[] old = plane.at();
        Bands.rows(plane.height(), (from, to) -> {
            for (int y = from; y < to; y++) {
                int row = y * plane.width();
                for (int x = 0; x < width; x++) {
                    float[] share = weights.share[x];
                    int first = row + weights.first[x];
                    float sum = 0;
                    for (int k = 0; k < share.length; k++) {
                        sum += share[k] * old[first + k];
                    }
                    result.at()[y * width + x] = sum;
                }
            }
        });
        return result;
    }

    private static Plane down(Plane plane, Weights weights) throws InterruptedException {
        int width = plane.width();
        int height = weights.first.length;
        float[] old = plane.at();
        return new Plane(width, height).fill((into, from, to) -> {
            for (int y = Math.floorDiv(from, width); y * width < to; y++) {
                int row = y * width;
                float[] shares = weights.share[y];
                int source = weights.first[y] * width;
                for (float share : shares) {
                    for (int x = 0; x < width; x++) {
                        into[row + x] += share * old[source + x];
                    }
                    source += width;
                }
            }
        });
    }

    /// For every new pixel the first old pixel that it sees, and how much of it and of each that follows.
    private static final class Weights {

        private final int[] first;
        private final float[][] share;

        Weights(int old, int size) {
            first = new int[size];
            share = new float[size][];
            double step = (double) old / size;
            double reach = Math.max(1, step);
            for (int i = 0; i < size; i++) {
                double centre = (i + 0.5) * step - 0.5;
                int from = Math.clamp((int) Math.ceil(centre - reach + 1e-6), 0, old - 1);
                int to = Math.clamp((int) Math.floor(centre + reach - 1e-6), from, old - 1);
                first[i] = from;
                share[i] = new float[to - from + 1];
                double sum = 0;
                for (int k = from; k <= to; k++) {
                    double tent = Math.max(1e-6, 1 - Math.abs(k - centre) / reach);
                    share[i][k - from] = (float) tent;
                    sum += tent;
                }
                for (int k = 0; k < share[i].length; k++) {
                    share[i][k] /= (float) sum;
                }
            }
        }
    }
}
