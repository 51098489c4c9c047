// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Contents and references drawn by code.
final class Samples {

    private Samples() {}

    static BufferedImage plain(int width, int height, int rgb) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(rgb));
        g.fillRect(0, 0, width, height);
        g.dispose();
        return picture;
    }

    /// A white animal with eyes before sky, snow and a tree: what the scene composer makes.
    static BufferedImage scene(int width, int height) {
        BufferedImage picture = plain(width, height, 0xffffff);
        Graphics2D g = pen(picture);
        g.setPaint(new GradientPaint(0, 0, new Color(0x7fb2e0), 0, 60, new Color(0xe4f0fa)));
        g.fillRect(0, 0, 100, 60);
        g.setPaint(new Color(0xe6edf3));
        g.fillRect(0, 60, 100, 40);
        g.setPaint(new Color(0x3f8f4f));
        g.fill(new Ellipse2D.Double(8, 30, 16, 34));
        g.setPaint(new GradientPaint(40, 40, new Color(0xfbfaf8), 70, 90, new Color(0xb9b6bf)));
        g.fill(new Ellipse2D.Double(36, 46, 34, 42));
        g.fill(new Ellipse2D.Double(38, 20, 30, 32));
        g.setPaint(new Color(0x2a2430));
        g.fill(new Ellipse2D.Double(45, 30, 4, 5));
        g.fill(new Ellipse2D.Double(57, 30, 4, 5));
        g.dispose();
        return picture;
    }

    /// Soft colours with grain: what a camera makes.
    static BufferedImage photo(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (double) x / width;
                double v = (double) y / height;
                double blob = Math.exp(-20 * ((u - 0.6) * (u - 0.6) + (v - 0.55) * (v - 0.55)));
                double grain = random.nextGaussian() * 7 + 9 * Math.sin(40 * u + 9 * Math.sin(17 * v));
                picture.setRGB(
                        x,
                        y,
                        rgb(
                                90 + 60 * v + 110 * blob + grain,
                                120 - 20 * v + 40 * blob + grain,
                                130 - 80 * v - 30 * blob + grain));
            }
        }
        return picture;
    }

    /// Coloured fruit on a dark table.
    static BufferedImage stillLife(int width, int height) {
        BufferedImage picture = plain(width, height, 0x4a3a30);
        Graphics2D g = pen(picture);
        int[] colours = {0xc8352b, 0xe2b13c, 0x5f8f3a, 0x8a4fa0, 0xd9722e};
        for (int i = 0; i < colours.length; i++) {
            int x = 6 + 18 * i;
            int y = i % 2 == 0 ? 34 : 50;
            g.setPaint(new GradientPaint(x, y, new Color(colours[i]).brighter(), x + 24, y + 30, new Color(0x2a1a14)));
            g.fill(new Ellipse2D.Double(x, y, 26, 26));
        }
        g.dispose();
        return picture;
    }

    /// Hatching on paper.
    static BufferedImage pencil(int width, int height) {
        BufferedImage picture = plain(width, height, 0xf4f2ea);
        SplittableRandom random = new SplittableRandom(2);
        Graphics2D g = pen(picture);
        for (int i = 0; i < 1500; i++) {
            double x = random.nextDouble(100);
            double y = random.nextDouble(100);
            boolean dark = Math.hypot(x - 40, y - 55) < 22 || y > 85;
            if (dark || random.nextInt(12) == 0) {
                g.setStroke(new BasicStroke(0.5f));
                g.setColor(new Color(30, 30, 36, 120 + random.nextInt(100)));
                g.draw(new Line2D.Double(x - 2.5, y + 3, x + 2.5, y - 3));
            }
        }
        g.setStroke(new BasicStroke(0.9f));
        g.draw(new Ellipse2D.Double(18, 33, 44, 44));
        g.dispose();
        return picture;
    }

    /// A landscape of large square pixels in seven colours.
    static BufferedImage pixelArt(int columns, int rows, int cell) {
        int[] colours = {0x1a1c2c, 0x5d275d, 0xb13e53, 0xef7d57, 0xffcd75, 0x38b764, 0x29366f};
        BufferedImage picture = new BufferedImage(columns * cell, rows * cell, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(3);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                boolean ground = y > rows * 0.6 + 3 * Math.sin(x * 0.4);
                int colour = ground
                        ? colours[random.nextInt(4) == 0 ? 6 : 5]
                        : colours[Math.min(4, 6 * y / rows + random.nextInt(2))];
                for (int i = 0; i < cell * cell; i++) {
                    picture.setRGB(x * cell + i % cell, y * cell + i / cell, colour);
                }
            }
        }
        return picture;
    }

    /// Flat colours and a thick outline.
    static BufferedImage cartoon(int width, int height) {
        BufferedImage picture = plain(width, height, 0xffd166);
        Graphics2D g = pen(picture);
        g.setColor(new Color(0x06d6a0));
        g.fill(new Ellipse2D.Double(-20, 60, 100, 70));
        g.setColor(new Color(0x118ab2));
        g.fill(new Ellipse2D.Double(45, 70, 100, 70));
        g.setStroke(new BasicStroke(1.2f));
        int[] colours = {0xef476f, 0xffffff, 0x8338ec};
        for (int i = 0; i < colours.length; i++) {
            Ellipse2D shape = new Ellipse2D.Double(12 + 26 * i, 22 + 6 * i, 24, 26);
            g.setColor(new Color(colours[i]));
            g.fill(shape);
            g.setColor(new Color(0x22223b));
            g.draw(shape);
        }
        g.dispose();
        return picture;
    }

    /// Broad strokes of thick dark paint.
    static BufferedImage paint(int width, int height) {
        BufferedImage picture = plain(width, height, 0x26324a);
        SplittableRandom random = new SplittableRandom(4);
        Graphics2D g = pen(picture);
        int[] colours = {0x1d2b4f, 0x3c5a8a, 0xa8763e, 0x5b2f2a, 0xd8c7a0, 0x24313a};
        for (int i = 0; i < 900; i++) {
            double x = random.nextDouble(100);
            double y = random.nextDouble(100);
            double angle = Math.sin(x / 15) + Math.cos(y / 18);
            g.setColor(new Color(colours[(int) (y / 17 + random.nextInt(2)) % colours.length]));
            g.setStroke(new BasicStroke(1.2f + random.nextInt(2)));
            g.draw(new Line2D.Double(x, y, x + 9 * Math.cos(angle), y + 9 * Math.sin(angle)));
        }
        g.dispose();
        return picture;
    }

    /// A pen for a canvas of 100 × 100 units.
    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(picture.getWidth() / 100.0, picture.getHeight() / 100.0);
        return g;
    }

    private static int rgb(double red, double green, double blue) {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(double value) {
        return (int) Math.clamp(value, 0, 255);
    }

    /// Stands for the hash of the file that a picture would be in.
    static String hash(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return "%dx%d-%08x"
                .formatted(width, height, Arrays.hashCode(picture.getRGB(0, 0, width, height, null, 0, width)));
    }
}
