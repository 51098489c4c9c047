// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/// A style layer as it is kept: a picture in sRGB, which is what it is at strength 1.
///
/// A layer that was just made goes through this form as well, so that mixing a kept one gives the same bytes.
///
/// @param picture of type `INT_RGB`
record Layer(BufferedImage picture, Optional<StyleLayer.Pixels> pixels) {

    static Layer of(StyleLayer made) throws InterruptedException {
        return new Layer(LabPictures.write(made.picture()), made.pixels());
    }

    /// One number per pixel, row by row.
    int[] rgb() {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    Pyramid pyramid() throws InterruptedException {
        return Pyramid.of(LabPictures.read(picture, picture.getWidth(), picture.getHeight()));
    }
}
