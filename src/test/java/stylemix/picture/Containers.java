// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Puts blocks into picture files, for tests: metadata, profiles, lies.
public final class Containers {

    private Containers() {}

    /// A JPEG with a segment more, right behind its start.
    public static byte[] jpegWith(byte[] jpeg, int marker, byte[] payload) {
        return ByteBuffer.allocate(jpeg.length + payload.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (payload.length + 2))
                .put(payload)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static byte[] jpegWithProfile(byte[] jpeg, byte[] icc) {
        return jpegWith(jpeg, 0xe2, joined("ICC_PROFILE\0\1\1".getBytes(US_ASCII), icc));
    }

    public static byte[] jpegWithExif(byte[] jpeg, byte[] tiff) {
        return jpegWith(jpeg, 0xe1, joined("Exif\0\0".getBytes(US_ASCII), tiff));
    }

    /// With Adobe's mark, which says how four inks are stored: 0 as inks, 2 turned into brightness and hues.
    static byte[] jpegOfAdobe(byte[] jpeg, int transform) {
        return jpegWith(jpeg, 0xee, joined("Adobe\0\144\0\0\0\0".getBytes(US_ASCII), new byte[] {(byte) transform}));
    }

    /// A JPEG whose frame header has other bytes from `offset` on, counted from its marker.
    static byte[] jpegFramed(byte[] jpeg, int offset, int... bytes) {
        byte[] changed = jpeg.clone();
        int frame = 2; // the segments follow each other, each with its length
        while ((changed[frame + 1] & 0xf0) != 0xc0 || (changed[frame + 1] & 0xff) == 0xc4) {
            frame += 2 + Short.toUnsignedInt(ByteBuffer.wrap(changed).getShort(frame + 2));
        }
        for (int i = 0; i < bytes.length; i++) {
            changed[frame + offset + i] = (byte) bytes[i];
        }
        return changed;
    }

    /// A PNG with a chunk more, right behind its header.
    public static byte[] pngWith(byte[] png, String name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(US_ASCII));
        crc.update(data);
        return ByteBuffer.allocate(png.length + data.length + 12)
                .put(png, 0, 33)
                .putInt(data.length)
                .put(name.getBytes(US_ASCII))
                .put(data)
                .putInt((int) crc.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }

    static byte[] pngWithProfile(byte[] png, byte[] icc) {
        return pngWith(png, "iCCP", joined("told\0\0".getBytes(US_ASCII), deflated(icc)));
    }

    /// A still opaque WebP in the extended form, with a chunk more.
    public static byte[] webpWith(byte[] webp, int width, int height, String name, byte[] data) {
        int flag = name.equals("ICCP") ? 0x20 : name.equals("EXIF") ? 0x08 : 0x04;
        byte[] head = ByteBuffer.allocate(18)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("VP8X".getBytes(US_ASCII))
                .putInt(10)
                .putInt(flag)
                .put((byte) (width - 1))
                .putShort((short) 0)
                .put((byte) (height - 1))
                .putShort((short) 0)
                .array();
        byte[] chunk = ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
        byte[] picture = java.util.Arrays.copyOfRange(webp, 12, webp.length);
        byte[] body = name.equals("ICCP") ? joined(head, chunk, picture) : joined(head, picture, chunk);
        return ByteBuffer.allocate(12 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(US_ASCII))
                .putInt(4 + body.length)
                .put("WEBP".getBytes(US_ASCII))
                .put(body)
                .array();
    }

    /// An EXIF block as a phone writes it: how it was held, who took the picture with what, and where.
    public static byte[] exif(int orientation) {
        TiffFile places = new TiffFile()
                .ascii(1, "N")
                .rationals(2, 48, 12, 30)
                .ascii(3, "E")
                .rationals(4, 16, 22, 10)
                .ascii(29, "2026:11:22");
        return new TiffFile()
                .ascii(271, "SECRETCAMERA")
                .ascii(272, "Model Nine")
                .shorts(274, orientation)
                .ascii(315, "SECRETAUTHOR")
                .directory(34853, places)
                .bytes();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }
}
