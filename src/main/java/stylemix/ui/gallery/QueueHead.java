// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.session.Halt;
import stylemix.session.Run;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// Over the jobs, as soon as there are several: how many of which kind, what can be done to all of them, and why
/// nothing is started if nothing is.
final class QueueHead extends VBox {

    private final QueueViewModel model;
    private final Label counts = Controls.label("", "small", "muted");
    private final Button pause;
    private final Button more;
    private final HBox line;
    private final Label cleared = Controls.label("", "small", "muted");
    private final HBox undo;
    private final Label reason = Controls.label("", "small");
    private final Button resume;
    private final VBox halted;
    private boolean folded;

    QueueHead(QueueViewModel model) {
        this.model = model;
        getStyleClass().add("queue-head");
        pause = Controls.iconButton(Feather.PAUSE, "queue.pause", model::pause);
        more = Controls.iconButton(Feather.MORE_HORIZONTAL, "queue.more", this::openMenu);
        resume = Controls.button("queue.resume", model::resume);
        counts.setMaxWidth(Double.MAX_VALUE);
        counts.setMinWidth(0);
        counts.setTooltip(new Tooltip());
        counts.getTooltip().textProperty().bind(counts.textProperty());
        HBox.setHgrow(counts, Priority.ALWAYS);
        line = row(counts, pause, more);
        undo = row(cleared, Controls.link("queue.undoClear", model::undoClear));
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.setMaxWidth(Double.MAX_VALUE);
        halted = new VBox(reason, resume);
        resume.setMinWidth(USE_PREF_SIZE);
        halted.getStyleClass().addAll("notice", "halted");
        getChildren().addAll(line, undo, halted);
        model.runs().addListener((ListChangeListener<Run>) _ -> update());
        model.halt().subscribe(this::update);
        model.clearedProperty().subscribe(this::update);
        update(); // a listener without a value is not told of the first one
    }

    /// A narrow strip has no room for counts and reasons; what is halted keeps its button.
    void setFolded(boolean narrow) {
        folded = narrow;
        Controls.mark(this, "folded", narrow);
        update();
    }

    private void update() {
        Controls.show(line, model.runs().size() > 1);
        Controls.show(counts, !folded);
        Controls.show(reason, !folded);
        counts.setText(QueueTexts.counts(model));
        Controls.show(pause, model.halt().get().isEmpty());
        pause.setDisable(model.waiting().isEmpty() && model.running().isEmpty());
        int away = model.clearedProperty().get().size();
        cleared.setText(Messages.text("queue.cleared", away));
        Controls.show(undo, away > 0);
        model.halt().get().ifPresent(this::showHalt);
        Controls.show(halted, model.halt().get().isPresent());
        Controls.show(this, line.isVisible() || undo.isVisible() || halted.isVisible());
    }

    private void showHalt(Halt halt) {
        Controls.mark(halted, "warning", halt instanceof Halt.Stopped);
        reason.setText(QueueTexts.halt(halt, model.waiting().size()));
        resume.setText(QueueTexts.priced(Messages.text("queue.resume"), QueueViewModel.ordered(model.waiting())));
        resume.setAccessibleText(resume.getText() + ". " + reason.getText());
    }

    private void openMenu() {
        MenuItem again = item(
                QueueTexts.priced(
                        Messages.text("queue.againAll", model.retryable().size()), model.today(model.retryable())),
                model.retryable().isEmpty(),
                () -> model.againAll(model.retryable()));
        MenuItem againCancelled = item(
                QueueTexts.priced(
                        Messages.text("queue.againCancelled", model.cancelled().size()),
                        model.today(model.cancelled())),
                model.cancelled().isEmpty(),
                () -> model.againAll(model.cancelled()));
        MenuItem clear = item(
                Messages.text("queue.clear"),
                model.failed().isEmpty()
                        && model.cancelled().isEmpty()
                        && model.done().isEmpty(),
                model::clear);
        MenuItem cancel = item(
                Messages.text("queue.cancelAll"),
                model.waiting().isEmpty() && model.running().isEmpty(),
                model::cancelAll);
        new ContextMenu(again, againCancelled, clear, cancel).show(more, Side.BOTTOM, 0, 4);
    }

    private static MenuItem item(String text, boolean disabled, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setDisable(disabled);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
