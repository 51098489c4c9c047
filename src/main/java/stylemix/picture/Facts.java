// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.PictureUnreadable.Flaw;

/// What a file says beside its pixels that matters for showing or sending it.
///
/// @param profile what its numbers mean; empty for sRGB and where it says nothing that can be used
/// @param lossy whether its pixels were stored with losses
/// @param inks whether its colours are those of print
/// @param moves whether there are more pictures in it, of which no service would know what to make
record Facts(Orientation orientation, Optional<Profile> profile, boolean lossy, boolean inks, boolean moves) {

    private static final System.Logger LOG = System.getLogger(Facts.class.getName());

    /// Photoshop's mode for four inks.
    private static final int PSD_INKS = 4;

    private static final Facts NONE = of(Orientation.UPRIGHT, Optional.empty());

    Facts {
        profile = profile.filter(told -> !told.isSrgb());
    }

    /// Of one picture in light, stored without losses.
    static Facts of(Orientation orientation, Optional<Profile> profile) {
        return new Facts(orientation, profile, false, false, false);
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
                    case HEIC, AVIF -> ofHeif(picture);
                };
            } catch (FlawException e) {
                throw e;
            } catch (IOException | RuntimeException e) { // metadata of any content must not stop a picture
                LOG.log(Level.DEBUG, "no metadata in " + picture.getFileName(), e);
                return NONE;
            }
        }
    }

    /// libheif turns the picture by itself.
    private static Facts ofHeif(Path file) throws IOException {
        try (HeifPicture picture = HeifPicture.open(file)) {
            return new Facts(Orientation.UPRIGHT, picture.profile(), true, false, false);
        }
    }

    private static Facts ofTiff(ImageInputStream in) throws IOException {
        TiffTags tags = TiffTags.first(in);
        if (tags.isCameraRaw()) {
            throw new FlawException(Flaw.CAMERA_RAW);
        }
        boolean inks = tags.number(TiffTags.PHOTOMETRIC).orElse(0) == TiffTags.INKS;
        Optional<Profile> profile = tags.bytes(TiffTags.ICC_PROFILE).flatMap(Profile::of);
        return new Facts(tags.orientation(), profile, false, inks, false);
    }

    /// The profile is one of the image resources, behind the header and the colour table.
    private static Facts ofPsd(ImageInputStream in) throws IOException {
        in.seek(24);
        boolean inks = in.readUnsignedShort() == PSD_INKS;
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
        return new Facts(Orientation.UPRIGHT, profile, false, inks, false);
    }

    /// Only the fifth kind of header can bring a profile.
    private static Facts ofBmp(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
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
        return of(Orientation.UPRIGHT, Profile.of(icc));
    }
}
