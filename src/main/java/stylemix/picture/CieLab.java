// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

/// CIE L\*a\*b\* under D50, the colours of print, and the way from there to the light of a screen.
final class CieLab {

    /// The white of print, X and Z at Y = 1.
    static final double[] D50 = {0.9642, 1, 0.8249};

    /// From XYZ under D50 to the light of sRGB's primaries, with Bradford's adaptation to D65.
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };

    private CieLab() {}

    static double[] xyz(double[] lab) {
        double y = (lab[0] + 16) / 116;
        return new double[] {D50[0] * cube(y + lab[1] / 500), cube(y), D50[2] * cube(y - lab[2] / 200)};
    }

    /// Red, green and blue light; outside 0 to 1 where no screen can show it.
    static float[] linearSrgb(double[] xyz) {
        float[] light = new float[3];
        for (int i = 0; i < 3; i++) {
            light[i] = (float) (TO_SRGB[i][0] * xyz[0] + TO_SRGB[i][1] * xyz[1] + TO_SRGB[i][2] * xyz[2]);
        }
        return light;
    }

    private static double cube(double t) {
        return t > 6.0 / 29 ? t * t * t : 3 * Math.pow(6.0 / 29, 2) * (t - 4.0 / 29);
    }
}
