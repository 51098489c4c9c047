// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import atlantafx.base.controls.ModalPane;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import stylemix.ui.Focus;
import stylemix.ui.Overlay;

/// The place over the window for one card at a time. The focus goes into the card, so that Esc closes it, stays in it,
/// and goes back to where it was.
final class Cards implements Overlay {

    private final ModalPane pane = new ModalPane();

    /// As large as the window, with the card in its middle. The pane alone draws a card in its corner first and moves
    /// it then, and JavaFX leaves what was drawn in the corner.
    private final StackPane room = new StackPane();

    /// Before the card and behind it, so that Tab goes round in it instead of on to what it hides.
    private final Region start = new Region();

    private final Region end = new Region();

    private Optional<Node> before = Optional.empty();

    Cards() {
        pane.setFocusTraversable(false);
        room.visibleProperty().bind(pane.displayProperty()); // the pane only draws what is closed behind the window
        room.minWidthProperty().bind(pane.widthProperty());
        room.minHeightProperty().bind(pane.heightProperty());
        room.setOnMousePressed(event -> {
            if (room.equals(event.getTarget())) {
                hide();
            }
        });
        goRound(start, end, TraversalDirection.PREVIOUS);
        goRound(end, start, TraversalDirection.NEXT);
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((was, owner) -> { // arrow keys leave the card
            if (pane.isDisplay() && owner != null && !Focus.isIn(owner, room)) {
                (was != null && Focus.isIn(was, room) ? was : room.getChildren().get(1)).requestFocus();
            }
        });
        pane.displayProperty().subscribe(shown -> {
            if (!shown) {
                before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
                before = Optional.empty();
            }
        });
    }

    /// What is laid over the window.
    ModalPane pane() {
        return pane;
    }

    @Override
    public void show(Node card) {
        if (!pane.isDisplay()) {
            before = Optional.ofNullable(pane.getScene()).map(Scene::getFocusOwner);
        }
        room.getChildren().setAll(start, card, end);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        pane.show(room);
        card.requestFocus();
    }

    @Override
    public void hide() {
        pane.hide();
    }

    private static void goRound(Region from, Region to, TraversalDirection direction) {
        from.setManaged(false);
        from.setFocusTraversable(true);
        from.focusedProperty().subscribe(focused -> {
            if (focused) {
                to.requestFocusTraversal(direction);
            }
        });
    }
}
