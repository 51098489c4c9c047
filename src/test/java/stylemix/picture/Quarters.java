// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/// The picture of the corpus, red and green over blue and white, as pixels of every kind.
final class Quarters {

    static final int WIDTH = 48, HEIGHT = 32;

    private Quarters() {}

    static int rgb(int x, int y, int width, int height) {
        boolean left = x < width / 2;
        return y < height / 2 ? (left ? 0xff0000 : 0x00ff00) : (left ? 0x0000ff : 0xffffff);
    }

    static BufferedImage rgb(int width, int height) {
        return drawn(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), 0xff);
    }

    static BufferedImage rgb() {
        return rgb(WIDTH, HEIGHT);
    }

    /// As far as the type can show it.
    static BufferedImage of(int type) {
        return drawn(new BufferedImage(WIDTH, HEIGHT, type), 0xff);
    }

    /// The right half cannot be seen.
    static BufferedImage halfTransparent() {
        return drawn(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB), 0);
    }

    static BufferedImage palette(int bits, boolean transparent) {
        byte[] full = {(byte) 255, 0, 0, (byte) 255};
        byte[] green = {0, (byte) 255, 0, (byte) 255};
        byte[] blue = {0, 0, (byte) 255, (byte) 255};
        IndexColorModel model = transparent
                ? new IndexColorModel(bits, 4, full, green, blue, 3)
                : new IndexColorModel(bits, 4, full, green, blue);
        int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type, model);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.getRaster().setSample(x, y, 0, (y < HEIGHT / 2 ? 0 : 2) + (x < WIDTH / 2 ? 0 : 1));
            }
        }
        return image;
    }

    static BufferedImage rgb16(boolean alpha) {
        return drawn(blank16(WIDTH, HEIGHT, alpha), 0xff);
    }

    /// With two bytes for each colour.
    static BufferedImage blank16(int width, int height, boolean alpha) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        return new BufferedImage(model, model.createCompatibleWritableRaster(width, height), false, null);
    }

    /// Interleaved samples, big-endian.
    ///
    /// @param inks whether they are cyan, magenta, yellow and black instead of light
    /// @param inverted whether the full value is no ink
    static byte[] samples(int bits, boolean inks, boolean inverted, boolean alpha) {
        int samples = (inks ? 4 : 3) + (alpha ? 1 : 0);
        ByteBuffer data = ByteBuffer.allocate(WIDTH * HEIGHT * samples * bits / 8);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int sample = 0; sample < samples; sample++) {
                    put(data, bits, sample(x, y, sample, inks, inverted));
                }
            }
        }
        return data.array();
    }

    /// As [#samples], one channel after the other.
    static byte[] planes(int bits, boolean inks, boolean inverted, boolean alpha) {
        byte[] samples = samples(bits, inks, inverted, alpha);
        int each = bits / 8;
        int channels = samples.length / each / (WIDTH * HEIGHT);
        ByteBuffer planes = ByteBuffer.allocate(samples.length);
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                planes.put(samples, (i * channels + channel) * each, each);
            }
        }
        return planes.array();
    }

    private static int sample(int x, int y, int sample, boolean inks, boolean inverted) {
        int rgb = rgb(x, y, WIDTH, HEIGHT);
        if (inks) {
            int ink = sample < 3 ? 255 - (rgb >> (16 - 8 * sample) & 255) : 0;
            return inverted ? 255 - ink : ink;
        }
        return sample < 3 ? rgb >> (16 - 8 * sample) & 255 : x < WIDTH / 2 ? 255 : 0;
    }

    private static void put(ByteBuffer data, int bits, int value) {
        if (bits == 16) {
            data.putShort((short) (value * 257));
        } else {
            data.put((byte) value);
        }
    }

    /// Four inks, as a JPEG holds them with Adobe's mark.
    static byte[] cmykJpeg() {
        return inkJpeg(WIDTH, HEIGHT, samples(8, true, true, false));
    }

    /// @param samples of four inks, as the file is to hold them
    static byte[] inkJpeg(int width, int height, byte[] samples) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        raster.setDataElements(0, 0, width, height, samples);
        return encoded(new IIOImage(raster, null, null), "jpeg", null, false);
    }

    /// The inks turned into brightness and hues.
    static byte[] ycckJpeg() {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double[] light = new double[3]; // the opposite of what the file holds, which is the opposite of ink
                for (int i = 0; i < 3; i++) {
                    light[i] = sample(x, y, i, true, false);
                }
                double luma = 0.299 * light[0] + 0.587 * light[1] + 0.114 * light[2];
                raster.setPixel(x, y, new int[] {
                    (int) Math.round(luma),
                    clamped(128 + (light[2] - luma) / 1.772),
                    clamped(128 + (light[0] - luma) / 1.402),
                    255
                });
            }
        }
        return encoded(new IIOImage(raster, null, null), "jpeg", null, false);
    }

    /// @param format as ImageIO names it
    static byte[] encoded(BufferedImage image, String format, @Nullable String compression, boolean progressive) {
        return encoded(new IIOImage(image, null, null), format, compression, progressive);
    }

    private static byte[] encoded(IIOImage image, String format, @Nullable String compression, boolean progressive) {
        ImageWriter writer = Stream.iterate(
                        ImageIO.getImageWritersByFormatName(format), Iterator::hasNext, next -> next)
                .map(Iterator::next)
                .filter(found -> found.getClass().getModule() == ImageIO.class.getModule())
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (compression != null) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int clamped(double value) {
        return (int) Math.round(Math.clamp(value, 0, 255));
    }

    private static BufferedImage drawn(BufferedImage image, int alphaOfRightHalf) {
        int width = image.getWidth();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                int alpha = x < width / 2 ? 0xff : alphaOfRightHalf;
                image.setRGB(x, y, alpha << 24 | rgb(x, y, width, image.getHeight()));
            }
        }
        return image;
    }
}
