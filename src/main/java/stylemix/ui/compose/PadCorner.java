// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import stylemix.session.ReferenceSlot;
import stylemix.session.SlotState;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// A corner of the mix pad: the reference's picture with its letter in its colour; a click gives it the whole sum.
final class PadCorner extends StackPane {

    private static final int PX = 256;

    PadCorner(ReferenceSlot slot, double side, Pictures pictures, Runnable choose) {
        getStyleClass().addAll("pad-corner", "hue-" + slot.hue());
        setMinSize(side, side);
        setMaxSize(side, side);
        setPrefSize(side, side);
        CoverImage picture = new CoverImage(7);
        slot.stateProperty().subscribe(state -> {
            picture.imageProperty().unbind();
            if (state instanceof SlotState.Ready(var file)) {
                picture.imageProperty().bind(pictures.thumbnail(file.path(), PX));
            }
        });
        Label letter = Controls.label(slot.letter(), "letter");
        StackPane.setAlignment(letter, Pos.TOP_LEFT);
        getChildren().addAll(picture, letter);
        String words = Messages.text("pad.corner", slot.name());
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
        setOnMousePressed(event -> {
            choose.run();
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
    }
}
