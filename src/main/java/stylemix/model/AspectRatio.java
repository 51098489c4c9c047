// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The nine aspect ratios with their size in pixels at `1K` (krea-api.md, 3.6; 3:4 is inferred there).
public enum AspectRatio {
    SQUARE("1:1", 1024, 1024),
    FOUR_THREE("4:3", 1184, 896),
    THREE_TWO("3:2", 1248, 832),
    SIXTEEN_NINE("16:9", 1376, 768),
    CINEMA("2.35:1", 1568, 672),
    FOUR_FIVE("4:5", 928, 1152),
    THREE_FOUR("3:4", 896, 1184),
    TWO_THREE("2:3", 832, 1248),
    NINE_SIXTEEN("9:16", 768, 1376);

    private final String label;
    private final int width;
    private final int height;

    AspectRatio(String label, int width, int height) {
        this.label = label;
        this.width = width;
        this.height = height;
    }

    /// As it is written on the wire and shown, `4:3`.
    public String label() {
        return label;
    }

    /// In pixels.
    public int width() {
        return width;
    }

    /// In pixels.
    public int height() {
        return height;
    }

    /// The ratio whose shape is nearest to a picture's, so that the least of it is cut away.
    ///
    /// @param width in pixels, at least 1
    /// @param height in pixels, at least 1
    public static AspectRatio nearest(int width, int height) {
        double wanted = Math.log((double) width / height);
        return Stream.of(values())
                .min(Comparator.comparingDouble(r -> Math.abs(Math.log((double) r.width / r.height) - wanted)))
                .orElseThrow();
    }

    public static Optional<AspectRatio> of(String label) {
        return Stream.of(values()).filter(r -> r.label.equals(label)).findFirst();
    }
}
