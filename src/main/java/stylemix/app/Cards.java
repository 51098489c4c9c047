// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import atlantafx.base.controls.ModalPane;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import stylemix.ui.Overlay;

/// The place over the window for one card at a time. The focus goes into the card, so that Esc closes it, and back to
/// where it was.
final class Cards implements Overlay {

    private final ModalPane pane = new ModalPane();

    /// As large as the window, with the card in its middle. The pane alone draws a card in its corner first and moves
    /// it
    /// then, and JavaFX leaves what was drawn in the corner.
    private final StackPane room = new StackPane();

    private Optional<Node> before = Optional.empty();

    Cards() {
        room.minWidthProperty().bind(pane.widthProperty());
        room.minHeightProperty().bind(pane.heightProperty());
        room.setOnMousePressed(event -> {
            if (room.equals(event.getTarget())) {
                hide();
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
        room.getChildren().setAll(card);
        pane.show(room);
        card.requestFocus();
    }

    @Override
    public void hide() {
        pane.hide();
    }
}
