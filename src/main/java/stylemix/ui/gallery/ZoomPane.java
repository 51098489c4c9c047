// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import stylemix.ui.gallery.ShownImage.Sized;
import stylemix.ui.gallery.ZoomGeometry.Lie;

/// A picture that fits its room, is zoomed at the pointer and panned by dragging.
///
/// 100 % is one pixel of the picture on one pixel of the screen, also where the screen is scaled.
final class ZoomPane extends Region {

    private static final double STEP = 1.25, LARGEST = 8, PER_WHEEL_PIXEL = 1.0055;

    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    private final double radius;
    private final double place;
    private final ReadOnlyBooleanWrapper fitted = new ReadOnlyBooleanWrapper(this, "fitted", true);
    private final ReadOnlyDoubleWrapper percent = new ReadOnlyDoubleWrapper(this, "percent", 100);
    private Optional<Sized> picture = Optional.empty();
    private Lie lie = new Lie(1, 0, 0);
    private double dragX;
    private double dragY;

    /// @param radius of the corners in pixels
    /// @param place where a picture lower than the room stands: 0 at the top, 0.5 in the middle
    ZoomPane(ObservableValue<Optional<Sized>> shown, double radius, double place) {
        this.radius = radius;
        this.place = place;
        getStyleClass().add("zoom-pane");
        setMinSize(0, 0);
        setClip(clip);
        getChildren().add(view);
        shown.subscribe(this::show);
        setOnScroll(this::wheel);
        setOnZoom((ZoomEvent event) -> zoomBy(event.getZoomFactor(), event.getX(), event.getY()));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> showCursor(false));
        setOnMouseClicked(this::click);
        cursorProperty().bind(Bindings.when(fitted).then(Cursor.DEFAULT).otherwise(Cursor.OPEN_HAND));
    }

    /// Whether all of the picture is shown, as large as the room allows.
    ReadOnlyBooleanProperty fittedProperty() {
        return fitted.getReadOnlyProperty();
    }

    /// Screen pixels per picture pixel, times 100.
    ReadOnlyDoubleProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /// Where the visible picture ends, in pixels from the top of this pane.
    double pictureBottom() {
        return picture.map(p -> Math.min(getHeight(), lie.y() + p.height() * lie.scale()))
                .orElse(0.0);
    }

    /// Where the visible picture begins, in pixels from the left of this pane.
    double pictureLeft() {
        return Math.max(0, lie.x());
    }

    void fit() {
        fitted.set(true);
        requestLayout();
    }

    /// @param target 100 for one picture pixel on one screen pixel
    void zoomTo(double target) {
        zoomTo(target / 100 / screenScale(), getWidth() / 2, getHeight() / 2);
    }

    void zoomIn() {
        zoomBy(STEP, getWidth() / 2, getHeight() / 2);
    }

    void zoomOut() {
        zoomBy(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    @Override
    protected void layoutChildren() {
        picture.ifPresent(p -> {
            if (getWidth() > 0 && getHeight() > 0) {
                ZoomGeometry geometry = geometry(p);
                lie = fitted.get() ? geometry.fit() : geometry.settle(lie);
                place(p);
            }
        });
    }

    private void show(Optional<Sized> next) {
        boolean otherSize =
                !next.map(p -> p.width() + "x" + p.height()).equals(picture.map(p -> p.width() + "x" + p.height()));
        if (otherSize && next.isPresent()) {
            fitted.set(true);
        }
        boolean shown = view.getImage() != null;
        next.ifPresent(p -> picture = next);
        view.setImage(next.isPresent() ? next.get().image() : null);
        if (shown && !otherSize) {
            return; // the next of many frames moves nothing
        }
        requestLayout();
        // what is laid out around the picture moves with its lower edge
        Optional.ofNullable(getParent()).ifPresent(parent -> parent.requestLayout());
    }

    private void place(Sized p) {
        double screen = screenScale();
        double x = Math.rint(lie.x() * screen) / screen;
        double y = Math.rint(lie.y() * screen) / screen;
        double w = p.width() * lie.scale();
        double h = p.height() * lie.scale();
        view.setFitWidth(w);
        view.setFitHeight(h);
        view.setSmooth(lie.scale() * screen < 2);
        view.relocate(x, y);
        clip.setX(Math.max(0, x));
        clip.setY(Math.max(0, y));
        clip.setWidth(Math.min(getWidth(), x + w) - clip.getX());
        clip.setHeight(Math.min(getHeight(), y + h) - clip.getY());
        clip.setArcWidth(2 * radius);
        clip.setArcHeight(2 * radius);
        percent.set(lie.scale() * screen * 100);
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoomBy(Math.pow(PER_WHEEL_PIXEL, event.getDeltaY()), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoomBy(double factor, double x, double y) {
        zoomTo(lie.scale() * factor, x, y);
    }

    private void zoomTo(double scale, double x, double y) {
        picture.ifPresent(p -> {
            ZoomGeometry geometry = geometry(p);
            double smallest = Math.min(geometry.fitScale(), 1 / screenScale());
            double next = Math.clamp(scale, smallest, Math.max(LARGEST / screenScale(), smallest));
            boolean fits = Math.abs(next - geometry.fitScale()) < 1e-6;
            lie = fits ? geometry.fit() : geometry.zoom(lie, next, x, y);
            fitted.set(fits);
            place(p);
            Optional.ofNullable(getParent()).ifPresent(parent -> parent.requestLayout());
        });
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        showCursor(!fitted.get() && event.getButton() != MouseButton.SECONDARY);
    }

    private void drag(MouseEvent event) {
        if (!fitted.get() && event.getButton() != MouseButton.SECONDARY) {
            picture.ifPresent(p -> {
                lie = geometry(p).move(lie, event.getX() - dragX, event.getY() - dragY);
                place(p);
            });
            dragX = event.getX();
            dragY = event.getY();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            if (fitted.get()) {
                zoomTo(1 / screenScale(), event.getX(), event.getY());
            } else {
                fit();
            }
        }
    }

    private void showCursor(boolean grabbing) {
        view.setCursor(grabbing ? Cursor.CLOSED_HAND : null);
    }

    private ZoomGeometry geometry(Sized p) {
        return new ZoomGeometry(getWidth(), getHeight(), p.width(), p.height(), place);
    }

    private double screenScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }
}
