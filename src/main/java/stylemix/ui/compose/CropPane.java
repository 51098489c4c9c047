// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import stylemix.model.PictureEdit;
import stylemix.model.PictureEdit.Crop;
import stylemix.ui.Messages;

/// A picture with a frame whose sides and corners can be dragged; what is outside is dimmed.
final class CropPane extends Pane {

    /// As finely as it is shown.
    static final int PX = 1024;

    private static final double WIDTH = 760, HEIGHT = 460, GRIP = 14;

    /// Told of a drag.
    interface Hand {
        /// @param from what was there when the hand took hold
        /// @param grip empty for the whole frame
        /// @param x to the right since then, as a share of the picture
        void drag(Crop from, Optional<CropFrame.Grip> grip, double x, double y);
    }

    private final ImageView view = new ImageView();
    private final Group turned = new Group(view);
    private final Group seen = new Group(turned);
    private final List<Region> veils = new ArrayList<>();
    private final Region frame = new Region();
    private final List<Region> grips = new ArrayList<>();
    private final Hand hand;
    private PictureEdit edit = PictureEdit.NONE;
    private Crop held = Crop.WHOLE;
    private double startX;
    private double startY;

    CropPane(ObservableValue<@Nullable Image> picture, Hand hand) {
        this.hand = hand;
        getStyleClass().add("crop-pane");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.imageProperty().bind(picture);
        view.imageProperty().subscribe(this::requestLayout);
        getChildren().add(seen);
        for (int i = 0; i < 4; i++) {
            Region veil = new Region();
            veil.getStyleClass().add("veil");
            veil.setMouseTransparent(true);
            veils.add(veil);
        }
        frame.getStyleClass().add("frame-line");
        getChildren().addAll(veils);
        getChildren().add(frame);
        handle(frame, Optional.empty(), Cursor.MOVE);
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                if (x != 0 || y != 0) {
                    Region grip = new Region();
                    grip.getStyleClass().add("grip");
                    grip.setUserData(new CropFrame.Grip(x, y));
                    handle(
                            grip,
                            Optional.of(new CropFrame.Grip(x, y)),
                            x * y == 0
                                    ? (x == 0 ? Cursor.V_RESIZE : Cursor.H_RESIZE)
                                    : x == y ? Cursor.NW_RESIZE : Cursor.NE_RESIZE);
                    grips.add(grip);
                }
            }
        }
        getChildren().addAll(grips);
        setOnMousePressed(_ -> requestFocus());
    }

    void show(PictureEdit next) {
        edit = next;
        Crop crop = edit.crop();
        setAccessibleText(Messages.text(
                "crop.accessible",
                Math.round(100 * crop.left()),
                Math.round(100 * crop.top()),
                Math.round(100 * crop.width()),
                Math.round(100 * crop.height())));
        requestLayout();
    }

    private void handle(Region part, Optional<CropFrame.Grip> grip, Cursor cursor) {
        part.setCursor(cursor);
        part.setOnMousePressed(event -> {
            held = edit.crop();
            startX = event.getSceneX();
            startY = event.getSceneY();
            requestFocus();
            event.consume();
        });
        part.setOnMouseDragged(event -> {
            Rectangle at = place();
            hand.drag(
                    held,
                    grip,
                    (event.getSceneX() - startX) / at.getWidth(),
                    (event.getSceneY() - startY) / at.getHeight());
            event.consume();
        });
    }

    /// Where the picture lies in the pane.
    private Rectangle place() {
        Image image = view.getImage();
        double width = image == null ? 4 : edit.swapsSides() ? image.getHeight() : image.getWidth();
        double height = image == null ? 3 : edit.swapsSides() ? image.getWidth() : image.getHeight();
        double margin = GRIP / 2 + 1;
        double scale = Math.min((WIDTH - 2 * margin) / width, (HEIGHT - 2 * margin) / height);
        return new Rectangle((WIDTH - width * scale) / 2, (HEIGHT - height * scale) / 2, width * scale, height * scale);
    }

    @Override
    protected void layoutChildren() {
        Rectangle at = place();
        view.setFitWidth(edit.swapsSides() ? at.getHeight() : at.getWidth());
        view.setFitHeight(edit.swapsSides() ? at.getWidth() : at.getHeight());
        view.setRotate(90 * edit.quarterTurns());
        turned.setScaleX(edit.mirrored() ? -1 : 1);
        seen.relocate(at.getX(), at.getY());
        Crop crop = edit.crop();
        double left = at.getX() + crop.left() * at.getWidth();
        double top = at.getY() + crop.top() * at.getHeight();
        double width = crop.width() * at.getWidth();
        double height = crop.height() * at.getHeight();
        double bottom = at.getY() + at.getHeight();
        veils.get(0).resizeRelocate(at.getX(), at.getY(), at.getWidth(), top - at.getY());
        veils.get(1).resizeRelocate(at.getX(), top + height, at.getWidth(), bottom - top - height);
        veils.get(2).resizeRelocate(at.getX(), top, left - at.getX(), height);
        veils.get(3).resizeRelocate(left + width, top, at.getX() + at.getWidth() - left - width, height);
        frame.resizeRelocate(left, top, width, height);
        for (Region grip : grips) {
            if (grip.getUserData() instanceof CropFrame.Grip(int x, int y)) {
                grip.resizeRelocate(
                        left + width * (x + 1) / 2 - GRIP / 2, top + height * (y + 1) / 2 - GRIP / 2, GRIP, GRIP);
            }
        }
    }
}
