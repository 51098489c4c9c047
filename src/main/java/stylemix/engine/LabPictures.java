// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import stylemix.picture.Pixels;

/// Brings sRGB pictures into OKLab and back.
///
/// Shrinking is done while reading and in linear light, so that a reference of a hundred megapixels never stands in
/// memory as floats.
final class LabPictures {

    private static final float[] LINEAR = new float[256];
    private static final byte[] ENCODED = new byte[1 << 14];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double v = i / 255.0;
            LINEAR[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i < ENCODED.length; i++) {
            double v = i / (ENCODED.length - 1.0);
            double s = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
            ENCODED[i] = (byte) Math.round(255 * s);
        }
    }

    private LabPictures() {}

    /// The whole picture, brought to the given size.
    static Lab read(BufferedImage picture, int width, int height) throws InterruptedException {
        return read(picture, 0, 0, picture.getWidth(), picture.getHeight(), width, height);
    }

    /// The whole picture in its own shape, brought to about the given number of pixels.
    static Lab readArea(BufferedImage picture, double pixels) throws InterruptedException {
        double w = picture.getWidth();
        double h = picture.getHeight();
        double scale = Math.sqrt(pixels / (w * h));
        double longest = 4 * Math.sqrt(pixels);
        return read(picture, (int) Math.round(Math.clamp(w * scale, 1, longest)), (int)
                Math.round(Math.clamp(h * scale, 1, longest)));
    }

    /// The largest middle part of the picture that has the shape asked for, brought to the given size.
    static Lab readCover(BufferedImage picture, int width, int height) throws InterruptedException {
        double scale = Math.max((double) width / picture.getWidth(), (double) height / picture.getHeight());
        int w = Math.clamp(Math.round(width / scale), 1, picture.getWidth());
        int h = Math.clamp(Math.round(height / scale), 1, picture.getHeight());
        return read(picture, (picture.getWidth() - w) / 2, (picture.getHeight() - h) / 2, w, h, width, height);
    }

    /// A part of the picture, brought to the given size.
    static Lab read(BufferedImage picture, int left, int top, int w, int h, int width, int height)
            throws InterruptedException {
        int factor = Math.max(1, Math.min(w / width, h / height));
        int cols = Math.max(1, w / factor);
        int rows = Math.max(1, h / factor);
        Lab reduced = new Lab(cols, rows);
        Bands.rows(rows, (from, to) -> {
            int[] line = new int[w];
            float[] sum = new float[3 * cols];
            for (int y = from; y < to; y++) {
                Arrays.fill(sum, 0);
                for (int k = 0; k < factor; k++) {
                    Pixels.argb(picture, left, top + y * factor + k, w, 1, line);
                    for (int x = 0; x < cols * factor; x++) {
                        int i = x / factor * 3;
                        sum[i] += LINEAR[line[x] >> 16 & 255];
                        sum[i + 1] += LINEAR[line[x] >> 8 & 255];
                        sum[i + 2] += LINEAR[line[x] & 255];
                    }
                }
                float scale = 1f / (factor * factor);
                for (int x = 0; x < cols; x++) {
                    put(reduced, y * cols + x, sum[3 * x] * scale, sum[3 * x + 1] * scale, sum[3 * x + 2] * scale);
                }
            }
        });
        return reduced.resize(width, height);
    }

    private static void put(Lab target, int i, float red, float green, float blue) {
        float l = (float) Math.cbrt(0.41222146f * red + 0.53633255f * green + 0.051445995f * blue);
        float m = (float) Math.cbrt(0.2119035f * red + 0.6806995f * green + 0.10739696f * blue);
        float s = (float) Math.cbrt(0.08830246f * red + 0.28171885f * green + 0.6299787f * blue);
        target.l().at()[i] = 0.21045426f * l + 0.7936178f * m - 0.004072047f * s;
        target.a().at()[i] = 1.9779985f * l - 2.4285922f * m + 0.4505937f * s;
        target.b().at()[i] = 0.025904037f * l + 0.78277177f * m - 0.80867577f * s;
    }

    /// An opaque sRGB picture; what lies outside of sRGB is clipped.
    static BufferedImage write(Lab lab) throws InterruptedException {
        BufferedImage picture = new BufferedImage(lab.width(), lab.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        Bands.rows(lab.height(), (from, to) -> {
            for (int i = from * lab.width(); i < to * lab.width(); i++) {
                pixels[i] = rgb(lab.l().at()[i], lab.a().at()[i], lab.b().at()[i]);
            }
        });
        return picture;
    }

    private static int rgb(float lightness, float a, float b) {
        assert Float.isFinite(lightness + a + b) : "no colour";
        float l = cube(lightness + 0.39633778f * a + 0.21580376f * b);
        float m = cube(lightness - 0.105561346f * a - 0.06385417f * b);
        float s = cube(lightness - 0.08948418f * a - 1.2914855f * b);
        return encode(4.0767417f * l - 3.3077116f * m + 0.23096994f * s) << 16
                | encode(-1.268438f * l + 2.6097574f * m - 0.34131938f * s) << 8
                | encode(-0.0041960864f * l - 0.7034186f * m + 1.7076147f * s);
    }

    private static float cube(float v) {
        return v * v * v;
    }

    private static int encode(float linear) {
        return ENCODED[(int) (Math.clamp(linear, 0f, 1f) * (ENCODED.length - 1) + 0.5f)] & 255;
    }
}
