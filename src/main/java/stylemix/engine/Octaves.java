// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Gives a picture's detail, octave by octave, the energy that a reference's has: voting takes some of it away, a calm
/// content has little, and a photograph out of focus has less than was there.
final class Octaves {

    private static final int COUNT = 4;

    /// The blur that the finest octave leaves out, in pixels.
    private static final double FINEST = 1.2;

    private static final float MOST_CRISP = 0.6f;
    private static final float MOST_STRONG = 0.6f;
    private static final float MOST_SOFT = 0.5f;
    private static final float MOST_WEAK = 0.2f;

    private Octaves() {}

    /// What is done to one channel for one of its octaves.
    @FunctionalInterface
    interface Step {

        /// @param now the channel as the finer octaves have left it
        /// @param band the octave as it was
        /// @param wanted the same octave of the reference
        /// @param finest whether no other is finer
        Plane apply(Plane now, Plane band, Plane wanted, boolean finest) throws InterruptedException;
    }

    /// @param reference at the picture's scale, in any shape
    /// @param softer how far detail may be weakened too, 0 to 1
    static Lab matched(Lab picture, Lab reference, float softer) throws InterruptedException {
        return each(picture, reference, (now, band, wanted, finest) -> {
            double ratio = wanted.spread() / Math.max(1e-6, band.spread());
            float more = (float) Math.clamp(
                    ratio - 1, -softer * (finest ? MOST_SOFT : MOST_WEAK), finest ? MOST_CRISP : MOST_STRONG);
            return now.plus(more, band);
        });
    }

    /// Changes a picture octave by octave, the finest first.
    ///
    /// @param reference at the picture's scale, in any shape
    static Lab each(Lab picture, Lab reference, Step step) throws InterruptedException {
        return Lab.of(index -> each(picture.channel(index), reference.channel(index), step));
    }

    private static Plane each(Plane picture, Plane reference, Step step) throws InterruptedException {
        Plane result = picture;
        Plane sharp = picture;
        Plane otherSharp = reference;
        for (int octave = 0; octave < COUNT; octave++) {
            double sigma = FINEST * (1 << octave);
            Plane soft = picture.blur(sigma);
            Plane otherSoft = reference.blur(sigma);
            result = step.apply(result, sharp.plus(-1, soft), otherSharp.plus(-1, otherSoft), octave == 0);
            sharp = soft;
            otherSharp = otherSoft;
        }
        return result;
    }
}
