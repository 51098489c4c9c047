// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// Arms and legs: tapered rods with round joints.
final class Limbs {

    private Limbs() {}

    /// Where a bone ends.
    ///
    /// @param angle degrees from straight down, positive to the left
    static Point2D end(double x, double y, double angle, double length) {
        double turn = Math.toRadians(angle);
        return new Point2D.Double(x - Math.sin(turn) * length, y + Math.cos(turn) * length);
    }

    /// @param from half its width where it begins
    /// @param to half its width where it ends
    static void bone(
            Graphics2D g, double fromX, double fromY, double toX, double toY, double from, double to, Color colour) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length < 0.01) {
            return;
        }
        double acrossX = (toY - fromY) / length, acrossY = (fromX - toX) / length;
        Path2D side = new Path2D.Double();
        side.moveTo(fromX - acrossX * from, fromY - acrossY * from);
        side.lineTo(toX - acrossX * to, toY - acrossY * to);
        side.lineTo(toX + acrossX * to, toY + acrossY * to);
        side.lineTo(fromX + acrossX * from, fromY + acrossY * from);
        side.closePath();
        Area bone = new Area(side);
        bone.add(new Area(Clay.oval(fromX, fromY, from, from)));
        bone.add(new Area(Clay.oval(toX, toY, to, to)));
        // lit on the left side, shaded on the right one
        double middleX = (fromX + toX) / 2, middleY = (fromY + toY) / 2, half = Math.max(from, to);
        double turn = acrossX > 0 ? 1 : -1;
        g.setPaint(new GradientPaint(
                (float) (middleX - turn * acrossX * half),
                (float) (middleY - turn * acrossY * half),
                Tone.lighter(colour, 0.16),
                (float) (middleX + turn * acrossX * half),
                (float) (middleY + turn * acrossY * half),
                Tone.darker(colour, 0.26)));
        g.fill(bone);
    }

    /// @param angle of the shin
    /// @param side where its toes point: −1 to the left, 1 to the right
    static void shoe(Graphics2D g, Point2D ankle, double angle, double side, Color colour) {
        Path2D shoe = new Path2D.Double();
        shoe.moveTo(side * -3.4, -2.4);
        shoe.lineTo(side * 3, -2.4);
        shoe.curveTo(side * 4.5, -0.6, side * 8.6, -0.2, side * 8.8, 3.6);
        shoe.lineTo(side * -3.8, 3.6);
        shoe.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(ankle.getX(), ankle.getY());
        place.rotate(Math.toRadians(angle));
        Clay.fill(g, place.createTransformedShape(shoe), colour);
    }
}
