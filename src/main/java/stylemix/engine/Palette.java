// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;

/// A few colours that stand for a picture (k-means in OKLab, started from the farthest points).
///
/// @param colours lightness, a and b of each
record Palette(float[][] colours) {

    private static final int ROUNDS = 12;
    private static final int SAMPLES = 20_000;

    /// @param most the number of colours; fewer if the picture holds fewer that can be told apart
    static Palette of(Lab picture, int most) {
        int step = Math.max(1, picture.size() / SAMPLES);
        int n = (picture.size() + step - 1) / step;
        float[][] samples = new float[n][];
        for (int i = 0; i < n; i++) {
            samples[i] = colour(picture, i * step);
        }
        float[][] centres = spread(samples, most);
        for (int round = 0; round < ROUNDS; round++) {
            centres = improved(samples, centres);
        }
        return new Palette(centres);
    }

    private static float[] colour(Lab picture, int i) {
        return new float[] {
            picture.l().at()[i], picture.a().at()[i], picture.b().at()[i]
        };
    }

    private static float[][] spread(float[][] samples, int most) {
        float[][] centres = new float[most][];
        float[] nearest = new float[samples.length];
        Arrays.fill(nearest, Float.MAX_VALUE);
        int next = 0;
        for (int count = 0; count < most; count++) {
            if (count > 0 && nearest[next] < 4e-4f) {
                return Arrays.copyOf(centres, count);
            }
            centres[count] = samples[next].clone();
            int farthest = 0;
            for (int i = 0; i < samples.length; i++) {
                nearest[i] = Math.min(nearest[i], distance(samples[i], centres[count]));
                farthest = nearest[i] > nearest[farthest] ? i : farthest;
            }
            next = farthest;
        }
        return centres;
    }

    private static float[][] improved(float[][] samples, float[][] centres) {
        double[][] sum = new double[centres.length][4];
        for (float[] sample : samples) {
            double[] mine = sum[nearest(centres, sample)];
            for (int k = 0; k < 3; k++) {
                mine[k] += sample[k];
            }
            mine[3]++;
        }
        float[][] result = new float[centres.length][3];
        for (int c = 0; c < centres.length; c++) {
            for (int k = 0; k < 3; k++) {
                result[c][k] = sum[c][3] == 0 ? centres[c][k] : (float) (sum[c][k] / sum[c][3]);
            }
        }
        return result;
    }

    private static int nearest(float[][] centres, float[] colour) {
        int best = 0;
        for (int c = 1; c < centres.length; c++) {
            best = distance(colour, centres[c]) < distance(colour, centres[best]) ? c : best;
        }
        return best;
    }

    private static float distance(float[] one, float[] other) {
        float l = one[0] - other[0];
        float a = one[1] - other[1];
        float b = one[2] - other[2];
        return l * l + a * a + b * b;
    }

    /// The picture in these colours.
    ///
    /// @param share how far each pixel goes to its colour, 0 to 1
    /// @param softness distance within which neighbouring colours mix instead of meeting at an edge; 0 for none
    Lab snap(Lab picture, float share, float softness) throws InterruptedException {
        Lab result = new Lab(picture.width(), picture.height());
        Bands.rows(picture.height(), (from, to) -> {
            for (int i = from * picture.width(); i < to * picture.width(); i++) {
                float[] old = colour(picture, i);
                float[] next = softness == 0 ? colours[nearest(colours, old)] : mixed(old, softness);
                for (int k = 0; k < 3; k++) {
                    result.channel(k).at()[i] = old[k] + share * (next[k] - old[k]);
                }
            }
        });
        return result;
    }

    private float[] mixed(float[] colour, float softness) {
        float best = distance(colour, colours[nearest(colours, colour)]);
        float[] sum = new float[3];
        float total = 0;
        for (float[] centre : colours) {
            float excess = ((float) Math.sqrt(distance(colour, centre)) - (float) Math.sqrt(best)) / softness;
            if (excess < 1) {
                float weight = (1 - excess) * (1 - excess);
                total += weight;
                for (int k = 0; k < 3; k++) {
                    sum[k] += weight * centre[k];
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            sum[k] /= total;
        }
        return sum;
    }
}
