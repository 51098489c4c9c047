// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import stylemix.model.RunState;
import stylemix.session.Run;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// A run in the folded strip: its preview and its progress; pressing it unfolds the whole card.
final class RunThumb extends Button {

    private final RunPreview preview;
    private final ProgressBar bar = new ProgressBar(0);
    private final FontIcon alert = Controls.icon(Feather.ALERT_TRIANGLE);
    private final FontIcon cancelled = Controls.icon(Feather.X);

    RunThumb(Run run, RunCard card, Pictures pictures) {
        preview = new RunPreview(run, pictures);
        getStyleClass().add("run-thumb");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        StackPane picture = new StackPane(preview, alert, cancelled);
        setGraphic(new VBox(picture, bar));
        Controls.describe(this, Messages.text("run.unfold"), Messages.text("run.unfold.tip"));
        run.stateProperty().subscribe(state -> show(run, state));
        setOnAction(_ -> {
            MenuItem whole = new CustomMenuItem(card, false);
            new ContextMenu(whole).show(this, Side.LEFT, 0, 0);
        });
    }

    private void show(Run run, RunState state) {
        setAccessibleText(RunTexts.stage(run.state(), run.now()));
        bar.setProgress(RunTexts.fraction(state).orElse(ProgressBar.INDETERMINATE_PROGRESS));
        bar.setVisible(!state.isEnd());
        preview.setOpacity(state.isEnd() ? 0.35 : 1);
        alert.setVisible(state instanceof RunState.Failed);
        cancelled.setVisible(state instanceof RunState.Cancelled);
        Controls.mark(this, "failed", state instanceof RunState.Failed);
    }
}
