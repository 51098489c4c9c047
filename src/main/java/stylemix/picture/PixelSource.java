// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import stylemix.model.PictureFormat;

/// One open picture, its first frame or page.
///
/// Input of any content may come here: all faults of a decoder, its unchecked ones too, become an [IOException].
interface PixelSource extends AutoCloseable {

    static PixelSource open(Path file, PictureFormat format) throws IOException {
        return switch (format) {
            case JPEG, PNG, WEBP, GIF, BMP, TIFF, PSD -> new Decoder(file, format);
            case SVG -> SvgDrawing.open(file);
            case HEIC, AVIF -> HeifPicture.open(file);
        };
    }

    /// In pixels, as stored, without decoding any.
    int width() throws IOException;

    /// In pixels, as stored, without decoding any.
    int height() throws IOException;

    /// The picture in 8-bit sRGB, as stored, of each `step` pixels in both directions about one.
    BufferedImage read(int step) throws IOException;

    @Override
    void close() throws IOException;
}
