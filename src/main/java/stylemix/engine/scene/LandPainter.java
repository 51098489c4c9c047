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

/// Paints what is below the horizon, and the land that rises over it.
final class LandPainter {

    private final Setting setting;
    private final Palette palette;
    private final SplittableRandom random;
    private final double width;
    private final double horizon;
    private final double unit;

    LandPainter(Setting setting, SplittableRandom random) {
        this.setting = setting;
        this.palette = setting.palette();
        this.random = random;
        this.width = setting.width();
        this.horizon = setting.horizon();
        this.unit = setting.unit();
    }

    void paint(Graphics2D g) {
        switch (setting.place()) {
            case PLAIN -> plain(g);
            case FOREST -> {
                ridge(g, 0.16, 0.05, palette.far());
                grove(g, 0.3, Tone.mix(palette.far(), palette.mid(), 0.35));
                grove(g, 0.21, palette.mid());
                ground(g);
                strokes(g, 0.012, Tone.lighter(palette.near(), 0.15), Tone.darker(palette.front(), 0.15));
            }
            case MEADOW -> {
                ridge(g, 0.16, 0.05, palette.far());
                ridge(g, 0.08, 0.04, palette.mid());
                ground(g);
                strokes(g, 0.012, Tone.lighter(palette.near(), 0.15), Tone.darker(palette.front(), 0.15));
            }
            case DESERT -> {
                mesas(g);
                ridge(g, 0.05, 0.03, palette.mid());
                ground(g);
                ripples(g);
            }
            case ARCTIC -> {
                peaks(g, 0.2, palette.far(), true);
                ridge(g, 0.05, 0.03, palette.mid());
                ground(g);
                ripples(g);
            }
            case MOUNTAINS -> {
                peaks(g, 0.42, palette.far(), true);
                peaks(g, 0.24, palette.mid(), false);
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
                ridge(g, 0.2, 0.07, palette.far());
                ridge(g, 0.1, 0.05, palette.mid());
                ground(g);
                ripples(g);
            }
            case CITY -> {
                houses(g, 0.42, palette.far());
                houses(g, 0.26, palette.mid());
                street(g);
            }
            case INDOOR -> room(g);
            case SPACE -> {
                ridge(g, 0.04, 0.03, palette.mid());
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

    private void ground(Graphics2D g) {
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

    private void ridge(Graphics2D g, double rise, double swing, Color colour) {
        Path2D ridge = new Path2D.Double();
        double phase = random.nextDouble() * 7, second = random.nextDouble() * 7;
        ridge.moveTo(0, setting.height());
        for (int i = 0; i <= 60; i++) {
            double x = i / 60.0;
            double wave = Math.sin(x * 5 * width / unit + phase) * 0.6 + Math.sin(x * 11 * width / unit + second) * 0.4;
            ridge.lineTo(x * width, horizon - unit * (rise * 0.55 + swing * wave));
        }
        ridge.lineTo(width, setting.height());
        ridge.closePath();
        g.setPaint(new GradientPaint(
                0, (float) (horizon - unit * rise), colour, 0, (float) horizon, Tone.mix(colour, palette.low(), 0.35)));
        g.fill(ridge);
    }

    private void peaks(Graphics2D g, double rise, Color colour, boolean snow) {
        int count = Math.max(3, (int) Math.round(4.5 * width / unit));
        for (int i = -1; i <= count; i++) {
            double x = width * (i + 0.5 + 0.6 * (random.nextDouble() - 0.5)) / count;
            double top = Math.min(unit * rise * (0.65 + 0.5 * random.nextDouble()), horizon * 0.8);
            double half = top * (0.75 + 0.3 * random.nextDouble());
            double ledge = 0.1 * (random.nextDouble() - 0.5);
            Path2D lit = triangle(x - half, horizon + 4, x, horizon - top, x + half, horizon + 4);
            g.setPaint(new GradientPaint(
                    0, (float) (horizon - top), colour, 0, (float) horizon, Tone.mix(colour, palette.low(), 0.5)));
            g.fill(lit);
            g.setColor(Tone.glass(Tone.darker(colour, 0.6), 0.22));
            g.fill(triangle(x, horizon - top, x + half, horizon + 4, x + half * (0.1 + ledge), horizon + 4));
            if (snow) {
                double cap = 0.34;
                Path2D white = new Path2D.Double();
                white.moveTo(x, horizon - top);
                white.lineTo(x + half * cap, horizon - top * (1 - cap));
                white.lineTo(x + half * cap * 0.4, horizon - top * (1 - cap * 0.75));
                white.lineTo(x, horizon - top * (1 - cap * 1.25));
                white.lineTo(x - half * cap * 0.45, horizon - top * (1 - cap * 0.8));
                white.lineTo(x - half * cap, horizon - top * (1 - cap));
                white.closePath();
                g.setColor(Tone.mix(Color.WHITE, palette.low(), setting.dark() ? 0.6 : 0.15));
                g.fill(white);
            }
        }
    }

    private static Path2D triangle(double ax, double ay, double bx, double by, double cx, double cy) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(ax, ay);
        triangle.lineTo(bx, by);
        triangle.lineTo(cx, cy);
        triangle.closePath();
        return triangle;
    }

    /// A row of firs and round crowns in one tone, as woods look from afar.
    private void grove(Graphics2D g, double rise, Color colour) {
        g.setPaint(new GradientPaint(
                0, (float) (horizon - unit * rise), colour, 0, (float) horizon, Tone.mix(colour, palette.near(), 0.3)));
        for (double x = -unit * 0.05; x < width + unit * 0.05; x += unit * (0.035 + 0.04 * random.nextDouble())) {
            double top = unit * rise * (0.55 + 0.5 * random.nextDouble());
            if (random.nextInt(3) == 0) {
                g.fill(Clay.oval(x, horizon - top * 0.6, top * 0.27, top * 0.4));
                g.fill(new Rectangle2D.Double(x - top * 0.03, horizon - top * 0.3, top * 0.06, top * 0.3));
            } else {
                for (int tier = 0; tier < 3; tier++) {
                    double wide = top * (0.13 + 0.07 * tier);
                    double peak = horizon - top * (1 - 0.22 * tier);
                    g.fill(triangle(x, peak, x - wide, peak + top * 0.4, x + wide, peak + top * 0.4));
                }
                g.fill(new Rectangle2D.Double(x - top * 0.03, horizon - top * 0.3, top * 0.06, top * 0.3));
            }
        }
    }

    private void mesas(Graphics2D g) {
        for (int i = 0; i < 4; i++) {
            double x = width * (i + 0.2 + 0.6 * random.nextDouble()) / 4;
            double top = unit * (0.06 + 0.12 * random.nextDouble());
            double half = unit * (0.05 + 0.07 * random.nextDouble());
            Path2D mesa = new Path2D.Double();
            mesa.moveTo(x - half * 1.5, horizon + 4);
            mesa.lineTo(x - half, horizon - top * 0.55);
            mesa.lineTo(x - half * 0.85, horizon - top);
            mesa.lineTo(x + half * 0.8, horizon - top);
            mesa.lineTo(x + half * 0.95, horizon - top * 0.5);
            mesa.lineTo(x + half * 1.5, horizon + 4);
            mesa.closePath();
            g.setPaint(new GradientPaint(
                    0,
                    (float) (horizon - top),
                    palette.far(),
                    0,
                    (float) horizon,
                    Tone.mix(palette.far(), palette.low(), 0.4)));
            g.fill(mesa);
        }
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

    private void houses(Graphics2D g, double rise, Color colour) {
        double x = -unit * 0.05 * random.nextDouble();
        Color window =
                setting.dark() || setting.hour() == Hour.SUNSET ? new Color(0xffd97a) : Tone.lighter(colour, 0.45);
        while (x < width) {
            double wide = unit * (0.07 + 0.09 * random.nextDouble());
            double top = Math.min(unit * rise * (0.4 + 0.7 * random.nextDouble()), horizon * 0.86);
            Color own = Tone.mix(colour, palette.low(), 0.25 * random.nextDouble());
            g.setColor(own);
            g.fill(new Rectangle2D.Double(x, horizon - top, wide * 0.96, top + 2));
            g.setColor(Tone.darker(own, 0.18));
            g.fill(new Rectangle2D.Double(x + wide * 0.76, horizon - top, wide * 0.2, top + 2));
            double step = unit * 0.024;
            for (double wy = horizon - top + step * 0.7; wy < horizon - step; wy += step) {
                for (double wx = x + step * 0.4; wx < x + wide * 0.7 - step * 0.3; wx += step * 0.85) {
                    g.setColor(random.nextInt(3) > 0 ? window : Tone.darker(own, 0.25));
                    g.fill(new Rectangle2D.Double(wx, wy, step * 0.42, step * 0.55));
                }
            }
            x += wide;
        }
    }

    private void street(Graphics2D g) {
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

    private void room(Graphics2D g) {
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
