// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Takes from a busy picture the detail that a reference does not have, and takes it from what matters least: rocks
/// become plainer before the animals on them do.
final class Calm {

    /// How much of its detail what matters least loses at most.
    private static final double MOST = 0.7;

    private Calm() {}

    /// @param reference at the picture's scale, in any shape
    /// @param weight what matters, 0 to 1, of the picture's size
    static Lab like(Lab picture, Lab reference, Plane weight) throws InterruptedException {
        return Octaves.each(picture, reference, (now, band, wanted, _) -> {
            float less = less(band, wanted.spread(), weight);
            return now.map(i -> now.at()[i] - less * (1 - weight.at()[i]) * band.at()[i]);
        });
    }

    /// The share of the band that goes where nothing matters, so that the rest has the wanted spread: the smaller root
    /// of `Σ (band (1 − share (1 − weight)))² = n spread²`.
    private static float less(Plane band, double spread, Plane weight) {
        double all = 0;
        double once = 0;
        double twice = 0;
        for (int i = 0; i < band.at().length; i++) {
            double square = band.at()[i] * band.at()[i];
            double free = 1 - weight.at()[i];
            all += square;
            once += free * square;
            twice += free * free * square;
        }
        double excess = all - spread * spread * band.at().length;
        if (excess <= 0 || twice <= 0) {
            return 0;
        }
        double root = once * once - twice * excess;
        return (float) Math.min(MOST, root < 0 ? 1 : (once - Math.sqrt(root)) / twice);
    }
}
