// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a service gets of a picture: known, to the byte, before it is sent.
///
/// @param sent the file that is uploaded; the picture's own if nothing had to be changed
/// @param changes what was done to make it, in the order of [Change]
/// @param profile what the colour space of the original calls itself; empty for sRGB and where none is named
public record SendPlan(PictureFile sent, Set<Change> changes, String profile) {

    /// The longer side that is sent at most, in pixels, unless fine detail would be lost.
    public static final int LONG_SIDE_PX = 2048;

    public SendPlan {
        EnumSet<Change> ordered = EnumSet.noneOf(Change.class);
        ordered.addAll(changes);
        changes = Collections.unmodifiableSet(ordered);
    }

    /// A picture that is sent as it is.
    public static SendPlan unchanged(PictureFile picture) {
        return new SendPlan(picture, Set.of(), "");
    }

    /// What can be done to a picture before it is sent.
    public enum Change {
        /// Another format, since no service takes the original's.
        FORMAT,
        /// Fewer pixels.
        SHRUNK,
        /// Stored upright, instead of with a tag that asks to turn it.
        TURNED,
        /// Out of a wider colour space or inks into sRGB.
        COLOURS,
        /// Laid on a colour where it was transparent.
        FLATTENED,
        /// Place, camera, author and whatever else stands beside the pixels taken away.
        STRIPPED
    }
}
