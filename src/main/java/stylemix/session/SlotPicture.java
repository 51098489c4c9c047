// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stylemix.model.PictureFile;
import stylemix.model.Reference;
import stylemix.model.SessionData;
import stylemix.model.StyleTraits;

/// A picture that is being opened, or was, for a tile. Undo puts another of these on the tile, so that one which is
/// still being opened never lands on a tile that has gone on.
final class SlotPicture {

    private final String origin;
    private final Optional<SessionData.Tile> promised;
    private Optional<Reference.Edited> edited;
    private final ReadOnlyObjectWrapper<SlotState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SlotState.Loading());
    private final ReadOnlyObjectWrapper<Optional<StyleTraits>> traits =
            new ReadOnlyObjectWrapper<>(this, "traits", Optional.empty());

    /// @param origin where it came from, in words; may be empty
    /// @param edited what it is made from, if it was turned, mirrored or cut out
    SlotPicture(String origin, Optional<Reference.Edited> edited) {
        this.origin = origin;
        this.edited = edited;
        this.promised = Optional.empty();
    }

    /// @param promised what was set down of it, until it is found again
    SlotPicture(SessionData.Tile promised) {
        this.origin = promised.details().map(SessionData.Details::origin).orElse("");
        this.edited = Optional.empty();
        this.promised = Optional.of(promised);
    }

    String origin() {
        return origin;
    }

    /// What was set down of a picture that is not found yet.
    Optional<SessionData.Tile> promised() {
        return promised;
    }

    Optional<Reference.Edited> edited() {
        return edited;
    }

    ReadOnlyObjectProperty<SlotState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<StyleTraits>> traitsProperty() {
        return traits.getReadOnlyProperty();
    }

    void show(SlotState next) {
        state.set(next);
    }

    /// Keeps its promise.
    void show(PictureFile picture, Optional<Reference.Edited> madeFrom) {
        edited = madeFrom;
        state.set(new SlotState.Ready(picture));
    }

    void see(StyleTraits seen) {
        traits.set(Optional.of(seen));
    }
}
