// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.session.LiveState;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// Switches live mixing, and says below itself what it lacks.
final class LiveSwitch extends VBox {

    LiveSwitch(PromptViewModel model) {
        ToggleButton button = new ToggleButton(Messages.text("live.switch"), Controls.icon(Feather.ZAP));
        button.getStyleClass().add("live-switch");
        button.setMinWidth(USE_PREF_SIZE);
        Controls.describe(button, button.getText(), Messages.text("live.switch.tip"));
        button.setOnAction(_ -> model.switchLive(button.isSelected()));
        model.live().subscribe(on -> button.setSelected(on));
        Label lack = Controls.label("", "muted", "small");
        lack.textProperty().bind(model.liveState().map(LiveSwitch::words));
        lack.visibleProperty().bind(lack.textProperty().isNotEmpty());
        lack.managedProperty().bind(lack.visibleProperty());
        setAlignment(Pos.TOP_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        setSpacing(4);
        getChildren().addAll(button, lack);
    }

    private static String words(LiveState state) {
        return switch (state) {
            case LiveState.NoReference _ -> Messages.text("live.needsReference");
            case LiveState.Failed _ -> Messages.text("live.impossible");
            // that a prompt is missing is said under Generate
            case LiveState.Off _,
                    LiveState.NoPrompt _,
                    LiveState.Waiting _,
                    LiveState.Composing _,
                    LiveState.Mixing _ -> "";
        };
    }
}
