// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stylemix.model.SessionData;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// How the board looks and how far its sliders reach.
final class BoardOptions extends VBox {

    BoardOptions(ReferencesViewModel board, SumViewModel sum) {
        getStyleClass().add("board-options");
        ComposeSheet.dress(this);
        ToggleSwitch experimental = new ToggleSwitch(Messages.text("options.experimental"));
        sum.experimentalProperty().subscribe(experimental::setSelected);
        experimental.selectedProperty().subscribe(on -> {
            if (on != sum.experimentalProperty().get()) {
                sum.experiment(on);
            }
        });
        experimental.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> { // its skin knows the mouse alone
                    if (event.getCode() == KeyCode.SPACE) {
                        experimental.fire();
                        event.consume();
                    }
                });
        Label warning = Controls.label(Messages.text("options.experimental.warning"), "muted", "small");
        warning.setWrapText(true);
        warning.setMaxWidth(260);
        warning.setMinHeight(USE_PREF_SIZE);
        Slider size = new Slider(SessionData.LEAST_TILE_PX, SessionData.MOST_TILE_PX, SessionData.USUAL_TILE_PX);
        size.valueProperty().bindBidirectional(board.tilePxProperty());
        size.setBlockIncrement(16);
        Controls.describe(size, Messages.text("options.tiles"), Messages.text("options.tiles.tip"));
        HBox row = new HBox(12, Controls.label(Messages.text("options.tiles")), size);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(experimental, warning, row);
    }
}
