// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import org.controlsfx.control.GridView;

/// What a grid of pictures needs to be walked by keys.
public final class Grids {

    private Grids() {}

    /// Makes the grid one place for the keyboard. Its skin would be a second one, which knows no key.
    public static void takeKeys(GridView<?> grid) {
        grid.setFocusTraversable(true);
        grid.skinProperty().subscribe(_ -> {
            Node flow = grid.lookup(".virtual-flow");
            if (flow != null) {
                flow.setFocusTraversable(false);
            }
        });
    }

    /// Brings an item into sight, if it is out of it.
    ///
    /// @param index of the item; below 0 for none
    /// @param columns how many stand side by side, at least 1
    public static void reveal(GridView<?> grid, int index, int columns) {
        if (index >= 0 && grid.lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
            rows.scrollTo(index / columns);
        }
    }
}
