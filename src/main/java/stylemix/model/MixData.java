// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.List;
import java.util.Optional;

/// A mix that was set down: which styles, and how strongly; not what they are applied to.
///
/// @param tiles in their order
/// @param keepColours how much of the content's own colours stays, 0 to 1
/// @param moodboard Krea 2 only
/// @param styles LoRA styles, Krea 2 only
/// @param experimental whether strengths beyond 0 to 1 are offered
public record MixData(
        List<SessionData.Tile> tiles,
        double keepColours,
        Optional<Moodboard> moodboard,
        List<LoraStyle> styles,
        boolean experimental) {

    public static final MixData EMPTY = new MixData(List.of(), 0, Optional.empty(), List.of(), false);

    public MixData {
        tiles = List.copyOf(tiles);
        styles = List.copyOf(styles);
        if (tiles.size() > Reference.MAX_COUNT) {
            throw new IllegalArgumentException("a mix has at most 10 references but has " + tiles.size());
        }
        if (!(keepColours >= 0 && keepColours <= 1)) {
            throw new IllegalArgumentException("keepColours must lie in [0, 1] but is " + keepColours);
        }
    }
}
