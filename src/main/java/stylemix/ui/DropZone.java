// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import stylemix.offer.Offer;

/// Makes a node take pictures that are dropped on it, whichever way they come, and say beforehand what will happen.
///
/// The node carries the pseudo-class `:drop-target` while something is over it that it takes.
public final class DropZone {

    private DropZone() {}

    /// @param hint told what would happen, an empty text when nothing is over the node any more
    /// @param words says what dropping so many things would do
    /// @param drop what is done with them, on the FX thread: files are read elsewhere
    public static void install(
            Node node, Function<Integer, String> words, Consumer<String> hint, Consumer<Offer> drop) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            Dragboard board = event.getDragboard();
            if (takes(event)) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                Controls.mark(node, "drop-target", true);
                hint.accept(words.apply(count(board)));
                event.consume();
            } else if (!isOurTile(board)) {
                hint.accept(Messages.text("drop.none"));
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, _ -> {
            Controls.mark(node, "drop-target", false);
            hint.accept("");
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (takes(event)) {
                event.setDropCompleted(true);
                event.consume();
                drop.accept(offer(event));
            }
        });
    }

    /// Whether pictures may be among what is carried.
    public static boolean takes(DragEvent event) {
        return !isOurTile(event.getDragboard()) && BoardCarried.mayBeOfUse(event.getDragboard());
    }

    /// How many things are carried, as far as that is known beforehand.
    public static int count(Dragboard board) {
        return board.hasFiles() ? board.getFiles().size() : 1;
    }

    /// What is carried; to be asked while it is dropped.
    public static Offer offer(DragEvent event) {
        return BoardCarried.read(event.getDragboard());
    }

    private static boolean isOurTile(Dragboard board) {
        return board.hasContent(TileDrag.FORMAT);
    }
}
