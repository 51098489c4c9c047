// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;

/// Opaque paint: crisp flat shapes, inside of which a dry brush leaves its bristles.
final class Gouache {

    private final BufferedImage sheet;
    private final Random random;

    Gouache(int width, int height, long seed) {
        sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        random = new Random(seed);
    }

    /// Fills a shape, then paints touches that cannot leave it.
    void paint(Shape shape, Color colour, Consumer<Brush> touches) {
        Rectangle box = shape.getBounds();
        box.grow(2, 2);
        box = box.intersection(new Rectangle(sheet.getWidth(), sheet.getHeight()));
        if (box.isEmpty()) {
            return;
        }
        var layer = new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = smooth(layer);
        graphics.translate(-box.x, -box.y);
        graphics.setColor(colour);
        graphics.fill(shape);
        graphics.setComposite(AlphaComposite.SrcAtop);
        touches.accept(new Brush(graphics, box, random));
        graphics.dispose();
        Graphics2D target = sheet.createGraphics();
        target.drawImage(layer, box.x, box.y, null);
        target.dispose();
    }

    void paint(Shape shape, Color colour) {
        paint(shape, colour, brush -> {});
    }

    /// The finished sheet, with the tooth of the paper showing through the paint.
    BufferedImage dry(double tooth) {
        var grain = new Noise(77);
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                double fine = grain.at(x / 1.7, y / 1.7) - 0.5;
                double broad = grain.at(x / 190.0, y / 140.0, 3) - 0.5;
                double gain = 1 + tooth * (fine + 0.8 * broad);
                sheet.setRGB(x, y, scaled(sheet.getRGB(x, y), gain));
            }
        }
        return sheet;
    }

    private static int scaled(int rgb, double gain) {
        int red = (int) Math.clamp((rgb >> 16 & 255) * gain, 0, 255);
        int green = (int) Math.clamp((rgb >> 8 & 255) * gain, 0, 255);
        int blue = (int) Math.clamp((rgb & 255) * gain, 0, 255);
        return red << 16 | green << 8 | blue;
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /// What paints inside one shape.
    record Brush(Graphics2D graphics, Rectangle box, Random random) {

        void fill(Shape shape, Color colour) {
            graphics.setColor(colour);
            graphics.fill(shape);
        }

        void line(Shape shape, double width, Color colour) {
            graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.setColor(colour);
            graphics.draw(shape);
        }

        /// One pull of a half-dry flat brush, its bristles leaving gaps.
        void pull(double x, double y, double length, double width, double radians, Color colour) {
            double along = Math.cos(radians);
            double across = Math.sin(radians);
            double bend = (random.nextDouble() - 0.5) * width;
            var thin = new Path2D.Double();
            var thick = new Path2D.Double();
            for (double offset = -width / 2; offset < width / 2; offset += 2) {
                if (random.nextDouble() < 0.28) {
                    continue;
                }
                double edge = 1 - Math.abs(offset) / width;
                double from = -length / 2 * edge + (random.nextDouble() - 0.5) * length * 0.3;
                double to = length / 2 * edge + (random.nextDouble() - 0.5) * length * 0.45;
                double startX = x + along * from - across * offset;
                double startY = y + across * from + along * offset;
                double endX = x + along * to - across * offset;
                double endY = y + across * to + along * offset;
                Path2D bristle = random.nextBoolean() ? thin : thick;
                bristle.moveTo(startX, startY);
                bristle.quadTo((startX + endX) / 2 - across * bend, (startY + endY) / 2 + along * bend, endX, endY);
            }
            line(thin, 0.9, colour);
            line(thick, 1.9, colour);
        }

        /// Many pulls spread over a rectangle, all in about one direction.
        void pulls(int count, Rectangle area, double length, double width, double radians, Color colour) {
            for (int i = 0; i < count; i++) {
                double size = 0.6 + 0.8 * random.nextDouble();
                pull(
                        area.x + random.nextDouble() * area.width,
                        area.y + random.nextDouble() * area.height,
                        length * size,
                        width * size,
                        radians + random.nextGaussian() * 0.08,
                        colour);
            }
        }

        /// Round spots of paint from a flicked brush.
        void spatter(int count, Rectangle area, double size, Color colour) {
            graphics.setColor(colour);
            for (int i = 0; i < count; i++) {
                double spot = size * (0.3 + random.nextDouble() * random.nextDouble() * 1.6);
                graphics.fill(new Ellipse2D.Double(
                        area.x + random.nextDouble() * area.width,
                        area.y + random.nextDouble() * area.height,
                        spot,
                        spot));
            }
        }
    }
}
