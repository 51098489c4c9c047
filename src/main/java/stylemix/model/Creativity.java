// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How freely the prompt is expanded (krea-api.md, 3.3).
public enum Creativity {
    /// Only what the prompt says.
    RAW,
    /// Fills obvious gaps.
    LOW,
    /// A reasonable interpretation; our default, as in the seed's example.
    MEDIUM,
    /// Takes clear liberties.
    HIGH;

    /// As it is written on the wire.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Creativity> of(String label) {
        return Stream.of(values()).filter(c -> c.label().equals(label)).findFirst();
    }
}
