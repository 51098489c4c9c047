// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// The marks of a reference (hatching, brush, grain), laid over a picture where its tones and colours are alike.
///
/// A grid of overlapping tiles; each takes its marks from the best of some random places in the reference, and
/// neighbours are mixed so that the energy stays (Heitz and Neyret 2018). Marks are what a blur takes away, so the
/// picture keeps its own tones.
final class Texture {

    private static final int TRIES = 96;
    private static final float OVERLAP = 3;

    private final Lab marks;
    private final Lab tone;
    private final Plane unrest;
    private final Plane energy;
    private final Plane stray;
    private final int spacing;

    /// @param reference at the scale at which its marks are to appear
    /// @param sigma of the blur that tells tone from marks, in pixels
    /// @param spacing of the tiles, in pixels
    Texture(Lab reference, double sigma, int spacing) throws InterruptedException {
        this.spacing = spacing;
        Lab smooth = reference.blur(sigma);
        marks = new Lab(
                minus(reference.l(), smooth.l()), minus(reference.a(), smooth.a()), minus(reference.b(), smooth.b()));
        energy = marks.l().map(i -> Math.abs(marks.l().at()[i])).blur(spacing / 2.0);
        stray = stray(marks.l(), energy, spacing / 2.0);
        tone = reference.blur(spacing / 2.0);
        Plane wide = reference.l().blur(2.0 * spacing);
        unrest =
                smooth.l().map(i -> Math.abs(smooth.l().at()[i] - wide.at()[i])).blur(spacing / 2.0);
    }

    /// How far the marks are from running the way that most of them run, 0 to 1: shapes and letters do, hatching does
    /// not.
    private static Plane stray(Plane marks, Plane energy, double sigma) throws InterruptedException {
        int width = marks.width();
        float[] at = marks.at();
        Plane across = new Plane(width, marks.height());
        Plane along = new Plane(width, marks.height());
        Bands.rows(marks.height() - 1, (from, to) -> {
            for (int y = from; y < to; y++) {
                for (int i = y * width; i < y * width + width - 1; i++) {
                    float dx = at[i + 1] - at[i];
                    float dy = at[i + width] - at[i];
                    across.at()[i] = dx * dx - dy * dy;
                    along.at()[i] = 2 * dx * dy;
                }
            }
        });
        float x = (float) across.mean();
        float y = (float) along.mean();
        float length = Math.max(1e-9f, (float) Math.sqrt(x * x + y * y));
        Plane meanX = across.blur(sigma);
        Plane meanY = along.blur(sigma);
        float typical = (float) Math.max(1e-4, energy.mean());
        return energy.map(i -> {
            float u = meanX.at()[i];
            float v = meanY.at()[i];
            float same = (u * x + v * y) / length / Math.max(1e-9f, (float) Math.sqrt(u * u + v * v));
            return Math.min(1, energy.at()[i] / typical) * (1 - same) / 2;
        });
    }

    /// How evenly the marks cover the reference: near 1 for hatching or grain, near 0 for shapes with clean edges.
    float evenness() {
        return energy.quantile(0.5) / (float) Math.max(1e-4, energy.mean());
    }

    private static Plane minus(Plane one, Plane other) throws InterruptedException {
        return one.map(i -> one.at()[i] - other.at()[i]);
    }

    /// @param amount of the marks, 1 for as strong as in the reference
    /// @param calm how much places with weak marks are preferred, so that shapes are not taken for marks; 0 for not
    /// @param even how much places are preferred whose marks run as most do; 0 for not
    Lab over(Lab picture, float amount, float calm, float even, long seed) throws InterruptedException {
        Lab base = picture.blur(spacing / 3.0);
        int columns = picture.width() / spacing + 2;
        int rows = picture.height() / spacing + 2;
        int[] from = new int[columns * rows];
        Bands.rows(rows, (first, last) -> {
            for (int i = first * columns; i < last * columns; i++) {
                from[i] = choose(base, i % columns * spacing, i / columns * spacing, calm, even, Dice.mix(seed, i));
            }
        });
        Lab result = new Lab(picture.width(), picture.height());
        Bands.rows(picture.height(), (first, last) -> {
            for (int i = first * picture.width(); i < last * picture.width(); i++) {
                lay(picture, i, from, columns, amount, result);
            }
        });
        return result;
    }

    /// The place in the reference whose surroundings are most like the picture's at the tile's centre.
    private int choose(Lab base, int x, int y, float calm, float even, long seed) {
        int at = Math.min(y, base.height() - 1) * base.width() + Math.min(x, base.width() - 1);
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int k = 0; k < TRIES; k++) {
            int place = (int) (Dice.unit(seed, k) * tone.size());
            float l = base.l().at()[at] - tone.l().at()[place];
            float a = base.a().at()[at] - tone.a().at()[place];
            float b = base.b().at()[at] - tone.b().at()[place];
            float cost = (float) Math.sqrt(l * l + a * a + b * b)
                    + 0.7f * unrest.at()[place]
                    + calm * energy.at()[place]
                    + even * stray.at()[place];
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
        return best;
    }

    private void lay(Lab picture, int i, int[] from, int columns, float amount, Lab result) {
        int x = i % picture.width();
        int y = i / picture.width();
        int column = x / spacing;
        int row = y / spacing;
        float fx = (float) (x % spacing) / spacing;
        float fy = (float) (y % spacing) / spacing;
        float l = 0;
        float a = 0;
        float b = 0;
        float power = 0;
        for (int corner = 0; corner < 4; corner++) {
            int right = corner & 1;
            int below = corner >> 1;
            float near = (right == 1 ? fx : 1 - fx) * (below == 1 ? fy : 1 - fy);
            float weight = (float) Math.pow(near, OVERLAP);
            int place = from[(row + below) * columns + column + right];
            int dx = x - (column + right) * spacing;
            int dy = y - (row + below) * spacing;
            int source = mirror(place / marks.width() + dy, marks.height()) * marks.width()
                    + mirror(place % marks.width() + dx, marks.width());
            l += weight * marks.l().at()[source];
            a += weight * marks.a().at()[source];
            b += weight * marks.b().at()[source];
            power += weight * weight;
        }
        float scale = amount / (float) Math.sqrt(power);
        result.l().at()[i] = picture.l().at()[i] + scale * l;
        result.a().at()[i] = picture.a().at()[i] + scale * a;
        result.b().at()[i] = picture.b().at()[i] + scale * b;
    }

    private static int mirror(int i, int size) {
        int folded = Math.floorMod(i, 2 * size);
        return folded < size ? folded : 2 * size - 1 - folded;
    }
}
