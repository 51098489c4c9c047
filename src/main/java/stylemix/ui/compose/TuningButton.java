// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Tuning;
import stylemix.session.Composition;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.Popups;

/// "More": the three generative sliders, each with a stop at 0.
final class TuningButton extends Button {

    /// Values this near to 0 stick to it while dragging.
    private static final int STOP = 6;

    TuningButton(Composition c) {
        List<IntegerProperty> sliders = List.of(c.intensityProperty(), c.complexityProperty(), c.movementProperty());
        setGraphic(Controls.icon(Feather.SLIDERS));
        Controls.describe(this, Messages.text("more.button"), Messages.text("more.tip"));
        sliders.forEach(value -> value.subscribe(_ ->
                Controls.mark(this, "changed", sliders.stream().anyMatch(v -> v.get() != 0))));
        VBox panel = new VBox(
                Controls.label(Messages.text("more.title"), "strong"),
                row("intensity", c.intensityProperty()),
                row("complexity", c.complexityProperty()),
                row("movement", c.movementProperty()),
                Controls.link("more.reset", () -> sliders.forEach(value -> value.set(0))));
        Popups.open(this, panel);
    }

    private static HBox row(String key, IntegerProperty value) {
        Label name = Controls.label(Messages.text("more." + key));
        name.setMinWidth(84);
        Slider slider = new Slider(Tuning.MIN, Tuning.MAX, value.get());
        slider.setBlockIncrement(5);
        slider.setMajorTickUnit(100);
        slider.setMinorTickCount(0);
        slider.setShowTickMarks(true);
        slider.setPrefWidth(200);
        Controls.describe(slider, name.getText(), Messages.text("more." + key + ".tip"));
        slider.valueProperty().subscribe(now -> {
            int rounded = (int) Math.round(now.doubleValue());
            value.set(slider.isValueChanging() && Math.abs(rounded) < STOP ? 0 : rounded);
        });
        value.subscribe(now -> slider.setValue(now.intValue()));
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() == 2) {
                value.set(0);
                event.consume();
            }
        });
        Label number = Controls.label("", "muted", "number");
        number.textProperty().bind(Bindings.createStringBinding(() -> signed(value.get()), value));
        HBox row = new HBox(12, name, slider, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String signed(int value) {
        return value > 0 ? "+" + value : value < 0 ? "−" + -value : "0";
    }
}
