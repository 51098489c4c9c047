// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/// Paints what is below the horizon, after the [Skyline] that rises over it.
final class LandPainter {

    private final Setting setting;
    private final Palette palette;
    private final SplittableRandom random;
    private final Skyline skyline;
    private final double width;
    private final double horizon;
    private final double unit;

    LandPainter(Setting setting, SplittableRandom random) {
        this.setting = setting;
        this.palette = setting.palette();
        this.random = random;
        this.skyline = new Skyline(setting, random.split());
        this.width = setting.width();
        this.horizon = setting.horizon();
        this.unit = setting.unit();
    }

    /// @throws InterruptedException if the thread is interrupted
    void paint(Graphics2D g) throws InterruptedException {
        switch (setting.place()) {
            case PLAIN -> plain(g);
            case FOREST -> {
                skyline.ridge(g, 0.16, 0.05, palette.far());
                skyline.grove(g, 0.3, Tone.mix(palette.far(), palette.mid(), 0.35));
                skyline.grove(g, 0.21, palette.mid());
                ground(g);
                strokes(g, 0.012, Tone.lighter(palette.near(), 0.15), Tone.darker(palette.front(), 0.15));
            }
            case MEADOW -> {
                skyline.ridge(g, 0.16, 0.05, palette.far());
                skyline.ridge(g, 0.08, 0.04, palette.mid());
                ground(g);
                strokes(g, 0.012, Tone.lighter(palette.near(), 0.15), Tone.darker(palette.front(), 0.15));
            }
            case DESERT -> {
                skyline.mesas(g);
                skyline.ridge(g, 0.05, 0.03, palette.mid());
                ground(g);
                ripples(g);
            }
            case ARCTIC -> {
                skyline.peaks(g, 0.2, palette.far(), true);
                skyline.ridge(g, 0.05, 0.03, palette.mid());
                ground(g);
                ripples(g);
            }
            case MOUNTAINS -> {
                skyline.peaks(g, 0.42, palette.far(), true);
                skyline.peaks(g, 0.24, palette.mid(), false);
                ground(g);
                strokes(g, 0.01, Tone.lighter(palette.near(), 0.15), Tone.darker(palette.front(), 0.15));
            }
            case SEA -> {
                ground(g);
                waves(g, horizon, setting.height());
            }
            case BEACH -> {
                g.setPaint(new GradientPaint(
                        0, (float) horizon, palette.far(), 0, (float) (horizon + unit * 0.1), palette.mid()));
                g.fill(new Rectangle2D.Double(0, horizon, width, setting.height() - horizon));
                waves(g, horizon, horizon + unit * 0.09);
                shore(g);
            }
            case UNDERWATER -> {
                skyline.ridge(g, 0.2, 0.07, palette.far());
                skyline.ridge(g, 0.1, 0.05, palette.mid());
                ground(g);
                ripples(g);
            }
            case CITY -> {
                skyline.houses(g, 0.42, palette.far());
                skyline.houses(g, 0.26, palette.mid());
                street(g);
            }
            case INDOOR -> room(g);
            case SPACE -> {
                skyline.ridge(g, 0.04, 0.03, palette.mid());
                ground(g);
                craters(g);
            }
        }
    }

    /// Wall and floor meet in a soft curve, as in a photographer's studio.
    private void plain(Graphics2D g) {
        float bottom = setting.height();
        g.setPaint(new GradientPaint(
                0, (float) (horizon - unit * 0.06), Tone.glass(palette.front(), 0), 0, bottom, palette.front()));
        g.fill(new Rectangle2D.Double(0, horizon - unit * 0.06, width, bottom));
        g.setPaint(Clay.glow(width * 0.5, setting.height() * 0.42, unit * 0.6, Tone.glass(Color.WHITE, 0.5)));
        g.fill(new Rectangle2D.Double(0, 0, width, bottom));
    }

    private void ground(Graphics2D g) throws InterruptedException {
        Patience.check();
        g.setPaint(new GradientPaint(0, (float) horizon, palette.near(), 0, setting.height(), palette.front()));
        Path2D ground = new Path2D.Double();
        double swell = setting.place() == Place.SEA ? 0 : unit * 0.012;
        ground.moveTo(0, horizon + swell * random.nextDouble());
        ground.curveTo(
                width * 0.3,
                horizon - swell,
                width * 0.7,
                horizon + swell,
                width,
                horizon - swell * random.nextDouble());
        ground.lineTo(width, setting.height());
        ground.lineTo(0, setting.height());
        ground.closePath();
        g.fill(ground);
    }

    private void ripples(Graphics2D g) {
        for (int i = 0; i < 9 + 9 * setting.richness(); i++) {
            double depth = random.nextDouble();
            double y = horizon + (setting.height() - horizon) * (0.06 + 0.9 * depth);
            double length = unit * (0.06 + 0.2 * depth);
            double x = width * random.nextDouble();
            g.setColor(Tone.glass(random.nextBoolean() ? Color.WHITE : Tone.darker(palette.front(), 0.3), 0.28));
            g.setStroke(new BasicStroke(
                    (float) (unit * (0.0015 + 0.003 * depth)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(new QuadCurve2D.Double(
                    x - length, y, x, y - unit * 0.016 * (0.3 + depth), x + length, y + unit * 0.004));
        }
    }

    /// Tufts of grass.
    private void strokes(Graphics2D g, double size, Color light, Color dark) {
        int count = (int) (90 * (0.3 + setting.richness()) * width / unit);
        for (int i = 0; i < count; i++) {
            double depth = Math.pow((i + random.nextDouble()) / count, 1.1);
            double x = width * random.nextDouble();
            double y = horizon + (setting.height() - horizon) * (0.05 + 0.95 * depth);
            double blade = unit * size * (0.5 + 1.7 * depth);
            g.setColor(Tone.glass(random.nextInt(3) == 0 ? light : dark, 0.5));
            g.setStroke(new BasicStroke((float) (blade * 0.17), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int side = -1; side <= 1; side++) {
                g.draw(new QuadCurve2D.Double(
                        x, y, x + side * blade * 0.1, y - blade * 0.6, x + side * blade * 0.5, y - blade));
            }
        }
    }

    private void waves(Graphics2D g, double from, double to) {
        int rows = 12;
        for (int row = 0; row < rows; row++) {
            double depth = (row + random.nextDouble()) / rows;
            double y = from + (to - from) * Math.pow(depth, 1.3);
            double length = unit * (0.02 + 0.06 * depth);
            g.setColor(Tone.glass(row % 3 == 2 ? Tone.darker(palette.front(), 0.2) : Color.WHITE, 0.22 + 0.2 * depth));
            g.setStroke(new BasicStroke(
                    (float) (unit * (0.0015 + 0.004 * depth)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int i = 0; i < 2 + 5 * (1 - depth) * width / unit; i++) {
                double x = width * random.nextDouble();
                g.draw(new QuadCurve2D.Double(x - length, y, x - length / 2, y - length * 0.35, x, y));
                g.draw(new QuadCurve2D.Double(x, y, x + length / 2, y - length * 0.35, x + length, y));
            }
        }
    }

    private void shore(Graphics2D g) {
        double line = horizon + unit * 0.1;
        for (int foam = 0; foam < 2; foam++) {
            Path2D sand = new Path2D.Double();
            sand.moveTo(0, line + foam * unit * 0.012);
            sand.curveTo(width * 0.25, line - unit * 0.04, width * 0.55, line + unit * 0.05, width, line - unit * 0.01);
            sand.lineTo(width, setting.height());
            sand.lineTo(0, setting.height());
            sand.closePath();
            g.setPaint(
                    foam == 0
                            ? Tone.glass(Color.WHITE, 0.8)
                            : new GradientPaint(0, (float) line, palette.near(), 0, setting.height(), palette.front()));
            g.fill(sand);
        }
    }

    private void street(Graphics2D g) throws InterruptedException {
        ground(g);
        double kerb = horizon + (setting.height() - horizon) * 0.22;
        g.setColor(Tone.darker(palette.front(), 0.25));
        g.fill(new Rectangle2D.Double(0, kerb, width, setting.height() - kerb));
        g.setColor(Tone.lighter(palette.near(), 0.3));
        g.fill(new Rectangle2D.Double(0, kerb - unit * 0.008, width, unit * 0.01));
        double line = horizon + (setting.height() - horizon) * 0.5;
        g.setColor(Tone.glass(new Color(0xfff3c4), 0.75));
        for (double x = -unit * 0.1 * random.nextDouble(); x < width; x += unit * 0.2) {
            g.fill(new Rectangle2D.Double(x, line, unit * 0.11, unit * 0.014));
        }
    }

    private void room(Graphics2D g) throws InterruptedException {
        ground(g);
        g.setStroke(new BasicStroke((float) (unit * 0.002)));
        g.setColor(Tone.glass(Tone.darker(palette.front(), 0.4), 0.35));
        for (int board = 1; board < 7; board++) {
            double y = horizon + (setting.height() - horizon) * Math.pow(board / 7.0, 1.5);
            g.draw(new Line2D.Double(0, y, width, y));
        }
        g.setColor(Tone.lighter(palette.low(), 0.45));
        g.fill(new Rectangle2D.Double(0, horizon - unit * 0.03, width, unit * 0.034));
        double centre = width * (0.45 + 0.1 * random.nextDouble());
        Color rug = new Color(random.nextBoolean() ? 0x4f8a9c : 0xb5564f);
        double middle = horizon + (setting.height() - horizon) * 0.6;
        g.setColor(Tone.mix(rug, palette.front(), 0.15));
        g.fill(Clay.oval(centre, middle, width * 0.42, (setting.height() - horizon) * 0.34));
        g.setColor(Tone.glass(Tone.lighter(rug, 0.6), 0.7));
        g.setStroke(new BasicStroke((float) (unit * 0.006)));
        g.draw(Clay.oval(centre, middle, width * 0.38, (setting.height() - horizon) * 0.29));
    }

    private void craters(Graphics2D g) {
        for (int i = 0; i < 7; i++) {
            double depth = random.nextDouble();
            double x = width * random.nextDouble();
            double y = horizon + (setting.height() - horizon) * (0.12 + 0.8 * depth);
            double radius = unit * (0.02 + 0.05 * depth);
            g.setColor(Tone.glass(Tone.darker(palette.front(), 0.5), 0.45));
            g.fill(Clay.oval(x, y, radius, radius * 0.32));
            g.setColor(Tone.glass(Color.WHITE, 0.2));
            g.fill(Clay.oval(x + radius * 0.05, y + radius * 0.08, radius * 0.86, radius * 0.22));
        }
    }
}
