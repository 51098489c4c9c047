// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;

/// A few colours that stand for a picture (k-means in OKLab, started from the farthest points).
///
/// @param colours lightness, a and b of each
record Palette(float[][] colours) {

    private static final int ROUNDS = 12;
    private static final int SAMPLES = 20_000;

    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    /// Colours further apart (squared) would flicker side by side.
    private static final float FAR = 0.08f;

    /// What a difference between alternating colours costs, against being off.
    private static final float COARSE = 0.01f;

    /// A smaller share of a second colour is left out.
    private static final float FLAT = 0.1f;

    /// @param most the number of colours; fewer if the picture holds fewer that can be told apart
    static Palette of(Lab picture, int most) {
        int step = Math.max(1, picture.size() / SAMPLES);
        int n = (picture.size() + step - 1) / step;
        float[][] samples = new float[n][];
        for (int i = 0; i < n; i++) {
            samples[i] = colour(picture, i * step);
        }
        return new Palette(means(samples, most));
    }

    /// Points in the middle of samples that are alike.
    ///
    /// @param samples of any number of axes
    /// @param most the number of points; fewer if fewer can be told apart
    static float[][] means(float[][] samples, int most) {
        float[][] centres = spread(samples, most);
        for (int round = 0; round < ROUNDS; round++) {
            centres = improved(samples, centres);
        }
        return centres;
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
        int axes = samples[0].length;
        double[][] sum = new double[centres.length][axes + 1];
        for (float[] sample : samples) {
            double[] mine = sum[nearest(centres, sample)];
            for (int k = 0; k < axes; k++) {
                mine[k] += sample[k];
            }
            mine[axes]++;
        }
        float[][] result = new float[centres.length][axes];
        for (int c = 0; c < centres.length; c++) {
            for (int k = 0; k < axes; k++) {
                result[c][k] = sum[c][axes] == 0 ? centres[c][k] : (float) (sum[c][k] / sum[c][axes]);
            }
        }
        return result;
    }

    /// The index of the colour that is nearest to a pixel's.
    int nearest(Lab picture, int i) {
        return nearest(colours, colour(picture, i));
    }

    /// The index of the point that is nearest.
    static int nearest(float[][] centres, float[] colour) {
        int best = 0;
        float least = distance(colour, centres[0]);
        for (int c = 1; c < centres.length; c++) {
            float distance = distance(colour, centres[c]);
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }

    /// The square of the distance between two points.
    static float distance(float[] one, float[] other) {
        float sum = 0;
        for (int k = 0; k < one.length; k++) {
            float d = one[k] - other[k];
            sum += d * d;
        }
        return sum;
    }

    /// The picture in these colours.
    ///
    /// @param share how far each pixel goes to its colour, 0 to 1
    Lab snap(Lab picture, float share) throws InterruptedException {
        return replaced(picture, picture, colours, share, 0);
    }

    /// The picture in these colours, as pixel artists do it: between two colours they alternate in a fixed pattern
    /// (ordered dithering, Bayer 1973; two colours at a time, Yliluoma 2011).
    Lab dithered(Lab picture) throws InterruptedException {
        Lab result = new Lab(picture.width(), picture.height());
        Bands.rows(picture.height(), (from, to) -> {
            for (int i = from * picture.width(); i < to * picture.width(); i++) {
                int x = i % picture.width() & 3;
                int y = Math.floorDiv(i, picture.width()) & 3;
                float[] colour = dithered(colour(picture, i), (BAYER[4 * y + x] + 0.5f) / 16);
                for (int k = 0; k < 3; k++) {
                    result.channel(k).at()[i] = colour[k];
                }
            }
        });
        return result;
    }

    /// The nearest colour, or a second one in as many places as the first one is off towards it.
    private float[] dithered(float[] colour, float threshold) {
        int nearest = nearest(colours, colour);
        float[] first = colours[nearest];
        float[] best = first;
        float least = distance(colour, first);
        float share = 0;
        for (int c = 0; c < colours.length; c++) {
            float[] second = colours[c];
            float length = distance(first, second);
            if (c == nearest || length > FAR) {
                continue;
            }
            float t = 0;
            for (int k = 0; k < 3; k++) {
                t += (colour[k] - first[k]) * (second[k] - first[k]) / length;
            }
            float[] mixed = new float[3];
            for (int k = 0; k < 3; k++) {
                mixed[k] = first[k] + t * (second[k] - first[k]);
            }
            float cost = distance(colour, mixed) + COARSE * length;
            if (t > FLAT && cost < least) {
                least = cost;
                best = second;
                share = t;
            }
        }
        return threshold < share ? best : first;
    }

    /// For each of these colours the one of another palette that a recoloured picture mostly has in its place.
    ///
    /// A colour that is taken counts half from then on, so that neighbours stay apart where they can.
    ///
    /// @param original a picture
    /// @param recoloured the same picture in about the colours of the other palette
    float[][] counterparts(Lab original, Lab recoloured, Palette other) {
        int[][] votes = new int[colours.length][other.colours.length];
        int[] size = new int[colours.length];
        for (int i = 0; i < original.size(); i++) {
            int mine = nearest(colours, colour(original, i));
            votes[mine][nearest(other.colours, colour(recoloured, i))]++;
            size[mine]++;
        }
        float[][] result = new float[colours.length][];
        float[] free = new float[other.colours.length];
        Arrays.fill(free, 1);
        for (int round = 0; round < colours.length; round++) {
            int next = largest(size, result);
            int best = 0;
            for (int c = 1; c < free.length; c++) {
                best = votes[next][c] * free[c] > votes[next][best] * free[best] ? c : best;
            }
            free[best] *= 0.5f;
            result[next] = other.colours[best];
        }
        return result;
    }

    private static int largest(int[] size, float[][] settled) {
        int best = -1;
        for (int c = 0; c < size.length; c++) {
            if (settled[c] == null && (best < 0 || size[c] > size[best])) {
                best = c;
            }
        }
        return best;
    }

    /// A picture drawn over in flat colours.
    ///
    /// @param original says by its colours, compared with these, which replacement a pixel gets
    /// @param picture what is drawn over
    /// @param replacements one for each of these colours
    /// @param share how far each pixel goes to its replacement, 0 to 1
    /// @param softness distance within which neighbouring colours mix instead of meeting at an edge; 0 for none
    Lab replaced(Lab original, Lab picture, float[][] replacements, float share, float softness)
            throws InterruptedException {
        Lab result = new Lab(picture.width(), picture.height());
        Bands.rows(picture.height(), (from, to) -> {
            float[] weights = new float[colours.length];
            for (int i = from * picture.width(); i < to * picture.width(); i++) {
                weigh(colour(original, i), softness, weights);
                for (int k = 0; k < 3; k++) {
                    float sum = 0;
                    for (int c = 0; c < weights.length; c++) {
                        sum += weights[c] * replacements[c][k];
                    }
                    float old = picture.channel(k).at()[i];
                    result.channel(k).at()[i] = old + share * (sum - old);
                }
            }
        });
        return result;
    }

    private void weigh(float[] colour, float softness, float[] weights) {
        int nearest = nearest(colours, colour);
        double least = Math.sqrt(distance(colour, colours[nearest]));
        float total = 1;
        for (int c = 0; c < weights.length; c++) {
            weights[c] = 0;
            if (softness > 0 && c != nearest) {
                float excess = (float) (Math.sqrt(distance(colour, colours[c])) - least) / softness;
                weights[c] = excess < 1 ? (1 - excess) * (1 - excess) : 0;
                total += weights[c];
            }
        }
        weights[nearest] = 1;
        for (int c = 0; c < weights.length; c++) {
            weights[c] /= total;
        }
    }
}
