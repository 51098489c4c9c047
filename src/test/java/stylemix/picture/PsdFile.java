// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Writes PSD files that have a merged picture and no layers, for tests.
final class PsdFile {

    /// Photoshop's modes.
    static final int GREY = 1, RGB = 3, CMYK = 4;

    private PsdFile() {}

    /// @param planes the channels one after the other, of inks the full value is no ink
    static byte[] of(int width, int height, int mode, int channels, int bits, Optional<byte[]> icc, byte[] planes) {
        byte[] resources = icc.map(profile -> Containers.joined(
                        "8BIM".getBytes(US_ASCII),
                        ByteBuffer.allocate(8)
                                .putShort((short) 1039)
                                .putShort((short) 0)
                                .putInt(profile.length)
                                .array(),
                        profile,
                        new byte[profile.length % 2]))
                .orElse(new byte[0]);
        return ByteBuffer.allocate(26 + 4 + 4 + resources.length + 4 + 2 + planes.length)
                .put("8BPS".getBytes(US_ASCII))
                .putShort((short) 1)
                .put(new byte[6])
                .putShort((short) channels)
                .putInt(height)
                .putInt(width)
                .putShort((short) bits)
                .putShort((short) mode)
                .putInt(0) // no colour table
                .putInt(resources.length)
                .put(resources)
                .putInt(0) // no layers
                .putShort((short) 0) // not compressed
                .put(planes)
                .array();
    }
}
