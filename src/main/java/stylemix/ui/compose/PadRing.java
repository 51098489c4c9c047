// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.StrengthSlider;

/// The ring around the mix pad: the sum of all strengths from 0 to 2, clockwise from the lower left to the lower
/// right, in the references' own colours; 1.0 is at the top.
final class PadRing extends Pane {

    private static final double FROM = 225, SWEEP = 270, BROAD = 6, STEP = 0.05;

    private final MixPadViewModel model;
    private final double middle;
    private final double radius;
    private final Pane shares = new Pane();
    private final Circle handle = new Circle(8);
    private final Label number = Controls.label("", "strong", "ring-sum");
    private boolean held;

    PadRing(MixPadViewModel model, double side) {
        this.model = model;
        this.middle = side / 2;
        this.radius = side / 2 - 10;
        getStyleClass().add("pad-ring");
        setPickOnBounds(false);
        Arc track = arc(0, MixPadViewModel.MOST_SUM);
        track.getStyleClass().add("ring-track");
        Arc one = arc(1 - 0.006, 1 + 0.006);
        one.getStyleClass().add("ring-one");
        one.setStrokeWidth(BROAD + 8);
        shares.setMouseTransparent(true);
        handle.getStyleClass().add("ring-handle");
        number.setMinWidth(60);
        number.setAlignment(Pos.CENTER);
        number.setMouseTransparent(true);
        number.relocate(middle - 30, side - 22);
        getChildren().addAll(track, one, shares, handle, number);
        track.setStrokeWidth(BROAD + 10); // broader than it looks, to be taken hold of
        for (var part : List.of(track, handle)) {
            part.setOnMousePressed(event -> {
                model.begin();
                held = true;
                turnTo(event);
                event.consume();
            });
            part.setOnMouseDragged(event -> {
                if (held) {
                    turnTo(event);
                }
                event.consume();
            });
            part.setOnMouseReleased(_ -> held = false);
        }
    }

    /// Makes the sum larger or smaller.
    void nudge(double by) {
        model.begin();
        model.setSum(Math.round((model.padProperty().get().sum() + by) * 100) / 100.0);
    }

    void show(MixPadViewModel.Pad pad) {
        setDisable(!pad.usable());
        number.setText(StrengthSlider.text(pad.sum()));
        setAccessibleText(Messages.text("pad.sum", number.getText()));
        List<Arc> arcs = new ArrayList<>();
        List<ReferenceSlot> heard = model.heard();
        double whole = heard.stream().mapToDouble(PadRing::pull).sum();
        double scale = Math.min(1, MixPadViewModel.MOST_SUM / whole); // of more than fits, all keep their share
        double at = 0;
        for (ReferenceSlot slot : heard) {
            double next = at + pull(slot) * scale;
            Arc arc = arc(at, next);
            arc.getStyleClass().addAll("ring-share", "hue-" + slot.hue());
            arcs.add(arc);
            at = next;
        }
        shares.getChildren().setAll(arcs);
        double angle = Math.toRadians(angle(Math.clamp(pad.sum(), 0, MixPadViewModel.MOST_SUM)));
        handle.setCenterX(middle + radius * Math.cos(angle));
        handle.setCenterY(middle - radius * Math.sin(angle));
    }

    private static double pull(ReferenceSlot slot) {
        return Math.max(0, slot.strengthProperty().get());
    }

    private void turnTo(MouseEvent event) {
        var at = sceneToLocal(event.getSceneX(), event.getSceneY());
        double angle = Math.toDegrees(Math.atan2(middle - at.getY(), at.getX() - middle));
        double turned = (FROM - angle + 720) % 360; // clockwise from the start
        double sum = turned > SWEEP
                ? turned > (SWEEP + 360) / 2 ? 0 : MixPadViewModel.MOST_SUM
                : MixPadViewModel.MOST_SUM * turned / SWEEP;
        model.setSum(Math.round(sum / STEP) * STEP);
    }

    private static double angle(double sum) {
        return FROM - SWEEP * sum / MixPadViewModel.MOST_SUM;
    }

    private Arc arc(double from, double to) {
        Arc arc = new Arc(middle, middle, radius, radius, angle(to), angle(from) - angle(to));
        arc.setStrokeWidth(BROAD);
        arc.setStrokeLineCap(StrokeLineCap.BUTT);
        return arc;
    }
}
