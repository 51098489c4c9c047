// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import stylemix.model.PictureFormat;

/// How a picture must be turned to stand upright, the tag of EXIF.
///
/// @param tag 1 to 8; 1 is upright
record Orientation(int tag) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final System.Logger LOG = System.getLogger(Orientation.class.getName());

    /// Reads the tag; a picture whose metadata cannot be read counts as upright, as in every viewer.
    static Orientation of(Path picture, PictureFormat format) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(picture))) {
            Metadata metadata = new Metadata();
            switch (format) {
                case JPEG -> metadata = JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
                case PNG -> {
                    for (PngChunk chunk :
                            new PngChunkReader().extract(new StreamReader(in), Set.of(PngChunkType.eXIf))) {
                        new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
                    }
                }
                case WEBP -> new RiffReader().processRiff(new StreamReader(in), new WebpExif(metadata));
                case GIF, BMP -> {}
            }
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return tag == null || tag < 1 || tag > 8 ? UPRIGHT : new Orientation(tag);
        } catch (ImageProcessingException | RuntimeException e) { // metadata of any content must not stop a picture
            LOG.log(Level.DEBUG, "no orientation in " + picture.getFileName(), e);
            return UPRIGHT;
        }
    }

    boolean isUpright() {
        return tag == 1;
    }

    /// Whether turning swaps width and height.
    boolean swapsSides() {
        return tag >= 5;
    }

    /// The picture turned upright; the same instance if it is so already.
    BufferedImage apply(BufferedImage image) {
        if (isUpright()) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = // x' = a·x + c·y + e, y' = b·x + d·y + f
                switch (tag) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        BufferedImage upright = new BufferedImage(swapsSides() ? h : w, swapsSides() ? w : h, image.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, upright);
    }
}
