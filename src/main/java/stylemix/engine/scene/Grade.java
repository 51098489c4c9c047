// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.awt.image.BufferedImage;

/// Gives a picture the light of a mood.
///
/// @param colourful factor on the distance from grey
/// @param contrast factor on the distance from middle grey
/// @param bright added to all channels, of 255
/// @param tint what all colours lean to
/// @param lean how far, 0 to 1
/// @param vignette how much darker the corners are, 0 to 1
record Grade(double colourful, double contrast, double bright, Color tint, double lean, double vignette) {

    static Grade of(Mood mood) {
        return switch (mood) {
            case CALM -> new Grade(0.84, 0.9, 8, new Color(0xd9e6ea), 0.1, 0);
            case GLOOMY -> new Grade(0.42, 0.86, -40, new Color(0x4b5a72), 0.26, 0.42);
            case JOYFUL -> new Grade(1.28, 1.06, 10, new Color(0xffe08a), 0.08, 0);
            case MYSTERIOUS -> new Grade(0.7, 0.98, -42, new Color(0x2a4a66), 0.34, 0.5);
            case DRAMATIC -> new Grade(1.1, 1.3, -20, new Color(0x6b2f2a), 0.1, 0.5);
            case ROMANTIC -> new Grade(1.02, 0.94, 6, new Color(0xffb08a), 0.2, 0.14);
        };
    }

    /// Changes a picture in place; what is clear stays clear.
    ///
    /// @param share of the effect, 0 to 1
    void apply(BufferedImage picture, double share) throws InterruptedException {
        int width = picture.getWidth(), height = picture.getHeight();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            if (y % 64 == 0) {
                Patience.check();
            }
            picture.getRGB(0, y, width, 1, row, 0, width);
            double down = 2.0 * y / height - 1;
            for (int x = 0; x < width; x++) {
                double across = 2.0 * x / width - 1;
                double edge = Math.clamp((across * across + down * down - 0.5) / 1.5, 0, 1);
                row[x] = light(row[x], share, 1 - vignette * edge * share);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private int light(int argb, double share, double shade) {
        int red = (argb >> 16) & 255, green = (argb >> 8) & 255, blue = argb & 255;
        double grey = 0.3 * red + 0.59 * green + 0.11 * blue;
        return (argb & 0xff000000)
                | (channel(red, grey, tint.getRed(), share, shade) << 16)
                | (channel(green, grey, tint.getGreen(), share, shade) << 8)
                | channel(blue, grey, tint.getBlue(), share, shade);
    }

    private int channel(int value, double grey, int target, double share, double shade) {
        double vivid = grey + (value - grey) * colourful;
        double lit = 128 + (vivid - 128) * contrast + bright;
        double tinted = lit + (target - lit) * lean;
        return (int) Math.round(Math.clamp((value + (tinted - value) * share) * shade, 0, 255));
    }
}
