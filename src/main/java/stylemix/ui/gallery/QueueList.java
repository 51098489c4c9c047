// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import stylemix.model.RunState;
import stylemix.session.Run;
import stylemix.ui.Controls;
import stylemix.ui.Focus;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// The jobs, section by section: cards for what runs or failed, one line for what waits or is done. One clock ticks for
/// all of them, and only while something runs.
///
/// Waiting jobs are moved by dragging them or with Alt and the arrows.
final class QueueList extends VBox {

    private static final Duration TICK = Duration.millis(100);

    /// How a run is shown.
    private enum Look {
        CARD,
        WAITING,
        DONE
    }

    /// @param ticked a card, or nothing to tick
    private record Entry(Look look, Region node, Runnable ticked) {}

    private final QueueViewModel model;
    private final Pictures pictures;
    private final Node home;
    private final Map<Run, Entry> entries = new HashMap<>();
    private final Map<Run, RunThumb> thumbs = new HashMap<>();
    private final Label others = Controls.label("", "small", "muted");
    private final Timeline clock = new Timeline(new KeyFrame(
            TICK, _ -> entries.values().forEach(entry -> entry.ticked().run())));
    private boolean folded;
    /// A key that is held down must not cancel one job after the other.
    private boolean held;

    /// @param home where the keyboard goes on when the last job is gone
    QueueList(QueueViewModel model, Pictures pictures, Node home) {
        this.model = model;
        this.home = home;
        this.pictures = pictures;
        getStyleClass().add("run-cards");
        clock.setCycleCount(Animation.INDEFINITE);
        model.runs().addListener((ListChangeListener<Run>) _ -> refresh());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = false);
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_EXITED, _ -> markGap(-1));
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        refresh();
    }

    void setFolded(boolean narrow) {
        folded = narrow;
        refresh();
    }

    // ---- what is shown

    private void refresh() {
        List<Run> runs = model.inSections();
        entries.keySet().retainAll(new HashSet<>(runs));
        thumbs.keySet().retainAll(new HashSet<>(runs));
        List<Node> nodes = folded ? strip(runs) : list(runs);
        if (!nodes.equals(getChildren())) {
            List<Node> before = List.copyOf(getChildren());
            Focus.keep(
                    this,
                    () -> {
                        getChildren().setAll(nodes);
                        Controls.show(this, !nodes.isEmpty());
                    },
                    home);
            nodes.stream().filter(node -> !before.contains(node)).forEach(Motion::slideIn);
        }
        Controls.show(this, !nodes.isEmpty());
        if (model.running().isEmpty()) {
            clock.stop();
        } else {
            clock.play();
        }
    }

    private List<Node> list(List<Run> runs) {
        List<Node> nodes = new ArrayList<>();
        int place = 0;
        for (Run run : runs) {
            Region node = entry(run).node();
            if (node instanceof QueueRow row && run.waiting()) {
                row.tellPlace(++place);
            }
            nodes.add(node);
        }
        return nodes;
    }

    /// In a narrow strip what waits and what is done is only counted.
    private List<Node> strip(List<Run> runs) {
        List<Node> nodes = new ArrayList<>();
        runs.stream()
                .filter(run -> look(run.state()) == Look.CARD)
                .forEach(run -> nodes.add(thumbs.computeIfAbsent(
                        run, key -> new RunThumb(key, new RunCard(key, model, pictures), pictures))));
        int waiting = model.waiting().size();
        if (waiting > 0) {
            others.setText(Messages.text("queue.waiting", waiting));
            nodes.add(others);
        }
        return nodes;
    }

    private Entry entry(Run run) {
        Look look = look(run.state());
        return entries.compute(run, (_, known) -> known != null && known.look() == look ? known : make(run, look));
    }

    private Entry make(Run run, Look look) {
        Entry entry = switch (look) {
            case CARD -> {
                RunCard card = new RunCard(run, model, pictures);
                yield new Entry(look, card, card::tick);
            }
            case WAITING -> new Entry(look, QueueRow.waiting(run, model), () -> {});
            case DONE -> new Entry(look, QueueRow.done(run, (RunState.Saved) run.state(), model), () -> {});
        };
        entry.node().setUserData(run);
        entry.node()
                .setOnContextMenuRequested(
                        event -> QueueMenu.of(run, model).show(entry.node(), event.getScreenX(), event.getScreenY()));
        return entry;
    }

    private static Look look(RunState state) {
        return switch (state) {
            case RunState.Waiting _ -> Look.WAITING;
            case RunState.Saved _ -> Look.DONE;
            case RunState.Starting _,
                    RunState.Busy _,
                    RunState.Uploading _,
                    RunState.Searching _,
                    RunState.Queued _,
                    RunState.Backlogged _,
                    RunState.Working _,
                    RunState.Downloading _,
                    RunState.Failed _,
                    RunState.Cancelled _ -> Look.CARD;
        };
    }

    // ---- keys

    private void press(KeyEvent event) {
        if (!(event.getTarget() instanceof Node node && node.getUserData() instanceof Run run)) {
            return;
        }
        switch (event.getCode()) {
            case UP -> {
                if (event.isAltDown()) {
                    model.up(run);
                } else {
                    focus(node, -1);
                }
            }
            case DOWN -> {
                if (event.isAltDown()) {
                    model.down(run);
                } else {
                    focus(node, 1);
                }
            }
            case DELETE, BACK_SPACE -> {
                if (!held) {
                    remove(node, run);
                }
                held = true;
            }
            case ENTER -> {
                if (run.waiting()) {
                    model.next(run);
                } else if (run.state() instanceof RunState.Saved saved) {
                    model.look(saved.output());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focus(Node from, int step) {
        int index = getChildren().indexOf(from) + step;
        if (index >= 0 && index < getChildren().size()) {
            Focus.goTo(getChildren().get(index));
        }
    }

    private void remove(Node node, Run run) {
        int index = getChildren().indexOf(node);
        if (run.state().isEnd()) {
            model.dismiss(run);
        } else {
            model.cancel(run);
        }
        if (!getChildren().isEmpty()) {
            Focus.goTo(getChildren().get(Math.min(index, getChildren().size() - 1)));
        }
    }

    // ---- dragging

    private void over(DragEvent event) {
        if (QueueRow.dragged(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
            markGap(gap(event.getSceneY()));
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        QueueRow.dragged(event.getDragboard()).ifPresent(number -> {
            int gap = gap(event.getSceneY());
            model.waiting().stream()
                    .filter(run -> run.number() == number)
                    .findFirst()
                    .ifPresent(run -> model.move(run, gap));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private List<Node> rows() {
        return getChildren().stream()
                .filter(node -> node.getUserData() instanceof Run run && run.waiting())
                .toList();
    }

    /// Before which waiting job something would land, by the rows' middles.
    private int gap(double sceneY) {
        return (int) rows().stream()
                .filter(row -> sceneY > row.localToScene(row.getBoundsInLocal()).getCenterY())
                .count();
    }

    private void markGap(int gap) {
        List<Node> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            Controls.mark(rows.get(i), "gap-before", i == gap);
            Controls.mark(rows.get(i), "gap-after", i == gap - 1 && gap == rows.size());
        }
    }
}
