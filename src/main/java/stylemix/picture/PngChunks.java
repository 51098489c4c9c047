// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/// The parts of a PNG file, each with four letters for a name.
final class PngChunks {

    private static final int SIGNATURE = 8, AROUND = 12;

    /// What decoding needs.
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final Set<String> TOLD = Set.of("iCCP", "cICP", "sRGB", "gAMA", "cHRM", "eXIf");

    /// The numbers of ITU-T H.273 for Display P3's primaries and for sRGB's curve.
    private static final int P3_PRIMARIES = 12, SRGB_CURVE = 13;

    private static final int SRGB_GAMMA = 45455;
    private static final double[] SRGB_PRIMARIES = {0.64, 0.33, 0.30, 0.60, 0.15, 0.06};
    private static final double[] SRGB_WHITE = {0.3127, 0.3290};

    private PngChunks() {}

    static Facts facts(ImageInputStream in) throws IOException {
        Map<String, byte[]> told = told(in);
        byte[] exif = told.get("eXIf");
        Orientation orientation =
                exif == null ? Orientation.UPRIGHT : Exif.of(exif).orientation();
        return Facts.of(orientation, profile(told));
    }

    /// The same picture, bit for bit, and nothing beside it.
    static byte[] bare(byte[] png) throws IOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(png.length);
        bare.write(png, 0, SIGNATURE);
        ByteBuffer chunks = ByteBuffer.wrap(png);
        int at = SIGNATURE;
        String name;
        do {
            if (at + AROUND > png.length) {
                throw new EOFException("no IEND");
            }
            int length = chunks.getInt(at);
            name = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > png.length - at - AROUND) {
                throw new EOFException("chunk " + name + " is longer than the file");
            }
            if (NEEDED.contains(name)) {
                bare.write(png, at, length + AROUND);
            }
            at += length + AROUND;
        } while (!name.equals("IEND"));
        return bare.toByteArray();
    }

    private static Map<String, byte[]> told(ImageInputStream in) throws IOException {
        Map<String, byte[]> told = new HashMap<>();
        in.seek(SIGNATURE);
        try {
            String name;
            do {
                long length = in.readUnsignedInt();
                byte[] letters = new byte[4];
                in.readFully(letters);
                name = new String(letters, StandardCharsets.ISO_8859_1);
                if (TOLD.contains(name) && length <= Blocks.MOST_BYTES) {
                    byte[] data = new byte[(int) length];
                    in.readFully(data);
                    told.putIfAbsent(name, data);
                    in.skipBytes(4);
                } else {
                    in.seek(in.getStreamPosition() + length + 4);
                }
            } while (!name.equals("IEND"));
        } catch (EOFException _) {
            // what is missing is the decoder's business
        }
        return told;
    }

    /// What counts is, in this order, a code point, a profile, the word sRGB, and the numbers of gamma and primaries.
    private static Optional<Profile> profile(Map<String, byte[]> told) throws IOException {
        byte[] code = told.get("cICP");
        if (code != null && code.length == 4) {
            return code[0] == P3_PRIMARIES && code[1] == SRGB_CURVE
                    ? Profile.of(MatrixProfile.displayP3())
                    : Optional.empty();
        }
        byte[] packed = told.get("iCCP");
        if (packed != null) {
            int name = 0;
            while (name < packed.length && packed[name] != 0) {
                name++;
            }
            return Profile.of(Blocks.inflated(packed, Math.min(packed.length, name + 2)));
        }
        byte[] gamma = told.get("gAMA");
        if (told.containsKey("sRGB") || gamma == null || gamma.length != 4) {
            return Optional.empty();
        }
        return numbers(ByteBuffer.wrap(gamma).getInt(), told.get("cHRM"));
    }

    private static Optional<Profile> numbers(int gamma, byte @org.jspecify.annotations.Nullable [] chromaticities) {
        double exponent = gamma == SRGB_GAMMA ? MatrixProfile.SRGB_CURVE : 100_000.0 / gamma;
        if (gamma <= 0 || exponent > 10) {
            return Optional.empty();
        }
        double[] xy = new double[8];
        if (chromaticities == null || chromaticities.length != 32) {
            return Profile.of(MatrixProfile.of(SRGB_PRIMARIES, SRGB_WHITE, exponent));
        }
        for (int i = 0; i < 8; i++) {
            xy[i] = ByteBuffer.wrap(chromaticities).getInt(4 * i) / 100_000.0;
        }
        return Profile.of(
                MatrixProfile.of(java.util.Arrays.copyOfRange(xy, 2, 8), java.util.Arrays.copyOf(xy, 2), exponent));
    }
}
