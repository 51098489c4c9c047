// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.util.Random;

/// Stitches, buttons and beads sewn on felt.
record Yarn(Graphics2D graphics, Random random) {

    /// A running stitch of twisted yarn, sunk into the felt at both ends of each stitch.
    void stitch(Shape line, Color colour, double length, double width) {
        walk(
                line,
                length * 1.75,
                (x, y, turn) -> single(x, y, x + Math.cos(turn) * length, y + Math.sin(turn) * length, colour, width));
    }

    /// Short stitches across an edge, as on a blanket.
    void overcast(Shape line, Color colour, double length, double width) {
        walk(line, length * 0.95, (x, y, turn) -> {
            double across = turn + Math.PI / 2 + 0.25 + 0.12 * random.nextGaussian();
            single(
                    x - Math.cos(across) * length / 2,
                    y - Math.sin(across) * length / 2,
                    x + Math.cos(across) * length / 2,
                    y + Math.sin(across) * length / 2,
                    colour,
                    width);
        });
    }

    /// One stitch of twisted yarn.
    void single(double x, double y, double toX, double toY, Color colour, double width) {
        line(x + 1.6, y + 2.2, toX + 1.6, toY + 2.2, new Color(20, 14, 20, 120), width + 1.6);
        for (double end = 0; end <= 1; end++) {
            spot(x + (toX - x) * end, y + (toY - y) * end, width * 0.95, new Color(20, 14, 20, 120));
        }
        line(x, y, toX, toY, tone(colour, 0.78, 255), width);
        line(
                x - 0.2 * width,
                y - 0.25 * width,
                toX - 0.2 * width,
                toY - 0.25 * width,
                tone(colour, 1.12, 220),
                width * 0.5);
        double length = Math.hypot(toX - x, toY - y);
        double along = (toX - x) / length;
        double down = (toY - y) / length;
        for (double step = width * 0.5; step < length; step += width * 0.75) {
            double middleX = x + along * step;
            double middleY = y + down * step;
            double reach = width * 0.42;
            line(
                    middleX - (along - down) * reach,
                    middleY - (down + along) * reach,
                    middleX + (along - down) * reach,
                    middleY + (down + along) * reach,
                    tone(colour, 0.55, 120),
                    0.9);
        }
    }

    /// A sewing button with four holes.
    void button(double x, double y, double radius, Color colour) {
        for (int i = 6; i > 0; i--) {
            spot(x + i * 0.8, y + i * 1.1, radius + i * 0.6, new Color(20, 14, 20, 26));
        }
        spot(x, y, radius, tone(colour, 0.62, 255));
        spot(x - radius * 0.05, y - radius * 0.06, radius * 0.93, tone(colour, 1.12, 255));
        spot(x, y, radius * 0.8, tone(colour, 0.72, 255));
        spot(x + radius * 0.05, y + radius * 0.06, radius * 0.73, colour);
        for (int i = 0; i < 4; i++) {
            spot(
                    x + radius * 0.27 * (i % 2 * 2 - 1),
                    y + radius * 0.27 * (i / 2 * 2 - 1),
                    radius * 0.13,
                    tone(colour, 0.3, 255));
        }
        double reach = radius * 0.27;
        single(x - reach, y - reach, x + reach, y + reach, tone(colour, 0.55, 255), radius * 0.16);
        single(x + reach, y - reach, x - reach, y + reach, tone(colour, 0.55, 255), radius * 0.16);
        graphics.setColor(new Color(255, 255, 255, 90));
        graphics.setStroke(new BasicStroke((float) (radius * 0.09), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Arc2D.Double(
                x - radius * 0.86, y - radius * 0.86, radius * 1.72, radius * 1.72, 105, 70, Arc2D.OPEN));
    }

    /// A glass bead for an eye.
    void bead(double x, double y, double radius) {
        for (int i = 4; i > 0; i--) {
            spot(x + i * 0.6, y + i * 0.9, radius + i * 0.5, new Color(20, 14, 20, 40));
        }
        spot(x, y, radius, new Color(0x17131a));
        spot(x + radius * 0.1, y + radius * 0.2, radius * 0.66, new Color(0x342c38));
        spot(x, y, radius * 0.6, new Color(0x17131a));
        spot(x - radius * 0.32, y - radius * 0.36, radius * 0.26, new Color(255, 252, 244, 235));
    }

    private void line(double x, double y, double toX, double toY, Color colour, double width) {
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(colour);
        graphics.draw(new Line2D.Double(x, y, toX, toY));
    }

    private void spot(double x, double y, double radius, Color colour) {
        graphics.setColor(colour);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    static Color tone(Color colour, double gain, int alpha) {
        return new Color(
                (int) Math.min(255, colour.getRed() * gain),
                (int) Math.min(255, colour.getGreen() * gain),
                (int) Math.min(255, colour.getBlue() * gain),
                alpha);
    }

    /// Told each place and the direction of the line there, in radians.
    interface Step {
        void at(double x, double y, double turn);
    }

    /// Visits places along a line, evenly spaced.
    static void walk(Shape line, double spacing, Step step) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        double left = spacing / 2;
        for (var path = new FlatteningPathIterator(line.getPathIterator(null), 0.5); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else {
                double length = Math.hypot(toX - x, toY - y);
                double turn = Math.atan2(toY - y, toX - x);
                while (left < length) {
                    step.at(x + Math.cos(turn) * left, y + Math.sin(turn) * left, turn);
                    left += spacing;
                }
                left -= length;
            }
            x = toX;
            y = toY;
        }
    }
}
