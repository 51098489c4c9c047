// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Optional;

/// The content in the style of one reference at full strength; what [Blend] mixes.
///
/// It depends on the content, the reference, the seed, the creativity and the tuning, but not on the strengths, so a
/// layer can be kept while strengths move.
///
/// @param picture of the output's size
/// @param pixels how to draw large pixels, if the reference is pixel art
record StyleLayer(Lab picture, Optional<Pixels> pixels) {

    /// @param palette the colours of the reference
    record Pixels(CellGrid grid, Palette palette) {}
}
