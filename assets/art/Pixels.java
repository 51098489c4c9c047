// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.image.BufferedImage;
import java.util.Random;

/// A castle over a lake at sunset in sixteen colours, every cell exactly [Cells#CELL] pixels wide and high.
final class Pixels {

    private static final int COLUMNS = 160;
    private static final int ROWS = 120;
    private static final int SHORE = 82;

    private static final int INK = 0,
            DUSK = 1,
            VIOLET = 2,
            PURPLE = 3,
            ROSE = 4,
            CORAL = 5,
            ORANGE = 6,
            GOLD = 7,
            LIGHT = 8;
    private static final int CLOUD = 9, MAUVE = 10, PINE = 11, FOREST = 12, LEAF = 13, GRASS = 14, BLUE = 15;

    private final Cells cells = new Cells(COLUMNS, ROWS);
    private final Random random = new Random(3);

    private Pixels() {}

    static BufferedImage draw() {
        var pixels = new Pixels();
        pixels.sky();
        pixels.mountains();
        pixels.castle();
        pixels.woods();
        pixels.lake();
        pixels.meadow();
        return pixels.cells.enlarged();
    }

    private void sky() {
        int[] ramp = {DUSK, VIOLET, PURPLE, ROSE, CORAL, ORANGE, GOLD, LIGHT};
        for (int y = 0; y < SHORE; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                double glow = 10 / (1 + Math.hypot((x - 112) / 1.6, y - 56) / 7);
                cells.put(x, y, Cells.dithered(ramp, (y + glow * 2) / 80.0 * 7.4 - 0.3, x, y));
            }
        }
        for (int i = 0; i < 34; i++) {
            cells.put(random.nextInt(COLUMNS), random.nextInt(22), i % 3 == 0 ? CLOUD : MAUVE);
        }
        cells.disc(112, 56, 13, GOLD);
        cells.disc(112, 56, 11, LIGHT);
        cloud(24, 30, 1.0);
        cloud(66, 16, 0.7);
        cloud(138, 24, 0.9);
        cloud(94, 38, 0.5);
        cloud(152, 48, 0.45);
        cloud(6, 52, 0.5);
    }

    /// Heaps of discs with a flat foot: light from the sun's side, shade below.
    private void cloud(int x, int y, double size) {
        double[][] heaps = {{-15, 0, 5}, {-8, -4, 7}, {2, -7, 9}, {11, -3, 7}, {18, 0, 4}};
        for (int row = y - (int) (17 * size); row <= y + (int) (5 * size); row++) {
            for (int column = x - (int) (24 * size); column <= x + (int) (26 * size); column++) {
                double shade = 9;
                for (double[] heap : heaps) {
                    double across = (column - x - heap[0] * size) / (heap[2] * size);
                    double down = (row - y - heap[1] * size) / (heap[2] * size);
                    if (across * across + down * down <= 1) {
                        shade = Math.min(shade, 0.62 + 0.5 * down - 0.34 * across + (row - y) / (40 * size));
                    }
                }
                if (shade < 9) {
                    cells.put(
                            column,
                            row,
                            Cells.dithered(
                                    new int[] {LIGHT, CLOUD, CLOUD, MAUVE, ROSE}, shade * 3.0 + 0.1, column, row));
                }
            }
        }
    }

    private void mountains() {
        range(SHORE, new int[][] {{-6, 30}, {22, 26}, {44, 31}, {92, 30}, {124, 33}, {152, 29}}, PURPLE, ROSE, 5);
        range(SHORE, new int[][] {{8, 19}, {30, 17}, {74, 20}, {104, 18}, {139, 22}, {166, 18}}, VIOLET, PURPLE, 8);
    }

    /// Peaks given as column and height, lit from the right, with snow on top.
    private void range(int foot, int[][] peaks, int shade, int lit, int seed) {
        var noise = new Noise(seed);
        for (int x = 0; x < COLUMNS; x++) {
            for (int[] peak : peaks) {
                double reach = Math.abs(x - peak[0]);
                int height = (int) (peak[1] - reach * 0.85 + 4 * (noise.at(x * 0.22, peak[0], 2) - 0.5));
                for (int y = foot - height; y < foot; y++) {
                    double ridge = peak[0] + 3.4 * (noise.at(peak[0], y * 0.3) - 0.5) * (y - foot + peak[1]) * 0.25;
                    boolean sunny = x > ridge;
                    int snow = (int) (peak[1] * 0.26 + 3 * (noise.at(x * 0.9, 7) - 0.5) + (sunny ? 1 : -1));
                    boolean white = y < foot - peak[1] + snow && reach < peak[1];
                    double haze = (y - foot + 9) / 9.0;
                    int rock =
                            Cells.dithered(sunny ? new int[] {lit, MAUVE} : new int[] {shade, lit}, haze * 0.7, x, y);
                    cells.put(x, y, white ? sunny ? CLOUD : MAUVE : rock);
                }
            }
        }
    }

    private void castle() {
        for (int x = 18; x < 92; x++) {
            int top = 66 + (int) (Math.pow((x - 54) / 36.0, 2) * 14 + 1.6 * Math.sin(x * 0.9));
            for (int y = top; y < SHORE; y++) {
                cells.put(
                        x, y, Cells.dithered(new int[] {LEAF, FOREST, PINE}, (y - top) / 8.0 + (x - 50) / -40.0, x, y));
            }
        }
        tower(40, 52, 7, 18, 6);
        tower(68, 54, 7, 16, 6);
        block(42, 57, 26, 12);
        tower(49, 42, 10, 27, 9);
        tower(60, 48, 5, 18, 5);
        for (int y = 62; y < 69; y++) {
            for (int x = 52; x < 57; x++) {
                if (y > 62 || x > 52 && x < 56) {
                    cells.put(x, y, y > 64 && x % 2 == 0 ? INK : DUSK);
                }
            }
        }
    }

    private void tower(int x, int y, int width, int height, int roof) {
        block(x, y, width, height);
        for (int step = 0; step < roof; step++) {
            int half = (int) Math.round((width / 2.0 + 1) * step / roof);
            for (int column = -half; column <= half; column++) {
                cells.put(
                        x + width / 2 + column,
                        y - roof - 2 + step,
                        column > half / 3 ? CORAL : column < -half / 3 ? VIOLET : ROSE);
            }
        }
        cells.put(x + width / 2, y - roof - 3, INK);
        cells.put(x + width / 2, y - roof - 4, INK);
        cells.put(x + width / 2 + 1, y - roof - 4, GOLD);
        cells.put(x + width / 2 + 2, y - roof - 4, GOLD);
        cells.put(x + width / 2, y + 4, GOLD);
        cells.put(x + width / 2, y + 5, ORANGE);
        cells.put(x + width / 2 - (width > 6 ? 2 : 0), y + 10, GOLD);
        cells.put(x + width / 2 - (width > 6 ? 2 : 0), y + 11, ORANGE);
    }

    /// A wall of stones with battlements, lit from the right.
    private void block(int x, int y, int width, int height) {
        for (int row = -2; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (row < 0 && column % 3 == 2) {
                    continue;
                }
                double share = column / (width - 1.0);
                int tone = share < 0.3 ? VIOLET : share < 0.62 ? PURPLE : share < 0.86 ? MAUVE : CLOUD;
                boolean joint = row % 4 == 3 && (column + row) % 5 < 2;
                cells.put(x + column, y + row, joint ? darker(tone) : tone);
            }
        }
    }

    private void woods() {
        for (int i = 0; i < 30; i++) {
            int x = i * 6 - 6 + random.nextInt(5);
            if (x < 36 || x > 76) {
                pine(x, SHORE + 1, 9 + random.nextInt(7), PINE, FOREST, FOREST);
            }
        }
        for (int x = 0; x < COLUMNS; x++) {
            cells.put(x, SHORE - 1, x % 3 == 0 ? FOREST : PINE);
            cells.put(x, SHORE, PINE);
        }
    }

    /// Boughs in tiers that widen downwards, their tips drooping.
    private void pine(int x, int foot, int height, int shade, int body, int lit) {
        for (int row = 0; row < 3; row++) {
            cells.put(x, foot - row, INK);
            cells.put(x + (height > 20 ? 1 : 0), foot - row, INK);
        }
        int tier = height > 20 ? 6 : 4;
        for (int row = 0; row < height; row++) {
            int step = row % tier;
            int half = (int) (row / tier * tier * 0.2 + step * (height > 20 ? 0.75 : 0.6));
            for (int column = -half; column <= half; column++) {
                boolean tip = step == tier - 1 && (column & 1) == 0 && Math.abs(column) < half;
                double light = column / (half + 1.0) + (1 - step / (double) tier) * 0.25;
                int colour = tip || light < -0.15 ? shade : light < 0.45 ? body : lit;
                cells.put(x + column, foot - 2 - height + row, colour);
            }
        }
    }

    /// The lake mirrors what stands above it, darker, in broken rows.
    private void lake() {
        var noise = new Noise(17);
        for (int y = SHORE + 1; y < ROWS; y++) {
            int depth = y - SHORE;
            for (int x = 0; x < COLUMNS; x++) {
                int wave = (int) Math.round(Math.sin(y * 2.1) * (1 + depth * 0.09));
                int seen = cells.at(Math.clamp(x + wave, 0, COLUMNS - 1), Math.max(0, SHORE - depth * 9 / 4));
                double ripple = noise.at(x * 0.09 + y * 5, y * 0.9) + depth * 0.004;
                cells.put(x, y, ripple > 0.74 ? BLUE : ripple > 0.3 ? darker(seen) : seen);
            }
        }
        for (int i = 0; i < 40; i++) {
            int y = SHORE + 2 + random.nextInt(ROWS - SHORE - 4);
            cells.dash(random.nextInt(COLUMNS), y, 2 + random.nextInt(5), i % 3 == 0 ? BLUE : DUSK);
        }
        for (int y = SHORE + 2; y < ROWS; y += 2) {
            int half = 4 + random.nextInt(7) + (y - SHORE) / 6;
            cells.dash(112 - half + random.nextInt(5) - 2, y, half * 2, y % 4 == 0 ? LIGHT : GOLD);
            cells.dash(112 - half / 2 + random.nextInt(9) - 4, y + 1, half, ORANGE);
        }
    }

    private static int darker(int colour) {
        return switch (colour) {
            case LIGHT -> GOLD;
            case GOLD -> ORANGE;
            case ORANGE -> CORAL;
            case CLOUD -> MAUVE;
            case CORAL, MAUVE -> ROSE;
            case ROSE -> PURPLE;
            case PURPLE -> VIOLET;
            case VIOLET -> DUSK;
            case DUSK -> INK;
            case GRASS -> LEAF;
            case LEAF -> FOREST;
            case FOREST -> PINE;
            default -> colour;
        };
    }

    private void meadow() {
        var noise = new Noise(9);
        for (int x = 0; x < COLUMNS; x++) {
            int top = 101 + (int) (12 * Math.sin((x - 20) * 0.021) + 5 * noise.at(x * 0.09, 3));
            for (int y = top; y < ROWS; y++) {
                double shade = (y - top) / 9.0 + 0.9 * noise.at(x * 0.13, y * 0.3, 2) - 0.3;
                cells.put(x, y, Cells.dithered(new int[] {GRASS, LEAF, FOREST, PINE}, shade * 1.3, x, y));
            }
            if (x % 3 == 0) {
                cells.put(x, top - 1, GRASS);
            }
        }
        pine(10, 116, 44, PINE, FOREST, LEAF);
        pine(25, 119, 33, PINE, FOREST, LEAF);
        pine(150, 112, 40, PINE, FOREST, LEAF);
        pine(136, 117, 27, PINE, FOREST, LEAF);
        int[] petals = {CLOUD, GOLD, CORAL, MAUVE};
        for (int i = 0; i < 46; i++) {
            int x = 34 + random.nextInt(96);
            int y = 114 + random.nextInt(6);
            cells.put(x, y, petals[i % 4]);
            cells.put(x, y + 1, PINE);
        }
    }
}
