// SPDX-License-Identifier: Apache-2.0
package stylemix.door;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds lines of writing: small shapes of one height and of many widths, side by side on one line.
///
/// Bricks, tiles and hatching are shapes in rows as well; they differ from letters by being all alike or all filled.
final class Writing {

    /// Letters, in pixels of a picture of [Look#PX].
    private static final int LEAST_HEIGHT = 5, MOST_HEIGHT = 90;

    /// In lightness: paler writing is not what a picture is about.
    private static final double CONTRAST = 18;

    private static final int LETTERS = 8;
    private static final double LEAST_VARIETY = 0.18, MOST_FILL = 0.8, LEAST_FILL = 0.18, STANDING = 0.6;

    /// A shape and its box.
    private record Shape(int left, int top, int right, int bottom, int pixels) {

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        double fill() {
            return (double) pixels / (width() * height());
        }

        boolean mayBeLetter() {
            return height() >= LEAST_HEIGHT
                    && height() <= MOST_HEIGHT
                    && width() <= 3 * height()
                    && pixels >= LEAST_HEIGHT;
        }

        /// Whether it goes on this shape's line, to its right.
        boolean isFollowedBy(Shape next) {
            int overlap = Math.min(bottom, next.bottom) - Math.max(top, next.top) + 1;
            double gap = next.left - right;
            return overlap >= 0.5 * Math.min(height(), next.height())
                    && Math.max(height(), next.height()) <= 2.2 * Math.min(height(), next.height())
                    && gap > -2
                    && gap <= 1.6 * Math.max(height(), next.height());
        }
    }

    private Writing() {}

    /// How much of the picture is lines of writing, 0 to 1: dark on light, or light on dark.
    static double share(Lightness picture) {
        return Math.max(share(picture, true), share(picture, false));
    }

    private static double share(Lightness picture, boolean dark) {
        List<Shape> letters = shapes(picture.width(), picture.height(), marks(picture, dark)).stream()
                .filter(Shape::mayBeLetter)
                .sorted(Comparator.comparingInt(Shape::left))
                .toList();
        boolean[] written = new boolean[picture.width() * picture.height()];
        for (List<Shape> line : lines(letters)) {
            if (isWriting(line)) {
                cover(line, picture.width(), written);
            }
        }
        int area = 0;
        for (boolean each : written) {
            area += each ? 1 : 0;
        }
        return (double) area / written.length;
    }

    /// Pixels that stand out from the mean of what is around them.
    private static boolean[] marks(Lightness picture, boolean dark) {
        int w = picture.width();
        int h = picture.height();
        int reach = Math.max(8, Math.max(w, h) / 40);
        double[] sums = new double[(w + 1) * (h + 1)];
        for (int y = 0; y < h; y++) {
            double row = 0;
            for (int x = 0; x < w; x++) {
                row += picture.at(x, y);
                sums[(y + 1) * (w + 1) + x + 1] = sums[y * (w + 1) + x + 1] + row;
            }
        }
        boolean[] marks = new boolean[w * h];
        for (int y = 0; y < h; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(h, y + reach + 1);
            for (int x = 0; x < w; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(w, x + reach + 1);
                double mean = (sums[bottom * (w + 1) + right]
                                - sums[top * (w + 1) + right]
                                - sums[bottom * (w + 1) + left]
                                + sums[top * (w + 1) + left])
                        / ((bottom - top) * (right - left));
                double out = dark ? mean - picture.at(x, y) : picture.at(x, y) - mean;
                marks[y * w + x] = out > CONTRAST;
            }
        }
        return marks;
    }

    /// Connected marks, by filling each in turn.
    private static List<Shape> shapes(int w, int h, boolean[] marks) {
        List<Shape> shapes = new ArrayList<>();
        int[] stack = new int[w * h];
        for (int start = 0; start < marks.length; start++) {
            if (!marks[start]) {
                continue;
            }
            int left = w;
            int top = h;
            int right = 0;
            int bottom = 0;
            int pixels = 0;
            int depth = 0;
            stack[depth++] = start;
            marks[start] = false;
            while (depth > 0) {
                int at = stack[--depth];
                int x = at % w;
                int y = at / w;
                pixels++;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                for (int v = Math.max(0, y - 1); v <= Math.min(h - 1, y + 1); v++) {
                    for (int u = Math.max(0, x - 1); u <= Math.min(w - 1, x + 1); u++) {
                        if (marks[v * w + u]) {
                            marks[v * w + u] = false;
                            stack[depth++] = v * w + u;
                        }
                    }
                }
            }
            shapes.add(new Shape(left, top, right, bottom, pixels));
        }
        return shapes;
    }

    /// Chains of shapes, each beside the last one.
    private static List<List<Shape>> lines(List<Shape> byLeft) {
        List<List<Shape>> lines = new ArrayList<>();
        List<List<Shape>> open = new ArrayList<>();
        for (Shape shape : byLeft) {
            open.removeIf(line -> shape.left() - line.getLast().right() > 2 * MOST_HEIGHT);
            List<Shape> mine = open.stream()
                    .filter(line -> line.getLast().isFollowedBy(shape))
                    .min(Comparator.comparingInt(
                            line -> shape.left() - line.getLast().right()))
                    .orElse(null);
            if (mine == null) {
                mine = new ArrayList<>();
                lines.add(mine);
                open.add(mine);
            }
            mine.add(shape);
        }
        return lines;
    }

    private static boolean isWriting(List<Shape> line) {
        if (line.size() < LETTERS) {
            return false;
        }
        double fill = line.stream().mapToDouble(Shape::fill).average().orElse(1);
        double[] heights = line.stream().mapToDouble(Shape::height).sorted().toArray();
        double[] widths = line.stream().mapToDouble(Shape::width).toArray();
        double[] fills = line.stream().mapToDouble(Shape::fill).toArray();
        boolean even = heights[heights.length / 4] >= 0.55 * heights[heights.length * 3 / 4];
        return fill > LEAST_FILL
                && fill < MOST_FILL
                && even
                && variety(widths) > LEAST_VARIETY
                && variety(fills) > LEAST_VARIETY / 2
                && standing(line) >= STANDING;
    }

    /// The share of shapes that stand on one baseline; of letters only g, j, p, q, y and commas do not.
    private static double standing(List<Shape> line) {
        double[] feet = line.stream().mapToDouble(Shape::bottom).sorted().toArray();
        double[] heights = line.stream().mapToDouble(Shape::height).sorted().toArray();
        double baseline = feet[feet.length / 2];
        double slack = Math.max(1.5, 0.1 * heights[heights.length / 2]);
        return (double) Arrays.stream(feet)
                        .filter(foot -> Math.abs(foot - baseline) <= slack)
                        .count()
                / feet.length;
    }

    /// The deviation as a share of the mean.
    private static double variety(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double square = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return mean == 0 ? 0 : Math.sqrt(square) / mean;
    }

    /// The box of the line, with the leading that belongs to it.
    private static void cover(List<Shape> line, int w, boolean[] written) {
        int h = written.length / w;
        int height = (int) line.stream().mapToInt(Shape::height).average().orElse(0);
        int left = line.getFirst().left();
        int right = line.stream().mapToInt(Shape::right).max().orElse(left);
        int top = line.stream().mapToInt(Shape::top).min().orElse(0) - height / 3;
        int bottom = line.stream().mapToInt(Shape::bottom).max().orElse(0) + height / 3;
        for (int y = Math.max(0, top); y <= Math.min(h - 1, bottom); y++) {
            Arrays.fill(written, y * w + left, y * w + Math.min(w - 1, right) + 1, true);
        }
    }
}
