// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.session.Composition;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.Popups;

/// Shows the seed if it is locked, since otherwise every click has another; opens a panel with its number, a lock and a
/// dice.
final class SeedButton extends Button {

    SeedButton(PromptViewModel model) {
        Composition c = model.composition();
        Controls.describe(this, Messages.text("seed.name"), Messages.text("seed.tip"));
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> c.seedLockedProperty().get()
                                ? String.valueOf(c.seedProperty().get().value())
                                : Messages.text("seed.name"),
                        c.seedLockedProperty(),
                        c.seedProperty()));
        c.seedLockedProperty().subscribe(locked -> setGraphic(locked ? Controls.icon(Feather.LOCK) : null));

        TextField number = new TextField();
        number.setPrefColumnCount(10);
        Controls.describe(number, Messages.text("seed.name"), Messages.text("seed.field.tip"));
        c.seedProperty().subscribe(seed -> number.setText(String.valueOf(seed.value())));
        Runnable commit = () -> {
            if (!number.getText().equals(String.valueOf(c.seedProperty().get().value()))) {
                Controls.mark(number, "error", !model.typeSeed(number.getText()));
            }
        };
        number.setOnAction(_ -> commit.run());
        number.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit.run();
            }
        });
        ToggleButton lock = Controls.iconToggle(Feather.LOCK, "seed.lock");
        lock.selectedProperty().bindBidirectional(c.seedLockedProperty());
        HBox row = new HBox(8, number, lock, Controls.iconButton(Feather.SHUFFLE, "seed.roll", model::rollSeed));
        row.setAlignment(Pos.CENTER_LEFT);
        Popups.open(
                this,
                new VBox(
                        Controls.label(Messages.text("seed.title"), "strong"),
                        row,
                        Controls.label(Messages.text("seed.explained"), "muted", "small")));
    }
}
