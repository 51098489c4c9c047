// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// The three generative sliders, each −100 to 100, where 0 is off (krea-api.md, 3.3).
///
/// @param intensity how stylised
/// @param complexity how dense
/// @param movement how energetic
public record Tuning(int intensity, int complexity, int movement) {

    public static final int MIN = -100, MAX = 100;

    public static final Tuning OFF = new Tuning(0, 0, 0);

    public Tuning {
        check("intensity", intensity);
        check("complexity", complexity);
        check("movement", movement);
    }

    private static void check(String name, int value) {
        if (value < MIN || value > MAX) {
            throw new IllegalArgumentException(name + " must lie in [-100, 100] but is " + value);
        }
    }
}
