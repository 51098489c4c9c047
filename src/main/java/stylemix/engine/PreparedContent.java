// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Optional;

/// What is to be styled, and what all references share of its analysis; made once per picture, by one
/// thread.
final class PreparedContent {

    /// How far subjects are moved from their ground, and the ground from them, in lightness.
    private static final float STAND = 0.07f;

    private static final int PAINT_ROUNDS = 2;
    private static final int COLOURS = 12;
    private static final double BOLD = 2.2;

    private final Lab picture;
    private final Optional<Plane> subjects;
    private final float fine;
    private final Version painted;
    private final Palette palette;
    private Optional<Plane> subject = Optional.empty();
    private Optional<Importance> importance = Optional.empty();
    private Optional<Version> bold = Optional.empty();
    private Optional<Float> side = Optional.empty();

    /// @param subjects where the subjects are, 0 to 1, if that is known
    PreparedContent(Lab picture, Optional<Plane> subjects) throws InterruptedException {
        this.picture = picture;
        this.subjects = subjects;
        fine = Traits.fine(picture.within(Traits.SIDE).l());
        double unit = Math.sqrt(picture.size()) / 800;
        painted = new Version(paint(picture, unit), picture, unit);
        palette = Palette.of(painted.picture.within(256), COLOURS);
    }

    /// The content with less detail.
    final class Version {

        private final Lab picture;
        private final Lab drawn;
        private final double unit;
        private Optional<Plane> lines = Optional.empty();

        private Version(Lab picture, Lab drawn, double unit) {
            this.picture = picture;
            this.drawn = drawn;
            this.unit = unit;
        }

        /// In soft strokes along the shapes.
        Lab picture() {
            return picture;
        }

        /// Where a pen would draw, 0 to 1; made when they are first asked for.
        Plane lines() throws InterruptedException {
            if (lines.isEmpty()) {
                Plane tone = separate(drawn, 0.9f).l();
                lines = Optional.of(Flow.of(tone, 2.5 * unit).lines(tone, Math.max(0.7, 1.4 * unit)));
            }
            return lines.get();
        }
    }

    Lab picture() {
        return picture;
    }

    /// Without fine detail.
    Version painted() {
        return painted;
    }

    /// Only what a poster would show; made when it is first asked for.
    Version bold() throws InterruptedException {
        if (bold.isEmpty()) {
            Lab half = painted.picture.resize((picture.width() + 1) / 2, (picture.height() + 1) / 2);
            double unit = BOLD * Math.sqrt(picture.size()) / 800;
            Lab simple = paint(half, unit / 2).resize(picture.width(), picture.height());
            bold = Optional.of(new Version(simple, simple, unit));
        }
        return bold.get();
    }

    /// Where the subjects are, 0 to 1: known, or guessed.
    Plane subject() throws InterruptedException {
        if (subject.isEmpty()) {
            subject = Optional.of(subjects.isPresent() ? subjects.get() : Saliency.of(picture));
        }
        return subject.get();
    }

    /// What of it has to stay.
    Importance importance() throws InterruptedException {
        if (importance.isEmpty()) {
            importance = Optional.of(Importance.of(picture, subject()));
        }
        return importance.get();
    }

    /// Its main colours.
    Palette palette() {
        return palette;
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
        float a = (float) version.a().mean();
        float b = (float) version.b().mean();
        Plane l = version.l();
        Plane mask = subject();
        float side = STAND * side();
        return new Lab(
                l.map(i -> {
                    float push = gain
                            * (1.2f * (version.a().at()[i] - a)
                                    + 0.5f * (version.b().at()[i] - b));
                    float stand = side == 0 ? 0 : side * (2 * mask.at()[i] - 1);
                    return l.at()[i] + Math.clamp(push + stand, -0.2f, 0.2f);
                }),
                version.a(),
                version.b());
    }

    /// 1 if the subjects are lighter than the ground, −1 if they are darker, 0 if there are none.
    private float side() throws InterruptedException {
        if (side.isEmpty()) {
            side = Optional.of(side(subject(), picture.l()));
        }
        return side.get();
    }

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
            result = flow.shock(flow.along((int) Math.max(2, Math.round(6 * unit)), result));
        }
        return result;
    }
}
