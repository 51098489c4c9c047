// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A checked request to make a picture, as it is kept. Words are those of the contract; pictures are named by asset,
/// since addresses change with the port.
///
/// @param seed 0 to 2147483647, drawn by us if the request had none
/// @param keepColours 0 to 1; absent in jobs of a version that did not know it
/// @param tag what its sender calls it; see [stylemix.api.wire.OrderTag]
/// @param references at most ten
/// @param content the picture to change, with the share of change
record Order(
        String variant,
        String prompt,
        String aspectRatio,
        String creativity,
        int seed,
        int intensity,
        int complexity,
        int movement,
        Optional<Double> keepColours,
        Optional<String> tag,
        List<Use> references,
        @Nullable Use content) {

    Order {
        references = List.copyOf(references);
    }

    /// @param asset the asset's id
    /// @param strength −2 to 2 of a reference, 0 to 1 of a content picture
    record Use(String asset, double strength) {}

    boolean needs(String asset) {
        return Stream.concat(references.stream(), Stream.ofNullable(content))
                .anyMatch(use -> use.asset().equals(asset));
    }
}
