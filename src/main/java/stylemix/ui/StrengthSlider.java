// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import stylemix.model.Strength;

/// A slider from 0 to 1 and a field in which the number can be typed; the two agree at any time.
///
/// Arrow keys move by 0.05, with Shift by 0.01; a double click goes back to the starting value. Both can be
/// [opened][#open] to −2 to 2; what lies outside what is offered is refused, never bent.
public final class StrengthSlider extends HBox {

    private final DoubleProperty value;
    private final ShareSlider slider;
    private final TextField field = new TextField();
    private final Runnable beforeChange;
    private boolean wide;

    /// @param value what is set
    /// @param start where a double click goes
    /// @param name what a screen reader says
    /// @param beforeChange called once before each gesture that may change the value
    public StrengthSlider(DoubleProperty value, double start, String name, Runnable beforeChange) {
        this.value = value;
        this.slider = new ShareSlider(value, start, beforeChange);
        this.beforeChange = beforeChange;
        place();
        bind();
        describe(name);
    }

    /// Offers −2 to 2 instead of 0 to 1.
    public void open(boolean experimental) {
        wide = experimental;
        slider.open(experimental);
        describe(slider.getAccessibleText());
    }

    /// The number of a text, "0.65" or "0,65", if it lies in the range that is offered.
    public static OptionalDouble parse(String text, boolean wide) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.').replace('−', '-'));
            return value >= (wide ? Strength.MIN : 0) && value <= (wide ? Strength.MAX : 1)
                    ? OptionalDouble.of(value)
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /// Two decimals, as everywhere a strength is shown.
    public static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value)
                .replace("-0.00", "0.00")
                .replace('-', '−');
    }

    private void describe(String name) {
        Controls.describe(slider, name, Messages.text(wide ? "strength.slider.wide.tip" : "strength.slider.tip"));
        Controls.describe(field, name, Messages.text(wide ? "strength.field.wide.tip" : "strength.field.tip"));
    }

    private void place() {
        getStyleClass().add("strength-slider");
        setAlignment(Pos.CENTER_LEFT);
        field.getStyleClass().add("number-field");
        StackPane track = new StackPane(new BandTicks(slider), slider, new AwayBar(slider));
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(track, field);
        slider.minProperty().subscribe(_ -> Controls.mark(this, "wide", slider.isWide()));
        setOnMousePressed(
                event -> { // beside both
                    slider.requestFocus();
                    event.consume();
                });
    }

    private void bind() {
        value.subscribe(now -> field.setText(text(now.doubleValue())));
        field.setOnAction(_ -> commit());
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                field.selectAll();
            } else {
                commit();
            }
        });
        field.textProperty()
                .subscribe(typed -> Controls.mark(
                        field,
                        "error",
                        !typed.equals(text(value.get())) && parse(typed, wide).isEmpty()));
    }

    /// Takes what was typed; what is not offered goes back to what was set.
    private void commit() {
        if (!field.getText().equals(text(value.get()))) {
            OptionalDouble typed = parse(field.getText(), wide);
            if (typed.isPresent()) {
                beforeChange.run();
                value.set(typed.getAsDouble());
            }
            field.setText(text(value.get()));
        }
    }
}
