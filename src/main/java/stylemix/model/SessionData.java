// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.List;
import java.util.Optional;

/// What is on the table: what closing and reopening brings back.
///
/// @param prompt may be blank
/// @param keepColours how much of the content's own colours stays, 0 to 1
/// @param pictures how many one click makes, 1 to 4
/// @param window where the window stood and how its rooms were divided; empty before the first close
public record SessionData(
        String prompt,
        Variant variant,
        AspectRatio aspectRatio,
        Creativity creativity,
        Seed seed,
        boolean seedLocked,
        Tuning tuning,
        double keepColours,
        int pictures,
        List<Tile> tiles,
        Optional<Tile> content,
        Optional<Window> window) {

    public static final SessionData EMPTY = new SessionData(
            "",
            Variant.MEDIUM,
            AspectRatio.FOUR_THREE,
            Creativity.MEDIUM,
            new Seed(7),
            false,
            Tuning.OFF,
            0,
            1,
            List.of(),
            Optional.empty(),
            Optional.empty());

    public SessionData {
        tiles = List.copyOf(tiles);
        if (pictures < 1 || pictures > 4) {
            throw new IllegalArgumentException("one click makes 1 to 4 pictures but asked for " + pictures);
        }
    }

    public SessionData withWindow(Optional<Window> next) {
        return new SessionData(
                prompt,
                variant,
                aspectRatio,
                creativity,
                seed,
                seedLocked,
                tuning,
                keepColours,
                pictures,
                tiles,
                content,
                next);
    }

    /// One reference tile; the picture is found in the reference folder by its hash.
    public record Tile(String sha256, String name, Strength strength, boolean muted) {}

    /// Bounds in screen pixels and the shares at which the dividers stand, 0 to 1.
    public record Window(double x, double y, double width, double height, boolean maximised, List<Double> dividers) {

        public Window {
            dividers = List.copyOf(dividers);
        }
    }
}
