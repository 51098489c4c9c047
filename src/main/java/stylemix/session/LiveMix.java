// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.List;
import stylemix.model.PictureFile;

/// How much of what is mixed.
///
/// @param parts in the order of the tiles
/// @param keepColours how much of the content's own colours stays, 0 to 1
/// @param change how much of a content picture is changed, 0 to 1
public record LiveMix(List<Part> parts, double keepColours, double change) {

    /// One reference and its strength, −2 to 2.
    public record Part(PictureFile reference, double strength) {}

    public LiveMix {
        parts = List.copyOf(parts);
    }
}
