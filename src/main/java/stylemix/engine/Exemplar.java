// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// A reference, analysed for an output of a certain size.
///
/// @param picture in its own shape, at about the output's area
/// @param cells one pixel per cell, if it is pixel art
record Exemplar(Lab picture, Traits traits, Optional<Lab> cells) {

    /// @param area of the output in pixels
    static Exemplar of(BufferedImage picture, double area) throws InterruptedException {
        Optional<PixelGrid> grid = PixelGrid.of(picture);
        Lab cells = grid.isPresent() ? grid.get().cells(picture) : null;
        return new Exemplar(
                LabPictures.readArea(picture, area),
                Traits.of(LabPictures.readArea(picture, Traits.AREA)),
                Optional.ofNullable(cells));
    }
}
