// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.time.Instant;

/// A picture that was brought in once and is kept, to be taken again.
///
/// @param sha256 of the kept file
/// @param name as the designer knows it
/// @param origin where it came from, in words; may be empty
/// @param added when it was brought in last
public record TrayItem(String sha256, PictureFormat format, String name, String origin, Instant added) {

    /// Whether it is the same picture, whatever it is called and whenever it came.
    public boolean isSame(TrayItem other) {
        return sha256.equals(other.sha256);
    }
}
