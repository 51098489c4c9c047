// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.List;

/// What the draft engine sees in a reference.
///
/// @param kind of marks
/// @param cellPx the side of a cell in pixels, if it is pixel art; else 0
/// @param colours how many there are, if it is pixel art; else 0
/// @param tone what its colours have most of
/// @param palette its main colours as `0xRRGGBB`, from dark to light
public record StyleTraits(Kind kind, int cellPx, int colours, Tone tone, List<Integer> palette) {

    public StyleTraits {
        palette = List.copyOf(palette);
    }

    /// How it is made, as far as pixels tell.
    public enum Kind {
        PIXELS,
        DRAWING,
        OUTLINES,
        FLAT,
        ROUGH,
        SOFT
    }

    /// The first of these that holds.
    public enum Tone {
        GREY,
        HIGH_CONTRAST,
        DARK,
        LIGHT,
        WARM,
        COOL,
        COLOURFUL
    }
}
