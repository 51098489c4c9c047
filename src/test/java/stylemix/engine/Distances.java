// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How far pictures are from a reference; independent of what the engine computes (engine.md, 5).
final class Distances {

    private static final int PATCH = 7;
    private static final int STYLE_DIRECTIONS = 48;
    private static final int PALETTE_DIRECTIONS = 32;
    private static final int OCTAVES = 3;
    private static final int STRIDE = 3;
    private static final int QUANTILES = 512;

    /// For each octave and each value of a patch its weight in each direction.
    private static final float[][][] PATCH_DIRECTIONS = new float[OCTAVES][3 * PATCH * PATCH][STYLE_DIRECTIONS];

    static {
        for (int o = 0; o < OCTAVES; o++) {
            SplittableRandom random = new SplittableRandom(o);
            for (int k = 0; k < STYLE_DIRECTIONS; k++) {
                float[] direction = direction(random, 3 * PATCH * PATCH, k % 4 != 0);
                for (int i = 0; i < direction.length; i++) {
                    PATCH_DIRECTIONS[o][i][k] = direction[i];
                }
            }
        }
    }

    private final float[][] patches;
    private final float[][] colours;

    private Distances(Lab reference) throws InterruptedException {
        patches = patches(reference);
        colours = colours(reference);
    }

    /// @param reference of about as many pixels as the pictures that are to be measured
    static Distances to(Lab reference) throws InterruptedException {
        return new Distances(reference);
    }

    /// The mean sliced Wasserstein distance of order 1 of 7 × 7 patches in OKLab over three octaves; three quarters of
    /// the directions are blind to plain colour.
    double style(Lab picture) throws InterruptedException {
        float[][] own = patches(picture);
        double sum = 0;
        for (int k = 0; k < own.length; k++) {
            sum += distance(own[k], patches[k], 1);
        }
        return sum / own.length;
    }

    /// The sliced Wasserstein distance of order 2 of the colours in OKLab.
    double palette(Lab picture) {
        float[][] own = colours(picture);
        double sum = 0;
        for (int k = 0; k < own.length; k++) {
            sum += distance(own[k], colours[k], 2);
        }
        return Math.sqrt(sum / own.length);
    }

    private static double distance(float[] one, float[] other, int order) {
        double sum = 0;
        for (int q = 0; q < QUANTILES; q++) {
            sum += Math.pow(Math.abs(one[q] - other[q]), order);
        }
        return sum / QUANTILES;
    }

    /// Quantiles of the patches, octave after octave, direction after direction.
    private static float[][] patches(Lab picture) throws InterruptedException {
        float[][] all = new float[OCTAVES * STYLE_DIRECTIONS][];
        Lab octave = picture;
        for (int o = 0; o < OCTAVES; o++) {
            float[][] values = patches(octave, PATCH_DIRECTIONS[o]);
            for (int k = 0; k < STYLE_DIRECTIONS; k++) {
                all[o * STYLE_DIRECTIONS + k] = quantiles(values[k]);
            }
            octave = octave.resize((octave.width() + 1) / 2, (octave.height() + 1) / 2);
        }
        return all;
    }

    private static float[][] colours(Lab picture) {
        SplittableRandom random = new SplittableRandom(7);
        float[][] all = new float[PALETTE_DIRECTIONS][];
        for (int k = 0; k < PALETTE_DIRECTIONS; k++) {
            all[k] = quantiles(colours(picture, direction(random, 3, false)));
        }
        return all;
    }

    private static float[] direction(SplittableRandom random, int size, boolean zeroMean) {
        double[] v = random.doubles(size).map(_ -> random.nextGaussian()).toArray();
        for (int channel = 0; zeroMean && channel < 3; channel++) {
            int from = channel * size / 3;
            int to = from + size / 3;
            double mean = Arrays.stream(v, from, to).average().orElseThrow();
            for (int i = from; i < to; i++) {
                v[i] -= mean;
            }
        }
        double length = Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
        float[] unit = new float[size];
        for (int i = 0; i < size; i++) {
            unit[i] = (float) (v[i] / length);
        }
        return unit;
    }

    /// All patches as they are seen from each direction. The innermost loop runs over directions, since a compiler may
    /// then do several at once.
    ///
    /// @param directions for each value of a patch its weight in each direction
    private static float[][] patches(Lab picture, float[][] directions) {
        int columns = picture.width() - PATCH + 1;
        int rows = picture.height() - PATCH + 1;
        float[][] values = new float[STYLE_DIRECTIONS][Math.ceilDiv(columns, STRIDE) * Math.ceilDiv(rows, STRIDE)];
        float[] sums = new float[STYLE_DIRECTIONS];
        int n = 0;
        for (int y = 0; y < rows; y += STRIDE) {
            for (int x = 0; x < columns; x += STRIDE) {
                Arrays.fill(sums, 0);
                for (int i = 0; i < directions.length; i++) {
                    float[] plane =
                            picture.channel(Math.floorDiv(i, PATCH * PATCH)).at();
                    int row = Math.floorDiv(i, PATCH) % PATCH;
                    float value = plane[(y + row) * picture.width() + x + i % PATCH];
                    float[] weights = directions[i];
                    for (int k = 0; k < STYLE_DIRECTIONS; k++) {
                        sums[k] += weights[k] * value;
                    }
                }
                for (int k = 0; k < STYLE_DIRECTIONS; k++) {
                    values[k][n] = sums[k];
                }
                n++;
            }
        }
        return values;
    }

    private static float[] colours(Lab picture, float[] direction) {
        float[] values = new float[Math.ceilDiv(picture.size(), STRIDE)];
        for (int n = 0; n < values.length; n++) {
            int i = n * STRIDE;
            values[n] = direction[0] * picture.l().at()[i]
                    + direction[1] * picture.a().at()[i]
                    + direction[2] * picture.b().at()[i];
        }
        return values;
    }

    private static float[] quantiles(float[] values) {
        Arrays.sort(values);
        float[] result = new float[QUANTILES];
        for (int q = 0; q < QUANTILES; q++) {
            double share = (q + 0.5) / QUANTILES;
            result[q] = values[(int) (share * values.length)];
        }
        return result;
    }
}
