// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// Makes a figure look sewn from felt: a fuzzy edge, fibres, and a seam of stitches along the inside of its outline.
final class Felt {

    private Felt() {}

    /// @param seed of the fibres
    /// @throws InterruptedException if the thread is interrupted
    static BufferedImage of(BufferedImage figure, int seed) throws InterruptedException {
        int width = figure.getWidth(), height = figure.getHeight();
        double size = Math.max(width, height);
        BufferedImage felt = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        double fuzz = size * 0.004;
        for (int y = 0; y < height; y++) {
            if (y % 64 == 0) {
                Patience.check();
            }
            for (int x = 0; x < width; x++) {
                double grain = noise(x / 2.2, y / 2.2, seed);
                int fromX = (int) Math.round(x + fuzz * 2 * (grain - 0.5));
                int fromY = (int) Math.round(y + fuzz * 2 * (noise(x / 2.2, y / 2.2, seed + 1) - 0.5));
                if (fromX >= 0 && fromY >= 0 && fromX < width && fromY < height) {
                    double fibre = noise((x + 0.5 * y) / 9, (y - 0.5 * x) / 1.6, seed + 2)
                            + noise((x - 0.6 * y) / 1.6, (y + 0.6 * x) / 9, seed + 3)
                            - 1;
                    double cloud = noise(x / size * 9, y / size * 9, seed + 4) - 0.5;
                    felt.setRGB(
                            x,
                            y,
                            shade(figure.getRGB(fromX, fromY), 1 + 0.22 * fibre + 0.14 * (grain - 0.5) + 0.1 * cloud));
                }
            }
        }
        stitch(felt, size);
        return felt;
    }

    private static void stitch(BufferedImage felt, double size) {
        float thread = (float) Math.max(1.2, size * 0.0075);
        Graphics2D g = felt.createGraphics();
        Puppet.refine(g);
        for (int strand = 0; strand < 2; strand++) {
            g.setColor(strand == 0 ? new Color(40, 20, 50, 90) : new Color(255, 250, 235, 215));
            g.setStroke(new BasicStroke(
                    thread,
                    BasicStroke.CAP_ROUND,
                    BasicStroke.JOIN_ROUND,
                    1,
                    new float[] {thread * 2.6f, thread * 2.8f},
                    0));
            g.translate(0, strand == 0 ? thread * 0.6 : -thread * 0.6);
            g.draw(Seam.inside(felt, size * 0.022));
        }
        g.dispose();
    }

    private static int shade(int argb, double factor) {
        int red = (int) Math.clamp(((argb >> 16) & 255) * factor, 0, 255);
        int green = (int) Math.clamp(((argb >> 8) & 255) * factor, 0, 255);
        int blue = (int) Math.clamp((argb & 255) * factor, 0, 255);
        return (argb & 0xff000000) | (red << 16) | (green << 8) | blue;
    }

    /// Smooth value noise of period one, 0 to 1.
    private static double noise(double x, double y, int seed) {
        int column = (int) Math.floor(x), row = (int) Math.floor(y);
        double across = ease(x - column), down = ease(y - row);
        double top = hash(column, row, seed) * (1 - across) + hash(column + 1, row, seed) * across;
        double bottom = hash(column, row + 1, seed) * (1 - across) + hash(column + 1, row + 1, seed) * across;
        return top * (1 - down) + bottom * down;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double hash(int x, int y, int seed) {
        int h = (x * 0x1f1f1f1f) ^ (y * 0x6c8e9cf5) ^ (seed * 0x2545f491);
        h = (h ^ (h >>> 15)) * 0x2c1b3c6d;
        h = (h ^ (h >>> 12)) * 0x297a2d39;
        return ((h ^ (h >>> 15)) >>> 8) / (double) (1 << 24);
    }
}
