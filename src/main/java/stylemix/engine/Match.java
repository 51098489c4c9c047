// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;

/// For every patch of a picture one patch of a reference that is like it: PatchMatch (Barnes 2009).
///
/// Candidates come from neighbours and from chance. What continues a neighbour's patch is cheaper, which makes strokes
/// long (Ashikhmin 2001), and places that are used often are dearer, which keeps the reference's variety (Kaspar
/// 2015). Bands of rows are searched on their own; they see their neighbours as they were before the sweep, so the
/// result does not depend on the number of threads.
final class Match {

    private static final int BANDS = 16;
    private static final float INCOHERENT = 1.4f;
    private static final float CROWDED = 0.6f;
    private static final float LEAST = 200;

    /// Bins of 4 × 4 places.
    private static final int BIN = 2;

    /// The column in the lower 16 bits, the row in the upper ones: nothing has to be divided.
    private final int[] place;
    private final int[] distance;
    private final int columns;
    private final int rows;
    private final int step;
    private final Patches reference;

    private Match(int columns, int rows, int step, Patches reference) {
        this.columns = columns;
        this.rows = rows;
        this.step = step;
        this.reference = reference;
        place = new int[columns * rows];
        distance = new int[columns * rows];
    }

    /// Random places.
    Match(Patches picture, Patches reference, long seed) {
        this(picture.columns(), picture.rows(), picture.step(), reference);
        for (int i = 0; i < place.length; i++) {
            int p = (int) (Dice.unit(seed, i) * reference.count());
            int v = Math.floorDiv(p, reference.columns());
            place[i] = packed(p - v * reference.columns(), v);
        }
    }

    /// The places that this match of a picture of half the size points at.
    Match enlarged(Patches picture, Patches next) throws InterruptedException {
        Match result = new Match(picture.columns(), picture.rows(), picture.step(), next);
        Bands.rows(result.rows, (from, to) -> {
            for (int row = from; row < to; row++) {
                int y = picture.y(row);
                int oldRow = Math.min(rows - 1, y / 2 / step);
                for (int column = 0; column < result.columns; column++) {
                    int x = picture.x(column);
                    int oldColumn = Math.min(columns - 1, x / 2 / step);
                    int old = place[oldRow * columns + oldColumn];
                    int u = 2 * column(old) + x - 2 * step * oldColumn;
                    int v = 2 * row(old) + y - 2 * step * oldRow;
                    result.place[row * result.columns + column] =
                            packed(Math.clamp(u, 0, next.columns() - 1), Math.clamp(v, 0, next.rows() - 1));
                }
            }
        });
        return result;
    }

    /// The column of a patch's place among the reference's patches.
    int placeColumn(int patch) {
        return column(place[patch]);
    }

    /// The row of a patch's place among the reference's patches.
    int placeRow(int patch) {
        return row(place[patch]);
    }

    private static int packed(int column, int row) {
        return row << 16 | column;
    }

    private static int column(int place) {
        return place & 0xffff;
    }

    private static int row(int place) {
        return place >>> 16;
    }

    /// As [Patches#distance] has it, after [#search].
    int distance(int patch) {
        return distance[patch];
    }

    /// Improves the places.
    ///
    /// @param picture as it is now, of the size that the match was made for
    /// @param sweeps over all patches
    /// @param radius of the random search, in pixels; halved again and again
    void search(Patches picture, int sweeps, int radius, long seed) throws InterruptedException {
        Bands.rows(rows, (from, to) -> {
            for (int i = from * columns; i < to * columns; i++) {
                int theirs = row(place[i]) * reference.columns() + column(place[i]);
                distance[i] = picture.distance(i, reference, theirs, Integer.MAX_VALUE);
            }
        });
        for (int sweep = 0; sweep < sweeps; sweep++) {
            float[] crowd = crowd();
            int[] before = place.clone();
            int direction = sweep % 2 == 0 ? 1 : -1;
            long chance = Dice.mix(seed, sweep);
            int bands = Math.min(rows, BANDS);
            Bands.rows(bands, (from, to) -> {
                for (int band = from; band < to; band++) {
                    Sweep work = new Sweep(picture, crowd, before, direction, radius, chance);
                    work.run(rows * band / bands, rows * (band + 1) / bands);
                }
            });
        }
    }

    private int bins() {
        return ((reference.columns() - 1) >> BIN) + 1;
    }

    /// The factor on the cost of each bin of the reference.
    private float[] crowd() {
        int across = bins();
        float[] crowd = new float[across * (((reference.rows() - 1) >> BIN) + 1)];
        Arrays.fill(crowd, 1);
        float more = CROWDED * crowd.length / place.length;
        for (int p : place) {
            crowd[bin(p, across)] += more;
        }
        return crowd;
    }

    private int bin(int p, int across) {
        return (row(p) >> BIN) * across + (column(p) >> BIN);
    }

    /// One pass over one band.
    private final class Sweep {

        private final Patches picture;
        private final float[] crowd;
        private final int[] before;
        private final int direction;
        private final int radius;
        private final long seed;
        private final int across = bins();
        private final int wide = reference.columns();
        private final int high = reference.rows();
        private int best;
        private int bestDistance;
        private float cost;

        Sweep(Patches picture, float[] crowd, int[] before, int direction, int radius, long seed) {
            this.picture = picture;
            this.crowd = crowd;
            this.before = before;
            this.direction = direction;
            this.radius = radius;
            this.seed = seed;
        }

        void run(int top, int bottom) {
            boolean down = direction > 0;
            for (int row = down ? top : bottom - 1; down ? row < bottom : row >= top; row += direction) {
                int other = row - direction;
                int[] beyond = other >= top && other < bottom ? place : before;
                for (int k = 0; k < columns; k++) {
                    int column = down ? k : columns - 1 - k;
                    int i = row * columns + column;
                    int side = k == 0 ? -1 : moved(place[i - direction], direction * step, 0);
                    int vertical = other < 0 || other >= rows
                            ? -1
                            : moved(beyond[i - direction * columns], 0, direction * step);
                    improve(i, side, vertical);
                }
            }
        }

        /// The place of a patch so far from another one in the reference, −1 if there is none.
        private int moved(int from, int right, int down) {
            int u = column(from) + right;
            int v = row(from) + down;
            return u < 0 || v < 0 || u >= wide || v >= high ? -1 : packed(u, v);
        }

        private void improve(int i, int side, int vertical) {
            best = place[i];
            bestDistance = distance[i];
            boolean coherent = best == side || best == vertical;
            cost = (bestDistance + LEAST) * crowd(row(best), column(best)) * (coherent ? 1 : INCOHERENT);
            if (side >= 0 && best != side) {
                attempt(i, row(side), column(side), 1);
            }
            if (vertical >= 0 && best != vertical) {
                attempt(i, row(vertical), column(vertical), 1);
            }
            long dice = Dice.mix(seed, i);
            for (int reach = radius; reach >= 1; reach /= 2) {
                int dx = offset(dice, reach);
                int dy = offset(dice >>> 16, reach);
                dice = Dice.mix(dice, reach);
                int u = Math.clamp(column(best) + dx, 0, wide - 1);
                int v = Math.clamp(row(best) + dy, 0, high - 1);
                attempt(i, v, u, INCOHERENT);
            }
            place[i] = best;
            distance[i] = bestDistance;
        }

        private float crowd(int v, int u) {
            return crowd[(v >> BIN) * across + (u >> BIN)];
        }

        /// At least `-reach`, at most `reach`.
        private static int offset(long dice, int reach) {
            return (int) (((dice & 0xffff) * (2 * reach + 1)) >> 16) - reach;
        }

        private void attempt(int i, int v, int u, float factor) {
            float scale = crowd(v, u) * factor;
            int enough = (int) (cost / scale - LEAST) + 1;
            if (enough <= 0) {
                return;
            }
            int d = picture.distance(i, reference, v * wide + u, enough);
            float price = (d + LEAST) * scale;
            if (price < cost) {
                cost = price;
                best = packed(u, v);
                bestDistance = d;
            }
        }
    }
}
