// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Makes picture files for tests.
public final class TestPictures {

    private TestPictures() {}

    /// An opaque picture whose every pixel differs a little from its neighbours; equal arguments give equal pixels.
    public static BufferedImage image(int width, int height, int salt) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, ((x * 7 + salt) & 0xff) << 16 | ((y * 5 + salt) & 0xff) << 8 | ((x + y) & 0xff));
            }
        }
        return image;
    }

    /// @param format as ImageIO names it: png, jpeg, gif, bmp
    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Path png(Path file, int width, int height, int salt) {
        return write(file, encoded(image(width, height, salt), "png"));
    }

    public static Path jpeg(Path file, int width, int height, int salt) {
        return write(file, encoded(image(width, height, salt), "jpeg"));
    }

    /// A JPEG whose EXIF asks viewers to turn it.
    public static byte[] turned(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0, // APP1 of 34 bytes
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1, // TIFF, one entry
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /// A JPEG in the colours of print.
    public static byte[] cmykJpeg() {
        return Base64.getDecoder()
                .decode(
                        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAR"
                                + "EAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
                                + "EBAQEBAQ/8AAFAgACAAIBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/E"
                                + "ABUBAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwBEHNKpVN//2Q==");
    }

    /// Two pictures of 8 by 6 pixels, red and blue.
    public static byte[] animatedWebp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRsAAAABXRUJQVlA4WAoAAAACAAAABwAABQAAQU5JTQYAAAD/////AABBTk1GSAAAAAAAAAAAAAcAAAUAAGQAAAJWUDggMAAA"
                                + "ANABAJ0BKggABgACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAEFOTUZEAAAAAAAAAAAABwAABQAAZAAAAFZQ"
                                + "OCAsAAAAlAEAnQEqCAAGAAAANCWgAnS6AAOYAP75k2//kB//kB//kB//ID/iF3sgMAA=");
    }

    /// Two pictures, the second one with another salt.
    public static byte[] animatedGif(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int salt : new int[] {90, 180}) {
                writer.writeToSequence(new IIOImage(image(width, height, salt), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// With two bytes for each colour.
    public static byte[] rgb16Png(int width, int height) {
        ColorSpace space = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ComponentColorModel model =
                new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(width, height);
        BufferedImage wide = new BufferedImage(model, raster, false, null);
        wide.createGraphics().drawImage(image(width, height, 90), 0, 0, null);
        return encoded(wide, "png");
    }

    /// A PNG with other sizes in its header, its checksum made to fit.
    public static byte[] lyingPng(byte[] png, int width, int height) {
        ByteBuffer lie = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(lie.array(), 12, 17);
        return lie.putInt(29, (int) crc.getValue()).array();
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By how much two pictures of one size differ in any channel of any pixel, 0 to 255.
    public static int largestDifference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new AssertionError("not of one size");
        }
        int most = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = (one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255);
                    most = Math.max(most, Math.abs(difference));
                }
            }
        }
        return most;
    }
}
