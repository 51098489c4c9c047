// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How far a picture is from a reference; independent of what the engine computes (engine.md, 5).
final class Distances {

    private static final int PATCH = 7;
    private static final int STYLE_DIRECTIONS = 48;
    private static final int PALETTE_DIRECTIONS = 32;
    private static final int STRIDE = 3;
    private static final int QUANTILES = 512;

    private Distances() {}

    /// The mean sliced Wasserstein distance of order 1 of 7 × 7 patches in OKLab over three octaves; three quarters of
    /// the directions are blind to plain colour.
    static double style(Lab picture, Lab reference) throws InterruptedException {
        double sum = 0;
        Lab one = picture;
        Lab other = reference;
        for (int octave = 0; octave < 3; octave++) {
            SplittableRandom random = new SplittableRandom(octave);
            for (int k = 0; k < STYLE_DIRECTIONS; k++) {
                float[] direction = direction(random, 3 * PATCH * PATCH, k % 4 != 0);
                sum += distance(patches(one, direction), patches(other, direction), 1);
            }
            one = one.resize((one.width() + 1) / 2, (one.height() + 1) / 2);
            other = other.resize((other.width() + 1) / 2, (other.height() + 1) / 2);
        }
        return sum / (3 * STYLE_DIRECTIONS);
    }

    /// The sliced Wasserstein distance of order 2 of the colours in OKLab.
    static double palette(Lab picture, Lab reference) {
        SplittableRandom random = new SplittableRandom(7);
        double sum = 0;
        for (int k = 0; k < PALETTE_DIRECTIONS; k++) {
            float[] direction = direction(random, 3, false);
            sum += distance(colours(picture, direction), colours(reference, direction), 2);
        }
        return Math.sqrt(sum / PALETTE_DIRECTIONS);
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

    private static float[] patches(Lab picture, float[] direction) {
        int columns = picture.width() - PATCH + 1;
        int rows = picture.height() - PATCH + 1;
        float[] values = new float[Math.ceilDiv(columns, STRIDE) * Math.ceilDiv(rows, STRIDE)];
        int n = 0;
        for (int y = 0; y < rows; y += STRIDE) {
            for (int x = 0; x < columns; x += STRIDE) {
                float sum = 0;
                for (int channel = 0; channel < 3; channel++) {
                    float[] plane = picture.channel(channel).at();
                    for (int row = 0; row < PATCH; row++) {
                        int weight = (channel * PATCH + row) * PATCH;
                        int place = (y + row) * picture.width() + x;
                        for (int k = 0; k < PATCH; k++) {
                            sum += direction[weight + k] * plane[place + k];
                        }
                    }
                }
                values[n++] = sum;
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

    private static double distance(float[] one, float[] other, int order) {
        Arrays.sort(one);
        Arrays.sort(other);
        double sum = 0;
        for (int q = 0; q < QUANTILES; q++) {
            double share = (q + 0.5) / QUANTILES;
            sum += Math.pow(Math.abs(one[(int) (share * one.length)] - other[(int) (share * other.length)]), order);
        }
        return sum / QUANTILES;
    }
}
