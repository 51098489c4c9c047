// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The pictures that an output was made from, one below the other, in two columns where one would make them too small.
final class ReferenceColumn extends Region {

    private static final double GAP = 8, USUAL_RATIO = 0.69, LOWEST = 64;

    ReferenceColumn() {
        getStyleClass().add("reference-column");
        setMinSize(0, 0);
    }

    void show(List<ReferencePicture> pictures) {
        getChildren().setAll(pictures);
    }

    @Override
    protected void layoutChildren() {
        List<Node> tiles = getManagedChildren();
        if (tiles.isEmpty()) {
            return;
        }
        int columns = tiles.size() > 1 && height(tiles.size(), 1) < LOWEST ? 2 : 1;
        double width = (getWidth() - GAP * (columns - 1)) / columns;
        double height = height(tiles.size(), columns);
        for (int i = 0; i < tiles.size(); i++) {
            int row = i / columns;
            int column = i % columns;
            tiles.get(i)
                    .resizeRelocate(
                            snapPositionX(column * (width + GAP)),
                            snapPositionY(row * (height + GAP)),
                            snapSizeX(width),
                            snapSizeY(height));
        }
    }

    private double height(int tiles, int columns) {
        double width = (getWidth() - GAP * (columns - 1)) / columns;
        int rows = (tiles + columns - 1) / columns;
        return Math.min(width * USUAL_RATIO, (getHeight() - GAP * (rows - 1)) / rows);
    }
}
