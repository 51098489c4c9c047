// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.List;

/// An immutable snapshot of the reference board, for undo.
///
/// @param tiles in their order
/// @param keepColours 0 to 1
record Board(List<Tile> tiles, double keepColours) {

    Board {
        tiles = List.copyOf(tiles);
    }

    /// What stood on one slot.
    record Tile(ReferenceSlot slot, String name, SlotState state, double strength, boolean muted) {

        static Tile of(ReferenceSlot slot) {
            return new Tile(
                    slot,
                    slot.name(),
                    slot.state(),
                    slot.strengthProperty().get(),
                    slot.mutedProperty().get());
        }

        /// A picture that was still loading then may be ready now; it is not taken back.
        ReferenceSlot restore() {
            if (!(state instanceof SlotState.Loading)) {
                slot.show(name, state);
            }
            slot.strengthProperty().set(strength);
            slot.mutedProperty().set(muted);
            return slot;
        }
    }

    static Board of(List<ReferenceSlot> slots, double keepColours) {
        return new Board(slots.stream().map(Tile::of).toList(), keepColours);
    }

    List<ReferenceSlot> restore() {
        return tiles.stream().map(Tile::restore).toList();
    }
}
