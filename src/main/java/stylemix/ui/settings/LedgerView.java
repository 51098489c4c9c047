// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import java.io.File;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Caps;
import stylemix.model.JobEntry;
import stylemix.model.Price;
import stylemix.model.Spending;
import stylemix.session.MoneyDesk;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// What was spent, as one card that lies over the window: sums above, below them every job that has a price.
public final class LedgerView extends VBox {

    private final MoneyViewModel model;
    private final HBox sums = new HBox();
    private final Label problem = Controls.label("", "small", "bad");
    private final ListView<JobEntry> list = new ListView<>();
    private final Label nothing = Controls.label("", "muted");
    private final Button more;

    /// @param close takes the card away
    /// @param openSettings opens the settings, where limits and prices are
    public LedgerView(MoneyViewModel model, Runnable close, Runnable openSettings) {
        this.model = model;
        this.more = Controls.link("ledger.more", model::readMore);
        getStyleClass().addAll("card", "settings", "ledger");
        setAccessibleText(Messages.text("ledger.title"));
        getStylesheets()
                .add(Objects.requireNonNull(LedgerView.class.getResource("settings.css"))
                        .toExternalForm());
        place(close, openSettings);
        bind();
    }

    private void place(Runnable close, Runnable openSettings) {
        HBox head = new HBox(
                8,
                Controls.label(Messages.text("ledger.title"), "heading"),
                Controls.spring(),
                Controls.button("ledger.limits", openSettings),
                Controls.button("ledger.export", this::export),
                Controls.iconButton(Feather.X, "ledger.close", close));
        head.setAlignment(Pos.CENTER_LEFT);
        sums.getStyleClass().add("sums");
        problem.setWrapText(true);
        list.setCellFactory(_ -> new LedgerCell());
        list.setItems(model.entries());
        list.setAccessibleText(Messages.text("ledger.title"));
        list.getStyleClass().add("entries");
        nothing.setWrapText(true);
        nothing.setMouseTransparent(true);
        StackPane entries = new StackPane(list, nothing);
        VBox.setVgrow(entries, Priority.ALWAYS);
        more.setMinWidth(USE_PREF_SIZE);
        HBox foot =
                new HBox(8, more, Controls.spring(), Controls.label(Messages.text("ledger.note"), "small", "muted"));
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, sums, problem, entries, foot);
    }

    private void bind() {
        model.sheet().subscribe(now -> now.ifPresent(this::show));
        model.problem().subscribe(now -> {
            problem.setText(now.map(Messages::advice).orElse(""));
            Controls.show(problem, now.isPresent());
        });
        model.moreProperty().subscribe(some -> Controls.show(more, some));
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> !model.entries().isEmpty()
                                ? ""
                                : Messages.text(model.loadingProperty().get() ? "ledger.reading" : "ledger.nothing"),
                        model.entries(),
                        model.loadingProperty()));
    }

    private void show(MoneyDesk.Sheet sheet) {
        Caps caps = sheet.caps();
        sums.getChildren()
                .setAll(
                        sum("today", sheet.totals().today(), caps.perDay()),
                        sum("month", sheet.totals().month(), caps.perMonth()),
                        sum("session", sheet.totals().session(), Optional.empty()));
    }

    /// One sum: what is charged, and what comes on top of it.
    private static Node sum(String key, Spending spent, Optional<Price> cap) {
        Label amount = Controls.label(MoneyTexts.amount(spent.charged()), "heading");
        Label title = Controls.label(Messages.text("ledger.sum." + key), "small", "muted");
        VBox box = new VBox(2, title, amount);
        cap.ifPresent(limit -> box.getChildren()
                .add(Controls.label(Messages.text("ledger.of", MoneyTexts.amount(limit)), "small", "muted")));
        if (!spent.unknown().free()) {
            box.getChildren()
                    .add(Controls.label(
                            Messages.text("ledger.unknown", MoneyTexts.amount(spent.unknown())), "small", "warn"));
        }
        if (!spent.waiting().free()) {
            box.getChildren()
                    .add(Controls.label(
                            Messages.text("ledger.waiting", MoneyTexts.amount(spent.waiting())), "small", "muted"));
        }
        box.getStyleClass().add("sum");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("ledger.export"));
        chooser.setInitialFileName("stylemix.csv");
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.export(chosen.toPath());
        }
    }
}
