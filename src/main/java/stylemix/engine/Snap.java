// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Draws a mixture on the grid of one of its layers; the palette follows late, since the nearest of its colours to a
/// half-mixed one is often the wrong one (engine.md, 4.4).
///
/// @param share of that layer
/// @param keepColours how much of the content's colours stays, 0 to 1: so much less of the palette is used
record Snap(StyleLayer.Pixels pixels, float share, float keepColours) {

    /// @param halvings how often the picture was halved since the grid was laid
    Lab apply(Lab picture, int halvings) throws InterruptedException {
        CellGrid grid = pixels.grid();
        int[] columns = IntStream.range(0, picture.width())
                .map(x -> grid.columnOf(Math.min(x << halvings, grid.width() - 1)))
                .toArray();
        int[] rows = IntStream.range(0, picture.height())
                .map(y -> grid.rowOf(Math.min(y << halvings, grid.height() - 1)))
                .toArray();
        float drawn = Math.clamp((share - 0.1f) / 0.4f, 0f, 1f);
        float flat = (1 - keepColours) * Math.clamp(2 * share - 1, 0f, 1f);
        if (drawn == 0) {
            return picture;
        }
        Lab cells = picture.each(plane -> means(plane, columns, rows));
        Lab coloured = flat == 0 ? cells : pixels.palette().snap(cells, flat);
        return new Lab(
                enlarged(picture.l(), coloured.l(), columns, rows, drawn),
                enlarged(picture.a(), coloured.a(), columns, rows, drawn),
                enlarged(picture.b(), coloured.b(), columns, rows, drawn));
    }

    private static Plane means(Plane plane, int[] columns, int[] rows) throws InterruptedException {
        Plane cells = new Plane(columns[columns.length - 1] + 1, rows[rows.length - 1] + 1);
        Bands.rows(cells.height(), (from, to) -> {
            int[] counts = new int[cells.width()];
            float[] sums = new float[cells.width()];
            int y = firstOf(rows, from);
            for (int row = from; row < to; row++) {
                Arrays.fill(counts, 0);
                Arrays.fill(sums, 0);
                for (; y < rows.length && rows[y] == row; y++) {
                    for (int x = 0; x < columns.length; x++) {
                        sums[columns[x]] += plane.at()[y * columns.length + x];
                        counts[columns[x]]++;
                    }
                }
                for (int column = 0; column < sums.length; column++) {
                    cells.at()[row * sums.length + column] = sums[column] / Math.max(1, counts[column]);
                }
            }
        });
        return cells;
    }

    private static int firstOf(int[] rows, int row) {
        int y = 0;
        while (y < rows.length && rows[y] < row) {
            y++;
        }
        return y;
    }

    private static Plane enlarged(Plane plane, Plane cells, int[] columns, int[] rows, float share)
            throws InterruptedException {
        Plane result = new Plane(plane.width(), plane.height());
        Bands.rows(rows.length, (from, to) -> {
            for (int y = from; y < to; y++) {
                int line = rows[y] * cells.width();
                for (int x = 0; x < columns.length; x++) {
                    int i = y * columns.length + x;
                    result.at()[i] = plane.at()[i] + share * (cells.at()[line + columns[x]] - plane.at()[i]);
                }
            }
        });
        return result;
    }
}
