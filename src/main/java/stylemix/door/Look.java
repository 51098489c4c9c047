// SPDX-License-Identifier: Apache-2.0
package stylemix.door;

import java.awt.image.BufferedImage;

/// What is seen of one picture.
///
/// @param width in pixels, as it is used
/// @param height in pixels, as it is used
/// @param print to find the same picture again
/// @param meanChroma of CIE Lab
/// @param highChroma of CIE Lab, exceeded by one pixel in fifty
/// @param hueAngle of the mean colour, in radians
/// @param hueUnity 0 if its colours pull everywhere, 1 if they all pull to that angle
/// @param emptyShare how much of the area has nothing in it, 0 to 1
/// @param textShare how much of the area is lines of writing, 0 to 1
public record Look(
        int width,
        int height,
        Print print,
        double meanChroma,
        double highChroma,
        double hueAngle,
        double hueUnity,
        double emptyShare,
        double textShare) {

    /// The long side of the pixels that are looked at: writing must still be readable.
    public static final int PX = 1024;

    private static final int COLOUR_PX = 128, BLOCK = 8;

    /// In lightness of CIE Lab: less is noise of a camera or of JPEG.
    private static final double FLAT = 3.5;

    /// Takes some tenths of a second.
    ///
    /// @param pixels upright, opaque, sRGB, at most [#PX] on the long side
    /// @param width of the picture itself
    /// @param height of the picture itself
    public static Look of(BufferedImage pixels, int width, int height) {
        Lightness lightness = Lightness.of(pixels);
        int longSide = Math.max(pixels.getWidth(), pixels.getHeight());
        double scale = Math.min(1, (double) COLOUR_PX / longSide);
        Colours colours = Colours.of(pixels, Math.max(1, (int) Math.round(pixels.getWidth() * scale)), Math.max(1, (int)
                Math.round(pixels.getHeight() * scale)));
        return new Look(
                width,
                height,
                Print.of(lightness, colours),
                colours.meanChroma(),
                colours.highChroma(),
                colours.angle(),
                colours.unity(),
                emptyShare(lightness.shrunk(256)),
                Writing.share(lightness));
    }

    /// The share of blocks that have no edge in them and none of whose neighbours has another lightness.
    private static double emptyShare(Lightness small) {
        int flat = 0;
        int all = 0;
        for (int y = 0; y < small.height(); y += BLOCK) {
            for (int x = 0; x < small.width(); x += BLOCK) {
                all++;
                if (small.range(x, y, BLOCK + 1) < FLAT) {
                    flat++;
                }
            }
        }
        return (double) flat / all;
    }
}
