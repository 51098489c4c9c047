// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import stylemix.model.Strength;

/// A slider from 0 to 1 in steps of a hundredth, which can be opened to −2 to 2.
///
/// Arrow keys move by 0.05, with Shift by 0.01; a double click goes back to the starting value. A value that it has no
/// room for opens it instead of being pulled to its end.
public final class ShareSlider extends Slider {

    private final DoubleProperty share;
    private final double start;
    private final Runnable beforeChange;
    private boolean opened;
    private boolean following;

    /// @param value what is set
    /// @param start where a double click goes
    /// @param beforeChange called once before each gesture that may change the value
    public ShareSlider(DoubleProperty value, double start, Runnable beforeChange) {
        super(0, 1, 0);
        this.share = value;
        this.start = start;
        this.beforeChange = beforeChange;
        setSkin(new ProgressSliderSkin(this));
        setMinWidth(40);
        value.subscribe(_ -> follow());
        valueProperty().subscribe(now -> {
            if (!following) {
                share.set(rounded(now.doubleValue()));
                follow();
            }
        });
        valueChangingProperty().subscribe(_ -> follow());
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Offers −2 to 2 instead of 0 to 1.
    public void open(boolean wide) {
        opened = wide;
        follow();
    }

    /// Whether it reaches from −2 to 2.
    public boolean isWide() {
        return getMin() < 0;
    }

    /// First the room, then the value: a slider pulls what it has no room for to its end.
    private void follow() {
        double now = share.get();
        boolean wide = opened || now < 0 || now > 1 || (isWide() && isValueChanging());
        following = true;
        setMin(wide ? Strength.MIN : 0);
        setMax(wide ? Strength.MAX : 1);
        setValue(now);
        following = false;
    }

    private void press(MouseEvent event) {
        requestFocus();
        beforeChange.run();
        if (event.getClickCount() == 2) {
            share.set(start);
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        int direction = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.UP
                ? 1
                : event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction != 0 && !event.isAltDown() && !event.isShortcutDown()) {
            beforeChange.run();
            double step = event.isShiftDown() ? 0.01 : 0.05;
            share.set(rounded(Math.clamp(share.get() + direction * step, getMin(), getMax())));
            event.consume();
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
