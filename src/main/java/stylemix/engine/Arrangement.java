// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;

/// Says which colours of a reference go where in a content, by what they mean rather than by how frequent they are:
/// light stays light, the sky keeps to what is up, subjects get the colours of subjects, and hues stay where the
/// reference has them.
///
/// Optimal transport with an entropy term (Cuturi 2013) between the content's pixels and a few hundred pixels of the
/// reference; the reference's colours are used about in their proportions, and more often where they mean the same
/// (unbalanced transport, Chizat 2018).
final class Arrangement {

    private static final int SIDE = 96;
    private static final int COLUMNS = 20;
    private static final int ROWS = 15;
    private static final int ROUNDS = 30;
    private static final int BANDS = 16;
    private static final int AXES = 6;
    /// How strictly the reference's colours keep their proportions: 1 for exactly, 0 for not at all.
    private static final double BALANCE = 0.5;

    private static final float SOFTNESS = 0.012f;
    private static final float[] WEIGHTS = {1.1f, 0.5f, 3.5f, 3.5f, 0.1f, 0.25f};

    private static final float[] BELL = new float[1024];
    private static final float STEPS = 40;

    static {
        for (int i = 0; i < BELL.length; i++) {
            BELL[i] = (float) Math.exp(-(i + 0.5) / STEPS);
        }
    }

    private final Plane tones;
    private final float[][] samples;
    private final float[][] colours;
    private final float[] share;

    /// @param content what is coloured, at any size
    /// @param subject where the content's subject is, of its size
    /// @param target the reference, small
    /// @param targetSubject where the reference's subject is, of its size
    /// @param tones of the reference, in the proportions that are wanted
    Arrangement(Lab content, Plane subject, Lab target, Plane targetSubject, Plane tones, long seed)
            throws InterruptedException {
        this.tones = tones;
        int count = COLUMNS * ROWS;
        samples = new float[AXES][count];
        float[] described = new float[AXES];
        colours = new float[3][count];
        for (int j = 0; j < count; j++) {
            int x = place(j % COLUMNS, COLUMNS, target.width(), Dice.unit(seed, 2L * j));
            int y = place(Math.floorDiv(j, COLUMNS), ROWS, target.height(), Dice.unit(seed, 2L * j + 1));
            int i = y * target.width() + x;
            float light = target.l().at()[i];
            describe(target, i, light, targetSubject.at()[i], described, 0);
            for (int k = 0; k < AXES; k++) {
                samples[k][j] = described[k];
            }
            for (int k = 0; k < 3; k++) {
                colours[k][j] = target.channel(k).at()[i];
            }
        }
        Lab small = content.within(SIDE);
        share = solved(features(small, subject.resize(small.width(), small.height())), small.size());
    }

    private static int place(int cell, int cells, int size, float within) {
        return Math.min(size - 1, (int) ((cell + within) * size / cells));
    }

    /// Of each pixel: lightness at the reference's contrast, lightness as it is, a, b, height and subject.
    private float[] features(Lab picture, Plane subject) {
        float[] shift = Transfer.shift(picture.l().at(), tones.at());
        float[] result = new float[picture.size() * AXES];
        for (int i = 0; i < picture.size(); i++) {
            describe(picture, i, picture.l().at()[i] + shift[i], subject.at()[i], result, i);
        }
        return result;
    }

    private static void describe(Lab picture, int i, float light, float subject, float[] features, int at) {
        int first = at * AXES;
        features[first] = light;
        features[first + 1] = picture.l().at()[i];
        features[first + 2] = picture.a().at()[i];
        features[first + 3] = picture.b().at()[i];
        features[first + 4] = (Math.floorDiv(i, picture.width()) + 0.5f) / picture.height();
        features[first + 5] = subject;
    }

    /// How much a pixel is like each of the samples.
    private void kernel(float[] features, int i, float[] into) {
        Arrays.fill(into, 0);
        for (int k = 0; k < AXES; k++) {
            float feature = features[i * AXES + k];
            float weight = WEIGHTS[k];
            float[] axis = samples[k];
            for (int j = 0; j < into.length; j++) {
                float d = feature - axis[j];
                into[j] += weight * d * d;
            }
        }
        for (int j = 0; j < into.length; j++) {
            into[j] = BELL[Math.min(BELL.length - 1, (int) (into[j] * (STEPS / SOFTNESS)))];
        }
    }

    /// The factor of each sample (Sinkhorn's iteration).
    private float[] solved(float[] features, int pixels) throws InterruptedException {
        int count = colours[0].length;
        float[][] kernel = new float[pixels][count];
        Bands.rows(pixels, (from, to) -> {
            for (int i = from; i < to; i++) {
                kernel(features, i, kernel[i]);
            }
        });
        float[] factor = new float[count];
        Arrays.fill(factor, 1);
        double[][] sums = new double[BANDS][count];
        for (int round = 0; round < ROUNDS; round++) {
            Bands.rows(BANDS, (first, last) -> {
                float[] line = new float[count];
                for (int band = first; band < last; band++) {
                    Arrays.fill(line, 0);
                    int end = (int) ((long) pixels * (band + 1) / BANDS);
                    for (int i = (int) ((long) pixels * band / BANDS); i < end; i++) {
                        float[] own = kernel[i];
                        float sum = 1e-30f;
                        for (int j = 0; j < count; j++) {
                            sum += own[j] * factor[j];
                        }
                        float scale = 1 / sum;
                        for (int j = 0; j < count; j++) {
                            line[j] += own[j] * scale;
                        }
                    }
                    for (int j = 0; j < count; j++) {
                        sums[band][j] = line[j];
                    }
                }
            });
            for (int j = 0; j < count; j++) {
                double sum = 1e-30;
                for (double[] band : sums) {
                    sum += band[j];
                }
                factor[j] = (float) Math.min(1e20, Math.pow(pixels / (count * sum), BALANCE));
            }
        }
        return factor;
    }

    /// The picture in the colours that it gets, which are means of what it could get.
    ///
    /// @param picture the content at any size
    Lab of(Lab picture, Plane subject) throws InterruptedException {
        float[] features = features(picture, subject);
        Lab result = new Lab(picture.width(), picture.height());
        int count = share.length;
        Bands.rows(picture.height(), (from, to) -> {
            float[] kernel = new float[count];
            for (int i = from * picture.width(); i < to * picture.width(); i++) {
                kernel(features, i, kernel);
                float sum = 0;
                float l = 0;
                float a = 0;
                float b = 0;
                for (int j = 0; j < count; j++) {
                    float weight = kernel[j] * share[j];
                    sum += weight;
                    l += weight * colours[0][j];
                    a += weight * colours[1][j];
                    b += weight * colours[2][j];
                }
                result.l().at()[i] = l / sum;
                result.a().at()[i] = a / sum;
                result.b().at()[i] = b / sum;
            }
        });
        return result;
    }
}
