// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import stylemix.offer.Offer;

/// Makes a node take pictures that are dropped on it, whichever way they come, and say beforehand what will happen.
///
/// The node carries the pseudo-class `:drop-target` while something is over it that it takes.
public final class DropZone {

    private DropZone() {}

    /// @param hint told what would happen, an empty text when nothing is over the node any more
    /// @param words says what dropping what is over the node would do
    /// @param drop what is done with it, on the FX thread: files are read elsewhere
    public static void install(
            Node node, Function<DragEvent, String> words, Consumer<String> hint, Consumer<Offer> drop) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (takes(event)) {
                accept(event);
                Controls.mark(node, "drop-target", true);
                hint.accept(words.apply(event));
                event.consume();
            } else if (!isOurTile(event.getDragboard())) {
                hint.accept(Messages.text("drop.none"));
            }
        });
        Runnable end = () -> {
            Controls.mark(node, "drop-target", false);
            hint.accept("");
        };
        node.addEventHandler(DragEvent.DRAG_EXITED, _ -> end.run());
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> end.run()); // a source that dies says no farewell
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (takes(event)) {
                event.setDropCompleted(true);
                event.consume();
                drop.accept(offer(event));
            }
        });
    }

    /// Says that what is over a node would be taken.
    public static void accept(DragEvent event) {
        AskingDrag.answerCopy(event);
        event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
    }

    /// Whether pictures may be among what is carried.
    public static boolean takes(DragEvent event) {
        return !isOurTile(event.getDragboard()) && BoardCarried.mayBeOfUse(event.getDragboard());
    }

    /// Whether the system asks for a link, which is how Windows tells of Alt. macOS tells nothing of it.
    public static boolean asksForLink(DragEvent event) {
        return event.getDragboard().getTransferModes().equals(EnumSet.of(TransferMode.LINK));
    }

    /// Whether Alt is held down, where [#knowsAlt()].
    public static boolean altIsDown() {
        return Held.alt();
    }

    /// Whether the button that drags is held down, as far as that is known.
    public static boolean buttonIsDown() {
        return Held.button();
    }

    /// Whether the keyboard can be asked for Alt during a drag, as it can under Linux.
    public static boolean knowsAlt() {
        return Held.isKnown();
    }

    /// How many things are carried, as far as that is known beforehand.
    public static int count(DragEvent event) {
        Dragboard board = event.getDragboard();
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
