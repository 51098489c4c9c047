// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Gives a picture's detail, octave by octave, the energy that a reference's has: voting takes some of it away, a calm
/// content has little, and a photograph out of focus has less than was there.
final class Octaves {

    /// How many octaves there are.
    static final int COUNT = 4;

    /// The blur that the finest leaves out, in pixels.
    static final double FINEST = 1.2;

    private static final float MOST_CRISP = 0.6f;
    private static final float MOST_STRONG = 0.6f;
    private static final float MOST_SOFT = 0.5f;
    private static final float MOST_WEAK = 0.2f;

    private Octaves() {}

    /// @param reference at the picture's scale, in any shape
    /// @param softer how far detail may be weakened too, 0 to 1
    static Lab matched(Lab picture, Lab reference, float softer) throws InterruptedException {
        return new Lab(
                matched(picture.l(), reference.l(), softer),
                matched(picture.a(), reference.a(), softer),
                matched(picture.b(), reference.b(), softer));
    }

    private static Plane matched(Plane picture, Plane reference, float softer) throws InterruptedException {
        Plane result = picture;
        Plane sharp = picture;
        Plane otherSharp = reference;
        for (int octave = 0; octave < COUNT; octave++) {
            double sigma = FINEST * (1 << octave);
            Plane soft = picture.blur(sigma);
            Plane otherSoft = reference.blur(sigma);
            Plane band = difference(sharp, soft);
            double ratio = difference(otherSharp, otherSoft).spread() / Math.max(1e-6, band.spread());
            boolean finest = octave == 0;
            float more = (float) Math.clamp(
                    ratio - 1, -softer * (finest ? MOST_SOFT : MOST_WEAK), finest ? MOST_CRISP : MOST_STRONG);
            result = result.plus(more, band);
            sharp = soft;
            otherSharp = otherSoft;
        }
        return result;
    }

    static Plane difference(Plane one, Plane other) throws InterruptedException {
        return one.plus(-1, other);
    }
}
