// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The line that runs along a figure's outline at some distance inside it.
final class Seam {

    /// Pixels per step of the trace; finer than any stitch.
    private static final int STEP = 3;

    /// The eight neighbours in clockwise order.
    private static final int[][] AROUND = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}};

    private Seam() {}

    /// @param inset distance from the outline in pixels
    static Path2D inside(BufferedImage figure, double inset) {
        int width = figure.getWidth() / STEP + 2, height = figure.getHeight() / STEP + 2;
        boolean[][] cloth = inset(opaque(figure, width, height), Math.max(1, (int) Math.round(inset / STEP)));
        Path2D seam = new Path2D.Double();
        boolean[][] seen = new boolean[height][width];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                if (cloth[y][x] && !seen[y][x]) {
                    if (!cloth[y - 1][x]) {
                        sew(trace(cloth, x, y), seam);
                    }
                    flood(cloth, seen, x, y);
                }
            }
        }
        return seam;
    }

    private static boolean[][] opaque(BufferedImage figure, int width, int height) {
        boolean[][] cloth = new boolean[height][width];
        for (int y = 0; (y * STEP) < figure.getHeight(); y++) {
            for (int x = 0; (x * STEP) < figure.getWidth(); x++) {
                cloth[y + 1][x + 1] = figure.getRGB(x * STEP, y * STEP) >>> 24 > 128;
            }
        }
        return cloth;
    }

    private static boolean[][] inset(boolean[][] cloth, int steps) {
        boolean[][] inner = cloth;
        for (int step = 0; step < steps; step++) {
            boolean[][] next = new boolean[cloth.length][cloth[0].length];
            for (int y = 1; y < cloth.length - 1; y++) {
                for (int x = 1; x < cloth[0].length - 1; x++) {
                    boolean diagonal = step % 2 == 0
                            || (inner[y - 1][x - 1]
                                    && inner[y - 1][x + 1]
                                    && inner[y + 1][x - 1]
                                    && inner[y + 1][x + 1]);
                    next[y][x] = inner[y][x]
                            && inner[y - 1][x]
                            && inner[y + 1][x]
                            && inner[y][x - 1]
                            && inner[y][x + 1]
                            && diagonal;
                }
            }
            inner = next;
        }
        return inner;
    }

    /// Walks round the patch that has its topmost cell at (x, y).
    private static List<int[]> trace(boolean[][] cloth, int x, int y) {
        List<int[]> line = new ArrayList<>();
        int heading = 0, atX = x, atY = y;
        for (int steps = 0; steps < 20_000; steps++) {
            line.add(new int[] {atX, atY});
            int turn = 0;
            while (turn < 8) {
                int[] next = AROUND[(heading + 6 + turn) % 8];
                if (cloth[atY + next[1]][atX + next[0]]) {
                    break;
                }
                turn++;
            }
            if (turn == 8) {
                break;
            }
            heading = (heading + 6 + turn) % 8;
            atX += AROUND[heading][0];
            atY += AROUND[heading][1];
            if (atX == x && atY == y) {
                break;
            }
        }
        return line;
    }

    private static void flood(boolean[][] cloth, boolean[][] seen, int x, int y) {
        ArrayDeque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {x, y});
        seen[y][x] = true;
        while (!open.isEmpty()) {
            int[] cell = open.remove();
            for (int[] step : AROUND) {
                int nextX = cell[0] + step[0], nextY = cell[1] + step[1];
                if (cloth[nextY][nextX] && !seen[nextY][nextX]) {
                    seen[nextY][nextX] = true;
                    open.add(new int[] {nextX, nextY});
                }
            }
        }
    }

    private static void sew(List<int[]> line, Path2D seam) {
        int count = line.size();
        if (count < 24) {
            return;
        }
        for (int i = 0; i <= count; i += 2) {
            double x = 0, y = 0;
            for (int near = -3; near <= 3; near++) {
                int[] cell = line.get(Math.floorMod(i + near, count));
                x += (cell[0] - 0.5) * STEP / 7;
                y += (cell[1] - 0.5) * STEP / 7;
            }
            if (i == 0) {
                seam.moveTo(x, y);
            } else {
                seam.lineTo(x, y);
            }
        }
        seam.closePath();
    }
}
