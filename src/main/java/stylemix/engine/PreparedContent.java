// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Optional;

/// What is to be styled, and what all references share of its analysis; made once per picture.
final class PreparedContent {

    private static final int PAINT_ROUNDS = 3;

    private final Lab picture;
    private final Lab painted;
    private final Plane lines;
    private final float fine;
    private final Optional<Plane> subjects;

    /// @param subjects where the subjects are, 0 to 1, if that is known
    PreparedContent(Lab picture, Optional<Plane> subjects) throws InterruptedException {
        this.picture = picture;
        this.subjects = subjects;
        double unit = Math.sqrt(picture.size()) / 800;
        painted = paint(picture, unit);
        Plane tone = separate(picture, 0.9f).l();
        fine = Traits.fine(picture.within(Traits.SIDE).l());
        lines = Flow.of(tone, 2.5 * unit).lines(tone);
    }

    Lab picture() {
        return picture;
    }

    /// Without detail, in soft strokes along the shapes.
    Lab painted() {
        return painted;
    }

    /// Where a pen would draw, 0 to 1.
    Plane lines() {
        return lines;
    }

    /// The energy of the finest details, measured as [Traits#fine] is.
    float fine() {
        return fine;
    }

    /// Turns contrast of colour, and of subject against ground, into contrast of tone, so that an orange cat on green
    /// grass survives a grey style (engine.md, 4.2).
    ///
    /// @param gain how much, about 0.5 to 1.5
    Lab separate(Lab version, float gain) throws InterruptedException {
        double sigma = version.width() / 12.0;
        Plane a = version.a().blur(sigma);
        Plane b = version.b().blur(sigma);
        Plane l = version.l();
        Plane mask = subjects.isEmpty() ? Plane.filled(1, 1, 0) : subjects.get();
        float side = subjects.isEmpty() ? 0 : 0.05f * side(mask, picture.l());
        return new Lab(
                l.map(i -> {
                    float push = gain
                            * (1.2f * (version.a().at()[i] - a.at()[i])
                                    + 0.5f * (version.b().at()[i] - b.at()[i]));
                    float stand = side == 0 ? 0 : side * (2 * mask.at()[i] - 1);
                    return l.at()[i] + Math.clamp(push + stand, -0.2f, 0.2f);
                }),
                version.a(),
                version.b());
    }

    /// 1 if the subjects are lighter than the ground, −1 if they are darker, 0 if there are none.
    private static float side(Plane mask, Plane light) {
        double inside = 0;
        double outside = 0;
        double area = 0;
        for (int i = 0; i < light.at().length; i++) {
            inside += mask.at()[i] * light.at()[i];
            outside += (1 - mask.at()[i]) * light.at()[i];
            area += mask.at()[i];
        }
        double rest = light.at().length - area;
        return area < 1 || rest < 1 ? 0 : inside / area > outside / rest ? 1 : -1;
    }

    private static Lab paint(Lab picture, double unit) throws InterruptedException {
        Lab result = picture.blur(0.8 * unit);
        for (int round = 0; round < PAINT_ROUNDS; round++) {
            Flow flow = Flow.of(result.l(), 3 * unit);
            result = flow.shock(result.each(plane -> flow.along(plane, (int) Math.max(2, Math.round(6 * unit)))));
        }
        return result;
    }
}
