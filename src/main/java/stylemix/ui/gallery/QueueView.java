// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.VBox;
import stylemix.ui.Controls;
import stylemix.ui.Pictures;

/// The jobs over the outputs: a head, and the list, which scrolls when it would take too much of the room.
final class QueueView extends VBox {

    /// So near to an edge a drag scrolls the list, by so much at a time.
    private static final double EDGE_PX = 24, STEP_PX = 12;

    private final QueueHead head;
    private final QueueList list;
    private final ScrollPane scroll;

    /// @param home where the keyboard goes on when the last job is gone
    QueueView(QueueViewModel model, Pictures pictures, Node home) {
        head = new QueueHead(model);
        list = new QueueList(model, pictures, home);
        scroll = new ScrollPane(list);
        getStyleClass().add("queue");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.addEventFilter(DragEvent.DRAG_OVER, this::scrollAtTheEdge);
        list.managedProperty().subscribe(any -> Controls.show(scroll, any));
        getChildren().addAll(head, scroll);
    }

    void setFolded(boolean folded) {
        head.setFolded(folded);
        list.setFolded(folded);
    }

    /// Takes the height that it needs, but no more than it is given.
    void fit(double width, double most) {
        double above = head.isManaged() ? head.prefHeight(width) : 0;
        double height = Math.clamp(list.prefHeight(width), 0, Math.max(0, most - above));
        if (scroll.getPrefHeight() != height) {
            scroll.setMinHeight(height);
            scroll.setPrefHeight(height);
        }
    }

    private void scrollAtTheEdge(DragEvent event) {
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        double y = scroll.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        if (hidden > 0 && (y < EDGE_PX || y > scroll.getHeight() - EDGE_PX)) {
            double step = (y < EDGE_PX ? -STEP_PX : STEP_PX) / hidden;
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + step, 0, 1));
        }
    }
}
