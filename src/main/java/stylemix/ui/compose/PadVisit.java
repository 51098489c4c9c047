// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import stylemix.session.LivePicture;
import stylemix.ui.CoverImage;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// A point where the hand rested: a small picture of what was to be seen there, which grows under the mouse and while
/// it has the keyboard.
final class PadVisit extends StackPane {

    static final double SIDE = 24;

    private static final int LARGE = 300;

    /// @param name what a screen reader says
    PadVisit(LivePicture picture, String name, Pictures pictures, Runnable choose) {
        getStyleClass().add("pad-visit");
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        ObservableValue<@Nullable Image> image = pictures.small(picture.pixels(), LARGE);
        CoverImage cover = new CoverImage(SIDE / 2);
        cover.imageProperty().bind(image);
        getChildren().add(cover);
        Tooltip large = new Tooltip(Messages.text("pad.visit"));
        ImageView shown = new ImageView();
        shown.imageProperty().bind(image);
        large.setGraphic(shown);
        large.setContentDisplay(ContentDisplay.TOP);
        large.setShowDelay(Duration.millis(80));
        Tooltip.install(this, large);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                Bounds at = localToScreen(getBoundsInLocal());
                large.show(this, at.getMaxX(), at.getMaxY());
            } else {
                large.hide();
            }
        });
        setOnMousePressed(event -> {
            choose.run();
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
    }
}
