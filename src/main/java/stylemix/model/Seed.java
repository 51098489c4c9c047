// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.random.RandomGenerator;

/// The number that makes a picture repeatable.
///
/// @param value 0 to 2147483647, the span that partner nodes use (krea-api.md, 3.2)
public record Seed(int value) {

    public Seed {
        if (value < 0) {
            throw new IllegalArgumentException("seed must lie in [0, 2147483647] but is " + value);
        }
    }

    public static Seed draw(RandomGenerator random) {
        return new Seed(random.nextInt() & Integer.MAX_VALUE);
    }

    /// The seed of the picture that is `steps` further in one click's series; after the last comes 0.
    public Seed plus(int steps) {
        return new Seed((value + steps) & Integer.MAX_VALUE);
    }
}
