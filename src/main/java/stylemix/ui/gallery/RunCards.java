// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import stylemix.session.Run;
import stylemix.ui.Controls;
import stylemix.ui.Pictures;

/// The cards of the runs, newest first. One clock ticks for all of them, and only while something runs.
final class RunCards extends VBox {

    private static final Duration TICK = Duration.millis(100);

    private final OutputsViewModel model;
    private final Pictures pictures;
    private final Map<Run, RunCard> cards = new HashMap<>();
    private final Map<Run, RunThumb> thumbs = new HashMap<>();
    private final Timeline clock =
            new Timeline(new KeyFrame(TICK, _ -> cards.values().forEach(RunCard::tick)));
    private boolean folded;

    RunCards(OutputsViewModel model, Pictures pictures) {
        this.model = model;
        this.pictures = pictures;
        getStyleClass().add("run-cards");
        clock.setCycleCount(Animation.INDEFINITE);
        model.runs().addListener((ListChangeListener<Run>) _ -> refresh());
        refresh();
    }

    void setFolded(boolean narrow) {
        folded = narrow;
        refresh();
    }

    private void refresh() {
        cards.keySet().retainAll(new HashSet<>(model.runs()));
        thumbs.keySet().retainAll(new HashSet<>(model.runs()));
        List<Node> nodes = model.runs().stream().map(this::node).toList();
        if (!nodes.equals(getChildren())) {
            List<Node> before = List.copyOf(getChildren());
            getChildren().setAll(nodes);
            nodes.stream().filter(node -> !before.contains(node)).forEach(Motion::slideIn);
        }
        Controls.show(this, !nodes.isEmpty());
        if (model.running()) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private Node node(Run run) {
        RunCard card = cards.computeIfAbsent(run, key -> new RunCard(key, model, pictures));
        return folded
                ? thumbs.computeIfAbsent(run, key -> new RunThumb(key, new RunCard(key, model, pictures), pictures))
                : card;
    }
}
