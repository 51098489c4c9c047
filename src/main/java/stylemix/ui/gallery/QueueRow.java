// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.RunState;
import stylemix.session.Run;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// A run of which there is nothing to watch, on one line: it waits and can be dragged, or it is done.
final class QueueRow extends HBox {

    /// Carries the number of a waiting run that is being moved.
    private static final DataFormat FORMAT = new DataFormat("application/x-stylemix-run");

    private final Label title = Controls.label("", "small");

    /// The number of the run that is being moved, if one is.
    static Optional<Integer> dragged(Dragboard board) {
        return board.getContent(FORMAT) instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    static QueueRow waiting(Run run, QueueViewModel model) {
        Button cancel = Controls.iconButton(Feather.X, "run.cancel", () -> model.cancel(run));
        QueueRow row = new QueueRow(run, Feather.MENU, note(run), cancel);
        row.getStyleClass().add("waiting");
        row.setOnDragDetected(event -> {
            Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(FORMAT, run.number());
            board.setContent(content);
            board.setDragView(row.snapshot(null, null), event.getX(), event.getY());
            event.consume();
        });
        return row;
    }

    /// Says the place among those that wait, from 1, to a screen reader.
    void tellPlace(int place) {
        setAccessibleText(Messages.text("queue.row.waiting", place, title.getText()));
    }

    static QueueRow done(Run run, RunState.Saved saved, QueueViewModel model) {
        Button look = Controls.iconButton(Feather.EYE, "queue.look", () -> model.look(saved.output()));
        String time = RunTexts.elapsed(run.elapsed());
        QueueRow row = new QueueRow(run, Feather.CHECK, time, look);
        row.getStyleClass().add("done");
        row.setAccessibleText(Messages.text("queue.row.done", RunTexts.title(run.request()), time));
        return row;
    }

    private QueueRow(Run run, Feather mark, String fact, Button corner) {
        getStyleClass().add("queue-row");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        title.setText(RunTexts.title(run.request()));
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        Controls.tip(title, RunTexts.tip(run.request()));
        HBox.setHgrow(title, Priority.ALWAYS);
        Label note = Controls.label(fact, "small", "muted");
        note.setMinWidth(USE_PREF_SIZE);
        corner.getStyleClass().add("corner");
        corner.setFocusTraversable(false); // the row has keys for it
        getChildren().addAll(Controls.icon(mark), title, note, corner);
    }

    /// What a job that was under way before a restart had come to, else the price.
    private static String note(Run run) {
        return switch (run.at()) {
            case SENDING, MAYBE_SUBMITTED, NOT_FOUND -> Messages.text("queue.row.sent");
            case SUBMITTED -> Messages.text("queue.row.atService");
            case COMPLETED -> Messages.text("queue.row.made");
            case WAITING, SAVED, FAILED, CANCELLED -> run.price().free() ? "" : Messages.price(run.price());
        };
    }
}
