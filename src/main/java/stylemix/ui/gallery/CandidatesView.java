// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Candidate;
import stylemix.model.JobEntry;
import stylemix.session.Run;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// The jobs at the service that a lost order may have become, as a card that lies over the window; the user says which.
public final class CandidatesView extends VBox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final int PX = 240, LONGEST_TITLE = 60;

    private final Run run;
    private final QueueViewModel model;
    private final Runnable close;

    /// @param close takes the card away
    public CandidatesView(
            Run run, List<Candidate> candidates, QueueViewModel model, Pictures pictures, Runnable close) {
        this.run = run;
        this.model = model;
        this.close = close;
        getStyleClass().addAll("card", "settings", "candidates");
        getStylesheets()
                .add(Objects.requireNonNull(CandidatesView.class.getResource("gallery.css"))
                        .toExternalForm());
        setMaxHeight(USE_PREF_SIZE);
        HBox head = new HBox(
                Controls.label(Messages.text("candidates.title"), "heading"),
                Controls.spring(),
                Controls.iconButton(Feather.X, "candidates.close", close));
        head.setAlignment(Pos.CENTER_LEFT);
        Label explained = Controls.label(
                Messages.text(
                        "candidates.explained",
                        Messages.shortened(RunTexts.title(run.request()), LONGEST_TITLE),
                        time(run.job()
                                .flatMap(JobEntry::submittedAt)
                                .orElseGet(
                                        () -> run.job().map(JobEntry::orderedAt).orElse(Instant.EPOCH)))),
                "muted");
        explained.setWrapText(true);
        VBox rows = new VBox(8);
        candidates.forEach(candidate -> rows.getChildren().add(row(candidate, pictures)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren()
                .addAll(head, explained, scroll, Controls.button("candidates.none", () -> choose(Optional.empty())));
    }

    private Node row(Candidate candidate, Pictures pictures) {
        CoverImage cover = new CoverImage(8);
        StackPane frame = new StackPane(Controls.icon(Feather.IMAGE), cover);
        frame.getStyleClass().add("frame");
        cover.visibleProperty().bind(cover.imageProperty().isNotNull());
        candidate.pictures().stream()
                .findFirst()
                .ifPresent(uri ->
                        model.look(run, uri, path -> cover.imageProperty().bind(pictures.thumbnail(path, PX))));
        VBox words = new VBox(
                2,
                Controls.label(Messages.text("candidates.made", time(candidate.createdAt())), "medium"),
                Controls.label(
                        candidate.pictures().isEmpty() ? Messages.text("candidates.unfinished") : candidate.remoteId(),
                        "small",
                        "muted"));
        HBox row = new HBox(
                12,
                frame,
                words,
                Controls.spring(),
                Controls.button("candidates.choose", () -> choose(Optional.of(candidate.remoteId()))));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("candidate");
        return row;
    }

    private void choose(Optional<String> remoteId) {
        model.choose(run, remoteId);
        close.run();
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
