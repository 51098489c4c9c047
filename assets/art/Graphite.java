// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Graphite on toothed paper: every stroke deposits dust on the ridges of the grain, harder pressure reaches deeper.
final class Graphite {

    private final int width;
    private final int height;
    private final float[] dust;
    private final float[] tooth;
    private final Random random;

    Graphite(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        dust = new float[width * height];
        tooth = new float[width * height];
        random = new Random(seed);
        var grain = new Noise((int) seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                tooth[y * width + x] =
                        (float) (0.62 * grain.at(x / 1.5, y / 1.5) + 0.38 * grain.at(x / 4.1 + 9, y / 3.7));
            }
        }
    }

    /// One freehand line from end to end: it wavers, swells in the middle and lifts off.
    ///
    /// @param pressure 0 (touching) to 1 (pressing hard)
    void stroke(Shape line, double pressure) {
        List<Point2D> points = flattened(line);
        if (points.size() < 2) {
            return;
        }
        double total = 0;
        for (int i = 1; i < points.size(); i++) {
            total += points.get(i).distance(points.get(i - 1));
        }
        double phase = random.nextDouble() * 40;
        var waver = new Noise(random.nextInt());
        double gone = 0;
        for (int i = 1; i < points.size(); i++) {
            Point2D from = points.get(i - 1);
            Point2D to = points.get(i);
            double length = from.distance(to);
            for (double step = 0; step < length; step += 1) {
                double share = step / length;
                double along = gone + step;
                double drift = 2.6 * (waver.at(along / 46 + phase, 0.5) - 0.5)
                        + 0.9 * (waver.at(along / 9 + phase, 3.5) - 0.5);
                double x = from.getX() + (to.getX() - from.getX()) * share - (to.getY() - from.getY()) / length * drift;
                double y = from.getY() + (to.getY() - from.getY()) * share + (to.getX() - from.getX()) / length * drift;
                double lift = Math.min(1, Math.min(along, total - along) / Math.min(26, total * 0.3 + 1));
                double swell = 0.55 + 0.9 * waver.at(along / 60 + phase, 9.5);
                press(x, y, pressure * swell * (0.25 + 0.75 * lift));
            }
            gone += length;
        }
    }

    /// A contour as a draughtsman finds it: drawn once firmly and once or twice lightly beside.
    void contour(Shape line, double pressure) {
        stroke(line, pressure);
        stroke(Curves.moved(line, random.nextGaussian() * 1.3, random.nextGaussian() * 1.3, 1), pressure * 0.55);
    }

    /// A body that hides what is behind it: outlined, shaded, and darker towards the lower right.
    ///
    /// @param tone 0 (paper) to 1 (as dark as the pencil gets)
    void solid(Shape outline, double tone) {
        lift(outline, 0.97);
        contour(outline, 0.9);
        smudge(outline, tone * 0.25, 4);
        hatch(outline, -0.5, 3.8, tone);
        var shade = new Area(Curves.moved(outline, 14, 4, 1));
        shade.intersect(new Area(outline));
        hatch(shade, 0.6, 3.8, tone + 0.1);
        hatch(shade, -0.1, 5, tone);
    }

    /// Parallel strokes that fill an area, their ends ragged.
    ///
    /// @param spacing pixels from stroke to stroke
    void hatch(Shape area, double radians, double spacing, double pressure) {
        Mask mask = Mask.of(area, 0, sheet());
        Rectangle2D box = area.getBounds2D();
        double middleX = box.getCenterX();
        double middleY = box.getCenterY();
        double reach = Math.hypot(box.getWidth(), box.getHeight()) / 2 + 4;
        double along = Math.cos(radians);
        double across = Math.sin(radians);
        for (double offset = -reach; offset < reach; offset += spacing * (0.7 + 0.6 * random.nextDouble())) {
            double tilt = random.nextGaussian() * 0.025;
            double start = Double.NaN;
            for (double step = -reach; step <= reach + 3; step += 3) {
                double x = middleX + along * step - across * (offset + tilt * step);
                double y = middleY + across * step + along * (offset + tilt * step);
                boolean inside = step <= reach && mask.at((int) x, (int) y) > 0.5;
                if (inside && Double.isNaN(start)) {
                    start = step;
                } else if (!inside && !Double.isNaN(start)) {
                    double from = start + random.nextGaussian() * 3;
                    double to = step + random.nextGaussian() * 3;
                    laid(middleX, middleY, along, across, offset, tilt, from, to, pressure);
                    start = Double.NaN;
                }
            }
        }
    }

    /// Long hatch lines are laid down in several pulls of the wrist.
    private void laid(
            double x,
            double y,
            double along,
            double across,
            double offset,
            double tilt,
            double from,
            double to,
            double pressure) {
        while (to - from > 4) {
            double end = Math.min(to, from + 60 + 60 * random.nextDouble());
            double bow = random.nextGaussian() * 0.9;
            double middle = (from + end) / 2;
            stroke(
                    Curves.line(
                            x + along * from - across * (offset + tilt * from),
                                    y + across * from + along * (offset + tilt * from),
                            x + along * middle - across * (offset + bow + tilt * middle),
                                    y + across * middle + along * (offset + bow + tilt * middle),
                            x + along * end - across * (offset + tilt * end),
                                    y + across * end + along * (offset + tilt * end)),
                    pressure * (0.75 + 0.5 * random.nextDouble()));
            from = end - 3;
        }
    }

    /// Takes graphite away, as paper kept free for what stands in front.
    void lift(Shape area, double share) {
        Mask mask = Mask.of(area, 0, sheet());
        each(mask, (at, cover) -> dust[at] *= (float) (1 - share * cover));
    }

    /// A finger drawn over the sheet: soft tone that fills the grain.
    ///
    /// @param amount dust laid down in the middle, 0 to 1
    void smudge(Shape area, double amount, int softness) {
        Mask mask = Mask.of(area, 2 * softness, sheet()).blurred(softness);
        var cloud = new Noise(random.nextInt());
        each(mask, (at, cover) -> {
            double patch = 0.25 + 1.5 * cloud.at(at % width / 70.0, at / width / 26.0, 3);
            dust[at] += (float) (amount * cover * patch * (0.6 + 0.8 * tooth[at]));
        });
    }

    private void each(Mask mask, Laying laying) {
        for (int i = 0; i < mask.cover().length; i++) {
            int x = mask.box().x + i % mask.box().width;
            int y = mask.box().y + i / mask.box().width;
            laying.lay(y * width + x, mask.cover()[i]);
        }
    }

    private interface Laying {
        void lay(int at, float cover);
    }

    private Rectangle sheet() {
        return new Rectangle(width, height);
    }

    private void press(double x, double y, double pressure) {
        double radius = 0.9 + 0.9 * pressure;
        for (int row = (int) Math.floor(y - radius); row <= y + radius + 1; row++) {
            for (int column = (int) Math.floor(x - radius); column <= x + radius + 1; column++) {
                if (row < 0 || column < 0 || row >= height || column >= width) {
                    continue;
                }
                double distance = ((column - x) * (column - x) + (row - y) * (row - y)) / (radius * radius);
                if (distance < 1) {
                    int at = row * width + column;
                    double catches = Math.clamp((tooth[at] - 0.6 + pressure * 0.6) * 2.6, 0, 1);
                    dust[at] += (float) (0.72 * pressure * (1 - distance) * catches);
                }
            }
        }
    }

    private static List<Point2D> flattened(Shape line) {
        List<Point2D> points = new ArrayList<>();
        double[] at = new double[6];
        Point2D first = null;
        for (var walk = new FlatteningPathIterator(line.getPathIterator(null), 0.3); !walk.isDone(); walk.next()) {
            int kind = walk.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE && first != null) {
                points.add(first);
            } else {
                points.add(new Point2D.Double(at[0], at[1]));
                first = first == null ? points.getFirst() : first;
            }
        }
        return points;
    }

    /// Warm off-white paper under soft grey graphite that never gets quite black.
    BufferedImage finished() {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var mottle = new Noise(123);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                double dark = 0.86 * (1 - Math.exp(-2.1 * dust[at]));
                double paper = 1 + 0.035 * (tooth[at] - 0.5) + 0.03 * (mottle.at(x / 210.0, y / 170.0, 3) - 0.5);
                sheet.setRGB(
                        x,
                        y,
                        tone(242, 52, dark, paper) << 16
                                | tone(236, 50, dark, paper) << 8
                                | tone(222, 54, dark, paper));
            }
        }
        return sheet;
    }

    private static int tone(int paper, int graphite, double dark, double gain) {
        return (int) Math.clamp((paper + (graphite - paper) * dark) * gain, 0, 255);
    }

    static Line2D between(double x, double y, double toX, double toY) {
        return new Line2D.Double(x, y, toX, toY);
    }
}
