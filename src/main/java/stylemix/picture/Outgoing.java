// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import stylemix.model.Backdrop;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.ProblemException;
import stylemix.model.SendPlan;
import stylemix.model.SendPlan.Change;

/// Decides what of a picture is sent to a service, and makes it.
///
/// The pixels stay untouched wherever they can; then only what stands beside them is cut out. They are decoded and
/// stored anew if no service takes their format, if they are transparent, if their numbers do not mean sRGB, if they
/// must be turned, or if there are more of them than anyone would see.
public final class Outgoing {

    /// Hard to tell from the original, at a third of the bytes of a lossless file.
    private static final double JPEG_QUALITY = 0.95;

    /// A lossless picture stays lossless up to this size, in bytes; drawings do, photographs do not.
    private static final int LARGEST_PNG = 4_000_000;

    private Outgoing() {}

    /// A picture made to be sent.
    ///
    /// @param flattened whether it was transparent, so that it shows the backdrop
    public record Made(byte[] bytes, PictureFormat format, boolean flattened) {}

    /// Makes what is sent instead of a picture; equal pictures give equal bytes. Blocks for up to seconds.
    ///
    /// @param backdrop the colour behind a transparent picture
    /// @return empty if it can be sent as it is, byte for byte
    /// @throws ProblemException if it cannot be read
    public static Optional<Made> make(PictureFile picture, Backdrop backdrop) throws ProblemException {
        PictureReader.sniff(picture.path()); // says what a file is, or why there is none
        try {
            Facts facts = Facts.of(picture.path(), picture.format());
            boolean fits = longSide(picture) <= SendPlan.LONG_SIDE_PX;
            boolean canStay = picture.format().sendable()
                    && !facts.inks()
                    && !facts.moves()
                    && facts.orientation().isUpright()
                    && facts.profile().isEmpty()
                    && picture.bytes() <= PictureFile.MAX_BYTES;
            if (canStay && fits && picture.format() == PictureFormat.JPEG) {
                return bare(picture);
            }
            // more than a screen shows is decoded, so that fineness can be judged, but not all of a hundred megapixels
            BufferedImage pixels = fits
                    ? PictureReader.read(picture.path())
                    : PictureReader.readAtLeast(picture.path(), SendPlan.LONG_SIDE_PX);
            boolean flattened = Pixels.isTransparent(pixels);
            BufferedImage opaque = Pixels.on(backdrop, pixels);
            BufferedImage small = Pixels.fit(opaque, SendPlan.LONG_SIDE_PX);
            boolean decodedWhole = longSide(opaque) == longSide(picture);
            boolean shrinks = !fits && !(decodedWhole && Shrink.isVisible(opaque, small));
            if (canStay && !flattened && !shrinks) {
                return bare(picture);
            }
            Made made = encode(shrinks ? small : opaque, facts.lossy(), flattened);
            return Optional.of(
                    made.bytes.length <= PictureFile.MAX_BYTES ? made : encode(small, facts.lossy(), flattened));
        } catch (IOException e) {
            throw PictureReader.problem(picture.path(), e);
        }
    }

    /// What was done to a picture that is sent as another file.
    ///
    /// @param flattened whether it was transparent
    /// @throws ProblemException if the picture cannot be read any more
    public static SendPlan plan(PictureFile picture, PictureFile sent, boolean flattened) throws ProblemException {
        if (sent.equals(picture)) {
            return SendPlan.unchanged(sent);
        }
        try {
            Facts facts = Facts.of(picture.path(), picture.format());
            Set<Change> changes = EnumSet.of(Change.STRIPPED); // whatever is made has nothing beside its pixels
            add(changes, Change.FORMAT, sent.format() != picture.format());
            add(changes, Change.SHRUNK, longSide(sent) < longSide(picture));
            add(changes, Change.TURNED, !facts.orientation().isUpright());
            add(changes, Change.COLOURS, facts.profile().isPresent() || facts.inks());
            add(changes, Change.FLATTENED, flattened);
            return new SendPlan(
                    sent, changes, facts.profile().map(Profile::name).orElse(""));
        } catch (IOException e) {
            throw PictureReader.problem(picture.path(), e);
        }
    }

    private static void add(Set<Change> changes, Change change, boolean done) {
        if (done) {
            changes.add(change);
        }
    }

    private static Optional<Made> bare(PictureFile picture) throws IOException {
        byte[] whole = Files.readAllBytes(picture.path());
        byte[] bare = switch (picture.format()) {
            case JPEG -> JpegSegments.bare(whole);
            case PNG -> PngChunks.bare(whole);
            case WEBP -> WebpChunks.bare(whole);
            case GIF, BMP, TIFF, PSD, SVG, HEIC, AVIF ->
                throw new IllegalArgumentException("not sendable: " + picture.format());
        };
        return Arrays.equals(whole, bare) ? Optional.empty() : Optional.of(new Made(bare, picture.format(), false));
    }

    private static Made encode(BufferedImage opaque, boolean lossy, boolean flattened) {
        if (!lossy) {
            byte[] png = PictureWriter.png(opaque);
            if (png.length <= LARGEST_PNG) {
                return new Made(png, PictureFormat.PNG, flattened);
            }
        }
        return new Made(PictureWriter.jpeg(opaque, JPEG_QUALITY), PictureFormat.JPEG, flattened);
    }

    private static int longSide(PictureFile picture) {
        return Math.max(picture.width(), picture.height());
    }

    private static int longSide(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }
}
