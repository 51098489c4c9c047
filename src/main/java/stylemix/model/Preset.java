// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.time.Instant;
import java.util.UUID;

/// A mix that was saved under a name, to be applied to other prompts.
///
/// @param name not blank, at most [BoardName#MAX_LENGTH] characters
public record Preset(UUID id, String name, Instant saved, MixData mix) {

    public Preset {
        if (name.isBlank() || name.length() > BoardName.MAX_LENGTH) {
            throw new IllegalArgumentException("a preset has a name of 1 to 80 characters but is called " + name);
        }
    }

    public Preset renamed(String next) {
        return new Preset(id, next, saved, mix);
    }
}
