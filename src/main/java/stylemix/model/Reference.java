// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.Optional;

/// A picture whose style is mixed in.
///
/// @param picture the checked file, as it is used
/// @param name as the designer knows it, usually the name of the file that she dropped
/// @param strength how strongly it pulls
/// @param edited what the picture was made from, if it was turned, mirrored or cut out
public record Reference(PictureFile picture, String name, Strength strength, Optional<Edited> edited) {

    /// The most references that a request may carry (krea-api.md, 3.2).
    public static final int MAX_COUNT = 10;

    /// A picture that is used as it was dropped.
    public Reference(PictureFile picture, String name, Strength strength) {
        this(picture, name, strength, Optional.empty());
    }

    /// The picture as it was dropped, and what was done to it.
    public record Edited(PictureFile original, PictureEdit edit) {}
}
