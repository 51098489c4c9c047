// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A slider from 0 to 1 and a field in which the number can be typed; the two agree at any time.
///
/// Arrow keys move by 0.05, with Shift by 0.01; a double click goes back to the starting value.
public final class StrengthSlider extends HBox {

    private final ShareSlider slider;
    private final TextField field = new TextField();
    private final Runnable beforeChange;

    /// @param value what is set, 0 to 1
    /// @param start where a double click goes
    /// @param name what a screen reader says
    /// @param beforeChange called once before each gesture that may change the value
    public StrengthSlider(DoubleProperty value, double start, String name, Runnable beforeChange) {
        this.slider = new ShareSlider(value, start, beforeChange);
        this.beforeChange = beforeChange;
        place(name);
        bind();
    }

    /// The number of a text, "0.65" or "0,65", if it lies between 0 and 1.
    static OptionalDouble parse(String text) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /// Two decimals, as everywhere a strength is shown.
    public static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void place(String name) {
        getStyleClass().add("strength-slider");
        setAlignment(Pos.CENTER_LEFT);
        Controls.describe(slider, name, Messages.text("strength.slider.tip"));
        Controls.describe(field, name, Messages.text("strength.field.tip"));
        field.getStyleClass().add("number-field");
        StackPane track = new StackPane(new BandTicks(), slider);
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(track, field);
    }

    private void bind() {
        slider.valueProperty().subscribe(now -> field.setText(text(now.doubleValue())));
        field.setOnAction(_ -> commit());
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                field.selectAll();
            } else {
                commit();
            }
        });
        field.textProperty()
                .subscribe(typed -> Controls.mark(field, "error", parse(typed).isEmpty()));
    }

    /// Takes what was typed; what is no strength goes back to what was set.
    private void commit() {
        if (!field.getText().equals(text(slider.getValue()))) {
            OptionalDouble typed = parse(field.getText());
            if (typed.isPresent()) {
                beforeChange.run();
                slider.setValue(typed.getAsDouble());
            }
            field.setText(text(slider.getValue()));
        }
    }

    /// Marks on the track where one band ends and the next begins.
    private static final class BandTicks extends Region {

        private static final double[] EDGES = {0.3, 0.55, 0.75};
        private static final double THUMB = 16;

        BandTicks() {
            setMouseTransparent(true);
            for (int i = 0; i < EDGES.length; i++) {
                Region tick = new Region();
                tick.getStyleClass().add("tick");
                getChildren().add(tick);
            }
        }

        @Override
        protected void layoutChildren() {
            for (int i = 0; i < EDGES.length; i++) {
                double x = THUMB / 2 + (getWidth() - THUMB) * EDGES[i];
                getChildren().get(i).resizeRelocate(snapPositionX(x), snapPositionY(getHeight() / 2 - 5), 1, 10);
            }
        }
    }
}
