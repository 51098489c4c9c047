// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Fills shapes the way the library's drawings are shaded: light from above left, violet shade below.
final class Clay {

    private Clay() {}

    static void fill(Graphics2D g, Shape shape, Color colour) {
        Rectangle2D box = shape.getBounds2D();
        float top = (float) box.getY(), bottom = (float) box.getMaxY();
        g.setPaint(new GradientPaint(0, top, Tone.lighter(colour, 0.12), 0, bottom, Tone.darker(colour, 0.22)));
        g.fill(shape);
        double radius = Math.max(box.getWidth(), box.getHeight()) * 0.6;
        g.setPaint(glow(
                box.getX() + box.getWidth() * 0.35,
                top + box.getHeight() * 0.2,
                radius,
                Tone.glass(Color.WHITE, 0.28)));
        g.fill(shape);
    }

    /// A spot that fades to nothing at its radius.
    static RadialGradientPaint glow(double x, double y, double radius, Color colour) {
        return new RadialGradientPaint(
                (float) x, (float) y, (float) Math.max(radius, 0.01), new float[] {0, 1}, new Color[] {
                    colour, new Color(colour.getRGB() & 0xffffff, true)
                });
    }

    static Shape oval(double centreX, double centreY, double radiusX, double radiusY) {
        return new Ellipse2D.Double(centreX - radiusX, centreY - radiusY, 2 * radiusX, 2 * radiusY);
    }

    static Shape bar(double x, double y, double width, double height) {
        double arc = Math.min(width, height) * 0.9;
        return new RoundRectangle2D.Double(x, y, width, height, arc, arc);
    }
}
