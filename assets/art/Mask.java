// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// How much of each pixel a shape covers, 0 to 1, in a box around the shape.
record Mask(Rectangle box, float[] cover) {

    /// @param margin pixels kept free around the shape, for blurs to spread into
    static Mask of(Shape shape, int margin, Rectangle sheet) {
        Rectangle box = shape.getBounds();
        box.grow(margin + 1, margin + 1);
        box = box.intersection(sheet);
        if (box.isEmpty()) {
            return new Mask(new Rectangle(), new float[0]);
        }
        var image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate(-box.x, -box.y);
        graphics.setColor(Color.WHITE);
        graphics.fill(shape);
        graphics.dispose();
        byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        float[] cover = new float[levels.length];
        for (int i = 0; i < levels.length; i++) {
            cover[i] = (levels[i] & 255) / 255f;
        }
        return new Mask(box, cover);
    }

    float at(int x, int y) {
        return box.contains(x, y) ? cover[(y - box.y) * box.width + x - box.x] : 0;
    }

    /// Two box blurs after each other, close to a Gaussian of 0.8 radius. The rim of the box counts as continued.
    Mask blurred(int radius) {
        float[] once = swept(cover, box.width, box.height, radius);
        float[] twice = swept(once, box.height, box.width, radius);
        float[] thrice = swept(twice, box.width, box.height, radius);
        return new Mask(box, swept(thrice, box.height, box.width, radius));
    }

    /// Averages along the rows and returns the picture transposed, so that two sweeps blur both ways.
    private static float[] swept(float[] from, int width, int height, int radius) {
        float[] to = new float[from.length];
        for (int y = 0; y < height; y++) {
            float sum = 0;
            for (int x = -radius; x <= radius; x++) {
                sum += from[y * width + Math.clamp(x, 0, width - 1)];
            }
            for (int x = 0; x < width; x++) {
                to[x * height + y] = sum / (2 * radius + 1);
                sum += from[y * width + Math.min(x + radius + 1, width - 1)]
                        - from[y * width + Math.max(x - radius, 0)];
            }
        }
        return to;
    }
}
