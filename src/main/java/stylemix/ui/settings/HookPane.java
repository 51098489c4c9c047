// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stylemix.model.HookSettings;
import stylemix.model.HookState;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// Where Krea may call when a picture is ready, and whether it does.
final class HookPane extends VBox {

    private final SettingsViewModel model;
    private final TextField address = field("settings.hook.address", 16);
    private final TextField port = field("settings.hook.port", 5);
    private final Label state = Controls.label("", "small");

    HookPane(SettingsViewModel model) {
        this.model = model;
        address.setPromptText(Messages.text("settings.hook.address.prompt"));
        address.setMinWidth(120);
        HBox.setHgrow(address, Priority.ALWAYS);
        HBox row = new HBox(8, name("settings.hook.address"), address, name("settings.hook.port"), port);
        row.setAlignment(Pos.CENTER_LEFT);
        state.setWrapText(true);
        setSpacing(6);
        getChildren().addAll(row, state);
        model.data().map(data -> data.hook()).subscribe(this::show);
        model.hookState().subscribe(this::tell);
        for (TextField field : new TextField[] {address, port}) {
            field.setOnAction(_ -> take());
            field.focusedProperty().subscribe((_, focused) -> {
                if (!focused) {
                    take();
                }
            });
        }
    }

    private void take() {
        Optional<String> refused = model.chooseHook(address.getText(), port.getText());
        refused.ifPresentOrElse(
                why -> say(why, "bad"), () -> tell(model.hookState().getValue()));
    }

    private void show(HookSettings settings) {
        address.setText(settings.address().map(String::valueOf).orElse(""));
        port.setText(String.valueOf(settings.port()));
    }

    private void tell(HookState now) {
        switch (now) {
            case HookState.Off _ -> say(Messages.text("settings.hook.off"), "muted");
            case HookState.Deaf(int at, boolean taken) ->
                say(Messages.text(taken ? "settings.hook.taken" : "settings.hook.refused", number(at)), "bad");
            case HookState.Listening(int at, HookState.Heard heard) ->
                say(
                        Messages.text("settings.hook.heard." + heard.name(), number(at)),
                        switch (heard) {
                            case NOTHING_YET -> "muted";
                            case ARRIVING -> "good";
                            case MISSING -> "warn";
                        });
        }
    }

    private void say(String text, String look) {
        state.setText(text);
        state.getStyleClass().setAll("label", "small", look);
    }

    /// Without the separator of thousands.
    private static String number(int port) {
        return String.valueOf(port);
    }

    private static Label name(String key) {
        Label name = Controls.label(Messages.text(key), "muted");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private static TextField field(String key, int columns) {
        TextField field = new TextField();
        field.setPrefColumnCount(columns);
        field.setMinWidth(USE_PREF_SIZE);
        Controls.describe(field, Messages.text(key), Messages.text(key + ".tip"));
        return field;
    }
}
