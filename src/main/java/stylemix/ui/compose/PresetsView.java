// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.BoardName;
import stylemix.model.Preset;
import stylemix.session.Presets;
import stylemix.ui.Controls;
import stylemix.ui.Drawing;
import stylemix.ui.Focus;
import stylemix.ui.Messages;
import stylemix.ui.NameBox;
import stylemix.ui.Notice;
import stylemix.ui.Overlay;
import stylemix.ui.Pictures;

/// The saved mixes as cards: a click applies one to the prompt that stands there.
final class PresetsView extends VBox {

    private final Presets presets;
    private final Pictures pictures;
    private final Overlay overlay;
    private final TilePane cards = new TilePane(12, 12);
    private final VBox empty = new VBox();
    private final VBox notices = new VBox(6);
    private final Button close;

    PresetsView(Presets presets, Pictures pictures, Overlay overlay) {
        this.presets = presets;
        this.pictures = pictures;
        this.overlay = overlay;
        this.close = Controls.iconButton(Feather.X, "presets.close", overlay::hide);
        getStyleClass().addAll("card", "browser");
        setAccessibleText(Messages.text("presets.title"));
        ComposeSheet.dress(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        place();
        Controls.whileShown(
                this,
                () -> Subscription.combine(
                        presets.known().subscribe(this::update),
                        presets.problemProperty().subscribe(_ -> updateNotices()),
                        presets.removedProperty().subscribe(this::follow)));
        update();
    }

    /// What was removed and brought back has the keyboard if its notice had it.
    private void follow(Optional<Preset> before, Optional<Preset> now) {
        boolean broughtBack = before.isPresent() && now.isEmpty() && isOnNotice();
        updateNotices();
        if (broughtBack) {
            before.flatMap(this::card).ifPresent(Focus::goTo);
        }
    }

    private void place() {
        Button save = Controls.button("presets.save", () -> {});
        save.getStyleClass().add("primary");
        save.setDisable(!presets.canSave());
        StackPane beside = new StackPane(save); // a panel takes on the style of what it opens beside
        save.setOnAction(_ -> NameBox.ask(
                beside,
                Messages.text("presets.save.title"),
                "",
                Messages.text("presets.save.take"),
                BoardName.MAX_LENGTH,
                name -> {
                    if (!name.isBlank()) {
                        presets.save(name.strip());
                    }
                }));
        HBox head = new HBox(
                8,
                Controls.label(Messages.text("presets.title"), "heading"),
                Controls.spring(),
                Controls.button("presets.import", this::take),
                beside,
                close);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = Controls.label(Messages.text("presets.empty"), "muted");
        words.setWrapText(true);
        empty.getStyleClass().add("empty");
        empty.getChildren().addAll(Drawing.of("outputs"), words);
        cards.getStyleClass().add("cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        StackPane body = new StackPane(scroll, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, notices, body);
    }

    /// The notices stand in the card: what lies behind it is veiled and out of reach.
    private void updateNotices() {
        Stream<Notice> problem = presets.problemProperty().get().stream()
                .map(next -> new Notice(Messages.advice(next), "warning", presets::forgetProblem));
        Stream<Notice> removed = presets.removedProperty().get().stream()
                .map(preset -> new Notice(
                        Messages.text("references.removed", preset.name()),
                        "info",
                        presets::forgetRemoved,
                        Controls.link("references.undo", presets::restore)));
        Focus.keep(
                notices,
                () -> notices.getChildren()
                        .setAll(Stream.concat(problem, removed).toList()),
                close);
        Controls.show(notices, !notices.getChildren().isEmpty());
    }

    /// Whether the keyboard is on a notice.
    private boolean isOnNotice() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(node -> Focus.isIn(node, notices))
                .isPresent();
    }

    /// The card of a mix, if it is there.
    private Optional<Node> card(Preset preset) {
        return IntStream.range(0, cards.getChildren().size())
                .filter(i -> presets.known().get(i).preset().id().equals(preset.id()))
                .mapToObj(cards.getChildren()::get)
                .findFirst()
                .flatMap(Focus::first);
    }

    private void update() {
        List<PresetCard> next = presets.known().stream()
                .map(shown -> new PresetCard(shown, pictures, () -> apply(shown.preset()), this::verbs))
                .toList();
        Focus.keep(cards, () -> cards.getChildren().setAll(next), close);
        Controls.show(empty, presets.known().isEmpty());
    }

    private void apply(Preset preset) {
        presets.apply(preset, Messages.text("undo.preset", preset.name()));
        overlay.hide();
    }

    private void verbs(PresetCard card, Preset preset) {
        card.menu(
                Controls.menuItem("presets.apply", () -> apply(preset)),
                Controls.menuItem(
                        "presets.rename",
                        () -> NameBox.ask(
                                card,
                                Messages.text("presets.save.title"),
                                preset.name(),
                                Messages.text("tile.rename.take"),
                                BoardName.MAX_LENGTH,
                                name -> {
                                    if (!name.isBlank()) {
                                        presets.rename(preset, name.strip());
                                    }
                                })),
                Controls.menuItem("presets.export", () -> export(preset)),
                Controls.menuItem("presets.remove", () -> presets.remove(preset)));
    }

    private void export(Preset preset) {
        FileChooser chooser = chooser();
        chooser.setInitialFileName(
                preset.name().replaceAll("[^\\p{L}\\p{N} _-]", "").strip() + "." + Presets.FILE_EXTENSION);
        File target = chooser.showSaveDialog(getScene().getWindow());
        if (target != null) {
            presets.export(preset, target.toPath());
        }
    }

    private void take() {
        File file = chooser().showOpenDialog(getScene().getWindow());
        if (file != null) {
            presets.take(file.toPath());
        }
    }

    private static FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("presets.file"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.text("presets.file"), "*." + Presets.FILE_EXTENSION));
        return chooser;
    }
}
