// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import stylemix.offer.Offer;
import stylemix.session.ReferenceSlot;
import stylemix.ui.DropZone;
import stylemix.ui.Messages;

/// What becomes of pictures that are dropped on a tile: they take its picture's place, or with Alt stand behind it.
///
/// What the tile said last before they were let go is what happens: the drop itself comes later, when Alt may have
/// been let go, too.
final class TileDrop {

    private final Node tile;
    private final ReferenceSlot slot;
    private final RoomModels models;
    private final Label hint;
    private boolean linked;
    private int carried;
    private boolean wasHeld;
    private boolean promisedBoth;

    /// A drag does not move on when a key is pressed, so the key is asked for.
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            say(tile.getScene() == null ? "" : words());
        }
    };

    private TileDrop(Node tile, ReferenceSlot slot, RoomModels models, Label hint) {
        this.tile = tile;
        this.slot = slot;
        this.models = models;
        this.hint = hint;
    }

    /// @param hint says what dropping would do
    static void install(Node tile, ReferenceSlot slot, RoomModels models, Label hint) {
        TileDrop drop = new TileDrop(tile, slot, models, hint);
        tile.addEventHandler(DragEvent.DRAG_ENTERED, _ -> drop.begin());
        DropZone.install(tile, drop::over, drop::say, drop::take);
    }

    private void begin() {
        wasHeld = false;
        promisedBoth = false;
    }

    private String over(DragEvent event) {
        linked = DropZone.asksForLink(event);
        carried = DropZone.count(event);
        nextFrame.start();
        return words();
    }

    private void take(Offer offer) {
        if (promisedBoth || keepsBoth()) { // what was said, or asked for since
            models.board().drop(offer, models.board().references().indexOf(slot) + 1);
        } else {
            models.tile().replace(slot, offer);
        }
    }

    private String words() {
        if (!isLetGo()) {
            promisedBoth = keepsBoth();
        }
        if (promisedBoth) {
            return models.board().isFull()
                    ? models.board().dropWords(carried)
                    : Messages.text("tile.drop.beside", slot.name(), carried);
        }
        return Messages.text(DropZone.knowsAlt() ? "tile.drop.alt" : "tile.drop", slot.name());
    }

    private boolean keepsBoth() {
        return linked || DropZone.altIsDown();
    }

    private boolean isLetGo() {
        boolean held = DropZone.buttonIsDown();
        wasHeld |= held;
        return wasHeld && !held;
    }

    /// Says what dropping would do; nothing if there is nothing over the tile any more.
    private void say(String words) {
        hint.setText(words);
        if (words.isEmpty()) {
            nextFrame.stop();
        }
    }
}
