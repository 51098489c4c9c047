// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// A reference, analysed for an output of a certain size.
///
/// @param picture in its own shape, at about the output's area
record Exemplar(Lab picture, Nature nature) {

    /// What a reference is like, whatever the output's size.
    ///
    /// @param cells one pixel per cell, if it is pixel art
    record Nature(Traits traits, Optional<Lab> cells) {

        static Nature of(BufferedImage picture) throws InterruptedException {
            Optional<PixelGrid> grid = PixelGrid.of(picture);
            Lab cells = grid.isPresent() ? grid.get().cells(picture) : null;
            return new Nature(Traits.of(LabPictures.readArea(picture, Traits.AREA)), Optional.ofNullable(cells));
        }
    }

    /// @param area of the output in pixels
    static Exemplar of(BufferedImage picture, Nature nature, double area) throws InterruptedException {
        return new Exemplar(LabPictures.readArea(picture, area), nature);
    }

    Traits traits() {
        return nature.traits;
    }

    Optional<Lab> cells() {
        return nature.cells;
    }
}
