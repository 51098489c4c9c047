// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import stylemix.session.ReferenceSlot;

/// The sum of the strengths as a bar in the references' own colours; its full length is 1.0, or the sum if that is
/// more.
final class SumBar extends Region {

    private static final double HEIGHT = 8;

    private final Supplier<List<ReferenceSlot>> active;
    private List<Integer> hues = List.of();

    SumBar(Supplier<List<ReferenceSlot>> active) {
        this.active = active;
        getStyleClass().add("sum-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        Rectangle clip = new Rectangle();
        clip.setArcWidth(HEIGHT);
        clip.setArcHeight(HEIGHT);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// Draws the shares as they are now.
    void update() {
        List<Integer> now = active.get().stream().map(ReferenceSlot::hue).toList();
        if (!now.equals(hues)) {
            hues = now;
            getChildren().setAll(now.stream().map(SumBar::share).toList());
        }
        requestLayout();
    }

    private static Region share(int hue) {
        Region share = new Region();
        share.getStyleClass().addAll("share", "hue-" + hue);
        return share;
    }

    @Override
    protected void layoutChildren() {
        List<ReferenceSlot> slots = active.get();
        double sum = slots.stream().mapToDouble(SumBar::pull).sum();
        double x = 0;
        for (int i = 0; i < Math.min(slots.size(), getChildren().size()); i++) {
            double width = getWidth() * pull(slots.get(i)) / Math.max(1, sum);
            getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
            x += width;
        }
    }

    /// What pushes away has no share.
    private static double pull(ReferenceSlot slot) {
        return Math.max(0, slot.strengthProperty().get());
    }
}
