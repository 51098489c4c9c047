// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Gives a content the colours of a reference while its shapes stay readable (engine.md, 4.2).
///
/// The transport is found on a small copy and brought to full size as a locally linear function of lightness (guided
/// filter, He 2013), without which the grain of photographs explodes.
final class PaletteTransport {

    private static final int SMALL = 256;
    private static final int ROUNDS = 12;
    private static final int SECOND_ROUNDS = 4;

    /// How far colours that were arranged by meaning go on to the reference's distribution.
    private static final float MOVED = 0.5f;

    private static final double HEIGHT = 0.2;
    private static final float EDGE = 8e-4f;

    private PaletteTransport() {}

    /// @param content what is coloured, its tones already separated
    /// @param subject where the content's subject is, 0 to 1
    /// @param reference at any size, already blurred if only its tones count
    /// @param colours of the reference, small, in the proportions that are wanted
    static Lab apply(Lab content, Plane subject, Lab reference, Lab colours, Traits traits, long seed)
            throws InterruptedException {
        Lab small = content.within(SMALL);
        Lab target = reference.within(SMALL);
        double height = HEIGHT * (1 - 0.75 * traits.poster());
        Plane mask = subject.resize(small.width(), small.height());
        Lab arranged = new Arrangement(small, mask, target, Saliency.of(target), colours.l(), seed).of(small, mask);
        Lab moved = arranged.towards(Transfer.move(arranged, colours, ROUNDS, height, seed), MOVED);
        moved = ordered(small, colours, moved, traits.drawing() ? 0.1f : 0.2f);
        moved = regional(small, moved);
        moved = moved.towards(Transfer.move(moved, colours, SECOND_ROUNDS, height, Dice.mix(seed, 1)), 0.5f);
        moved = muted(target, moved, traits.drawing() ? 1 : Math.clamp(1.3f * traits.mono(), 0f, 1f));
        double chroma = (target.a().spread() + target.b().spread())
                / Math.max(1e-6, small.a().spread() + small.b().spread());
        float keep = traits.drawing() ? 0 : (float) Math.clamp(chroma, 0, 1) * (1 - Math.clamp(traits.mono(), 0f, 1f));
        int radius = Math.max(2, small.width() / 60);
        Guide guide = new Guide(small.l(), radius);
        Plane light = content.l();
        Lab found = moved;
        return Lab.of(index -> guide.carry(
                small.channel(index), found.channel(index), index == 0 ? 1 : keep, light, content.channel(index)));
    }

    /// Pulls lightness towards the one mapping that keeps the order of tones.
    private static Lab ordered(Lab small, Lab target, Lab moved, float share) throws InterruptedException {
        float[] shift = Transfer.shift(small.l().at(), target.l().at());
        Plane light = moved.l();
        return new Lab(
                light.map(i -> light.at()[i] + share * (small.l().at()[i] + shift[i] - light.at()[i])),
                moved.a(),
                moved.b());
    }

    /// Takes away colour that a reference without colour cannot have.
    private static Lab muted(Lab target, Lab moved, float share) throws InterruptedException {
        float a = (float) target.a().mean();
        float b = (float) target.b().mean();
        return new Lab(
                moved.l(),
                moved.a().map(i -> moved.a().at()[i] + share * (a - moved.a().at()[i])),
                moved.b().map(i -> moved.b().at()[i] + share * (b - moved.b().at()[i])));
    }

    /// Restores some of the content's own layout of light and dark regions, at the new contrast.
    private static Lab regional(Lab small, Lab moved) throws InterruptedException {
        return Lab.of(index -> regional(small.channel(index), moved.channel(index), index == 0 ? 0.5f : 0.25f));
    }

    private static Plane regional(Plane small, Plane moved, float share) throws InterruptedException {
        double sigma = small.width() / 10.0;
        Plane own = small.blur(sigma);
        Plane next = moved.blur(sigma);
        double gain = Math.clamp(next.spread() / Math.max(1e-4, own.spread()), 0, 3);
        float ownMean = (float) own.mean();
        float mean = (float) next.mean();
        return moved.map(i -> {
            float wanted = mean + (float) gain * (own.at()[i] - ownMean);
            return moved.at()[i] + share * (wanted - next.at()[i]);
        });
    }

    /// The small copy's lightness, as the guide along which a change is carried to full size.
    private static final class Guide {

        private final Plane light;
        private final int radius;
        private final Plane mean;
        private final Plane variance;

        Guide(Plane light, int radius) throws InterruptedException {
            this.light = light;
            this.radius = radius;
            mean = Blur.box(light, radius);
            Plane square = Blur.box(light.map(i -> light.at()[i] * light.at()[i]), radius);
            variance = square.map(i -> Math.max(0, square.at()[i] - mean.at()[i] * mean.at()[i]));
        }

        /// `keep` times the full plane, plus the change from `keep` times the old small plane to the new one.
        Plane carry(Plane old, Plane next, float keep, Plane fullLight, Plane full) throws InterruptedException {
            Plane change = next.map(i -> next.at()[i] - keep * old.at()[i]);
            Plane average = Blur.box(change, radius);
            Plane product = Blur.box(change.map(i -> change.at()[i] * light.at()[i]), radius);
            Plane slope =
                    change.map(i -> (product.at()[i] - mean.at()[i] * average.at()[i]) / (variance.at()[i] + EDGE));
            Plane offset = average.map(i -> average.at()[i] - slope.at()[i] * mean.at()[i]);
            Plane slopes = Blur.box(slope, radius).resize(full.width(), full.height());
            Plane offsets = Blur.box(offset, radius).resize(full.width(), full.height());
            return full.map(
                    i -> keep * full.at()[i] + slopes.at()[i] * fullLight.at()[i] + offsets.at()[i]);
        }
    }
}
