// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import javafx.scene.control.Slider;
import javafx.scene.layout.Region;

/// Marks on a strength's track where one band ends and the next begins.
final class BandTicks extends Region {

    static final double THUMB = 16;

    private static final double[] EDGES = {0, 0.3, 0.55, 0.75, 1};

    private final Slider slider;

    BandTicks(Slider slider) {
        this.slider = slider;
        setMouseTransparent(true);
        for (double edge : EDGES) {
            Region tick = new Region();
            tick.getStyleClass().add(edge == 0 || edge == 1 ? "end-tick" : "tick");
            getChildren().add(tick);
        }
        slider.minProperty().subscribe(this::requestLayout);
    }

    /// Where a value stands on a track of a width.
    static double place(Slider slider, double width, double value) {
        double share = (value - slider.getMin()) / (slider.getMax() - slider.getMin());
        return THUMB / 2 + (width - THUMB) * share;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < EDGES.length; i++) {
            double x = place(slider, getWidth(), EDGES[i]);
            getChildren().get(i).resizeRelocate(snapPositionX(x), snapPositionY(getHeight() / 2 - 5), 1, 10);
        }
    }
}
