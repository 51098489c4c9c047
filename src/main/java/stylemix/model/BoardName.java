// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.UUID;

/// Which board it is.
///
/// @param id stays when it is renamed
/// @param name as the designer calls it, not blank
public record BoardName(UUID id, String name) {

    /// Longer names fit nowhere.
    public static final int MAX_LENGTH = 80;

    public BoardName {
        if (name.isBlank() || name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a board has a name of 1 to 80 characters but is called " + name);
        }
    }

    public BoardName renamed(String next) {
        return new BoardName(id, next);
    }
}
