// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.Optional;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

/// What is on the dragboard while a tile is being moved to another place.
public final class TileDrag {

    /// Carries the hue of the tile.
    public static final DataFormat FORMAT = new DataFormat("application/x-stylemix-tile");

    private TileDrag() {}

    public static ClipboardContent content(int hue) {
        ClipboardContent content = new ClipboardContent();
        content.put(FORMAT, hue);
        return content;
    }

    /// The hue of the tile that is being moved, if one is.
    public static Optional<Integer> hue(Dragboard board) {
        return board.getContent(FORMAT) instanceof Integer hue ? Optional.of(hue) : Optional.empty();
    }
}
