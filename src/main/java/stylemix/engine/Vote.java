// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;

/// Builds a picture from the matched patches of a reference: where patches overlap, a mean that trusts the centres of
/// patches and good matches most (Kwatra 2005).
final class Vote {

    private static final int SIDE = Patches.SIDE;
    private static final float NOTHING = 0.012f;

    private final float[] bell = new float[SIDE];
    private final int first;

    /// @param sigma how far from its centre a patch has a say, in pixels
    Vote(double sigma) {
        int cut = 0;
        for (int i = 0; i < SIDE; i++) {
            double d = i - (SIDE - 1) / 2.0;
            bell[i] = (float) Math.exp(-d * d / (2 * sigma * sigma));
            cut = i < SIDE / 2 && bell[i] < NOTHING ? i + 1 : cut;
        }
        first = cut;
    }

    /// @param picture whose patches were matched
    /// @param colours of the reference: lightness, a, b and nothing for each pixel
    /// @param stride of the reference, in pixels
    Lab of(Patches picture, Match match, float[] colours, int stride, int width, int height)
            throws InterruptedException {
        float[] trust = trust(picture, match);
        int[] sources = sources(picture, match, stride);
        Lab result = new Lab(width, height);
        int step = picture.step();
        int[] firstColumn = new int[width];
        int[] lastColumn = new int[width];
        Arrays.setAll(firstColumn, x -> firstAt(x, width, step));
        Arrays.setAll(lastColumn, x -> lastAt(x, width, step, picture.columns()));
        Bands.rows(height, (from, to) -> {
            for (int y = from; y < to; y++) {
                int firstRow = firstAt(y, height, step);
                int lastRow = lastAt(y, height, step, picture.rows());
                for (int x = 0; x < width; x++) {
                    float l = 0;
                    float a = 0;
                    float b = 0;
                    float sum = 0;
                    for (int row = firstRow; row <= lastRow; row++) {
                        int dy = y - picture.y(row);
                        float down = bell[dy];
                        for (int column = firstColumn[x]; column <= lastColumn[x]; column++) {
                            int dx = x - picture.x(column);
                            int patch = row * picture.columns() + column;
                            int source = sources[patch] + 4 * (dy * stride + dx);
                            float weight = bell[dx] * down * trust[patch];
                            l += weight * colours[source];
                            a += weight * colours[source + 1];
                            b += weight * colours[source + 2];
                            sum += weight;
                        }
                    }
                    int i = y * width + x;
                    result.l().at()[i] = l / sum;
                    result.a().at()[i] = a / sum;
                    result.b().at()[i] = b / sum;
                }
            }
        });
        return result;
    }

    /// The first row or column of patches that has a say at a place.
    private int firstAt(int place, int size, int step) {
        int last = place >= size - SIDE / 2 ? SIDE - 1 : SIDE - 1 - first;
        return Math.max(0, Math.ceilDiv(place - last, step));
    }

    /// The last one.
    private int lastAt(int place, int size, int step, int count) {
        int reach = place < SIDE / 2 ? 0 : first;
        return place - reach >= size - SIDE ? count - 1 : (place - reach) / step;
    }

    /// Where the matched patch of each patch begins among the reference's colours.
    private static int[] sources(Patches picture, Match match, int stride) throws InterruptedException {
        int[] sources = new int[picture.count()];
        Bands.rows(picture.rows(), (from, to) -> {
            for (int i = from * picture.columns(); i < to * picture.columns(); i++) {
                sources[i] = 4 * (match.placeRow(i) * stride + match.placeColumn(i));
            }
        });
        return sources;
    }

    /// How good each match is, 1 for perfect.
    private static float[] trust(Patches picture, Match match) throws InterruptedException {
        int[] sample = new int[Math.min(picture.count(), 4096)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = match.distance((int) ((long) i * picture.count() / sample.length));
        }
        Arrays.sort(sample);
        float typical = Math.max(1, sample[sample.length * 3 / 4]);
        float[] trust = new float[picture.count()];
        Bands.rows(picture.rows(), (from, to) -> {
            for (int i = from * picture.columns(); i < to * picture.columns(); i++) {
                trust[i] = (float) Math.exp(-Math.min(8, match.distance(i) / typical));
            }
        });
        return trust;
    }
}
