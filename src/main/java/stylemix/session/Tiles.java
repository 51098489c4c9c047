// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.Optional;
import stylemix.model.PictureFile;
import stylemix.model.SessionData;
import stylemix.model.Strength;

/// Tiles as they are set down and brought back.
final class Tiles {

    private Tiles() {}

    /// Empty while nobody knows which picture it will have.
    static Optional<SessionData.Tile> save(ReferenceSlot slot) {
        Optional<SessionData.Tile> promised = slot.source().promised();
        return slot.picture()
                .map(PictureFile::sha256)
                .or(() -> promised.map(SessionData.Tile::sha256))
                .map(sha256 -> new SessionData.Tile(
                        sha256,
                        slot.name(),
                        new Strength(slot.strengthProperty().get()),
                        slot.mutedProperty().get(),
                        Optional.of(details(slot, edit(slot))).filter(some -> !some.equals(SessionData.Details.NONE))));
    }

    private static Optional<SessionData.Edit> edit(ReferenceSlot slot) {
        return slot.picture().isPresent()
                ? slot.source()
                        .edited()
                        .map(edited -> new SessionData.Edit(edited.original().sha256(), edited.edit()))
                : slot.source().promised().flatMap(SessionData.Tile::details).flatMap(SessionData.Details::edit);
    }

    private static SessionData.Details details(ReferenceSlot slot, Optional<SessionData.Edit> edit) {
        return new SessionData.Details(
                slot.soloProperty().get(),
                slot.lockedProperty().get(),
                slot.noteProperty().get(),
                slot.origin(),
                edit);
    }

    /// A slot as it was, whose picture is still to be found.
    static ReferenceSlot restore(int hue, SessionData.Tile tile) {
        SessionData.Details details = tile.details().orElse(SessionData.Details.NONE);
        ReferenceSlot slot = new ReferenceSlot(hue, tile.name());
        slot.put(tile.name(), new SlotPicture(tile));
        slot.strengthProperty().set(tile.strength().value());
        slot.mutedProperty().set(tile.muted());
        slot.soloProperty().set(details.solo());
        slot.lockedProperty().set(details.locked());
        slot.noteProperty().set(details.note());
        return slot;
    }
}
