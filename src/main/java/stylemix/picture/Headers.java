// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.PictureUnreadable.Flaw;

/// What decoders do not tell about headers.
final class Headers {

    private static final int HEAD_BYTES = 34;

    /// JPEG's SOF2.
    private static final int PROGRESSIVE = 2;

    private Headers() {}

    /// The flaw that a header shows before its decoder stumbles over it or, worse, does not.
    static Optional<Flaw> flaw(Path picture, PictureFormat format) throws IOException {
        byte[] bytes = head(picture);
        ByteBuffer big = ByteBuffer.wrap(bytes);
        ByteBuffer little = big.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (format == PictureFormat.JPEG) {
            return jpegFrame(picture).flatMap(Headers::flaw);
        }
        if (format == PictureFormat.GIF) {
            return bytes.length >= 10 && (little.getShort(6) == 0 || little.getShort(8) == 0)
                    ? Optional.of(Flaw.NO_PIXELS)
                    : Optional.empty();
        }
        if (bytes.length < HEAD_BYTES) {
            return Optional.empty();
        }
        return switch (format) {
            case PNG -> size(big.getInt(16), big.getInt(20));
            case PSD -> size(big.getInt(18), big.getInt(14));
            case BMP -> // older headers have sizes of 16 bits
                little.getInt(14) >= 40 ? size(little.getInt(18), little.getInt(22)) : Optional.empty();
            case JPEG, GIF, WEBP, TIFF, SVG, HEIC, AVIF -> Optional.empty();
        };
    }

    /// Whether a JPEG comes in passes that each cover the whole picture.
    static boolean isProgressive(Path picture) throws IOException {
        return jpegFrame(picture).filter(frame -> frame.kind() == PROGRESSIVE).isPresent();
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

    private static Optional<Flaw> flaw(JpegSegments.Frame frame) {
        if (frame.bits() == 12 && frame.kind() <= PROGRESSIVE) {
            return Optional.of(Flaw.TWELVE_BITS);
        }
        if (frame.kind() > PROGRESSIVE) {
            return Optional.of(Flaw.UNSUPPORTED);
        }
        return size(frame.width(), frame.height());
    }

    /// @param height negative where rows are stored from the top
    private static Optional<Flaw> size(int width, int height) {
        if (width == 0 || height == 0) {
            return Optional.of(Flaw.NO_PIXELS);
        }
        return Math.abs((double) width * height) > PictureFile.MAX_PIXELS
                ? Optional.of(Flaw.TOO_MANY_PIXELS)
                : Optional.empty();
    }

    private static Optional<JpegSegments.Frame> jpegFrame(Path picture) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(picture.toFile())) {
            return JpegSegments.frame(JpegSegments.head(in));
        }
    }

    private static byte[] head(Path picture) throws IOException {
        try (InputStream in = Files.newInputStream(picture)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }
}
