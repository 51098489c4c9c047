// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stylemix.model.Price;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// How much may be spent in a day and in a month.
final class LimitsPane extends VBox {

    private final MoneyViewModel model;
    private final TextField day = field("settings.limits.day");
    private final TextField month = field("settings.limits.month");
    private final Label problem = Controls.label(Messages.text("settings.limits.malformed"), "small", "bad");

    LimitsPane(MoneyViewModel model) {
        this.model = model;
        HBox row = new HBox(
                8,
                Controls.label(Messages.text("settings.limits.day"), "muted"),
                day,
                Controls.label(Messages.text("settings.limits.month"), "muted"),
                month);
        row.setAlignment(Pos.CENTER_LEFT);
        problem.setWrapText(true);
        Controls.show(problem, false);
        setSpacing(6);
        getChildren().addAll(row, problem);
        model.sheet()
                .subscribe(now -> now.ifPresent(sheet -> {
                    show(day, sheet.caps().perDay());
                    show(month, sheet.caps().perMonth());
                }));
        for (TextField field : new TextField[] {day, month}) {
            field.setOnAction(_ -> take());
            field.focusedProperty().subscribe((_, focused) -> {
                if (!focused) {
                    take();
                }
            });
        }
    }

    private void take() {
        Controls.show(problem, !model.limit(day.getText(), month.getText()));
    }

    /// What is being typed is not overwritten.
    private static void show(TextField field, Optional<Price> limit) {
        if (!field.isFocused()) {
            field.setText(limit.map(MoneyTexts::amount).orElse(""));
        }
    }

    private static TextField field(String key) {
        TextField field = new TextField();
        field.setPromptText(Messages.text("settings.limits.none"));
        field.setPrefColumnCount(6);
        Controls.describe(field, Messages.text(key), Messages.text(key + ".tip"));
        return field;
    }
}
