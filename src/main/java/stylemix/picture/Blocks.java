// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/// What the block-wise formats share.
final class Blocks {

    /// The most that is read of one block of metadata, in bytes; also when it is unpacked, against bombs.
    static final int MOST_BYTES = 8_000_000;

    private Blocks() {}

    /// @return at most [#MOST_BYTES]
    static byte[] inflated(byte[] deflated, int from) throws IOException {
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(deflated, from, deflated.length - from))) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    static boolean startsWith(byte[] bytes, String latin) {
        if (bytes.length < latin.length()) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if ((bytes[i] & 0xff) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
