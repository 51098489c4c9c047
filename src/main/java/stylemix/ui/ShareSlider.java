// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A slider from 0 to 1 in steps of a hundredth.
///
/// Arrow keys move by 0.05, with Shift by 0.01; a double click goes back to the starting value.
public final class ShareSlider extends Slider {

    private final double start;
    private final Runnable beforeChange;

    /// @param value what is set, 0 to 1
    /// @param start where a double click goes
    /// @param beforeChange called once before each gesture that may change the value
    public ShareSlider(DoubleProperty value, double start, Runnable beforeChange) {
        super(0, 1, 0);
        this.start = start;
        this.beforeChange = beforeChange;
        setSkin(new ProgressSliderSkin(this));
        setMinWidth(40);
        valueProperty().bindBidirectional(value);
        valueProperty().subscribe(now -> {
            if (isValueChanging() && rounded(now.doubleValue()) != now.doubleValue()) {
                setValue(rounded(now.doubleValue()));
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        beforeChange.run();
        if (event.getClickCount() == 2) {
            setValue(start);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        int direction = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.UP
                ? 1
                : event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction != 0 && !event.isAltDown() && !event.isShortcutDown()) {
            beforeChange.run();
            setValue(rounded(Math.clamp(getValue() + direction * (event.isShiftDown() ? 0.01 : 0.05), 0, 1)));
            event.consume();
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
