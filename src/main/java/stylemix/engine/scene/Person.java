// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// A standing body for a person of whom the library has but head or bust.
///
/// @param head the library's drawing; its chin or its cut edge lies at 30 units
record Person(Figure head, Outfit outfit) implements Figure {

    private static final double MIDDLE = 16;

    @Override
    public Rectangle2D box() {
        return new Rectangle2D.Double(-16, -2, 64, 72);
    }

    @Override
    public void paint(Graphics2D g) {
        boolean bust = outfit.style() == Outfit.Style.BUST;
        boolean cowboy = outfit.style() == Outfit.Style.COWBOY;
        if (cowboy) {
            Western.throwLasso(g);
        }
        legs(g, cowboy);
        arms(g, bust);
        trunk(g, bust);
        if (cowboy) {
            Western.dress(g);
        }
        if (bust) {
            continueBust(g);
        } else {
            g.setPaint(Clay.glow(MIDDLE, 29, 9, Tone.glass(Tone.darker(outfit.top(), 0.8), 0.5)));
            g.fill(Clay.oval(MIDDLE, 29.5, 9, 3.5));
        }
        head.paint(g);
    }

    /// Draws the bust's lowest row down to the belt, so that ties, buttons and aprons go on.
    private void continueBust(Graphics2D g) {
        int scale = 8;
        BufferedImage bust = new BufferedImage(32 * scale, 32 * scale, BufferedImage.TYPE_INT_ARGB);
        Graphics2D small = bust.createGraphics();
        Puppet.refine(small);
        small.scale(scale, scale);
        head.paint(small);
        small.dispose();
        int row = (int) (29.2 * scale);
        int left = 8 * scale, right = 24 * scale;
        Graphics2D own = (Graphics2D) g.create();
        own.clip(trunkShape(true));
        own.translate(4.5, 0);
        own.scale(23.0 / (right - left), 1);
        own.drawImage(bust.getSubimage(left, row, right - left, 1), 0, 29, right - left, 18, null);
        own.dispose();
        g.setPaint(new GradientPaint(
                0, 30, Tone.glass(Color.BLACK, 0), 0, 48, Tone.glass(Tone.darker(outfit.top(), 0.9), 0.45)));
        g.fill(trunkShape(true));
        g.setColor(Tone.darker(outfit.trousers(), 0.35));
        g.fill(new Rectangle2D.Double(MIDDLE - 9, 46.4, 18, 2.6));
    }

    private void legs(Graphics2D g, boolean boots) {
        for (int side = -1; side <= 1; side += 2) {
            Path2D leg = new Path2D.Double();
            double in = MIDDLE + side * 0.2, out = MIDDLE + side * 8.4;
            leg.moveTo(in, 45);
            leg.lineTo(out, 45);
            leg.curveTo(MIDDLE + side * 9.4, 54, MIDDLE + side * 9, 58, MIDDLE + side * 8.4, 64);
            leg.lineTo(MIDDLE + side * 2.4, 64);
            leg.curveTo(MIDDLE + side * 2.4, 57, MIDDLE + side * 2, 53, in, 50);
            leg.closePath();
            Clay.fill(g, leg, outfit.trousers());
            if (boots) {
                Clay.fill(g, Clay.bar(MIDDLE + side * 5.4 - 3.9, 57, 7.8, 9.5), outfit.shoes());
            }
            Clay.fill(g, Clay.oval(MIDDLE + side * 6.4, 65.6, 5.4, 2.9), outfit.shoes());
        }
    }

    private void arms(Graphics2D g, boolean bust) {
        double shoulder = bust ? 10.5 : 7.5;
        double top = bust ? 30 : 33;
        for (int side = -1; side <= 1; side += 2) {
            Path2D arm = new Path2D.Double();
            arm.moveTo(MIDDLE + side * shoulder, top);
            arm.quadTo(MIDDLE + side * (shoulder + 4.5), top + 4, MIDDLE + side * (shoulder + 3.4), top + 12);
            g.setColor(Tone.darker(outfit.top(), 0.16));
            g.setStroke(new BasicStroke(5.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(arm);
            g.setColor(Tone.glass(Tone.lighter(outfit.top(), 0.2), 0.6));
            g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(arm);
            Clay.fill(g, Clay.oval(MIDDLE + side * (shoulder + 3.3), top + 14.4, 2.9, 3), outfit.hands());
        }
    }

    private void trunk(Graphics2D g, boolean bust) {
        Clay.fill(g, trunkShape(bust), outfit.top());
        g.setColor(Tone.darker(outfit.trousers(), 0.35));
        g.fill(new Rectangle2D.Double(MIDDLE - 9, 46.4, 18, 2.6));
    }

    private static Path2D trunkShape(boolean bust) {
        double shoulder = bust ? 11.5 : 9;
        double top = bust ? 29 : 28;
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(MIDDLE - shoulder, top + 4);
        trunk.curveTo(MIDDLE - shoulder, top, MIDDLE - shoulder + 2, top, MIDDLE - 3, top);
        trunk.lineTo(MIDDLE + 3, top);
        trunk.curveTo(MIDDLE + shoulder - 2, top, MIDDLE + shoulder, top, MIDDLE + shoulder, top + 4);
        trunk.curveTo(MIDDLE + shoulder, 40, MIDDLE + 9, 44, MIDDLE + 9, 49);
        trunk.lineTo(MIDDLE - 9, 49);
        trunk.curveTo(MIDDLE - 9, 44, MIDDLE - shoulder, 40, MIDDLE - shoulder, top + 4);
        return trunk;
    }
}
