// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// A scarf as it is worn: a band round the neck and two ends with fringes.
record Scarf() implements Figure {

    /// Of the band, in units; the ends hang below it.
    static final double WIDTH = 32;

    private static final Color WOOL = new Color(0xd93a3f);

    @Override
    public Rectangle2D box() {
        return new Rectangle2D.Double(-2, -2, 36, 30);
    }

    @Override
    public void paint(Graphics2D g) {
        end(g, 22, 9, 5.5, 22);
        end(g, 17.5, 9, 5.5, 26);
        Path2D band = new Path2D.Double();
        band.moveTo(0.5, 2);
        band.quadTo(16, 8.5, 31.5, 2);
        band.curveTo(33, 5, 32.5, 7.5, 31, 9);
        band.quadTo(16, 15.5, 1, 9);
        band.curveTo(-0.5, 7.5, -1, 5, 0.5, 2);
        Clay.fill(g, band, WOOL);
        Clay.fill(g, Clay.bar(18, 6.6, 8, 8.4), Tone.darker(WOOL, 0.08));
    }

    private static void end(Graphics2D g, double x, double top, double width, double bottom) {
        Path2D end = new Path2D.Double();
        end.moveTo(x, top);
        end.lineTo(x + width, top);
        end.lineTo(x + width + 1, bottom - 2);
        end.lineTo(x - 0.4, bottom - 2);
        end.closePath();
        g.setColor(Tone.darker(WOOL, 0.2));
        g.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 5; i++) {
            double at = x + 0.4 + (width - 0.2) * i / 4;
            g.draw(new Line2D.Double(at, bottom - 2, at, bottom));
        }
        Clay.fill(g, end, WOOL);
        g.setColor(Tone.glass(Color.WHITE, 0.55));
        g.fill(new Rectangle2D.Double(x + 0.1, bottom - 5.2, width + 0.6, 1.2));
    }
}
