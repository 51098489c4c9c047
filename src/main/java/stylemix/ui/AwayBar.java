// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import javafx.scene.control.Slider;
import javafx.scene.layout.Region;

/// On a track that reaches below 0: the bar from 0 to the thumb, to either side.
final class AwayBar extends Region {

    private static final double HEIGHT = 4;

    private final Slider slider;
    private final Region bar = new Region();

    AwayBar(Slider slider) {
        this.slider = slider;
        setMouseTransparent(true);
        bar.getStyleClass().add("away-bar");
        getChildren().add(bar);
        slider.valueProperty().subscribe(this::requestLayout);
        slider.minProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        double zero = BandTicks.place(slider, getWidth(), 0);
        double thumb = BandTicks.place(slider, getWidth(), slider.getValue());
        double reach = Math.max(0, Math.abs(thumb - zero) - BandTicks.THUMB / 2);
        bar.setVisible(slider.getMin() < 0 && reach > 0);
        bar.resizeRelocate(thumb > zero ? zero : zero - reach, (getHeight() - HEIGHT) / 2, reach, HEIGHT);
    }
}
