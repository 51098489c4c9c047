// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;

/// An animal that sleeps, curled up, the chin on its paws and the eyes shut; it faces left.
///
/// @param belly colour of muzzle, paws and the tail's tip
record Curled(Color fur, Color belly, Ears ears, boolean striped) implements Figure {

    enum Ears {
        POINTED,
        FLOPPY,
        ROUND,
        LONG
    }

    @Override
    public Rectangle2D box() {
        return new Rectangle2D.Double(-6, -10, 80, 54);
    }

    @Override
    public void paint(Graphics2D g) {
        Path2D body = new Path2D.Double();
        body.moveTo(14, 40);
        body.curveTo(8, 22, 22, 6, 42, 6);
        body.curveTo(60, 6, 68, 18, 67, 30);
        body.curveTo(66.5, 37, 63, 40, 58, 40);
        body.closePath();
        Clay.fill(g, body, fur);
        if (striped) {
            g.setColor(Tone.glass(Tone.darker(fur, 0.75), 0.75));
            g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int stripe = 0; stripe < 4; stripe++) {
                double x = 36 + 7 * stripe, top = 7.4 + stripe * stripe * 0.7;
                g.draw(new QuadCurve2D.Double(x, top, x + 2.4, top + 4, x + 1.8, top + 8.5));
            }
        }
        Clay.fill(g, Clay.oval(52, 29, 12.5, 11.5), Tone.lighter(fur, 0.05));
        tail(g);
        Clay.fill(g, Clay.oval(19, 38.4, 7, 2.9), belly);
        Clay.fill(g, Clay.oval(9, 38.6, 6.4, 2.8), belly);
        g.setPaint(Clay.glow(26, 28, 15, Tone.glass(Tone.darker(fur, 0.8), 0.4)));
        g.fill(body);
        face(g);
    }

    private void tail(Graphics2D g) {
        Path2D tail = new Path2D.Double();
        tail.moveTo(66, 26);
        tail.curveTo(72, 38, 60, 41, 48, 40.5);
        tail.curveTo(40, 40, 34, 39, 30, 37.5);
        g.setStroke(new BasicStroke(5.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (ears != Ears.LONG && ears != Ears.ROUND) {
            g.setColor(Tone.darker(fur, 0.16));
            g.draw(tail);
            Clay.fill(g, Clay.oval(31, 37.6, 4, 2.9), belly);
        } else {
            Clay.fill(g, Clay.oval(66, 32, 4.6, 4.6), belly);
        }
    }

    private void face(Graphics2D g) {
        ear(g, -1);
        ear(g, 1);
        Clay.fill(g, Clay.oval(16, 26, 13.4, 11.4), fur);
        Clay.fill(g, Clay.oval(13.5, 32, 7.2, 4.8), belly);
        Color ink = new Color(0x33203c);
        g.setColor(ink);
        g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new QuadCurve2D.Double(5.6, 25.4, 8, 28, 10.6, 25.6));
        g.draw(new QuadCurve2D.Double(17.4, 25.6, 20, 28, 22.8, 25.4));
        Clay.fill(
                g, Clay.oval(13.6, 29.7, 2.1, 1.5), Tone.mix(ink, new Color(0xe07a86), ears == Ears.LONG ? 0.8 : 0.25));
        g.setColor(ink);
        g.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new QuadCurve2D.Double(10.8, 32.8, 12.2, 34, 13.6, 32.4));
        g.draw(new QuadCurve2D.Double(13.6, 32.4, 15, 34, 16.4, 32.8));
    }

    private void ear(Graphics2D g, int side) {
        double x = 16 + side * 8;
        Color inner = Tone.mix(belly, new Color(0xe38a86), 0.55);
        switch (ears) {
            case POINTED -> {
                Clay.fill(g, triangle(x, side, 1), fur);
                Clay.fill(g, triangle(x, side, 0.55), inner);
            }
            case ROUND -> {
                Clay.fill(g, Clay.oval(x + side * 1.5, 16.4, 4.8, 4.8), fur);
                Clay.fill(g, Clay.oval(x + side * 1.5, 16.8, 2.7, 2.7), inner);
            }
            case FLOPPY -> {
                Path2D flap = new Path2D.Double();
                flap.moveTo(x - side * 2, 15.6);
                flap.curveTo(x + side * 5, 13, x + side * 10, 22, x + side * 7.6, 32);
                flap.curveTo(x + side * 4, 34, x + side * 3, 24, x - side * 2, 15.6);
                Clay.fill(g, flap, Tone.darker(fur, 0.3));
            }
            case LONG -> {
                Path2D lop = new Path2D.Double();
                lop.moveTo(14 + side * 3, 16);
                lop.curveTo(20 + side * 2, 6, 33 + side * 3, 4 - side * 3, 38 + side * 2, 10 - side * 2);
                lop.curveTo(36, 15, 27 + side * 4, 17, 20 + side * 3, 19);
                lop.closePath();
                Clay.fill(g, lop, Tone.darker(fur, side < 0 ? 0.14 : 0.02));
            }
        }
    }

    private static Path2D triangle(double x, int side, double scale) {
        Path2D ear = new Path2D.Double();
        double foot = 19, tip = 8;
        ear.moveTo(x - side * 5 * scale, foot - 1.5);
        ear.quadTo(
                x + side * 1 * scale,
                foot - (foot - tip) * scale * 0.8,
                x + side * 4 * scale,
                foot - (foot - tip) * scale);
        ear.quadTo(x + side * 7 * scale, foot - 3 * scale, x + side * 5 * scale, foot + 3 * scale);
        ear.closePath();
        return ear;
    }
}
