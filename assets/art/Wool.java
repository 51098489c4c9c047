// SPDX-License-Identifier: Apache-2.0
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Random;

/// Pieces of felt laid on each other under a soft lamp at the upper left, then sewn.
final class Wool {

    private static final int TILE = 512;

    /// What lies outside the sheet still counts for blurs and bulges, in pixels.
    private static final int MARGIN = 60;

    private static final float LIGHT_X = -0.48f, LIGHT_Y = -0.62f, LIGHT_Z = 0.62f;

    private final int width;
    private final int height;
    private final BufferedImage sheet;
    private final int[] pixels;
    private final Graphics2D thread;
    private final Random random;
    private final float[] fibres;
    private final float[] clumps = new float[TILE * TILE];

    Wool(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
        thread = smooth(sheet);
        random = new Random(seed);
        fibres = matted();
        var noise = new Noise((int) seed);
        for (int i = 0; i < clumps.length; i++) {
            clumps[i] = (float) (noise.at(i % TILE / 14.0, i / TILE / 14.0, 3) - 0.5);
        }
    }

    /// A tile of matted wool, around 0: thousands of short curled hairs over each other.
    private float[] matted() {
        var tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = smooth(tile);
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, TILE, TILE);
        BasicStroke[] hairs = {new BasicStroke(0.8f), new BasicStroke(1.2f), new BasicStroke(1.8f)};
        for (int i = 0; i < 15000; i++) {
            double x = random.nextDouble() * TILE;
            double y = random.nextDouble() * TILE;
            double turn = random.nextDouble() * Math.TAU;
            double length = 8 + 16 * random.nextDouble();
            double bend = random.nextGaussian() * 6;
            graphics.setStroke(hairs[i % 3]);
            int level = random.nextBoolean() ? 255 : 0;
            graphics.setColor(new Color(level, level, level, 38 + random.nextInt(60)));
            var hair = new QuadCurve2D.Double(
                    x,
                    y,
                    x + Math.cos(turn) * length / 2 - Math.sin(turn) * bend,
                    y + Math.sin(turn) * length / 2 + Math.cos(turn) * bend,
                    x + Math.cos(turn) * length,
                    y + Math.sin(turn) * length);
            graphics.draw(hair);
        }
        graphics.dispose();
        byte[] levels = ((DataBufferByte) tile.getRaster().getDataBuffer()).getData();
        float[] values = new float[levels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((levels[i] & 255) - 128) / 128f;
        }
        return values;
    }

    /// Lays a piece of felt down.
    ///
    /// @param puff how round its profile is: 0 a flat cut-out, 1 a stuffed body
    /// @param roll pixels over which its edge rounds off
    void piece(Shape shape, Color colour, double puff, int roll) {
        Mask flat = Mask.of(shape, 30, new Rectangle(-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN));
        shadow(flat, (int) (5 + puff * 7));
        float[] soft = flat.blurred(2).cover();
        float[] body = flat.blurred(roll).cover();
        for (int i = 0; i < body.length; i++) {
            body[i] = (float) Math.sqrt(Math.clamp((body[i] - 0.35f) / 0.65f, 0, 1));
        }
        int shift = random.nextInt(TILE * TILE);
        float bulge = (float) (puff * roll * 0.75);
        Rectangle box = flat.box();
        for (int y = Math.max(0, box.y + 1); y < Math.min(height, box.y + box.height - 1); y++) {
            for (int x = Math.max(0, box.x + 1); x < Math.min(width, box.x + box.width - 1); x++) {
                int at = (y - box.y) * box.width + x - box.x;
                float hair = fibres[tiled(x, y, shift)];
                float clump = clumps[tiled(x, y, shift)];
                float cover = Math.clamp((soft[at] - 0.5f + 0.42f * hair + 0.2f * clump) * 2.6f + 0.5f, 0, 1);
                if (cover == 0) {
                    continue;
                }
                float slopeX = (body[at + 1] - body[at - 1]) * bulge + 0.3f * (fibres[tiled(x + 1, y, shift)] - hair);
                float slopeY = (body[at + box.width] - body[at - box.width]) * bulge
                        + 0.3f * (fibres[tiled(x, y + 1, shift)] - hair);
                float length = (float) Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
                float lamp = Math.max(0, (-slopeX * LIGHT_X - slopeY * LIGHT_Y + LIGHT_Z) / length);
                float rim = 0.78f + 0.22f * Math.clamp((soft[at] - 0.5f) * 2, 0, 1);
                float gain = (0.46f + 0.74f * lamp) * rim * (1 + 0.3f * hair + 0.22f * clump);
                pixels[y * width + x] = mixed(pixels[y * width + x], wool(colour, gain, clump), cover);
            }
        }
        fuzz(shape, colour);
    }

    private static int tiled(int x, int y, int shift) {
        return (x + shift & TILE - 1) + (y + shift / TILE & TILE - 1) * TILE;
    }

    private void shadow(Mask flat, int drop) {
        float[] far = flat.blurred(drop).cover();
        Rectangle box = flat.box();
        int beside = drop * 7 / 10;
        for (int y = Math.max(0, box.y + drop); y < Math.min(height, box.y + box.height); y++) {
            for (int x = Math.max(0, box.x + beside); x < Math.min(width, box.x + box.width); x++) {
                float dark = 0.62f * far[(y - drop - box.y) * box.width + x - beside - box.x];
                pixels[y * width + x] = mixed(pixels[y * width + x], 0x201a22, dark);
            }
        }
    }

    /// Wool is never one colour: clumps lean to a warmer and a cooler side.
    private static int wool(Color colour, float gain, float clump) {
        int red = (int) Math.clamp(colour.getRed() * gain * (1 + 0.09f * clump), 0, 255);
        int green = (int) Math.clamp(colour.getGreen() * gain, 0, 255);
        int blue = (int) Math.clamp(colour.getBlue() * gain * (1 - 0.12f * clump), 0, 255);
        return red << 16 | green << 8 | blue;
    }

    private static int mixed(int from, int to, float share) {
        int red = (int) ((from >> 16 & 255) + ((to >> 16 & 255) - (from >> 16 & 255)) * share);
        int green = (int) ((from >> 8 & 255) + ((to >> 8 & 255) - (from >> 8 & 255)) * share);
        int blue = (int) ((from & 255) + ((to & 255) - (from & 255)) * share);
        return red << 16 | green << 8 | blue;
    }

    /// Hairs that stand off the edge.
    private void fuzz(Shape shape, Color colour) {
        thread.setStroke(new BasicStroke(0.8f));
        walk(shape, 2.2, (x, y, turn) -> {
            double away = turn + (random.nextBoolean() ? 1 : -1) * (0.4 + random.nextDouble());
            double length = 5 + 9 * random.nextDouble();
            double bend = random.nextGaussian() * 5;
            thread.setColor(tone(colour, 0.75 + 0.5 * random.nextDouble(), 70 + random.nextInt(80)));
            thread.draw(new QuadCurve2D.Double(
                    x,
                    y,
                    x + Math.cos(turn) * bend + Math.cos(away) * length / 2,
                    y + Math.sin(turn) * bend + Math.sin(away) * length / 2,
                    x + Math.cos(away) * length,
                    y + Math.sin(away) * length));
        });
    }

    /// A running stitch of twisted yarn, sunk into the felt at both ends of each stitch.
    void stitch(Shape line, Color colour, double length, double width) {
        walk(
                line,
                length * 1.75,
                (x, y, turn) -> yarn(x, y, x + Math.cos(turn) * length, y + Math.sin(turn) * length, colour, width));
    }

    /// Short stitches across an edge, as on a blanket.
    void overcast(Shape line, Color colour, double length, double width) {
        walk(line, length * 0.95, (x, y, turn) -> {
            double across = turn + Math.PI / 2 + 0.25 + 0.12 * random.nextGaussian();
            yarn(
                    x - Math.cos(across) * length / 2,
                    y - Math.sin(across) * length / 2,
                    x + Math.cos(across) * length / 2,
                    y + Math.sin(across) * length / 2,
                    colour,
                    width);
        });
    }

    void yarn(double x, double y, double toX, double toY, Color colour, double width) {
        line(x + 1.6, y + 2.2, toX + 1.6, toY + 2.2, new Color(20, 14, 20, 120), width + 1.6);
        for (double end = 0; end <= 1; end++) {
            spot(x + (toX - x) * end, y + (toY - y) * end, width * 0.95, new Color(20, 14, 20, 120));
        }
        line(x, y, toX, toY, tone(colour, 0.78, 255), width);
        line(
                x - 0.2 * width,
                y - 0.25 * width,
                toX - 0.2 * width,
                toY - 0.25 * width,
                tone(colour, 1.12, 220),
                width * 0.5);
        double length = Math.hypot(toX - x, toY - y);
        double along = (toX - x) / length;
        double down = (toY - y) / length;
        for (double step = width * 0.5; step < length; step += width * 0.75) {
            double middleX = x + along * step;
            double middleY = y + down * step;
            double reach = width * 0.42;
            line(
                    middleX - (along - down) * reach,
                    middleY - (down + along) * reach,
                    middleX + (along - down) * reach,
                    middleY + (down + along) * reach,
                    tone(colour, 0.55, 120),
                    0.9);
        }
    }

    /// A sewing button with four holes.
    void button(double x, double y, double radius, Color colour) {
        for (int i = 6; i > 0; i--) {
            spot(x + i * 0.8, y + i * 1.1, radius + i * 0.6, new Color(20, 14, 20, 26));
        }
        spot(x, y, radius, tone(colour, 0.62, 255));
        spot(x - radius * 0.05, y - radius * 0.06, radius * 0.93, tone(colour, 1.12, 255));
        spot(x, y, radius * 0.8, tone(colour, 0.72, 255));
        spot(x + radius * 0.05, y + radius * 0.06, radius * 0.73, colour);
        for (int i = 0; i < 4; i++) {
            spot(
                    x + radius * 0.27 * (i % 2 * 2 - 1),
                    y + radius * 0.27 * (i / 2 * 2 - 1),
                    radius * 0.13,
                    tone(colour, 0.3, 255));
        }
        double reach = radius * 0.27;
        yarn(x - reach, y - reach, x + reach, y + reach, tone(colour, 0.55, 255), radius * 0.16);
        yarn(x + reach, y - reach, x - reach, y + reach, tone(colour, 0.55, 255), radius * 0.16);
        thread.setColor(new Color(255, 255, 255, 90));
        thread.setStroke(new BasicStroke((float) (radius * 0.09), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        thread.draw(new java.awt.geom.Arc2D.Double(
                x - radius * 0.86, y - radius * 0.86, radius * 1.72, radius * 1.72, 105, 70, java.awt.geom.Arc2D.OPEN));
    }

    /// A glass bead for an eye.
    void bead(double x, double y, double radius) {
        for (int i = 4; i > 0; i--) {
            spot(x + i * 0.6, y + i * 0.9, radius + i * 0.5, new Color(20, 14, 20, 40));
        }
        spot(x, y, radius, new Color(0x17131a));
        spot(x + radius * 0.1, y + radius * 0.2, radius * 0.66, new Color(0x342c38));
        spot(x, y, radius * 0.6, new Color(0x17131a));
        spot(x - radius * 0.32, y - radius * 0.36, radius * 0.26, new Color(255, 252, 244, 235));
    }

    BufferedImage finished() {
        return sheet;
    }

    private void line(double x, double y, double toX, double toY, Color colour, double width) {
        thread.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        thread.setColor(colour);
        thread.draw(new Line2D.Double(x, y, toX, toY));
    }

    private void spot(double x, double y, double radius, Color colour) {
        thread.setColor(colour);
        thread.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static Color tone(Color colour, double gain, int alpha) {
        return new Color(
                (int) Math.min(255, colour.getRed() * gain),
                (int) Math.min(255, colour.getGreen() * gain),
                (int) Math.min(255, colour.getBlue() * gain),
                alpha);
    }

    private interface Step {
        void at(double x, double y, double turn);
    }

    private static void walk(Shape line, double spacing, Step step) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        double left = spacing / 2;
        for (var path = new FlatteningPathIterator(line.getPathIterator(null), 0.5); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            double toX = kind == java.awt.geom.PathIterator.SEG_CLOSE ? startX : at[0];
            double toY = kind == java.awt.geom.PathIterator.SEG_CLOSE ? startY : at[1];
            if (kind == java.awt.geom.PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else {
                double length = Math.hypot(toX - x, toY - y);
                double turn = Math.atan2(toY - y, toX - x);
                while (left < length) {
                    step.at(x + Math.cos(turn) * left, y + Math.sin(turn) * left, turn);
                    left += spacing;
                }
                left -= length;
            }
            x = toX;
            y = toY;
        }
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }
}
