// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import stylemix.picture.Pixels;

/// The grid of large square pixels that pixel art is drawn on.
///
/// @param cell the side of a square in pixels of the picture
/// @param left where the first whole column begins
/// @param top where the first whole row begins
record PixelGrid(double cell, double left, double top) {

    private static final int SMALLEST = 3;
    private static final int LARGEST = 48;
    private static final int FEWEST_LINES = 8;
    private static final double ACCEPTED = 0.7;
    private static final double ACCEPTED_FRACTION = 0.9;
    private static final int NOISE = 24;
    private static final int TINY = 160;
    private static final int TINY_COLOURS = 64;

    /// The grid of the picture, if most of its edges lie on one.
    static Optional<PixelGrid> of(BufferedImage picture) throws InterruptedException {
        double[] across = edges(picture, false);
        double[] down = edges(picture, true);
        double best = 0;
        PixelGrid grid = null;
        for (double cell : candidates(picture.getWidth())) {
            Comb columns = Comb.best(across, cell);
            if (columns.score() > best) {
                Comb rows = Comb.best(down, cell);
                double score = Math.min(columns.score(), rows.score());
                if (score > best) {
                    best = score;
                    grid = new PixelGrid(cell, columns.phase(), rows.phase());
                }
            }
        }
        return grid == null ? tiny(picture) : Optional.of(grid);
    }

    /// Pixel art that nobody enlarged: a very small picture of few colours.
    private static Optional<PixelGrid> tiny(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (Math.max(width, height) > TINY || Math.min(width, height) < FEWEST_LINES) {
            return Optional.empty();
        }
        Set<Integer> colours = new HashSet<>();
        for (int rgb : Pixels.argb(picture)) {
            colours.add(rgb);
        }
        return colours.size() > 1 && colours.size() <= TINY_COLOURS
                ? Optional.of(new PixelGrid(1, 0, 0))
                : Optional.empty();
    }

    /// Whole numbers, and the fractions that divide the width evenly, as rescaled files have them.
    private static double[] candidates(int width) {
        int whole = LARGEST - SMALLEST + 1;
        int fewest = Math.max(FEWEST_LINES, width / LARGEST);
        int most = Math.max(fewest, width / SMALLEST);
        double[] cells = new double[whole + most - fewest];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i < whole ? SMALLEST + i : (double) width / (fewest + i - whole);
        }
        return cells;
    }

    /// The strength of the edges before each column (or row).
    private static double[] edges(BufferedImage picture, boolean down) throws InterruptedException {
        int length = down ? picture.getHeight() : picture.getWidth();
        int breadth = down ? picture.getWidth() : picture.getHeight();
        int step = Math.max(1, breadth / 400);
        double[] sum = new double[length];
        int[] line = new int[length];
        for (int k = step / 2; k < breadth; k += step) {
            if (Thread.interrupted()) {
                throw new InterruptedException("drawing was cancelled");
            }
            Pixels.argb(picture, down ? k : 0, down ? 0 : k, down ? 1 : length, down ? length : 1, line);
            for (int i = 1; i < length; i++) {
                int difference = difference(line[i - 1], line[i]);
                sum[i] += difference < NOISE ? 0 : difference;
            }
        }
        return sum;
    }

    private static int difference(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    /// The picture with one pixel per cell.
    Lab cells(BufferedImage picture) throws InterruptedException {
        int columns = (int) Math.max(1, (picture.getWidth() - left + 0.01) / cell);
        int rows = (int) Math.max(1, (picture.getHeight() - top + 0.01) / cell);
        BufferedImage small = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int px = Math.min(picture.getWidth() - 1, (int) (left + (x + 0.5) * cell));
                int py = Math.min(picture.getHeight() - 1, (int) (top + (y + 0.5) * cell));
                small.setRGB(x, y, picture.getRGB(px, py));
            }
        }
        return LabPictures.read(small, columns, rows);
    }

    /// How well edges fit a grid.
    ///
    /// @param phase of the first grid line, in pixels
    /// @param score larger for larger cells; 0 if the edges do not fit
    private record Comb(double phase, double score) {

        static Comb best(double[] edges, double cell) {
            double total = 0;
            for (double edge : edges) {
                total += edge;
            }
            boolean whole = cell == Math.rint(cell);
            Comb best = new Comb(0, 0);
            for (int phase = 0; phase < (whole ? cell : 1); phase++) {
                double score = score(edges, cell, phase, whole, total);
                best = score > best.score ? new Comb(phase, score) : best;
            }
            return best;
        }

        private static double score(double[] edges, double cell, int phase, boolean whole, double total) {
            double hit = 0;
            int lines = 0;
            int active = 0;
            double typical = total / (edges.length / cell);
            for (double place = phase == 0 ? cell : phase; place < edges.length; place += cell) {
                int i = (int) place;
                double here = edges[i] + (whole || i + 1 >= edges.length ? 0 : edges[i + 1]);
                hit += here;
                lines++;
                active += here > 0.05 * typical ? 1 : 0;
            }
            boolean fits = hit > (whole ? ACCEPTED : ACCEPTED_FRACTION) * total;
            return total > 0 && fits && lines >= FEWEST_LINES && active > 0.4 * lines
                    ? hit / total * Math.sqrt(cell)
                    : 0;
        }
    }
}
