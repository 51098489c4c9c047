// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
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
    private final Graphics2D hairs;
    private final Yarn yarn;
    private final Random random;
    private final float[] fibres;
    private final float[] clumps = new float[TILE * TILE];

    Wool(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
        hairs = smooth(sheet);
        random = new Random(seed);
        yarn = new Yarn(hairs, random);
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
        BasicStroke[] widths = {new BasicStroke(0.9f), new BasicStroke(1.5f), new BasicStroke(2.2f)};
        for (int i = 0; i < 15000; i++) {
            double x = random.nextDouble() * TILE;
            double y = random.nextDouble() * TILE;
            double turn = random.nextDouble() * Math.TAU;
            double length = 10 + 22 * random.nextDouble();
            double bend = random.nextGaussian() * 6;
            graphics.setStroke(widths[i % 3]);
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
        hairs.setStroke(new BasicStroke(0.8f));
        Yarn.walk(shape, 2.2, (x, y, turn) -> {
            double away = turn + (random.nextBoolean() ? 1 : -1) * (0.4 + random.nextDouble());
            double length = 5 + 9 * random.nextDouble();
            double bend = random.nextGaussian() * 5;
            hairs.setColor(Yarn.tone(colour, 0.75 + 0.5 * random.nextDouble(), 70 + random.nextInt(80)));
            hairs.draw(new QuadCurve2D.Double(
                    x,
                    y,
                    x + Math.cos(turn) * bend + Math.cos(away) * length / 2,
                    y + Math.sin(turn) * bend + Math.sin(away) * length / 2,
                    x + Math.cos(away) * length,
                    y + Math.sin(away) * length));
        });
    }

    /// What sews on this sheet.
    Yarn yarn() {
        return yarn;
    }

    BufferedImage finished() {
        return sheet;
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }
}
