// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.collections.ObservableList;
import stylemix.door.Hint;
import stylemix.model.PictureEdit;
import stylemix.session.Composition;
import stylemix.session.DoorWatch;
import stylemix.session.DoorWatch.Told;
import stylemix.session.ReferenceSlot;
import stylemix.session.Session;
import stylemix.ui.Messages;

/// What may be wrong with the references, each with one thing to do about it.
public final class HintsViewModel {

    private static final double SUBTLE = 0.3, WIDEST = 1.5;

    private final DoorWatch watch;
    private final Composition composition;
    private final ReferencesViewModel board;
    private final TileViewModel tile;
    private final SumViewModel sum;

    HintsViewModel(Session session, DoorWatch watch, ReferencesViewModel board, TileViewModel tile, SumViewModel sum) {
        this.watch = watch;
        this.composition = session.composition();
        this.board = board;
        this.tile = tile;
        this.sum = sum;
    }

    ObservableList<Told> told() {
        return watch.told();
    }

    void putAway(Told told) {
        watch.putAway(told);
    }

    static String words(Told told) {
        return switch (told.hint()) {
            case Hint.TooSmall small -> Messages.text("hint.tooSmall", small.longSidePx());
            case Hint.Small small -> Messages.text("hint.small", small.longSidePx());
            case Hint.Duplicate _ ->
                Messages.text("hint.duplicate", told.slots().get(1).letter());
            case Hint.MostlyText _ -> Messages.text("hint.text");
            case Hint.NearlyGrey _ -> Messages.text("hint.grey");
            case Hint.NearlyEmpty _ -> Messages.text("hint.empty");
            case Hint.ExtremeRatio _ -> Messages.text("hint.ratio");
            case Hint.OpposingPalettes _ ->
                Messages.text("hint.opposing", told.slots().get(1).letter());
            case Hint.SumTooHot _ -> Messages.text("hint.hot");
        };
    }

    /// The words together with what they are about, as they are spoken.
    static String spoken(Told told) {
        return told.slots().isEmpty()
                ? words(told)
                : Messages.text("hint.spoken", told.slots().getFirst().letter(), words(told));
    }

    /// The key of the word on its button.
    static String remedy(Told told) {
        return switch (told.hint()) {
            case Hint.TooSmall _, Hint.Small _ -> "hint.fix.replace";
            case Hint.Duplicate _, Hint.NearlyEmpty _ -> "hint.fix.remove";
            case Hint.MostlyText _ -> "hint.fix.mute";
            case Hint.NearlyGrey _ -> "hint.fix.subtle";
            case Hint.ExtremeRatio _ -> "hint.fix.middle";
            case Hint.OpposingPalettes _ -> "hint.fix.lead";
            case Hint.SumTooHot _ -> "hint.fix.scale";
        };
    }

    /// Does what the button says; each is one step of undo.
    ///
    /// @param replace asks for another picture for a tile
    void mend(Told told, java.util.function.Consumer<ReferenceSlot> replace) {
        switch (told.hint()) {
            case Hint.TooSmall _, Hint.Small _ -> replace.accept(told.slots().getFirst());
            case Hint.Duplicate _, Hint.NearlyEmpty _ ->
                board.remove(told.slots().getFirst());
            case Hint.MostlyText _ -> tile.toggleMute(told.slots().getFirst());
            case Hint.NearlyGrey _ -> {
                tile.beforeStrength(told.slots().getFirst());
                told.slots().getFirst().strengthProperty().set(SUBTLE);
                putAway(told);
            }
            case Hint.ExtremeRatio _ -> middle(told.slots().getFirst());
            case Hint.OpposingPalettes _ -> {
                sum.lead(told.slots().getFirst());
                putAway(told);
            }
            case Hint.SumTooHot _ -> sum.scaleToOne();
        }
    }

    /// Cuts out the middle, three by two.
    private void middle(ReferenceSlot slot) {
        slot.picture().ifPresent(picture -> {
            double share =
                    WIDEST * Math.min(picture.width(), picture.height()) / Math.max(picture.width(), picture.height());
            PictureEdit.Crop now = slot.edit().crop();
            boolean wide = picture.width() > picture.height();
            double width = wide ? now.width() * share : now.width();
            double height = wide ? now.height() : now.height() * share;
            double left = now.left() + (now.width() - width) / 2;
            double top = now.top() + (now.height() - height) / 2;
            tile.edit(slot, slot.edit().withCrop(new PictureEdit.Crop(left, top, width, height)));
        });
    }

    /// Whether the board still has what a hint is about; a hint may be pressed just as it goes.
    boolean stands(Told told) {
        return composition.references().containsAll(told.slots());
    }
}
