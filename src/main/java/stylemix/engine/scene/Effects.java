// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/// Shadows, speed lines, dust, notes and weather: what ties the figures to the ground and tells what they do.
final class Effects {

    private final Setting setting;
    private final SplittableRandom random;

    Effects(Setting setting, SplittableRandom random) {
        this.setting = setting;
        this.random = random;
    }

    /// A soft oval on the ground.
    static void shadow(Graphics2D g, double x, double y, double radius, double strength) {
        Graphics2D own = (Graphics2D) g.create();
        own.translate(x, y);
        own.scale(1, 0.15);
        own.setPaint(Clay.glow(0, 0, radius, Tone.glass(new Color(0x1d1838), strength)));
        own.fill(Clay.oval(0, 0, radius, radius));
        own.dispose();
    }

    /// What lies under and behind a figure.
    ///
    /// @throws InterruptedException if the thread is interrupted
    void before(Graphics2D g, Mark mark, double energy) throws InterruptedException {
        Patience.check();
        boolean floating = mark.extra().flies() || setting.place() == Place.UNDERWATER;
        double height = Math.max(0, mark.lift()) / setting.unit();
        if (!floating && !mark.carried()) {
            Rectangle2D bounds = mark.bounds();
            double radius = bounds.getWidth() * (0.62 - Math.min(0.25, height));
            if (setting.place() == Place.SEA) {
                ripples(g, mark, bounds.getWidth() * 0.6);
            } else {
                shadow(g, mark.x(), mark.ground() - mark.height() * 0.01, radius, 0.62 - Math.min(0.3, 1.6 * height));
                shadow(
                        g,
                        mark.x(),
                        mark.ground() - mark.height() * 0.01,
                        radius * 0.7,
                        0.4 - Math.min(0.2, 1.6 * height));
            }
        }
        Idea.Actor actor = mark.extra().actor();
        boolean quick = energy > 0.3 && (actor.does(Pose.JUMP) || actor.does(Pose.RUN));
        if (quick || (energy > 1.1 && actor.does(Pose.FLY))) {
            speed(g, mark, energy);
        }
        if (energy > 0.3 && (actor.does(Pose.JUMP) || actor.does(Pose.RUN)) && !floating && !mark.carried()) {
            dust(g, mark);
        }
    }

    /// What hovers over a figure.
    void after(Graphics2D g, Mark mark) {
        Idea.Actor actor = mark.extra().actor();
        Rectangle2D bounds = mark.bounds();
        double size = setting.unit() * 0.03;
        double x = mark.flip() ? bounds.getMaxX() - bounds.getWidth() * 0.2 : bounds.getX() + bounds.getWidth() * 0.2;
        if (actor.does(Pose.SLEEP)) {
            for (int i = 0; i < 3; i++) {
                letterZ(
                        g,
                        x + size * i * 1.1,
                        Math.max(size * 2, bounds.getY() - size * (0.4 + 1.1 * i)),
                        size * (0.6 + 0.25 * i));
            }
        } else if (actor.does(Pose.DANCE)) {
            for (int i = 0; i < 3; i++) {
                double at = bounds.getX() + bounds.getWidth() * (i == 0 ? -0.08 : i == 1 ? 1.04 : 0.9);
                note(g, at, bounds.getY() + bounds.getHeight() * (0.1 + 0.16 * i), size);
            }
        }
    }

    /// Falls over everything.
    void weather(Graphics2D g) {
        double unit = setting.unit();
        if (setting.weather().contains(Weather.FOG)) {
            for (int i = 0; i < 7; i++) {
                double y = setting.horizon() * (0.7 + 0.12 * i);
                g.setPaint(
                        Clay.glow(setting.width() * random.nextDouble(), y, unit * 0.55, Tone.glass(Color.WHITE, 0.3)));
                g.fill(new Rectangle2D.Double(0, 0, setting.width(), setting.height()));
            }
        }
        if (setting.weather().contains(Weather.RAIN)) {
            g.setStroke(new BasicStroke((float) (unit * 0.0022), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int i = 0; i < 170; i++) {
                double x = setting.width() * random.nextDouble(), y = setting.height() * random.nextDouble();
                double length = unit * (0.02 + 0.03 * random.nextDouble());
                g.setColor(Tone.glass(new Color(0xe3f1ff), 0.35 + 0.3 * random.nextDouble()));
                g.draw(new Line2D.Double(x, y, x - length * 0.3, y + length));
            }
        }
        boolean winter = setting.place() == Place.ARCTIC && setting.richness() >= 1;
        if (setting.weather().contains(Weather.SNOW) || winter) {
            int flakes = setting.weather().contains(Weather.SNOW) ? 220 : 50;
            for (int i = 0; i < flakes; i++) {
                double radius = unit * (0.0015 + 0.005 * Math.pow(random.nextDouble(), 2));
                g.setColor(Tone.glass(Color.WHITE, 0.6 + 0.35 * random.nextDouble()));
                g.fill(Clay.oval(
                        setting.width() * random.nextDouble(), setting.height() * random.nextDouble(), radius, radius));
            }
        }
    }

    private void ripples(Graphics2D g, Mark mark, double radius) {
        g.setStroke(new BasicStroke((float) (setting.unit() * 0.004), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int ring = 1; ring <= 3; ring++) {
            g.setColor(Tone.glass(Color.WHITE, 0.6 - 0.15 * ring));
            double reach = radius * (0.7 + 0.22 * ring);
            g.draw(Clay.oval(mark.x(), mark.ground(), reach, reach * 0.16));
        }
    }

    private void speed(Graphics2D g, Mark mark, double energy) {
        Rectangle2D bounds = mark.bounds();
        double away = mark.flip() ? -1 : 1; // lines trail behind; drawings face left
        double from = mark.flip() ? bounds.getX() : bounds.getMaxX();
        int lines = 3 + (int) Math.round(2 * energy);
        for (int i = 0; i < lines; i++) {
            double y = bounds.getY() + bounds.getHeight() * (0.25 + 0.6 * i / lines);
            double length = setting.unit() * (0.04 + 0.05 * random.nextDouble()) * (0.6 + 0.5 * energy);
            double x = from + away * setting.unit() * 0.015 * random.nextDouble();
            g.setColor(Tone.glass(setting.bare() ? Tone.darker(setting.palette().front(), 0.35) : Color.WHITE, 0.75));
            g.setStroke(
                    new BasicStroke((float) (setting.unit() * 0.005), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            double drop = mark.lift() > 0 ? length * 0.35 : 0;
            g.draw(new QuadCurve2D.Double(x, y, x + away * length * 0.6, y + drop * 0.3, x + away * length, y + drop));
        }
    }

    private void dust(Graphics2D g, Mark mark) {
        double away = mark.flip() ? -1 : 1;
        Color colour = Tone.lighter(setting.palette().near(), 0.45);
        for (int i = 0; i < 5; i++) {
            double radius = setting.unit() * (0.014 + 0.016 * random.nextDouble());
            double x = mark.x() + away * mark.width() * (0.24 + 0.05 * i);
            double y = mark.ground() - radius * (0.6 + 0.9 * random.nextDouble());
            g.setColor(Tone.glass(colour, 0.7 - 0.09 * i));
            g.fill(Clay.oval(x, y, radius, radius));
        }
    }

    private static void letterZ(Graphics2D g, double x, double y, double size) {
        Path2D z = new Path2D.Double();
        z.moveTo(0, 0);
        z.lineTo(1, 0);
        z.lineTo(0, 1);
        z.lineTo(1, 1);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        for (int layer = 0; layer < 2; layer++) {
            g.setStroke(new BasicStroke(
                    (float) (size * (layer == 0 ? 0.4 : 0.2)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(layer == 0 ? new Color(0x3b3a66) : Color.WHITE);
            g.draw(place.createTransformedShape(z));
        }
    }

    private static void note(Graphics2D g, double x, double y, double size) {
        g.setColor(new Color(0x3b3a66));
        g.setStroke(new BasicStroke((float) (size * 0.16), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.fill(Clay.oval(x, y, size * 0.34, size * 0.26));
        g.draw(new Line2D.Double(x + size * 0.28, y, x + size * 0.28, y - size));
        g.draw(new QuadCurve2D.Double(
                x + size * 0.28, y - size, x + size * 0.7, y - size * 0.8, x + size * 0.72, y - size * 0.4));
    }
}
