// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

/// Between the numbers of sRGB and the amounts of light that they mean; only light can be mixed.
final class Light {

    private static final int STEPS = 4096;

    private static final float[] LINEAR = new float[256];
    private static final byte[] CODED = new byte[STEPS + 1];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            LINEAR[i] = (float) linear(i / 255.0);
        }
        for (int i = 0; i <= STEPS; i++) { // by the root of light, since the eye tells dark steps apart more finely
            CODED[i] = (byte) Math.round(255 * coded(Math.pow(i / (double) STEPS, 2)));
        }
    }

    private Light() {}

    /// @param value of sRGB, 0 to 1
    static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /// The light of a byte of sRGB, 0 to 1.
    static float of(int value) {
        return LINEAR[value];
    }

    /// The byte of sRGB that is nearest to so much light, 0 to 255; light outside 0 to 1 is taken for the next end.
    static int coded(float light) {
        return CODED[Math.round((float) Math.sqrt(Math.clamp(light, 0f, 1f)) * STEPS)] & 0xff;
    }

    private static double coded(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
