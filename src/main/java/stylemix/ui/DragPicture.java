// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Dragboard;
import javafx.scene.paint.Color;

/// What hangs beside the pointer while a picture is dragged: small, since what lies below says what a drop would do.
public final class DragPicture {

    private static final int LONG_SIDE_PX = 72, BESIDE_PX = 14;

    private DragPicture() {}

    /// FX thread only, while a drag begins.
    public static void show(Dragboard board, Image image) {
        ImageView small = new ImageView(image);
        small.setPreserveRatio(true);
        small.setFitWidth(LONG_SIDE_PX);
        small.setFitHeight(LONG_SIDE_PX);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        board.setDragView(small.snapshot(clear, null), -BESIDE_PX, -BESIDE_PX);
    }
}
