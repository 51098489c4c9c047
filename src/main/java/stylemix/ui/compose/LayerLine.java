// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import stylemix.session.LayerState;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// What a tile says of its reference while that does not follow its slider yet, and the way to call it off or back; it
/// takes the place of the facts about the file, so that nothing moves.
final class LayerLine extends HBox {

    private final ReferenceSlot slot;
    private final Label words = Controls.label("", "muted", "small");
    private final Button callOff;
    private final Button prepare;
    private final ProgressBar bar = new ProgressBar(0);

    LayerLine(ReferenceSlot slot, TileViewModel model) {
        this.slot = slot;
        getStyleClass().add("layer-line");
        setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        callOff = Controls.iconButton(Feather.X, "tile.layer.callOff", () -> model.callOffLayer(slot));
        prepare = Controls.iconButton(Feather.REFRESH_CW, "tile.layer.prepare", () -> model.prepareLayer(slot));
        getChildren().addAll(words, callOff, prepare);
        bar.getStyleClass().add("layer-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        slot.layerProperty().subscribe(this::show);
    }

    /// The slim line over the picture.
    ProgressBar bar() {
        return bar;
    }

    private void show(LayerState state) {
        boolean preparing = state instanceof LayerState.Preparing;
        boolean out = state instanceof LayerState.CalledOff || state instanceof LayerState.Failed;
        Controls.show(this, preparing || out || state instanceof LayerState.Waiting);
        Controls.show(callOff, preparing || state instanceof LayerState.Waiting);
        Controls.show(prepare, out);
        bar.setVisible(preparing);
        switch (state) {
            case LayerState.Preparing(double fraction) -> {
                bar.setProgress(fraction);
                say("tile.layer.preparing", Messages.text("tile.layer.preparing.tip", slot.name()));
            }
            case LayerState.Waiting() ->
                say("tile.layer.waiting", Messages.text("tile.layer.preparing.tip", slot.name()));
            case LayerState.CalledOff() ->
                say("tile.layer.calledOff", Messages.text("tile.layer.calledOff.tip", slot.name()));
            case LayerState.Failed(var problem) -> say("tile.layer.calledOff", Messages.advice(problem));
            case LayerState.None(), LayerState.Ready() -> {}
        }
    }

    private void say(String key, String tip) {
        words.setText(Messages.text(key));
        Controls.tip(words, tip);
    }
}
