// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/// A picture of large square cells in sixteen colours.
final class Cells {

    /// Pixels per cell, each way.
    static final int CELL = 8;

    private static final int[] PALETTE = {
        0x1a1330, 0x2d2256, 0x4d3277, 0x83408a, 0xbd4f7f, 0xe86c6c, 0xf8995c, 0xfdc868, 0xfff2b4, 0xf7e6ea, 0xd9a5bd,
        0x12303d, 0x1f5750, 0x3f8658, 0x8fb85f, 0x2f62a0
    };

    /// Thresholds of ordered dithering, 0 to 15.
    private static final int[][] BAYER = {{0, 8, 2, 10}, {12, 4, 14, 6}, {3, 11, 1, 9}, {15, 7, 13, 5}};

    private final int columns;
    private final int rows;
    private final int[][] cells;

    Cells(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        cells = new int[rows][columns];
    }

    int at(int x, int y) {
        return cells[y][x];
    }

    void disc(int x, int y, int radius, int colour) {
        for (int row = -radius; row <= radius; row++) {
            for (int column = -radius; column <= radius; column++) {
                if (row * row + column * column <= radius * radius + 2) {
                    put(x + column, y + row, colour);
                }
            }
        }
    }

    void dash(int x, int y, int length, int colour) {
        for (int column = x; column < x + length; column++) {
            put(column, y, colour);
        }
    }

    void put(int x, int y, int colour) {
        if (x >= 0 && x < columns && y >= 0 && y < rows) {
            cells[y][x] = colour;
        }
    }

    /// The step of a ramp at a place between its steps, chosen by ordered dithering.
    static int dithered(int[] ramp, double place, int x, int y) {
        double threshold = (BAYER[y & 3][x & 3] + 0.5) / 16;
        return ramp[Math.clamp((int) Math.floor(place + threshold), 0, ramp.length - 1)];
    }

    BufferedImage enlarged() {
        int bits = 4;
        var colours = new IndexColorModel(bits, PALETTE.length, PALETTE, 0, false, -1, 0);
        var image = new BufferedImage(columns * CELL, rows * CELL, BufferedImage.TYPE_BYTE_BINARY, colours);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, cells[y / CELL][x / CELL]);
            }
        }
        return image;
    }
}
