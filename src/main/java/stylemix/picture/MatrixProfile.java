// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// ICC profiles of RGB spaces that files name without bringing the profile: by chromaticities and a curve.
final class MatrixProfile {

    private static final double[] D65 = {0.3127, 0.3290};

    /// The D50 of ICC, as X and Z at Y = 1.
    private static final double[] D50 = CieLab.D50;

    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    /// The exponent of sRGB's curve, which is not a plain power.
    static final double SRGB_CURVE = 0;

    private static final List<String> CURVES = List.of("rTRC", "gTRC", "bTRC");
    private static final int CURVE_POINTS = 1024, HEADER = 128, TAG = 12;

    private MatrixProfile() {}

    static byte[] displayP3() {
        return of(new double[] {0.680, 0.320, 0.265, 0.690, 0.150, 0.060}, D65, SRGB_CURVE);
    }

    /// Adobe RGB (1998), whose exponent is 2 + 51/256.
    static byte[] adobeRgb() {
        return of(new double[] {0.64, 0.33, 0.21, 0.71, 0.15, 0.06}, D65, 563 / 256.0);
    }

    /// @param primaries x and y of red, green and blue
    /// @param white x and y
    /// @param gamma exponent from number to light, or [#SRGB_CURVE]
    static byte[] of(double[] primaries, double[] white, double gamma) {
        double[][] columns = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] xyz = xyz(primaries[2 * i], primaries[2 * i + 1]);
            for (int row = 0; row < 3; row++) {
                columns[row][i] = xyz[row];
            }
        }
        double[] light = xyz(white[0], white[1]);
        double[] shares = times(inverse(columns), light);
        double[][] adapted = adaptation(light);
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description());
        tags.put("wtpt", xyzTag(D50));
        String[] names = {"rXYZ", "gXYZ", "bXYZ"};
        for (int i = 0; i < 3; i++) {
            double[] colour = {columns[0][i] * shares[i], columns[1][i] * shares[i], columns[2][i] * shares[i]};
            tags.put(names[i], xyzTag(times(adapted, colour)));
        }
        return profile(tags, curve(gamma));
    }

    /// @param curve the same for all three colours, and there once
    private static byte[] profile(Map<String, byte[]> tags, byte[] curve) {
        int start = HEADER + 4 + TAG * (tags.size() + CURVES.size());
        int size = start
                + padded(curve)
                + tags.values().stream().mapToInt(MatrixProfile::padded).sum();
        ByteBuffer profile = ByteBuffer.allocate(size)
                .putInt(size)
                .putInt(0)
                .putInt(0x02400000) // version 2.4
                .put(ascii("mntrRGB XYZ "))
                .put(new byte[12])
                .put(ascii("acsp"))
                .position(68)
                .put(xyzTag(D50), 8, 12)
                .position(HEADER)
                .putInt(tags.size() + CURVES.size());
        int at = start;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            profile.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            profile.put(at, tag.getValue());
            at += padded(tag.getValue());
        }
        for (String name : CURVES) {
            profile.put(ascii(name)).putInt(at).putInt(curve.length);
        }
        return profile.put(at, curve).array();
    }

    private static byte[] description() {
        byte[] name = ascii("named by the file\0");
        return ByteBuffer.allocate(12 + name.length + 78)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(name.length)
                .put(name)
                .array();
    }

    private static byte[] xyzTag(double[] xyz) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : xyz) {
            tag.putInt((int) Math.round(value * 65536));
        }
        return tag.array();
    }

    private static byte[] curve(double gamma) {
        ByteBuffer tag = ByteBuffer.allocate(12 + 2 * CURVE_POINTS)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double value = i / (CURVE_POINTS - 1.0);
            double light = gamma == SRGB_CURVE ? Light.linear(value) : Math.pow(value, gamma);
            tag.putShort((short) Math.round(light * 65535));
        }
        return tag.array();
    }

    private static double[][] adaptation(double[] white) {
        double[] from = times(BRADFORD, white);
        double[] to = times(BRADFORD, D50);
        double[][] scaled = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                scaled[row][column] = BRADFORD[row][column] * to[row] / from[row];
            }
        }
        double[][] back = inverse(BRADFORD);
        double[][] product = new double[3][3];
        for (int column = 0; column < 3; column++) {
            double[] image = times(back, new double[] {scaled[0][column], scaled[1][column], scaled[2][column]});
            for (int row = 0; row < 3; row++) {
                product[row][column] = image[row];
            }
        }
        return product;
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static double[] times(double[][] m, double[] v) {
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            result[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
        }
        return result;
    }

    private static double[][] inverse(double[][] m) {
        double[][] result = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                result[j][i] = m[(i + 1) % 3][(j + 1) % 3] * m[(i + 2) % 3][(j + 2) % 3]
                        - m[(i + 1) % 3][(j + 2) % 3] * m[(i + 2) % 3][(j + 1) % 3];
            }
            determinant += m[0][i] * result[i][0];
        }
        for (double[] row : result) {
            for (int j = 0; j < 3; j++) {
                row[j] /= determinant;
            }
        }
        return result;
    }

    private static int padded(byte[] tag) {
        return (tag.length + 3) / 4 * 4;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
