// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/// Paints what rises over the horizon: hills, peaks, mesas, woods, houses.
final class Skyline {

    private final Setting setting;
    private final Palette palette;
    private final SplittableRandom random;
    private final double width;
    private final double horizon;
    private final double unit;

    Skyline(Setting setting, SplittableRandom random) {
        this.setting = setting;
        this.palette = setting.palette();
        this.random = random;
        this.width = setting.width();
        this.horizon = setting.horizon();
        this.unit = setting.unit();
    }

    /// Rolling hills.
    ///
    /// @param rise their height as a share of the scene's unit
    /// @param swing how much they roll, likewise
    void ridge(Graphics2D g, double rise, double swing, Color colour) {
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

    /// Mountains.
    ///
    /// @param rise their height as a share of the scene's unit
    void peaks(Graphics2D g, double rise, Color colour, boolean snow) {
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
    void grove(Graphics2D g, double rise, Color colour) {
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

    /// Table mountains.
    void mesas(Graphics2D g) {
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

    /// Blocks with windows, which are lit in the dark.
    ///
    /// @param rise their height as a share of the scene's unit
    void houses(Graphics2D g, double rise, Color colour) {
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
}
