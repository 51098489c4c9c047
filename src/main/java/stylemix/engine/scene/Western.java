// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// What makes a [Person] a cowboy: vest, star, neckerchief and buckle.
final class Western {

    private static final Color LEATHER = new Color(0x7a4a28);
    private static final Color GOLD = new Color(0xf4c24a);
    private static final Color RED = new Color(0xd93a3a);

    private Western() {}

    static void dress(Graphics2D g) {
        g.setColor(new Color(0, 0, 0, 34));
        g.setStroke(new BasicStroke(0.5f));
        for (double y = 33; y < 46; y += 2.6) {
            g.draw(new Line2D.Double(10, y, 22, y));
        }
        for (int side = -1; side <= 1; side += 2) {
            Path2D vest = new Path2D.Double();
            vest.moveTo(16 + side * 9, 31);
            vest.lineTo(16 + side * 5.5, 28.4);
            vest.curveTo(16 + side * 5, 36, 16 + side * 3, 40, 16 + side * 3.4, 46.6);
            vest.lineTo(16 + side * 9.1, 46.6);
            vest.curveTo(16 + side * 9.4, 42, 16 + side * 9, 36, 16 + side * 9, 31);
            Clay.fill(g, vest, LEATHER);
        }
        g.setColor(new Color(0x4b2b16));
        g.fill(new Rectangle2D.Double(7, 46.3, 18, 2.8));
        Clay.fill(g, Clay.bar(13.6, 45.8, 4.8, 3.8), GOLD);
        Clay.fill(g, star(21.8, 36.4, 2.2), GOLD);
        Path2D scarf = new Path2D.Double();
        scarf.moveTo(8.6, 29);
        scarf.quadTo(16, 32.6, 23.4, 29);
        scarf.quadTo(20, 35, 16, 38.6);
        scarf.quadTo(12, 35, 8.6, 29);
        Clay.fill(g, scarf, RED);
        g.setColor(Tone.glass(Color.WHITE, 0.8));
        for (double[] dot : new double[][] {{13, 32.6}, {16, 33.8}, {19, 32.6}, {16, 36.2}, {11, 30.9}, {21, 30.9}}) {
            g.fill(Clay.oval(dot[0], dot[1], 0.45, 0.45));
        }
    }

    /// A rope from the hand on the right up into a loop beside the hat.
    static void throwLasso(Graphics2D g) {
        Path2D rope = new Path2D.Double();
        rope.moveTo(27, 46);
        rope.curveTo(40, 52, 42, 34, 37, 24);
        for (int strand = 0; strand < 2; strand++) {
            g.setColor(strand == 0 ? new Color(0x8a6a3c) : new Color(0xd9b878));
            g.setStroke(new BasicStroke(
                    strand == 0 ? 1.7f : 1f,
                    BasicStroke.CAP_ROUND,
                    BasicStroke.JOIN_ROUND,
                    1,
                    strand == 0 ? null : new float[] {1.6f, 1.4f},
                    0));
            g.draw(rope);
            g.draw(Clay.oval(38, 16, 7.5, 8.5));
        }
    }

    private static Path2D star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * (i / 5.0 - 0.5);
            double reach = i % 2 == 0 ? radius : radius * 0.45;
            if (i == 0) {
                star.moveTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
            } else {
                star.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
            }
        }
        star.closePath();
        return star;
    }
}
