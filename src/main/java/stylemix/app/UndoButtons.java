// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.session.History;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// Takes changes of the board back and makes them again, and says which.
final class UndoButtons extends HBox {

    private final Label said = Controls.label("", "muted", "small");

    UndoButtons(History history) {
        Button undo = Controls.iconButton(Feather.CORNER_UP_LEFT, "top.undo", history::undo);
        Button redo = Controls.iconButton(Feather.CORNER_UP_RIGHT, "top.redo", history::redo);
        name(undo, "top.undo.none", "top.undo.what", history.undoLabelProperty());
        name(redo, "top.redo.none", "top.redo.what", history.redoLabelProperty());
        said.setMinWidth(0);
        said.setId("undone");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(undo, redo, said);
        history.lastMoveProperty().subscribe(this::say);
    }

    private void say(Optional<History.Move> move) {
        said.setText(move.map(last -> Messages.text(last.back() ? "top.undone" : "top.redone", last.label()))
                .orElse(""));
        Controls.show(said, move.isPresent());
    }

    /// A button without anything to do stays, so that it does not lose the keyboard.
    private static void name(Button button, String idle, String what, ObservableValue<String> label) {
        label.subscribe(now -> {
            Controls.mark(button, "idle", now.isEmpty());
            String words = now.isEmpty() ? Messages.text(idle) : Messages.text(what, now);
            Controls.describe(button, words, words);
        });
    }
}
