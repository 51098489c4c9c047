// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;

/// What decoders do not tell about headers.
final class Headers {

    private static final int HEAD_BYTES = 34;

    /// JPEG's SOF2 and those like it.
    private static final int PROGRESSIVE = 2;

    private Headers() {}

    /// Whether the header was refused because it gives the picture no width or no height.
    static boolean tellsNoPixels(Path picture, PictureFormat format) throws IOException {
        byte[] bytes = head(picture);
        if (bytes.length < HEAD_BYTES && format != PictureFormat.GIF) {
            return false;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        ByteBuffer little = head.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return switch (format) {
            case PNG -> head.getInt(16) == 0 || head.getInt(20) == 0;
            case GIF -> bytes.length >= 10 && (little.getShort(6) == 0 || little.getShort(8) == 0);
            case BMP -> little.getInt(18) == 0 || little.getInt(22) == 0;
            case JPEG -> jpegTellsNoPixels(picture);
            case WEBP -> false; // its sizes are written minus one
        };
    }

    /// Whether the header promises more pixels than are taken. Asked of BMP alone: its decoder calls such a file
    /// broken.
    static boolean tellsTooManyPixels(Path picture, PictureFormat format) throws IOException {
        byte[] bytes = head(picture);
        if (format != PictureFormat.BMP || bytes.length < HEAD_BYTES) {
            return false;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean sized = head.getInt(14) >= 40; // older headers have sizes of 16 bits
        return sized && Math.abs((double) head.getInt(18) * head.getInt(22)) > PictureFile.MAX_PIXELS;
    }

    /// Whether a JPEG comes in passes that each cover the whole picture.
    static boolean isProgressive(Path picture) throws IOException {
        return jpegFrame(picture)
                .map(frame -> frame.getInteger(JpegDirectory.TAG_COMPRESSION_TYPE))
                .filter(type -> type == PROGRESSIVE)
                .isPresent();
    }

    /// Whether fewer pixels follow than the header promises. Asked of BMP alone: its decoder fills up with black, while
    /// the others notice the end themselves.
    static boolean promisesTooMuch(Path picture, PictureFormat format) throws IOException {
        if (format != PictureFormat.BMP) {
            return false;
        }
        byte[] bytes = head(picture);
        if (bytes.length < HEAD_BYTES) {
            return true;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean plain = head.getInt(14) >= 40 && (head.getInt(30) == 0 || head.getInt(30) == 3); // not run-length coded
        long rowBytes = ((long) Math.abs(head.getInt(18)) * head.getShort(28) + 31) / 32 * 4;
        return plain && head.getInt(10) + rowBytes * Math.abs((long) head.getInt(22)) > Files.size(picture);
    }

    private static boolean jpegTellsNoPixels(Path picture) throws IOException {
        return jpegFrame(picture)
                .filter(frame ->
                        isZero(frame, JpegDirectory.TAG_IMAGE_WIDTH) || isZero(frame, JpegDirectory.TAG_IMAGE_HEIGHT))
                .isPresent();
    }

    private static Optional<JpegDirectory> jpegFrame(Path picture) throws IOException {
        try (InputStream in = Files.newInputStream(picture)) {
            return Optional.ofNullable(JpegMetadataReader.readMetadata(in, List.of(new JpegReader()))
                    .getFirstDirectoryOfType(JpegDirectory.class));
        } catch (ImageProcessingException e) {
            return Optional.empty();
        }
    }

    private static byte[] head(Path picture) throws IOException {
        try (InputStream in = Files.newInputStream(picture)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static boolean isZero(JpegDirectory frame, int tag) {
        Integer value = frame.getInteger(tag);
        return value != null && value == 0;
    }
}
