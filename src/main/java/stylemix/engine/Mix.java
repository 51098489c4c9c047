// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.List;

/// In which proportions a [Mixture] is mixed.
///
/// @param parts the references that take part, additive; their layers must be ready
/// @param keepColours how much of the content's own colours stays, 0 to 1
/// @param change how far the content goes towards the mixture, 0 to 1
public record Mix(List<Part> parts, double keepColours, double change) {

    public Mix {
        parts = List.copyOf(parts);
    }

    /// One reference and its strength, −2 to 2.
    ///
    /// @param sha256 of the reference's file, as it was given to [Mixture#add]
    public record Part(String sha256, double strength) {}
}
