// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/// Paints what is above the horizon: air, sun or moon, stars, clouds, a rainbow; or a wall, or water seen from below.
final class SkyPainter {

    private final Setting setting;
    private final SplittableRandom random;

    SkyPainter(Setting setting, SplittableRandom random) {
        this.setting = setting;
        this.random = random;
    }

    void paint(Graphics2D g) {
        Palette palette = setting.palette();
        g.setPaint(new GradientPaint(0, 0, palette.high(), 0, (float) setting.horizon(), palette.low()));
        g.fill(new Rectangle2D.Double(0, 0, setting.width(), setting.height()));
        double x = setting.width()
                * (random.nextBoolean() ? 0.08 + 0.07 * random.nextDouble() : 0.85 + 0.07 * random.nextDouble());
        double y = setting.horizon() * (0.16 + 0.08 * random.nextDouble());
        if (setting.place() == Place.UNDERWATER) {
            rays(g);
        } else if (setting.underOpenSky()) {
            if (setting.dark()) {
                stars(g);
            }
            if (setting.place() != Place.SPACE) {
                light(g, x, y);
                if (setting.weather().contains(Weather.RAINBOW)) {
                    rainbow(g);
                }
                clouds(g);
            }
        }
    }

    private void light(Graphics2D g, double x, double y) {
        double radius = setting.unit() * 0.05;
        boolean low = setting.hour() == Hour.SUNSET || setting.hour() == Hour.DAWN;
        double height = low ? setting.horizon() - radius * (0.4 + random.nextDouble()) : y;
        if (setting.overcast() && !setting.weather().contains(Weather.CLOUDS)) {
            return;
        }
        Color colour = switch (setting.hour()) {
            case DAY -> new Color(0xffe27a);
            case NIGHT -> new Color(0xf7f1d4);
            case SUNSET -> new Color(0xffd07a);
            case DAWN -> new Color(0xfff0c9);
        };
        g.setPaint(Clay.glow(x, height, radius * (low ? 7 : 3.4), Tone.glass(colour, 0.55)));
        g.fill(new Rectangle2D.Double(0, 0, setting.width(), setting.horizon()));
        if (setting.hour() == Hour.NIGHT) {
            Area moon = new Area(Clay.oval(x, height, radius, radius));
            if (random.nextBoolean()) {
                moon.subtract(
                        new Area(Clay.oval(x + radius * 0.5, height - radius * 0.15, radius * 0.85, radius * 0.85)));
            }
            g.setColor(colour);
            g.fill(moon);
        } else {
            g.setColor(colour);
            g.fill(Clay.oval(x, height, radius, radius));
        }
    }

    private void stars(Graphics2D g) {
        int count = 60 + (int) (80 * setting.richness());
        for (int i = 0; i < count; i++) {
            double size = setting.unit() * (0.0009 + 0.0022 * Math.pow(random.nextDouble(), 3));
            g.setColor(Tone.glass(Color.WHITE, 0.4 + 0.6 * random.nextDouble()));
            g.fill(Clay.oval(
                    setting.width() * random.nextDouble(), setting.horizon() * 0.95 * random.nextDouble(), size, size));
        }
    }

    private void clouds(Graphics2D g) {
        boolean heavy = setting.overcast();
        int count =
                (int) Math.round((heavy ? 7 : 3) * (0.4 + 0.6 * setting.richness()) * setting.width() / setting.unit());
        Color cloud = Tone.mix(Color.WHITE, setting.palette().high(), setting.dark() ? 0.72 : heavy ? 0.35 : 0.06);
        for (int i = 0; i < count; i++) {
            double size = setting.unit() * (0.06 + 0.08 * random.nextDouble());
            double x = setting.width() * (i + random.nextDouble()) / count;
            double y = setting.horizon() * (0.1 + (heavy ? 0.45 : 0.25) * random.nextDouble());
            cloud(g, x, y, size, cloud);
        }
    }

    private void cloud(Graphics2D g, double x, double y, double size, Color colour) {
        Area cloud = new Area();
        for (int puff = 0; puff < 5; puff++) {
            double offset = (puff - 2) * 0.42;
            double radius = size * (0.42 - 0.1 * Math.abs(offset) + 0.12 * random.nextDouble());
            cloud.add(new Area(Clay.oval(x + offset * size, y - radius * 0.5, radius, radius)));
        }
        cloud.intersect(new Area(new Rectangle2D.Double(x - 2 * size, y - 2 * size, 4 * size, 2 * size)));
        cloud.add(new Area(Clay.bar(x - size * 1.15, y - size * 0.2, size * 2.3, size * 0.28)));
        Rectangle2D box = cloud.getBounds2D();
        g.setPaint(new GradientPaint(
                0,
                (float) box.getY(),
                Tone.glass(colour, 0.95),
                0,
                (float) box.getMaxY(),
                Tone.glass(Tone.mix(colour, setting.palette().high(), 0.35), 0.85)));
        g.fill(cloud);
    }

    private void rainbow(Graphics2D g) {
        int[] bands = {0xe5484d, 0xf08a3c, 0xf6d04a, 0x5bb567, 0x4a90d9, 0x8a63c7};
        double radius = setting.width() * 0.46;
        double width = setting.unit() * 0.014;
        double centre = setting.width() * (0.4 + 0.2 * random.nextDouble());
        double base = setting.horizon() + radius * 0.25;
        g.setStroke(new BasicStroke((float) width * 1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        for (int band = 0; band < bands.length; band++) {
            double reach = radius - band * width;
            g.setColor(Tone.glass(new Color(bands[band]), 0.6));
            g.draw(new Arc2D.Double(
                    centre - reach,
                    base - Math.min(reach, base * 0.9),
                    2 * reach,
                    2 * Math.min(reach, base * 0.9),
                    0,
                    180,
                    Arc2D.OPEN));
        }
    }

    private void rays(Graphics2D g) {
        for (int i = 0; i < 5; i++) {
            double x = setting.width() * (0.1 + 0.2 * i + 0.1 * random.nextDouble());
            double spread = setting.width() * (0.03 + 0.04 * random.nextDouble());
            Path2D ray = new Path2D.Double();
            ray.moveTo(x, 0);
            ray.lineTo(x + spread, 0);
            ray.lineTo(x + spread * 1.2 - setting.width() * 0.12, setting.height() * 0.8);
            ray.lineTo(x - spread * 1.2 - setting.width() * 0.12, setting.height() * 0.8);
            ray.closePath();
            g.setPaint(new GradientPaint(
                    0, 0, Tone.glass(Color.WHITE, 0.22), 0, setting.height() * 0.8f, Tone.glass(Color.WHITE, 0)));
            g.fill(ray);
        }
        for (int i = 0; i < 10 + 20 * setting.richness(); i++) {
            double radius = setting.unit() * (0.003 + 0.008 * random.nextDouble());
            double x = setting.width() * random.nextDouble(), y = setting.height() * 0.85 * random.nextDouble();
            g.setColor(Tone.glass(Color.WHITE, 0.3));
            g.fill(Clay.oval(x, y, radius, radius));
            g.setColor(Tone.glass(Color.WHITE, 0.7));
            g.fill(Clay.oval(x - radius * 0.3, y - radius * 0.3, radius * 0.3, radius * 0.3));
        }
    }
}
