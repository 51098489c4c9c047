// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/// The parts of a JPEG file, each with a marker.
final class JpegSegments {

    /// @param marker its second byte, such as 0xd8 for the start of the picture
    record Segment(int marker, byte[] payload) {

        boolean isFrame() {
            return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        }
    }

    /// What the frame says of the picture: the bits for each colour, the pixels, how many colours.
    ///
    /// @param kind 0 baseline, 1 extended, 2 progressive, further ones lossless or with arithmetic coding
    record Frame(int kind, int bits, int width, int height, int colours) {}

    private static final int START = 0xd8, END = 0xd9, SCAN = 0xda;
    private static final int APP0 = 0xe0, APP1 = 0xe1, APP2 = 0xe2, APP14 = 0xee;
    private static final String EXIF = "Exif\0\0", ICC = "ICC_PROFILE\0", JFIF = "JFIF\0", ADOBE = "Adobe";

    private JpegSegments() {}

    /// The segments before the pixels; fewer if the file ends before.
    static List<Segment> head(ImageInputStream in) throws IOException {
        List<Segment> segments = new ArrayList<>();
        in.seek(2);
        try {
            while (true) {
                int marker = in.readUnsignedByte();
                if (marker != 0xff) {
                    return segments;
                }
                while (marker == 0xff) {
                    marker = in.readUnsignedByte();
                }
                if (marker == SCAN || marker == END || marker < 0xc0) {
                    return segments;
                }
                byte[] payload = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(payload);
                segments.add(new Segment(marker, payload));
            }
        } catch (EOFException _) {
            return segments;
        }
    }

    static Optional<Frame> frame(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.isFrame() && segment.payload.length >= 6)
                .findFirst()
                .map(segment -> {
                    ByteBuffer told = ByteBuffer.wrap(segment.payload);
                    return new Frame(
                            segment.marker - 0xc0,
                            told.get(0) & 0xff,
                            Short.toUnsignedInt(told.getShort(3)),
                            Short.toUnsignedInt(told.getShort(1)),
                            told.get(5) & 0xff);
                });
    }

    static Facts facts(List<Segment> segments) {
        Optional<Profile> profile = Profile.of(icc(segments));
        Exif exif = segments.stream()
                .filter(segment -> segment.marker == APP1 && Blocks.startsWith(segment.payload, EXIF))
                .findFirst()
                .map(segment -> Exif.of(segment.payload))
                .orElse(Exif.NONE);
        if (profile.isEmpty() && exif.adobeRgb()) {
            profile = Profile.of(MatrixProfile.adobeRgb());
        }
        int colours = frame(segments).map(Frame::colours).orElse(3);
        return new Facts(
                exif.orientation(), profile.filter(told -> told.components() == colours), true, colours == 4, false);
    }

    /// The same picture, bit for bit, and nothing beside it: no metadata, no previews, nothing behind its end, where
    /// phones put second pictures and films.
    static byte[] bare(byte[] jpeg) throws IOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(jpeg.length);
        bare.write(0xff);
        bare.write(START);
        int at = 2;
        while (true) {
            while (byteAt(jpeg, at) == 0xff && byteAt(jpeg, at + 1) == 0xff) {
                at++;
            }
            int marker = byteAt(jpeg, at + 1);
            if (byteAt(jpeg, at) != 0xff || marker == END || at + 4 > jpeg.length) {
                bare.write(0xff);
                bare.write(END);
                return bare.toByteArray();
            }
            int end = at + 2 + (byteAt(jpeg, at + 2) << 8 | byteAt(jpeg, at + 3));
            if (end > jpeg.length) {
                throw new EOFException("the segment at " + at + " is longer than the file");
            }
            byte[] payload = java.util.Arrays.copyOfRange(jpeg, at + 4, end);
            if (marker == APP0 && Blocks.startsWith(payload, JFIF) && payload.length >= 14) {
                bare.write(new byte[] {(byte) 0xff, (byte) APP0, 0, 16});
                bare.write(payload, 0, 12);
                bare.write(0); // without its thumbnail
                bare.write(0);
            } else if (isNeeded(marker, payload)) {
                bare.write(jpeg, at, end - at);
            }
            at = end;
            if (marker == SCAN) {
                at = endOfScan(jpeg, end);
                bare.write(jpeg, end, at - end);
            }
        }
    }

    private static boolean isNeeded(int marker, byte[] payload) {
        boolean isCoding = marker >= 0xc0 && marker < APP0 && marker != START && marker != END;
        return isCoding || (marker == APP14 && Blocks.startsWith(payload, ADOBE));
    }

    private static int endOfScan(byte[] jpeg, int from) {
        int at = from;
        while (at + 1 < jpeg.length) {
            int next = jpeg[at + 1] & 0xff;
            if (jpeg[at] == (byte) 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at++;
        }
        return jpeg.length;
    }

    private static int byteAt(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] & 0xff : -1;
    }

    /// The profile, which may be cut into pieces with a number each.
    private static byte[] icc(List<Segment> segments) {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        segments.stream()
                .filter(segment -> segment.marker == APP2
                        && segment.payload.length > ICC.length() + 2
                        && Blocks.startsWith(segment.payload, ICC))
                .sorted(Comparator.comparingInt(segment -> segment.payload[ICC.length()] & 0xff))
                .forEach(segment ->
                        profile.write(segment.payload, ICC.length() + 2, segment.payload.length - ICC.length() - 2));
        return profile.toByteArray();
    }
}
