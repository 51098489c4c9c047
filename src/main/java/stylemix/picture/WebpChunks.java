// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/// The parts of a WebP file, each with four letters for a name.
final class WebpChunks {

    private static final int FIRST = 12, AROUND = 8;

    private WebpChunks() {}

    static Facts facts(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(FIRST);
        Optional<Profile> profile = Optional.empty();
        Orientation orientation = Orientation.UPRIGHT;
        Set<String> names = new HashSet<>();
        try {
            while (true) {
                byte[] letters = new byte[4];
                in.readFully(letters);
                String name = new String(letters, StandardCharsets.ISO_8859_1);
                long length = in.readUnsignedInt();
                long next = in.getStreamPosition() + length + length % 2;
                names.add(name);
                if (name.equals("ICCP") && length <= Blocks.MOST_BYTES) {
                    profile = Profile.of(payload(in, length));
                }
                if (name.equals("EXIF") && length <= Blocks.MOST_BYTES) {
                    orientation = Exif.of(payload(in, length)).orientation();
                }
                in.seek(next);
            }
        } catch (EOFException _) {
            // the end
        }
        boolean moves = names.contains("ANIM") || names.contains("ANMF");
        return new Facts(orientation, profile, !names.contains("VP8L"), false, moves);
    }

    /// The same opaque picture, bit for bit, and nothing beside it.
    static byte[] bare(byte[] webp) throws IOException {
        ByteBuffer chunks = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        int at = FIRST;
        while (at + AROUND <= webp.length) {
            String name = new String(webp, at, 4, StandardCharsets.ISO_8859_1);
            int length = chunks.getInt(at + 4);
            if (length < 0 || length > webp.length - at - AROUND) {
                break;
            }
            int padded = length + length % 2;
            if (name.equals("VP8 ") || name.equals("VP8L")) {
                return ByteBuffer.allocate(FIRST + AROUND + padded)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(webp, 0, 4)
                        .putInt(4 + AROUND + padded)
                        .put(webp, 8, 4)
                        .put(webp, at, AROUND + length)
                        .array();
            }
            at += AROUND + padded;
        }
        throw new EOFException("no picture in it");
    }

    private static byte[] payload(ImageInputStream in, long length) throws IOException {
        byte[] payload = new byte[(int) length];
        in.readFully(payload);
        return payload;
    }
}
