// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/// Writes TIFF structures, big-endian, for tests: files of one page, and EXIF blocks.
final class TiffFile {

    private static final int HEAD = 8, ENTRY = 12;

    private record Tag(int type, int count, byte[] data) {}

    private final Map<Integer, Tag> tags = new TreeMap<>();
    private final Map<Integer, TiffFile> directories = new TreeMap<>();
    private byte[] strip = {};

    /// A page of so many samples for each pixel, one strip, not compressed.
    ///
    /// @param photometric 1 grey, 2 RGB, 3 palette, 5 inks, 8 L\*a\*b\*
    static TiffFile page(int width, int height, int photometric, int samples, int bits, byte[] strip) {
        int[] depths = new int[samples];
        java.util.Arrays.fill(depths, bits);
        TiffFile file = new TiffFile()
                .shorts(256, width)
                .shorts(257, height)
                .shorts(258, depths)
                .shorts(259, 1)
                .shorts(262, photometric)
                .longs(273, 0)
                .shorts(277, samples)
                .shorts(278, height)
                .longs(279, strip.length)
                .shorts(284, 1);
        file.strip = strip;
        return file;
    }

    TiffFile shorts(int tag, int... values) {
        ByteBuffer data = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            data.putShort((short) value);
        }
        return with(tag, 3, values.length, data.array());
    }

    TiffFile longs(int tag, int... values) {
        ByteBuffer data = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            data.putInt(value);
        }
        return with(tag, 4, values.length, data.array());
    }

    TiffFile rationals(int tag, int... wholes) {
        ByteBuffer data = ByteBuffer.allocate(8 * wholes.length);
        for (int whole : wholes) {
            data.putInt(whole).putInt(1);
        }
        return with(tag, 5, wholes.length, data.array());
    }

    TiffFile ascii(int tag, String text) {
        byte[] data = (text + "\0").getBytes(US_ASCII);
        return with(tag, 2, data.length, data);
    }

    TiffFile undefined(int tag, byte[] data) {
        return with(tag, 7, data.length, data);
    }

    TiffFile directory(int tag, TiffFile directory) {
        directories.put(tag, directory);
        return longs(tag, 0);
    }

    byte[] bytes() {
        ByteBuffer out =
                ByteBuffer.allocate((1 << 16) + strip.length).putInt(0x4d4d002a).putInt(HEAD);
        int end = write(out, HEAD);
        return java.util.Arrays.copyOf(out.array(), end);
    }

    /// @return where it ends
    private int write(ByteBuffer out, int at) {
        int end = at + 2 + ENTRY * tags.size() + 4;
        for (Map.Entry<Integer, TiffFile> directory : directories.entrySet()) {
            longs(directory.getKey(), end);
            end = directory.getValue().write(out, end);
        }
        if (strip.length > 0) {
            longs(273, end);
            out.put(end, strip);
            end += strip.length + strip.length % 2;
        }
        out.putShort(at, (short) tags.size());
        int entry = at + 2;
        for (Map.Entry<Integer, Tag> tag : tags.entrySet()) {
            byte[] data = tag.getValue().data;
            out.putShort(entry, tag.getKey().shortValue());
            out.putShort(entry + 2, (short) tag.getValue().type);
            out.putInt(entry + 4, tag.getValue().count);
            if (data.length <= 4) {
                out.put(entry + 8, data);
            } else {
                out.putInt(entry + 8, end);
                out.put(end, data);
                end += data.length + data.length % 2;
            }
            entry += ENTRY;
        }
        return end;
    }

    private TiffFile with(int tag, int type, int count, byte[] data) {
        tags.put(tag, new Tag(type, count, data));
        return this;
    }
}
