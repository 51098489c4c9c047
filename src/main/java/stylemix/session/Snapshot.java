// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.List;
import java.util.Optional;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;

/// An immutable picture of the board, for undo.
///
/// @param tiles in their order
/// @param keepColours 0 to 1
record Snapshot(
        List<Tile> tiles,
        Optional<Tile> content,
        double keepColours,
        Optional<Moodboard> moodboard,
        List<LoraStyle> styles,
        boolean experimental) {

    Snapshot {
        tiles = List.copyOf(tiles);
        styles = List.copyOf(styles);
    }

    /// What stood on one slot. Which picture, not whether it was open yet: one that was being opened then may be ready
    /// when it comes back.
    record Tile(
            ReferenceSlot slot,
            SlotPicture picture,
            String name,
            double strength,
            boolean muted,
            boolean solo,
            boolean locked,
            String note) {

        static Tile of(ReferenceSlot slot) {
            return new Tile(
                    slot,
                    slot.source(),
                    slot.name(),
                    slot.strengthProperty().get(),
                    slot.mutedProperty().get(),
                    slot.soloProperty().get(),
                    slot.lockedProperty().get(),
                    slot.noteProperty().get());
        }

        ReferenceSlot restore() {
            slot.put(name, picture);
            slot.strengthProperty().set(strength);
            slot.mutedProperty().set(muted);
            slot.soloProperty().set(solo);
            slot.lockedProperty().set(locked);
            slot.noteProperty().set(note);
            return slot;
        }
    }

    static Snapshot of(Composition composition) {
        return new Snapshot(
                composition.references().stream().map(Tile::of).toList(),
                composition.contentProperty().get().map(Tile::of),
                composition.keepColoursProperty().get(),
                composition.kreaOnly().moodboardProperty().get(),
                composition.kreaOnly().styles(),
                composition.experimentalProperty().get());
    }

    void restoreTo(Composition composition) {
        composition.experimentalProperty().set(experimental);
        composition.references().setAll(tiles.stream().map(Tile::restore).toList());
        composition.contentProperty().set(content.map(Tile::restore));
        composition.keepColoursProperty().set(keepColours);
        composition.kreaOnly().moodboardProperty().set(moodboard);
        composition.kreaOnly().styles().setAll(styles);
    }
}
