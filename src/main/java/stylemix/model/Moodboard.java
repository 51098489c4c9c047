// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.UUID;

/// A moodboard made in Krea's web app.
///
/// @param id from a share link's `?share=`
/// @param strength 0 to 1 in the served schema; always sent (krea-api.md, 9)
public record Moodboard(UUID id, double strength) {

    public Moodboard {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("moodboard strength must lie in [0, 1] but is " + strength);
        }
    }
}
