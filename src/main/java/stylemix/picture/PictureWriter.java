// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Encodes pictures. Equal pixels give equal bytes; no metadata is written.
public final class PictureWriter {

    static {
        ImageIO.setUseCache(false);
    }

    private PictureWriter() {}

    /// Without loss; keeps transparency.
    public static byte[] png(BufferedImage image) {
        return encode("png", 0, image);
    }

    /// On white where it is transparent.
    ///
    /// @param quality 0 to 1; 0.95 is hard to tell from the original
    public static byte[] jpeg(BufferedImage image, double quality) {
        return encode("jpeg", (float) quality, Pixels.onWhite(image));
    }

    /// Creates or replaces a PNG file; on failure half of it may be left.
    public static void png(BufferedImage image, Path file) throws IOException {
        Files.write(file, png(image));
    }

    private static byte[] encode(String format, float quality, BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
