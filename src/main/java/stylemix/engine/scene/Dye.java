// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.image.BufferedImage;

/// Gives a figure another colour: what has its main colour takes the new one, lights, shades and eyes stay.
final class Dye {

    private static final int HUES = 36;
    private static final double COLOURFUL = 0.035;

    private final BufferedImage image;
    private final double[] lab = new double[3];
    private double mainHue;
    private boolean mainNeutral;
    private double meanLight;
    private double meanChroma;

    private Dye(BufferedImage image) {
        this.image = image;
    }

    /// Changes the picture in place.
    ///
    /// @param rgb the new main colour, sRGB
    static void apply(BufferedImage image, int rgb) {
        Dye dye = new Dye(image);
        dye.findMain();
        dye.findMeans();
        dye.paint(rgb);
    }

    private void findMain() {
        double[] hues = new double[HUES];
        double neutral = 0;
        double coloured = 0;
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                int argb = image.getRGB(x, y);
                if (argb >>> 24 > 128) {
                    toLab(argb, lab);
                    double chroma = Math.hypot(lab[1], lab[2]);
                    if (chroma > COLOURFUL) {
                        coloured++;
                        hues[Math.floorMod((int) Math.round(hue(lab) * HUES / (2 * Math.PI)), HUES)] += chroma;
                    } else if (lab[0] > 0.35) {
                        neutral++;
                    }
                }
            }
        }
        mainNeutral = neutral > 1.2 * coloured;
        int best = 0;
        for (int i = 0; i < HUES; i++) {
            best = spread(hues, i) > spread(hues, best) ? i : best;
        }
        mainHue = best * 2 * Math.PI / HUES;
    }

    private static double spread(double[] hues, int at) {
        return hues[at] + 0.7 * (hues[(at + 1) % HUES] + hues[(at + HUES - 1) % HUES]);
    }

    private void findMeans() {
        double weight = 0;
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                int argb = image.getRGB(x, y);
                toLab(argb, lab);
                double share = share(lab) * (argb >>> 24);
                weight += share;
                meanLight += share * lab[0];
                meanChroma += share * Math.hypot(lab[1], lab[2]);
            }
        }
        if (weight > 0) {
            meanLight /= weight;
            meanChroma /= weight;
        }
    }

    private void paint(int rgb) {
        double[] target = new double[3];
        toLab(rgb, target);
        double centre = meanLight + 0.85 * (target[0] - meanLight);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                if (argb >>> 24 == 0) {
                    continue;
                }
                toLab(argb, lab);
                double share = share(lab);
                double vivid =
                        mainNeutral ? 1 : Math.clamp(Math.hypot(lab[1], lab[2]) / Math.max(meanChroma, 0.01), 0.4, 1.3);
                lab[0] += share * (centre + 0.9 * (lab[0] - meanLight) - lab[0]);
                lab[1] += share * (target[1] * vivid - lab[1]);
                lab[2] += share * (target[2] * vivid - lab[2]);
                image.setRGB(x, y, (argb & 0xff000000) | toRgb(lab));
            }
        }
    }

    /// How much of the main colour a pixel has, 0 to 1.
    private double share(double[] colour) {
        double chroma = Math.hypot(colour[1], colour[2]);
        if (mainNeutral) {
            return ramp(0.09, 0.05, chroma) * ramp(0.25, 0.45, colour[0]);
        }
        double away = Math.abs(Math.IEEEremainder(hue(colour) - mainHue, 2 * Math.PI));
        return ramp(1.25, 0.8, away) * ramp(0.012, 0.03, chroma);
    }

    /// 0 at `zero` and beyond, 1 at `one` and beyond, straight between.
    private static double ramp(double zero, double one, double value) {
        return Math.clamp((value - zero) / (one - zero), 0, 1);
    }

    private static double hue(double[] colour) {
        return Math.atan2(colour[2], colour[1]);
    }

    private static void toLab(int rgb, double[] to) {
        double r = linear((rgb >> 16) & 255), g = linear((rgb >> 8) & 255), b = linear(rgb & 255);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        to[0] = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        to[1] = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        to[2] = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    }

    private static int toRgb(double[] from) {
        double l = cube(from[0] + 0.3963377774 * from[1] + 0.2158037573 * from[2]);
        double m = cube(from[0] - 0.1055613458 * from[1] - 0.0638541728 * from[2]);
        double s = cube(from[0] - 0.0894841775 * from[1] - 1.2914855480 * from[2]);
        return (encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16)
                | (encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8)
                | encode(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int encode(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }
}
