// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/// CMYK without a profile, seen as offset print on coated paper.
///
/// The sixteen overprints of four solid inks have the colours that ISO 12647-2 gives them; a screen shows each of
/// them on the share of the paper that its dots cover, so the light adds up by these shares. Dots print larger than
/// they are stored, most so in the middle tones. Colours are relative to the paper, so that no ink is white.
final class Inks {

    /// L\*, a\*, b\* of the overprints, under D50; the bits of the index are C, M, Y, K. Where black covers the other
    /// inks the norm is silent; these are darker blacks.
    private static final double[][] SOLIDS = {
        {95, 0, -2},
        {55, -37, -50},
        {48, 74, -3},
        {24, 17, -46},
        {89, -5, 93},
        {50, -68, 33},
        {47, 68, 48},
        {23, 0, 0},
        {16, 0, 0},
        {10, -4, -8},
        {10, 7, -1},
        {7, 2, -7},
        {14, -1, 8},
        {9, -8, 3},
        {9, 7, 5},
        {5, 0, 0}
    };

    /// How much larger a dot of one half is printed.
    private static final double GAIN = 0.14;

    private static final float[] COVERED = new float[256];
    private static final float[][] LIGHT = new float[16][];

    static {
        for (int i = 0; i < 256; i++) {
            double stored = i / 255.0;
            COVERED[i] = (float) (stored + 4 * GAIN * stored * (1 - stored));
        }
        double[] paper = CieLab.xyz(SOLIDS[0]);
        for (int i = 0; i < 16; i++) {
            double[] xyz = CieLab.xyz(SOLIDS[i]);
            LIGHT[i] = CieLab.linearSrgb(new double[] {
                xyz[0] / paper[0] * CieLab.D50[0], xyz[1] / paper[1], xyz[2] / paper[2] * CieLab.D50[2]
            });
        }
    }

    private Inks() {}

    /// @param inks four bands, C M Y K, of as many bits as told; the full value is full ink
    static void print(Raster inks, int bits, BufferedImage target) {
        int width = inks.getWidth();
        int[] row = new int[width * 4];
        int[] argb = new int[width];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                argb[x] = print(row, 4 * x, Math.max(0, bits - 8));
            }
            target.setRGB(0, y, width, 1, argb, 0, width);
        }
    }

    private static int print(int[] row, int at, int shift) {
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int solid = 0; solid < 16; solid++) {
            float share = 1;
            for (int ink = 0; ink < 4; ink++) {
                float covered = COVERED[row[at + ink] >> shift];
                share *= (solid >> ink & 1) == 1 ? covered : 1 - covered;
            }
            float[] light = LIGHT[solid];
            red += share * light[0];
            green += share * light[1];
            blue += share * light[2];
        }
        return 0xff000000 | Light.coded(red) << 16 | Light.coded(green) << 8 | Light.coded(blue);
    }
}
