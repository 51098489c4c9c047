// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Where the keyboard goes: to a place that is in sight, and on from a sensible one when what it was on is taken away.
///
/// JavaFX itself would begin anew at the first control of the window, and scrolls to what Tab reaches only.
public final class Focus {

    private static final double MARGIN = 4;

    private Focus() {}

    /// Changes the children of a parent. Who has the keyboard keeps it if he stays; else it goes to what took his
    /// place, or to the last one before. Where that was only made anew, it goes to the same part of it. What
    /// could be seen is seen afterwards, too.
    ///
    /// @param otherwise where it goes if no child is left that could have it
    public static void keep(Parent parent, Runnable change, Node otherwise) {
        Optional<Node> owner =
                Optional.ofNullable(parent.getScene()).map(Scene::getFocusOwner).filter(node -> isIn(node, parent));
        int place = owner.map(node -> place(node, parent)).orElse(-1);
        List<Node> parts = place < 0
                ? List.of()
                : reachable(parent.getChildrenUnmodifiable().get(place)).toList();
        int count = parent.getChildrenUnmodifiable().size();
        boolean seen = owner.filter(Focus::isInSight).isPresent();
        change.run();
        owner.ifPresent(node -> {
            if (isIn(node, parent)) {
                if (!node.isFocused()) { // it was taken out and put in again
                    node.requestFocus();
                }
                if (seen) { // and may have moved
                    reveal(node);
                }
            } else {
                List<Node> children = parent.getChildrenUnmodifiable();
                int heir = Math.min(place, children.size() - 1);
                List<Node> heirs =
                        heir < 0 ? List.of() : reachable(children.get(heir)).toList();
                boolean anew = children.size() == count && heirs.size() == parts.size();
                goTo(heirs.stream()
                        .skip(anew ? Math.max(0, parts.indexOf(node)) : 0)
                        .findFirst()
                        .or(() -> first(otherwise))
                        .orElse(otherwise));
            }
        });
    }

    /// Gives a node the keyboard and scrolls to it.
    public static void goTo(Node node) {
        node.requestFocus();
        reveal(node);
    }

    /// Whether a node is a part of another, or the other itself.
    public static boolean isIn(Node node, Node area) {
        return Stream.iterate(node, at -> at != null, Node::getParent).anyMatch(area::equals);
    }

    /// Whether some of a node can be seen, as far as it can be scrolled.
    private static boolean isInSight(Node node) {
        return Stream.<Node>iterate(node, at -> at != null, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .allMatch(scroll -> scroll.localToScene(scroll.getBoundsInLocal())
                        .intersects(node.localToScene(node.getBoundsInLocal())));
    }

    /// The first in a part of the window that the keyboard can go to.
    public static Optional<Node> first(Node part) {
        return reachable(part).findFirst();
    }

    private static Stream<Node> reachable(Node part) {
        if (!part.isVisible() || part.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> within = part instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Focus::reachable)
                : Stream.empty();
        return part.isFocusTraversable() ? Stream.concat(Stream.of(part), within) : within;
    }

    private static int place(Node node, Parent parent) {
        List<Node> children = parent.getChildrenUnmodifiable();
        return Stream.iterate(node, at -> at != null && !at.equals(parent), Node::getParent)
                .mapToInt(children::indexOf)
                .max()
                .orElse(-1);
    }

    private static void reveal(Node node) {
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane scroll) {
                reveal(node, scroll);
            }
        }
    }

    private static void reveal(Node node, ScrollPane scroll) {
        scroll.applyCss();
        scroll.layout(); // what has just gone still has its room
        Node content = scroll.getContent();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            Bounds at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double top = scroll.getVvalue() * hidden;
            double wanted = Math.min(Math.max(top, at.getMaxY() + MARGIN - seen), at.getMinY() - MARGIN);
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }
}
