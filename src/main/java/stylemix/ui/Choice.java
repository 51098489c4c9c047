// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// One value of a few, chosen by mouse or by the arrow keys; one always is.
///
/// The arrow keys of JavaFX select a toggle without its action, so what is selected is followed instead.
public final class Choice {

    private Choice() {}

    /// The values side by side.
    ///
    /// @param words on a segment
    /// @param tips what a segment does
    /// @param chosen what is shown as chosen
    /// @param choose told of another one
    public static <T> HBox segments(
            List<T> values,
            Function<T, String> words,
            Function<T, String> tips,
            ObservableValue<T> chosen,
            Consumer<T> choose) {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            Controls.describe(button, button.getText(), tips.apply(value));
            button.setToggleGroup(group);
            segments.getChildren().add(button);
        }
        tie(group, values, chosen, choose);
        return segments;
    }

    /// Lets the toggles of a group choose, one for each value; none is selected while something else is chosen.
    public static <T> void tie(ToggleGroup group, List<T> values, ObservableValue<T> chosen, Consumer<T> choose) {
        chosen.subscribe(now -> show(group, values.indexOf(now)));
        group.selectedToggleProperty().subscribe((_, now) -> {
            if (now == null) {
                show(group, values.indexOf(chosen.getValue())); // a second click would leave none
            } else if (group.getToggles().indexOf(now) != values.indexOf(chosen.getValue())) {
                choose.accept(values.get(group.getToggles().indexOf(now)));
            }
        });
    }

    private static void show(ToggleGroup group, int index) {
        group.selectToggle(index < 0 ? null : group.getToggles().get(index));
    }
}
