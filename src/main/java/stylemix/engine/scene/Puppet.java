// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// A figure cut out along its visible bounds.
///
/// @param bounds where the figure has ink, in its units
record Puppet(Figure figure, Rectangle2D bounds) {

    private static final int PROBE = 80;
    private static final int VISIBLE = 24;

    /// The blurs in the library's drawings cost time with the square of this; beyond it we scale up.
    private static final int FINEST = 448;

    static Puppet of(Figure figure) {
        Rectangle2D box = figure.box();
        double scale = PROBE / Math.max(box.getWidth(), box.getHeight());
        BufferedImage probe = render(figure, box, scale);
        int left = probe.getWidth(), top = probe.getHeight(), right = 0, bottom = 0;
        for (int y = 0; y < probe.getHeight(); y++) {
            for (int x = 0; x < probe.getWidth(); x++) {
                if (probe.getRGB(x, y) >>> 24 > VISIBLE) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        if (right <= left) {
            return new Puppet(figure, box);
        }
        return new Puppet(
                figure,
                new Rectangle2D.Double(
                        box.getX() + left / scale,
                        box.getY() + top / scale,
                        (right - left) / scale,
                        (bottom - top) / scale));
    }

    /// Width over height.
    double aspect() {
        return bounds.getWidth() / bounds.getHeight();
    }

    /// @param height of the picture in pixels
    BufferedImage image(double height) {
        double scale = height / bounds.getHeight();
        double affordable = FINEST / Math.max(bounds.getWidth(), bounds.getHeight());
        if (scale <= affordable) {
            return render(figure, bounds, scale);
        }
        BufferedImage small = render(figure, bounds, affordable);
        BufferedImage image = new BufferedImage(
                Math.max(1, (int) Math.ceil(bounds.getWidth() * scale)),
                Math.max(1, (int) Math.ceil(height)),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        refine(g);
        g.drawImage(small, 0, 0, image.getWidth(), image.getHeight(), null);
        g.dispose();
        return image;
    }

    /// Antialiased, with gradients and strokes as fine as Java2D can.
    static void refine(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static BufferedImage render(Figure figure, Rectangle2D area, double scale) {
        int width = Math.max(1, (int) Math.ceil(area.getWidth() * scale));
        int height = Math.max(1, (int) Math.ceil(area.getHeight() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        refine(g);
        g.scale(scale, scale);
        g.translate(-area.getX(), -area.getY());
        figure.paint(g);
        g.dispose();
        return image;
    }
}
