// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.ArrayList;
import java.util.List;

/// A picture as bands of detail, the finest first, and a small rest (Burt and Adelson 1983).
final class Pyramid {

    private static final int LEVELS = 6;
    private static final int SMALLEST = 8;

    private Pyramid() {}

    /// The bands, and as the last one the rest.
    static List<Lab> split(Lab picture) throws InterruptedException {
        List<Lab> bands = new ArrayList<>();
        Lab current = picture;
        while (bands.size() < LEVELS && Math.min(current.width(), current.height()) >= 2 * SMALLEST) {
            Lab half = current.each(Pyramid::halve);
            bands.add(new Lab(
                    detail(current.l(), half.l()), detail(current.a(), half.a()), detail(current.b(), half.b())));
            current = half;
        }
        bands.add(current);
        return bands;
    }

    static Lab join(List<Lab> bands) throws InterruptedException {
        Lab current = bands.getLast();
        for (Lab band : bands.reversed().subList(1, bands.size())) {
            current = new Lab(sum(band.l(), current.l()), sum(band.a(), current.a()), sum(band.b(), current.b()));
        }
        return current;
    }

    private static Plane detail(Plane plane, Plane half) throws InterruptedException {
        Plane coarse = half.resize(plane.width(), plane.height());
        return plane.map(i -> plane.at()[i] - coarse.at()[i]);
    }

    private static Plane sum(Plane band, Plane half) throws InterruptedException {
        Plane coarse = half.resize(band.width(), band.height());
        return band.map(i -> band.at()[i] + coarse.at()[i]);
    }

    private static Plane halve(Plane plane) throws InterruptedException {
        return plane.blur(0.7).resize((plane.width() + 1) / 2, (plane.height() + 1) / 2);
    }
}
