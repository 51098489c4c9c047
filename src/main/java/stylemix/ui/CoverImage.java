// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A picture that fills its room, cut at the sides if need be, with round corners; a chequerboard shows through where
/// it is transparent.
public final class CoverImage extends Region {

    private static final int SQUARE = 8;
    private static final Color GREY = Color.gray(0.5, 0.28);
    private static final Image SQUARES = squares();

    private final Region board = new Region();
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
        board.setBackground(new Background(new BackgroundImage(SQUARES, null, null, null, null)));
        board.setManaged(false);
        board.visibleProperty().bind(view.imageProperty().isNotNull());
        getChildren().addAll(board, view);
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
        board.resize(width, height);
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

    /// Four squares, two of them grey, on whatever lies behind, so that they suit the light and the dark theme.
    private static Image squares() {
        WritableImage squares = new WritableImage(2 * SQUARE, 2 * SQUARE);
        for (int y = 0; y < 2 * SQUARE; y++) {
            for (int x = 0; x < 2 * SQUARE; x++) {
                boolean grey = x / SQUARE == y / SQUARE;
                squares.getPixelWriter().setColor(x, y, grey ? GREY : Color.TRANSPARENT);
            }
        }
        return squares;
    }
}
