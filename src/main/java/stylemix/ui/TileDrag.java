// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.Optional;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;

/// What is on the dragboard while a tile is being moved to another place.
public final class TileDrag {

    /// Carries the hue of the tile.
    private static final DataFormat FORMAT = new DataFormat("application/x-stylemix-tile");

    private TileDrag() {}

    public static ClipboardContent content(int hue) {
        ClipboardContent content = new ClipboardContent();
        content.put(FORMAT, hue);
        return content;
    }

    /// The hue of the tile that is being moved, if one is. Other programs, which move none, are not asked.
    public static Optional<Integer> hue(DragEvent event) {
        return event.getGestureSource() != null && event.getDragboard().getContent(FORMAT) instanceof Integer hue
                ? Optional.of(hue)
                : Optional.empty();
    }
}
