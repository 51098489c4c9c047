// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.ArrayList;
import java.util.List;

/// A picture as bands of detail, the finest first, and a small rest (Burt and Adelson 1983).
///
/// Leaving out the finest bands gives the same picture at half the size, at a quarter, and so on.
///
/// @param bands and as the last one the rest
record Pyramid(List<Lab> bands) {

    private static final int LEVELS = 6;
    private static final int SMALLEST = 8;

    static Pyramid of(Lab picture) throws InterruptedException {
        List<Lab> bands = new ArrayList<>();
        Lab current = picture;
        while (bands.size() < LEVELS && Math.min(current.width(), current.height()) >= 2 * SMALLEST) {
            Lab half = current.each(Pyramid::halved);
            Lab whole = current;
            bands.add(Lab.of(index -> detail(whole.channel(index), half.channel(index))));
            current = half;
        }
        bands.add(current);
        return new Pyramid(bands);
    }

    /// The picture again, without the first `skipped` bands.
    Lab picture(int skipped) throws InterruptedException {
        Lab current = bands.getLast();
        for (int level = bands.size() - 2; level >= skipped; level--) {
            Lab band = bands.get(level);
            Lab coarse = current;
            current = Lab.of(index -> sum(band.channel(index), coarse.channel(index)));
        }
        return current;
    }

    /// A row of a plane that is twice as large: linear between the centres of the pixels of the small one.
    ///
    /// @param row of the large plane
    /// @param between scratch of the small plane's width
    /// @param into the large plane's width
    static void enlarge(Plane small, int row, float[] between, float[] into) {
        int columns = small.width();
        int near = row / 2;
        int far = Math.clamp((row & 1) == 0 ? near - 1L : near + 1L, 0, small.height() - 1);
        float[] at = small.at();
        for (int x = 0; x < columns; x++) {
            between[x] = 0.75f * at[near * columns + x] + 0.25f * at[far * columns + x];
        }
        int width = into.length;
        int pairs = Math.min(columns - 1, (width - 1) / 2);
        into[0] = between[0];
        for (int x = 0; x < pairs; x++) {
            into[2 * x + 1] = 0.75f * between[x] + 0.25f * between[x + 1];
            into[2 * x + 2] = 0.25f * between[x] + 0.75f * between[x + 1];
        }
        if (2 * pairs + 1 < width) {
            into[2 * pairs + 1] = between[pairs];
        }
    }

    private static Plane detail(Plane plane, Plane half) throws InterruptedException {
        return combine(plane, half, -1);
    }

    private static Plane sum(Plane band, Plane half) throws InterruptedException {
        return combine(band, half, 1);
    }

    private static Plane combine(Plane plane, Plane half, float sign) throws InterruptedException {
        int width = plane.width();
        Plane result = new Plane(width, plane.height());
        Bands.rows(plane.height(), (from, to) -> {
            float[] between = new float[half.width()];
            float[] coarse = new float[width];
            for (int y = from; y < to; y++) {
                enlarge(half, y, between, coarse);
                for (int x = 0; x < width; x++) {
                    result.at()[y * width + x] = plane.at()[y * width + x] + sign * coarse[x];
                }
            }
        });
        return result;
    }

    /// Half the width and height, rounded up; weights 1, 3, 3, 1.
    private static Plane halved(Plane plane) throws InterruptedException {
        int width = plane.width();
        int height = plane.height();
        Plane result = new Plane((width + 1) / 2, (height + 1) / 2);
        Bands.rows(result.height(), (from, to) -> {
            float[] line = new float[width];
            for (int y = from; y < to; y++) {
                int above = Math.max(2 * y - 1, 0) * width;
                int upper = 2 * y * width;
                int lower = Math.min(2 * y + 1, height - 1) * width;
                int below = Math.min(2 * y + 2, height - 1) * width;
                float[] at = plane.at();
                for (int x = 0; x < width; x++) {
                    line[x] = 0.125f * (at[above + x] + at[below + x]) + 0.375f * (at[upper + x] + at[lower + x]);
                }
                for (int x = 0; x < result.width(); x++) {
                    float outer = line[Math.max(2 * x - 1, 0)] + line[Math.min(2 * x + 2, width - 1)];
                    float inner = line[2 * x] + line[Math.min(2 * x + 1, width - 1)];
                    result.at()[y * result.width() + x] = 0.125f * outer + 0.375f * inner;
                }
            }
        });
        return result;
    }
}
