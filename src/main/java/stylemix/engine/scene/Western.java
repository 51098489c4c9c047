// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;

/// What makes a [Person] a cowboy: hat, vest, star, neckerchief and buckle.
final class Western {

    private static final Color LEATHER = new Color(0x7a4a28);
    private static final Color HAT = new Color(0x9a6236);
    private static final Color GOLD = new Color(0xf4c24a);
    private static final Color RED = new Color(0xd93a3a);

    private Western() {}

    /// Over a shirt.
    static void dress(Graphics2D g) {
        g.setColor(new Color(0, 0, 0, 30));
        g.setStroke(new BasicStroke(0.5f));
        for (double x = 11; x < 22; x += 2.4) {
            g.draw(new Line2D.Double(x, 33, x, 54));
        }
        for (int side = -1; side <= 1; side += 2) {
            Path2D vest = new Path2D.Double();
            vest.moveTo(16 + side * 9.5, 35);
            vest.quadTo(16 + side * 9, 30.5, 16 + side * 5.5, 29.8);
            vest.curveTo(16 + side * 5, 40, 16 + side * 3, 47, 16 + side * 4, 55.4);
            vest.lineTo(16 + side * 8, 54);
            vest.curveTo(16 + side * 7.4, 47, 16 + side * 9, 42, 16 + side * 9.5, 35);
            Clay.fill(g, vest, LEATHER);
        }
        Clay.fill(g, star(21.6, 39, 2.3), GOLD);
        g.setColor(new Color(0x4b2b16));
        g.fill(new Rectangle2D.Double(8, 53.4, 16, 3));
        Clay.fill(g, Clay.bar(13.4, 52.8, 5.2, 4.2), GOLD);
        g.setColor(new Color(0x4b2b16));
        g.fill(new Rectangle2D.Double(15, 54.2, 2, 1.5));
    }

    /// A neckerchief with its corner on the chest.
    static void scarf(Graphics2D g) {
        Path2D scarf = new Path2D.Double();
        scarf.moveTo(9.4, 29.4);
        scarf.quadTo(16, 33, 22.6, 29.4);
        scarf.quadTo(21, 35, 16, 40.5);
        scarf.quadTo(11, 35, 9.4, 29.4);
        Clay.fill(g, scarf, RED);
        g.setColor(Tone.glass(Color.WHITE, 0.8));
        for (double[] dot :
                new double[][] {{13, 33.4}, {16, 34.6}, {19, 33.4}, {16, 37.4}, {11.4, 31.4}, {20.6, 31.4}}) {
            g.fill(Clay.oval(dot[0], dot[1], 0.45, 0.45));
        }
    }

    /// Crown with a dent, band, and a wide brim that curls up at both ends.
    static void hat(Graphics2D g) {
        Path2D crown = new Path2D.Double();
        crown.moveTo(7.2, 13.4);
        crown.curveTo(7.6, 5, 8.2, -2.6, 12, -3.2);
        crown.curveTo(14, -3.4, 14.6, -1.4, 16, -1.4);
        crown.curveTo(17.4, -1.4, 18, -3.4, 20, -3.2);
        crown.curveTo(23.8, -2.6, 24.4, 5, 24.8, 13.4);
        crown.closePath();
        Clay.fill(g, crown, HAT);
        g.setColor(Tone.glass(Tone.darker(HAT, 0.8), 0.4));
        g.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new QuadCurve2D.Double(13.4, 0.2, 14.8, 3.6, 14.4, 7));
        g.draw(new QuadCurve2D.Double(18.6, 0.2, 17.2, 3.6, 17.6, 7));
        Path2D band = new Path2D.Double();
        band.moveTo(7.3, 8.4);
        band.quadTo(16, 11, 24.7, 8.4);
        band.lineTo(24.9, 12.4);
        band.quadTo(16, 15, 7.1, 12.4);
        band.closePath();
        Clay.fill(g, band, new Color(0x3f2417));
        Path2D brim = new Path2D.Double();
        brim.moveTo(-5.4, 6.2);
        brim.curveTo(-3, 11.6, 4, 12.4, 7, 12);
        brim.quadTo(16, 14.6, 25, 12);
        brim.curveTo(28, 12.4, 35, 11.6, 37.4, 6.2);
        brim.curveTo(39, 10.5, 34, 16.4, 26, 16.8);
        brim.quadTo(16, 18.4, 6, 16.8);
        brim.curveTo(-2, 16.4, -7, 10.5, -5.4, 6.2);
        Clay.fill(g, brim, Tone.lighter(HAT, 0.06));
        g.setColor(Tone.glass(Tone.darker(HAT, 0.9), 0.3));
        g.setStroke(new BasicStroke(0.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new QuadCurve2D.Double(4, 16.2, 16, 18.2, 28, 16.2));
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
