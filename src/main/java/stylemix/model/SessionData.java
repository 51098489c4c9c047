// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.List;
import java.util.Optional;

/// What is on the table: what closing and reopening brings back.
///
/// @param prompt may be blank
/// @param keepColours how much of the content's own colours stays, 0 to 1
/// @param pictures how many one click makes, 1 to 4
/// @param moodboard Krea 2 only
/// @param styles LoRA styles, Krea 2 only
/// @param experimental whether strengths beyond 0 to 1 are offered
/// @param tilePx how high the picture on a tile is, in pixels
/// @param board which board it is; empty before there were boards
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
        Optional<Moodboard> moodboard,
        List<LoraStyle> styles,
        boolean experimental,
        int tilePx,
        Optional<BoardName> board,
        Optional<Window> window) {

    public static final int LEAST_TILE_PX = 48, USUAL_TILE_PX = 82, MOST_TILE_PX = 180;

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
            Optional.empty(),
            List.of(),
            false,
            USUAL_TILE_PX,
            Optional.empty(),
            Optional.empty());

    public SessionData {
        tiles = List.copyOf(tiles);
        styles = List.copyOf(styles);
        if (pictures < 1 || pictures > 4) {
            throw new IllegalArgumentException("one click makes 1 to 4 pictures but asked for " + pictures);
        }
    }

    public SessionData withWindow(Optional<Window> next) {
        return with(board, next);
    }

    public SessionData withBoard(BoardName next) {
        return with(Optional.of(next), window);
    }

    private SessionData with(Optional<BoardName> nextBoard, Optional<Window> nextWindow) {
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
                moodboard,
                styles,
                experimental,
                tilePx,
                nextBoard,
                nextWindow);
    }

    /// Which styles, and how strongly.
    public MixData mix() {
        return new MixData(
                tiles.subList(0, Math.min(tiles.size(), Reference.MAX_COUNT)),
                keepColours,
                moodboard,
                styles,
                experimental);
    }

    /// One reference tile; the picture is found in the reference folder by its hash.
    ///
    /// @param details empty as long as nothing but its strength was touched
    public record Tile(String sha256, String name, Strength strength, boolean muted, Optional<Details> details) {

        public Tile {
            requireHash(sha256);
        }

        public Tile(String sha256, String name, Strength strength, boolean muted) {
            this(sha256, name, strength, muted, Optional.empty());
        }

        /// Without where its picture came from, which may tell of its owner.
        public Tile withoutOrigin() {
            return new Tile(
                    sha256,
                    name,
                    strength,
                    muted,
                    details.map(d -> new Details(d.solo(), d.locked(), d.note(), "", d.edit())));
        }
    }

    /// What else belongs to a tile.
    ///
    /// @param solo whether it is heard alone, with the others that are
    /// @param locked whether its strength stays when all are changed together
    /// @param note of the designer, may be empty
    /// @param origin where the picture came from, may be empty
    /// @param edit what was done to the picture, if anything was
    public record Details(boolean solo, boolean locked, String note, String origin, Optional<Edit> edit) {

        public static final Details NONE = new Details(false, false, "", "", Optional.empty());
    }

    /// @param original the hash of the picture before the edit
    public record Edit(String original, PictureEdit edit) {

        public Edit {
            requireHash(original);
        }
    }

    /// Hashes become names of files, so what only looks like one must not get through.
    private static void requireHash(String sha256) {
        if (!PictureFile.isHash(sha256)) {
            throw new IllegalArgumentException("sha256 must be 64 hex digits but is " + sha256);
        }
    }

    /// Bounds in screen pixels and the shares at which the dividers stand, 0 to 1.
    public record Window(double x, double y, double width, double height, boolean maximised, List<Double> dividers) {

        public Window {
            dividers = List.copyOf(dividers);
        }
    }
}
