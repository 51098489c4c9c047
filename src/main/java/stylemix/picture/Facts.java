// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import stylemix.model.PictureFormat;

/// What a file says beside its pixels that matters for showing or sending it.
///
/// @param profile what its numbers mean; empty for sRGB and where it says nothing that can be used
/// @param lossy whether its pixels were stored with losses
/// @param steady whether its pixels can be sent as they lie there, for all that is known without decoding: inks and
///     moving pictures cannot
record Facts(Orientation orientation, Optional<Profile> profile, boolean lossy, boolean steady) {

    private static final System.Logger LOG = System.getLogger(Facts.class.getName());

    private static final Facts NONE = new Facts(Orientation.UPRIGHT, Optional.empty(), false, true);

    Facts {
        profile = profile.filter(told -> !told.isSrgb());
    }

    /// Reads as much as it needs; a file whose metadata cannot be read counts as upright sRGB, as in every viewer.
    static Facts of(Path picture, PictureFormat format) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(picture.toFile())) {
            try {
                return switch (format) {
                    case JPEG -> JpegSegments.facts(JpegSegments.head(in));
                    case PNG -> PngChunks.facts(in);
                    case WEBP -> WebpChunks.facts(in);
                    case TIFF -> ofTiff(in);
                    case PSD -> ofPsd(in);
                    case BMP -> ofBmp(in);
                    case GIF, SVG -> NONE;
                    case HEIC, AVIF -> new Facts(Orientation.UPRIGHT, Optional.empty(), true, true);
                };
            } catch (FlawException e) {
                throw e;
            } catch (IOException | RuntimeException e) { // metadata of any content must not stop a picture
                LOG.log(Level.DEBUG, "no metadata in " + picture.getFileName(), e);
                return NONE;
            }
        }
    }

    private static Facts ofTiff(ImageInputStream in) throws IOException {
        TiffTags tags = TiffTags.first(in);
        if (tags.isCameraRaw()) {
            throw new FlawException(stylemix.model.Problem.PictureUnreadable.Flaw.CAMERA_RAW);
        }
        return new Facts(
                tags.orientation(), tags.bytes(TiffTags.ICC_PROFILE).flatMap(Profile::of), false, true);
    }

    /// The profile is one of the image resources, behind the header and the colour table.
    private static Facts ofPsd(ImageInputStream in) throws IOException {
        in.seek(26);
        in.skipBytes(in.readUnsignedInt());
        long length = in.readUnsignedInt();
        long end = in.getStreamPosition() + length;
        Optional<Profile> profile = Optional.empty();
        while (in.getStreamPosition() + 12 <= end && profile.isEmpty()) {
            in.readInt(); // 8BIM
            int id = in.readUnsignedShort();
            int name = in.readUnsignedByte();
            in.skipBytes(name + (name + 1) % 2);
            long size = in.readUnsignedInt();
            if (id == 1039 && size < Blocks.MOST_BYTES) {
                byte[] icc = new byte[(int) size];
                in.readFully(icc);
                profile = Profile.of(icc);
            }
            in.skipBytes(size + size % 2);
        }
        return new Facts(Orientation.UPRIGHT, profile, false, true);
    }

    /// Only the fifth kind of header can bring a profile.
    private static Facts ofBmp(ImageInputStream in) throws IOException {
        in.setByteOrder(java.nio.ByteOrder.LITTLE_ENDIAN);
        in.seek(14);
        boolean fifth = in.readInt() >= 124;
        in.seek(70);
        if (!fifth || in.readInt() != 0x4d424544) {
            return NONE;
        }
        in.seek(126);
        long offset = in.readUnsignedInt();
        byte[] icc = new byte[(int) Math.min(in.readUnsignedInt(), Blocks.MOST_BYTES)];
        in.seek(14 + offset);
        in.readFully(icc);
        return new Facts(Orientation.UPRIGHT, Profile.of(icc), false, true);
    }
}
