// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A picture that fills its room, cut at the sides if need be, with round corners.
public final class CoverImage extends Region {

    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();

    /// @param radius of the corners in pixels
    public CoverImage(double radius) {
        getStyleClass().add("cover-image");
        view.setPreserveRatio(false);
        view.setSmooth(true);
        clip.setArcWidth(2 * radius);
        clip.setArcHeight(2 * radius);
        setClip(clip);
        getChildren().add(view);
        view.imageProperty().subscribe(this::requestLayout);
    }

    public ObjectProperty<@Nullable Image> imageProperty() {
        return view.imageProperty();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        Image image = view.getImage();
        if (image != null && width > 0 && height > 0) {
            double scale = Math.max(width / image.getWidth(), height / image.getHeight());
            double w = width / scale;
            double h = height / scale;
            view.setViewport(new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
            view.setFitWidth(width);
            view.setFitHeight(height);
        }
    }
}
