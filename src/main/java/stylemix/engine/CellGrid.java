// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// The large square pixels of a picture that is drawn as pixel art; cells at the borders may be cut.
///
/// @param cell the side of a square, in pixels
record CellGrid(int width, int height, int cell) {

    private static final double FEWEST = 36;
    private static final double MOST = 160;

    /// About as many cells as the reference has on the same area, within what keeps a subject recognisable.
    ///
    /// @param cells of the reference in all
    static CellGrid of(int width, int height, int cells) {
        double side = Math.sqrt((double) width * height / cells);
        double shorter = Math.min(width, height);
        return new CellGrid(width, height, (int)
                Math.max(2, Math.round(Math.clamp(side, shorter / MOST, shorter / FEWEST))));
    }

    int columns() {
        return (width + cell - 1) / cell;
    }

    int rows() {
        return (height + cell - 1) / cell;
    }

    /// The column of cells that covers a column of pixels.
    int columnOf(int x) {
        return (x + left()) / cell;
    }

    /// The row of cells that covers a row of pixels.
    int rowOf(int y) {
        return (y + top()) / cell;
    }

    private int left() {
        return (columns() * cell - width) / 2;
    }

    private int top() {
        return (rows() * cell - height) / 2;
    }

    /// One pixel per cell: the mean of what it covers.
    Lab means(Lab picture) throws InterruptedException {
        return picture.each(this::means);
    }

    private Plane means(Plane plane) throws InterruptedException {
        Plane result = new Plane(columns(), rows());
        Bands.rows(rows(), (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int column = 0; column < columns(); column++) {
                    result.at()[row * columns() + column] = mean(plane, column * cell - left(), row * cell - top());
                }
            }
        });
        return result;
    }

    private float mean(Plane plane, int x0, int y0) {
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, y0); y < Math.min(height, y0 + cell); y++) {
            for (int x = Math.max(0, x0); x < Math.min(width, x0 + cell); x++) {
                sum += plane.at()[y * width + x];
                count++;
            }
        }
        return (float) (sum / count);
    }

    /// The full picture from one pixel per cell.
    Lab enlarge(Lab cells) throws InterruptedException {
        return cells.each(plane -> {
            Plane result = new Plane(width, height);
            return result.map(i -> plane.at()[(i / width + top()) / cell * columns() + (i % width + left()) / cell]);
        });
    }
}
