// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
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

    /// On white where it is transparent; every pixel keeps its own hue, which the usual halving of colours would smear.
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
        ImageWriter writer = writer(format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            IIOMetadata metadata = null;
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
                metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
                sampleEveryPixel(metadata);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), param);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The JDK's own: the TIFF reader brings another one.
    private static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        while (writer.getClass().getModule() != ImageIO.class.getModule()) {
            writer = writers.next();
        }
        return writer;
    }

    private static void sampleEveryPixel(IIOMetadata metadata) throws IIOInvalidTreeException {
        String name = metadata.getNativeMetadataFormatName();
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(name);
        IIOMetadataNode luma =
                (IIOMetadataNode) tree.getElementsByTagName("componentSpec").item(0);
        luma.setAttribute("HsamplingFactor", "1");
        luma.setAttribute("VsamplingFactor", "1");
        metadata.setFromTree(name, tree);
    }
}
