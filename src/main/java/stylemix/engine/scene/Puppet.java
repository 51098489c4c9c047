// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// A figure cut out along its visible bounds.
///
/// @param bounds where the figure has ink, in its units
record Puppet(Figure figure, Rectangle2D bounds) {

    private static final int PROBE = 80;
    private static final int VISIBLE = 24;

    /// The share of an animal's width that its head takes.
    private static final double HEAD = 0.4;

    /// The blurs in the library's drawings cost time with the square of this; beyond it we scale up.
    private static final int FINEST = 512;

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

    /// Where a scarf goes, as shares of width and height from the upper left corner; empty if no neck is seen.
    ///
    /// @param upright whether the head is above the feet
    Optional<Figure.Anchor> neck(boolean upright) {
        Optional<Figure.Anchor> known = figure.neck().map(this::share);
        return known.isPresent() || !upright ? known : Optional.of(ink(0.46));
    }

    /// Where a hat goes, likewise: on top of what is upright, else on the head at the left.
    Figure.Anchor crown(boolean upright) {
        if (upright) {
            return new Figure.Anchor(ink(0.1).x(), figure instanceof Person ? 0.06 : 0.09, ink(0.1).width());
        }
        BufferedImage probe = image(PROBE);
        double front = HEAD * probe.getWidth();
        for (int y = 0; y < probe.getHeight(); y++) {
            for (int x = 0; x < front; x++) {
                if (probe.getRGB(x, y) >>> 24 > VISIBLE) {
                    return new Figure.Anchor((x + 1.0) / probe.getWidth(), (y + 6.0) / probe.getHeight(), 0.2);
                }
            }
        }
        return new Figure.Anchor(0.2, 0.1, 0.2);
    }

    /// How far from the top it touches its seat, as a share of its height; empty if it does not sit.
    Optional<Double> seat() {
        return figure.seat().map(this::share).map(Figure.Anchor::y);
    }

    private Figure.Anchor share(Figure.Anchor anchor) {
        return new Figure.Anchor(
                (anchor.x() - bounds.getX()) / bounds.getWidth(),
                (anchor.y() - bounds.getY()) / bounds.getHeight(),
                anchor.width() / bounds.getWidth());
    }

    /// What is visible in one row.
    private Figure.Anchor ink(double row) {
        BufferedImage probe = image(PROBE);
        int y = (int) (row * probe.getHeight());
        int left = probe.getWidth(), right = 0;
        for (int x = 0; x < probe.getWidth(); x++) {
            if (probe.getRGB(x, y) >>> 24 > VISIBLE) {
                left = Math.min(left, x);
                right = Math.max(right, x + 1);
            }
        }
        double width = probe.getWidth();
        return right <= left
                ? new Figure.Anchor(0.5, row, 0.5)
                : new Figure.Anchor((left + right) / 2.0 / width, row, (right - left) / width);
    }

    /// A picture of it; where it is to be very large, a smaller one that has to be scaled up.
    ///
    /// @param height of the picture in pixels
    BufferedImage image(double height) {
        double affordable = FINEST / Math.max(bounds.getWidth(), bounds.getHeight());
        return render(figure, bounds, Math.min(height / bounds.getHeight(), affordable));
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
