// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Makes a node take files that are dropped on it, and say beforehand what will happen.
///
/// The node carries the pseudo-class `:drop-target` while something is over it that it takes.
public final class DropZone {

    private DropZone() {}

    /// @param hint told what would happen, an empty text when nothing is over the node any more
    /// @param words says what dropping so many files would do
    /// @param drop what is done with them, on the FX thread: files are read elsewhere
    public static void install(
            Node node, Function<Integer, String> words, Consumer<String> hint, Consumer<List<Path>> drop) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() && !isOurTile(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
                Controls.mark(node, "drop-target", true);
                hint.accept(words.apply(event.getDragboard().getFiles().size()));
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, _ -> {
            Controls.mark(node, "drop-target", false);
            hint.accept("");
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles() && !isOurTile(event.getDragboard())) {
                event.setDropCompleted(true);
                event.consume();
                drop.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            }
        });
    }

    private static boolean isOurTile(Dragboard board) {
        return board.hasContent(TileDrag.FORMAT);
    }
}
