// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.session.Run;
import stylemix.ui.Controls;
import stylemix.ui.Focus;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;
import stylemix.ui.Remedy;

/// One run: what it makes, where it stands, and the one thing to do about it.
final class RunCard extends HBox {

    private static final double TOOLTIP_WIDTH = 480;

    private final Run run;
    private final QueueViewModel model;
    private final Label stage = Controls.label("", "small", "muted");
    private final Label time = Controls.label("", "small", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final RunPreview preview;
    private final VBox words = new VBox();

    RunCard(Run run, QueueViewModel model, Pictures pictures) {
        this.run = run;
        this.model = model;
        this.preview = new RunPreview(run, pictures);
        getStyleClass().addAll("card", "run-card");
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        stage.setMinWidth(0);
        time.setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(true);
        run.stateProperty().subscribe(this::show);
        run.jobProperty().subscribe((_, _) -> show(run.state()));
    }

    /// Shows the time that has passed.
    void tick() {
        time.setText(" · " + RunTexts.time(run));
        if (run.state() instanceof RunState.Busy) {
            stage.setText(RunTexts.stage(run.state(), run.now()));
        }
    }

    private void show(RunState state) {
        tick();
        stage.setText(run.cancelling() ? Messages.text("run.cancelling") : RunTexts.stage(state, run.now()));
        Controls.tip(stage, stage.getText());
        bar.setProgress(RunTexts.fraction(state).orElse(ProgressBar.INDETERMINATE_PROGRESS));
        setAccessibleText(RunTexts.title(run.request()) + ". " + RunTexts.stage(run.state(), run.now()));
        Controls.mark(this, "failed", state instanceof RunState.Failed);
        switch (state) {
            case RunState.Failed failed -> fail(failed.problem());
            case RunState.Cancelled _, RunState.Saved _ -> end();
            default -> keepGoing();
        }
    }

    private void keepGoing() {
        if (!words.getChildren().contains(bar)) {
            place(
                    preview,
                    title(Controls.iconButton(Feather.X, "run.cancel", () -> model.cancel(run))),
                    stageLine(),
                    bar);
        }
    }

    private void end() {
        Controls.show(time, false);
        if (run.canGoAgain()) {
            place(preview, title(dismiss()), stageLine(again()));
        } else {
            place(preview, title(dismiss()), stageLine());
        }
    }

    private void fail(Problem problem) {
        Label sentence = Controls.label(RunTexts.sentence(run, problem), "small");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("buttons");
        Remedy.of(problem, run.at()).ifPresent(remedy -> {
            buttons.getChildren().add(remedyButton(remedy));
            if (remedy.invitesAnotherTry()) {
                secondWay().ifPresent(buttons.getChildren()::add);
            }
        });
        Controls.show(buttons, !buttons.getChildren().isEmpty());
        place(Controls.icon(Feather.ALERT_TRIANGLE), title(dismiss()), sentence, buttons);
    }

    private Button remedyButton(Remedy remedy) {
        String words = remedy == Remedy.TRY_AGAIN || remedy == Remedy.SEND_AGAIN
                ? QueueTexts.priced(remedy.text(), model.today(List.of(run)))
                : remedy.text();
        Button button = new Button(words);
        Controls.describe(button, words, remedy.text());
        button.setOnAction(_ -> model.remedy(run, remedy));
        return button;
    }

    /// Sends the same once more, for the price of today.
    private Button again() {
        Button again = Controls.link("run.again", () -> model.again(run));
        again.setText(QueueTexts.priced(again.getText(), model.today(List.of(run))));
        again.setAccessibleText(again.getText());
        again.setMinWidth(USE_PREF_SIZE);
        return again;
    }

    /// What there is to do once the remedy has been taken: order it again, or fetch what is paid.
    private Optional<Button> secondWay() {
        if (run.canGoAgain()) {
            return Optional.of(again());
        }
        return run.unresolved()
                ? Optional.of(Controls.link("run.goOn", () -> model.remedy(run, Remedy.GO_ON)))
                : Optional.empty();
    }

    private Button dismiss() {
        return Controls.iconButton(Feather.X, "run.dismiss", () -> model.dismiss(run));
    }

    private void place(Node left, Node... lines) {
        Focus.keep(
                this,
                () -> {
                    words.getChildren().setAll(lines);
                    getChildren().setAll(left, words);
                },
                this);
    }

    private HBox title(Button corner) {
        Label title = Controls.label(RunTexts.title(run.request()), "medium");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        Tooltip whole = new Tooltip(RunTexts.tip(run.request()));
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP_WIDTH);
        title.setTooltip(whole);
        HBox.setHgrow(title, Priority.ALWAYS);
        corner.getStyleClass().add("corner");
        HBox line = new HBox(title, corner);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox stageLine(Node... right) {
        HBox line = new HBox(stage, time, Controls.spring());
        line.getChildren().addAll(right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
