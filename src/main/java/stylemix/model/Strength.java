// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// How strongly a reference pulls the result towards its style.
///
/// A factor without unit: 0 ignores the picture, 1 lets its style dominate, negative pushes away (experimental).
///
/// @param value between [#MIN] and [#MAX], the widest bounds any source names; the slider offers 0 to 1 (krea-api.md,
/// 9)
public record Strength(double value) {

    public static final double MIN = -2, MAX = 2;

    /// The balanced starting point of Krea's guide (krea-api.md, 7.1).
    public static final Strength START = new Strength(0.6);

    /// The sum that Krea's guide calls a good start for several references (krea-api.md, 7.2).
    public static final double GOOD_SUM = 1.0;

    public Strength {
        if (!(value >= MIN && value <= MAX)) {
            throw new IllegalArgumentException("strength must lie in [-2, 2] but is " + value);
        }
    }

    /// The word for this strength, from the seed's rules of thumb (krea-api.md, 7.1).
    public Band band() {
        if (experimental()) {
            return value < 0 ? Band.AWAY : Band.BEYOND;
        }
        return value < 0.3 ? Band.FAINT : value < 0.55 ? Band.SUBTLE : value < 0.75 ? Band.BALANCED : Band.DOMINANT;
    }

    /// Whether it lies outside 0 to 1, which the service may refuse (krea-api.md, 9).
    public boolean experimental() {
        return value < 0 || value > 1;
    }

    /// How a strength reads to a designer.
    public enum Band {
        AWAY,
        FAINT,
        SUBTLE,
        BALANCED,
        DOMINANT,
        BEYOND
    }
}
