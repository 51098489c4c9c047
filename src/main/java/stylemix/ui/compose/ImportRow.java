// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.session.ImportQueue;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// How far the pictures are that are being opened; only there while it is worth saying.
final class ImportRow extends VBox {

    /// A few pictures are open before anyone has read this; their tiles say it as well.
    private static final int WORTH_SAYING = 4;

    private final Label words = Controls.label("", "small");
    private final ProgressBar bar = new ProgressBar();

    ImportRow(ReferencesViewModel model) {
        getStyleClass().addAll("notice", "import-row");
        HBox line = new HBox(
                8,
                words,
                Controls.spring(),
                Controls.iconButton(Feather.X, "references.import.cancel", model::cancelImport));
        line.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(bar, Priority.NEVER);
        getChildren().addAll(line, bar);
        setFocusTraversable(false);
        model.progress().subscribe(_ -> update(model));
        model.looking().subscribe(_ -> update(model));
    }

    private void update(ReferencesViewModel model) {
        ImportQueue.Progress now = model.progress().get();
        boolean looking = model.looking().getValue() > 0;
        boolean many = now.total() >= WORTH_SAYING;
        Controls.show(this, looking || many);
        words.setText(
                many
                        ? Messages.text("references.import", now.done(), now.total())
                        : Messages.text("references.looking"));
        bar.setProgress(many ? (double) now.done() / now.total() : ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(words.getText());
    }
}
