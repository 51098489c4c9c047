// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import stylemix.model.ProblemException;
import stylemix.picture.PictureReader;
import stylemix.picture.Pixels;

/// Reads pictures as the engine works on them.
public final class SourcePicture {

    /// Twice what the engine works with: ten pictures of 100 megapixels would not fit into memory.
    private static final int LONG_SIDE_PX = 3072;

    private SourcePicture() {}

    /// Upright opaque sRGB pixels, on white where the picture is transparent; blocks for up to seconds.
    ///
    /// @throws ProblemException if the picture is gone or does not decode
    public static BufferedImage read(Path file) throws ProblemException {
        return Pixels.onWhite(PictureReader.readAtMost(file, LONG_SIDE_PX));
    }
}
