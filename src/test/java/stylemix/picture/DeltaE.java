// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

/// CIEDE2000, as the CIE defines it: about 1 is the least that an eye can tell apart side by side.
final class DeltaE {

    private static final double TWENTY_FIVE_7 = Math.pow(25, 7);

    private DeltaE() {}

    static double between(double[] one, double[] other) {
        double meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(meanChroma, 7) / (Math.pow(meanChroma, 7) + TWENTY_FIVE_7)));
        double a1 = (1 + g) * one[1];
        double a2 = (1 + g) * other[1];
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, other[2]);
        double h1 = hue(a1, one[2]);
        double h2 = hue(a2, other[2]);
        double dl = other[0] - one[0];
        double dc = c2 - c1;
        double turn = c1 * c2 == 0 ? 0 : Math.IEEEremainder(h2 - h1, 360);
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double meanL = (one[0] + other[0]) / 2;
        double meanC = (c1 + c2) / 2;
        double meanH = c1 * c2 == 0 ? h1 + h2 : h1 + turn / 2;
        double t = 1
                - 0.17 * cos(meanH - 30)
                + 0.24 * cos(2 * meanH)
                + 0.32 * cos(3 * meanH + 6)
                - 0.20 * cos(4 * meanH - 63);
        double mid = (meanL - 50) * (meanL - 50);
        double sl = 1 + 0.015 * mid / Math.sqrt(20 + mid);
        double sc = 1 + 0.045 * meanC;
        double sh = 1 + 0.015 * meanC * t;
        double around = Math.floorMod(Math.round(meanH * 1e6), 360_000_000L) / 1e6;
        double theta = 30 * Math.exp(-Math.pow((around - 275) / 25, 2));
        double rc = 2 * Math.sqrt(Math.pow(meanC, 7) / (Math.pow(meanC, 7) + TWENTY_FIVE_7));
        double rt = -Math.sin(Math.toRadians(2 * theta)) * rc;
        double l = dl / sl;
        double c = dc / sc;
        double h = dh / sh;
        return Math.sqrt(l * l + c * c + h * h + rt * c * h);
    }

    private static double hue(double a, double b) {
        return a == 0 && b == 0 ? 0 : (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
