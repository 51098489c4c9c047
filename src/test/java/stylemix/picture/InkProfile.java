// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.function.Function;

/// Writes ICC profiles of presses, for tests: a table with no more than the sixteen overprints of four inks.
final class InkProfile {

    private static final int HEADER = 128, TABLES = 128 + 4 + 3 * 12, CURVE = 256;

    private InkProfile() {}

    /// @param printed L\*, a\*, b\* of C, M, Y and K, each 0 to 255
    static byte[] of(Function<int[], double[]> printed) {
        int table = 48 + 4 * CURVE + 16 * 3 + 3 * CURVE;
        int back = 48 + 3 * CURVE + 8 * 4 + 4 * CURVE;
        int size = TABLES + table + back + 20;
        ByteBuffer profile = ByteBuffer.allocate(size)
                .putInt(size)
                .putInt(0)
                .putInt(0x02400000)
                .put("prtrCMYKLab ".getBytes(US_ASCII))
                .position(36)
                .put("acsp".getBytes(US_ASCII))
                .putInt(64, 1) // colorimetric
                .position(68)
                .putInt(0xf6d6)
                .putInt(0x10000)
                .putInt(0xd32d)
                .position(HEADER)
                .putInt(3)
                .put("A2B0".getBytes(US_ASCII))
                .putInt(TABLES)
                .putInt(table)
                .put("wtpt".getBytes(US_ASCII))
                .putInt(TABLES + table + back)
                .putInt(20)
                .put("B2A0".getBytes(US_ASCII))
                .putInt(TABLES + table)
                .putInt(back);
        head(profile, 4, 3);
        curves(profile, 4);
        for (int i = 0; i < 16; i++) { // the first ink moves slowest
            double[] lab = printed.apply(
                    new int[] {(i >> 3 & 1) * 255, (i >> 2 & 1) * 255, (i >> 1 & 1) * 255, (i & 1) * 255});
            profile.put((byte) Math.round(lab[0] * 2.55))
                    .put((byte) Math.round(lab[1] + 128))
                    .put((byte) Math.round(lab[2] + 128));
        }
        curves(profile, 3);
        head(profile, 3, 4); // the way back, which readers want to see although nobody takes it
        curves(profile, 3);
        profile.position(profile.position() + 8 * 4);
        curves(profile, 4);
        return profile.put("XYZ ".getBytes(US_ASCII))
                .putInt(0)
                .putInt(0xf6d6)
                .putInt(0x10000)
                .putInt(0xd32d)
                .array();
    }

    /// Two steps of each that goes in.
    private static void head(ByteBuffer profile, int in, int out) {
        profile.put("mft1".getBytes(US_ASCII)).putInt(0).put(new byte[] {(byte) in, (byte) out, 2, 0});
        for (int i = 0; i < 9; i++) {
            profile.putInt(i % 4 == 0 ? 0x10000 : 0);
        }
    }

    private static void curves(ByteBuffer profile, int count) {
        for (int i = 0; i < count * CURVE; i++) {
            profile.put((byte) i);
        }
    }
}
