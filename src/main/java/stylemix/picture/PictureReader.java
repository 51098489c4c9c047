// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.ProblemException;

/// Opens pictures. All methods block and read the file; all throw a [PictureUnreadable] that names the flaw.
/// Interrupting the thread does not stop them and is not taken for a flaw: the interrupt stands until something waits.
public final class PictureReader {

    private static final int HEAD_BYTES = 512;
    private static final int PROOF_PX = 256;

    private PictureReader() {}

    /// Says what a file is, by its first bytes, its header and its hash; decodes no pixels, so that a bomb does not
    /// go off. That the rest of the file decodes is only known after [#read] or [#readAtMost].
    ///
    /// @throws ProblemException if it is not a picture that Stylemix reads, or larger than [PictureFile#MAX_BYTES]
    ///     or [PictureFile#MAX_PIXELS]
    public static PictureFile check(Path file) throws ProblemException {
        try {
            PictureFormat format = affordable(file);
            Orientation orientation = Facts.of(file, format).orientation();
            int width;
            int height;
            try (PixelSource source = PixelSource.open(file, format)) {
                width = source.width();
                height = source.height();
            }
            requirePixels(file, width, height);
            boolean swap = orientation.swapsSides();
            return new PictureFile(
                    file, sha256(file), format, swap ? height : width, swap ? width : height, Files.size(file));
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    /// Decodes all of a picture to see that it is whole, without the memory of all its pixels.
    public static void prove(Path file) throws ProblemException {
        decode(file, PROOF_PX);
    }

    /// What a file says it is, by its first bytes alone. The rest of it may be anything, of any size.
    ///
    /// @throws ProblemException if it is no picture that Stylemix reads, or cannot be read at all
    public static PictureFormat sniff(Path file) throws ProblemException {
        try {
            return format(file);
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    /// All pixels, upright, in 8-bit sRGB: `TYPE_INT_ARGB` if the picture can be transparent, else `TYPE_INT_RGB`.
    /// Of an animation the first frame.
    public static BufferedImage read(Path file) throws ProblemException {
        return decode(file, Integer.MAX_VALUE);
    }

    /// As [#read], made smaller while decoding; for tiles and viewers.
    ///
    /// @param longSidePx the longer side is at most so many pixels long; a smaller picture stays as it is
    public static BufferedImage readAtMost(Path file, int longSidePx) throws ProblemException {
        return Pixels.fit(decode(file, longSidePx), longSidePx);
    }

    /// As [#read], of a picture with many more pixels than asked for not all of them.
    ///
    /// @param longSidePx the longer side is at least twice so many pixels long, or as long as it is
    static BufferedImage readAtLeast(Path file, int longSidePx) throws ProblemException {
        return decode(file, longSidePx);
    }

    private static BufferedImage decode(Path file, int longSidePx) throws ProblemException {
        try {
            PictureFormat format = affordable(file);
            try (PixelSource source = PixelSource.open(file, format)) {
                int width = source.width();
                int height = source.height();
                requirePixels(file, width, height);
                // twice as fine as asked for, so that the last step can average
                int step = (int) Math.max(1, Math.max(width, height) / (2L * longSidePx));
                return Facts.of(file, format).orientation().apply(source.read(step));
            }
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    private static void requirePixels(Path file, int width, int height) throws ProblemException {
        demand(width > 0 && height > 0, file, Flaw.NO_PIXELS);
        demand((long) width * height <= PictureFile.MAX_PIXELS, file, Flaw.TOO_MANY_PIXELS);
    }

    private static PictureFormat affordable(Path file) throws IOException, ProblemException {
        PictureFormat format = format(file);
        boolean always = format == PictureFormat.TIFF || format == PictureFormat.PSD;
        long most = always ? PictureFile.MAX_SOURCE_BYTES : PictureFile.MAX_BYTES;
        demand(Files.size(file) <= most, file, Flaw.TOO_MANY_BYTES);
        Optional<Flaw> flaw = Headers.flaw(file, format);
        if (flaw.isPresent()) {
            throw problem(file, flaw.get());
        }
        return format;
    }

    private static PictureFormat format(Path file) throws IOException, ProblemException {
        long bytes = Files.size(file);
        demand(Files.isRegularFile(file), file, Flaw.NOT_A_PICTURE); // a folder, or a pipe that would never end
        demand(bytes > 0, file, Flaw.EMPTY);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        return PictureFormat.of(head)
                .orElseThrow(() -> problem(file, Foreign.isPicture(head) ? Flaw.UNSUPPORTED : Flaw.NOT_A_PICTURE));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static void demand(boolean met, Path file, Flaw flaw) throws ProblemException {
        if (!met) {
            throw problem(file, flaw);
        }
    }

    private static Flaw flaw(IOException e) {
        return switch (e) {
            case FlawException named -> named.flaw();
            case NoSuchFileException _ -> Flaw.GONE;
            case AccessDeniedException _ -> Flaw.NOT_ALLOWED;
            default -> unsupported(e) ? Flaw.UNSUPPORTED : Flaw.BROKEN;
        };
    }

    /// JPEGs of rare colour models, such as five inks, end in this sentence of the JDK's reader.
    private static boolean unsupported(IOException e) {
        return "Unsupported Image Type".equals(e.getMessage());
    }

    private static ProblemException problem(Path file, Flaw flaw) {
        return new ProblemException(new PictureUnreadable(name(file), flaw));
    }

    /// What a file's fault means to the user.
    static ProblemException problem(Path file, IOException fault) {
        return problem(file, flaw(fault), fault);
    }

    private static ProblemException problem(Path file, Flaw flaw, IOException cause) {
        return new ProblemException(new PictureUnreadable(name(file), flaw), cause);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
