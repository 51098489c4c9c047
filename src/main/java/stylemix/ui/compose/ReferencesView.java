// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Problem;
import stylemix.model.Reference;
import stylemix.offer.Offer;
import stylemix.session.ReferenceSlot;
import stylemix.ui.BoardCarried;
import stylemix.ui.Controls;
import stylemix.ui.Drawing;
import stylemix.ui.DropZone;
import stylemix.ui.Focus;
import stylemix.ui.Messages;
import stylemix.ui.Notice;
import stylemix.ui.Popups;
import stylemix.ui.TileDrag;

/// The left room: the reference tiles, a place to drop pictures, and the sum of the strengths.
public final class ReferencesView extends BorderPane {

    /// A tile takes some milliseconds to make and to style: ten in one frame would be seen as a stall.
    private static final int TILES_PER_FRAME = 1;

    /// How much of a tile's upper and lower end counts as the gap beside it, in pixels.
    private static final double RIM = 18;

    private final RoomModels models;
    private final ReferencesViewModel model;
    private final Map<ReferenceSlot, ReferenceTile> made = new HashMap<>();
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            updateTiles(TILES_PER_FRAME);
        }
    };
    private final Label count = Controls.label("", "muted", "small");
    private final VBox notices = new VBox(6);
    private final VBox tiles = new VBox();
    private final VBox dropArea = new VBox();
    private final Node tray;
    private final Node sum;
    private final Label dropTitle = Controls.label("", "strong");
    private final Label full = Controls.label("", "full", "muted", "small");
    private final Node drawing = Drawing.of("drop");
    private final ToggleButton all = Controls.iconToggle(Feather.EYE_OFF, "references.allOff");

    public ReferencesView(RoomModels models) {
        this.models = models;
        this.model = models.board();
        this.tray = new TrayView(models.tray(), models.pictures());
        this.sum = new SumView(model, models.sum());
        getStyleClass().addAll("panel", "references");
        ComposeSheet.dress(this);
        place();
        bind();
    }

    /// Adds what is on the clipboard, if there is a picture or an address of one.
    ///
    /// @return whether there was something to add
    public boolean paste() {
        Offer offer = BoardCarried.clipboard();
        if (offer.parts().isEmpty()) {
            return false;
        }
        model.drop(offer);
        return true;
    }

    /// Says what would happen to what hovers elsewhere over the window; an empty text if nothing does.
    public void hint(String words) {
        Controls.mark(this, "drop-target", !words.isEmpty());
        updateDropTitle(words);
    }

    /// Asks for files and adds them.
    public void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("references.choose.title"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            model.drop(
                    chosen.stream().map(File::toPath).toList(),
                    model.references().size());
        }
    }

    /// Goes to the first reference, or to where one is dropped.
    public void focusReferences() {
        Focus.goTo(firstPlace());
    }

    /// The part with the pictures that were brought in lately.
    public Node tray() {
        return tray;
    }

    /// The part with the sum of the strengths.
    public Node sum() {
        return sum;
    }

    /// The first reference, or where one is dropped.
    public Node firstPlace() {
        return tiles.getChildren().isEmpty() ? dropArea : tiles.getChildren().getFirst();
    }

    private void place() {
        Button options = Controls.iconButton(Feather.SLIDERS, "references.options", () -> {});
        Popups.open(options, new BoardOptions(model, models.sum()), PopOver.ArrowLocation.TOP_CENTER);
        Button pad = Controls.link(
                "references.pad",
                () -> models.pad()
                        .openProperty()
                        .set(!models.pad().openProperty().get()));
        pad.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> models.sum().switchAll());
        HBox head = new HBox(
                Controls.label(Messages.text("references.title"), "title"),
                count,
                Controls.spring(),
                all,
                Controls.iconButton(Feather.BOOKMARK, "references.presets", this::showPresets),
                options,
                pad);
        head.getStyleClass().add("room-head");
        HBox ways = new HBox(
                4,
                Controls.label(Messages.text("references.or"), "muted"),
                Controls.link("references.choose", this::choose));
        ways.setAlignment(Pos.CENTER);
        dropArea.getStyleClass().add("drop-area");
        dropArea.getChildren().addAll(drawing, dropTitle, ways);
        dropArea.setFocusTraversable(true);
        dropArea.setAccessibleText(Messages.text("references.drop.title"));
        dropArea.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose();
            }
        });
        tiles.getStyleClass().add("tiles");
        MixPadView mixPad = new MixPadView(models.pad(), models.pictures());
        models.pad().openProperty().subscribe(open -> {
            boolean within = owner().filter(node -> Focus.isIn(node, mixPad)).isPresent();
            Controls.show(mixPad, open);
            if (within) {
                pad.requestFocus();
            }
        });
        KreaOnlyView kreaOnly = new KreaOnlyView(models.kreaOnly(), this::showStyles);
        full.setWrapText(true);
        full.setMinHeight(USE_PREF_SIZE);
        VBox list = new VBox(
                notices,
                new ImportRow(model),
                mixPad,
                tiles,
                new HintsView(models.hints(), models.tile(), tiles),
                full,
                dropArea,
                kreaOnly);
        list.getStyleClass().add("list");
        VBox.setVgrow(dropArea, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
        setBottom(new VBox(tray, sum));
    }

    private Optional<Node> owner() {
        return Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    }

    private void showPresets() {
        models.presets().refresh();
        models.overlay().show(new PresetsView(models.presets(), models.pictures(), models.overlay()));
    }

    private void showStyles() {
        models.styles().refresh();
        models.overlay()
                .show(new StyleBrowser(models.styles(), models.kreaOnly(), models.pictures(), models.overlay()::hide));
    }

    private void bind() {
        model.references().addListener((ListChangeListener<ReferenceSlot>) _ -> update());
        model.problems().addListener((ListChangeListener<Object>) _ -> updateNotices());
        model.removedProperty().subscribe(_ -> updateNotices());
        model.looking().subscribe(_ -> updateDropTitle(""));
        model.foundMix().subscribe(_ -> updateNotices());
        model.restoredProperty().subscribe(_ -> updateNotices());
        DropZone.install(this, event -> model.dropWords(DropZone.count(event)), this::updateDropTitle, model::drop);
        addEventFilter(DragEvent.DRAG_OVER, this::fileOver);
        addEventFilter(DragEvent.DRAG_DROPPED, this::fileDropped);
        addEventHandler(DragEvent.DRAG_OVER, this::tileOver);
        addEventHandler(DragEvent.DRAG_EXITED, _ -> markGap(-1));
        addEventHandler(DragEvent.DRAG_DROPPED, this::tileDropped);
        notices.managedProperty().bind(Bindings.isNotEmpty(notices.getChildren()));
        update();
    }

    private void update() {
        List<ReferenceSlot> slots = model.references();
        updateTiles(0);
        count.setText(Messages.text("references.count", slots.size(), Reference.MAX_COUNT));
        boolean empty = slots.isEmpty();
        Controls.mark(this, "empty", empty);
        Controls.show(drawing, empty);
        Controls.show(tiles, !empty);
        Controls.show(dropArea, !model.isFull());
        Controls.show(full, model.isFull());
        updateDropTitle("");
        boolean silent = !empty && !models.sum().anyHeard();
        all.setDisable(empty);
        all.setSelected(silent);
        Controls.describe(
                all,
                Messages.text(silent ? "references.allOn" : "references.allOff"),
                Messages.text(silent ? "references.allOn.tip" : "references.allOff.tip"));
    }

    /// Shows the tiles that there are, in their order; those that are still to be made follow frame by frame.
    private void updateTiles(int fresh) {
        List<ReferenceSlot> slots = model.references();
        made.keySet().retainAll(slots);
        slots.stream()
                .filter(slot -> !made.containsKey(slot))
                .limit(fresh)
                .forEach(slot -> made.put(slot, new ReferenceTile(slot, models)));
        List<ReferenceTile> wanted = slots.stream()
                .flatMap(slot -> Optional.ofNullable(made.get(slot)).stream())
                .toList();
        Focus.keep(tiles, () -> arrange(wanted), dropArea);
        if (wanted.size() < slots.size()) {
            nextFrame.start();
        } else {
            nextFrame.stop();
        }
    }

    private void arrange(List<ReferenceTile> wanted) {
        List<Node> shown = tiles.getChildren();
        shown.retainAll(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (i == shown.size() || shown.get(i) != wanted.get(i)) {
                shown.remove(wanted.get(i));
                shown.add(i, wanted.get(i));
            }
        }
    }

    private void updateDropTitle(String hint) {
        String idle = model.looking().getValue() > 0 ? "references.looking" : "references.drop.title";
        dropTitle.setText(hint.isEmpty() ? Messages.text(idle) : hint);
        full.setText(hint.isEmpty() ? Messages.text("references.full") : hint);
    }

    private void updateNotices() {
        List<Notice> next = new ArrayList<>();
        model.removedProperty()
                .get()
                .ifPresent(name -> next.add(new Notice(
                        Messages.text("references.removed", name),
                        "info",
                        model::forgetRemoved,
                        undo(model.removalIsLast()))));
        model.foundMix()
                .get()
                .ifPresent(mix -> next.add(new Notice(
                        TrayWords.mix(mix),
                        "info",
                        model::forgetMix,
                        Controls.link("references.restoreMix", () -> model.restoreMix(mix)))));
        model.restoredProperty()
                .get()
                .ifPresent(file -> next.add(new Notice(
                        Messages.text("references.restored", file),
                        "info",
                        model::forgetRestored,
                        undo(model.mixIsLast()))));
        model.problems().stream()
                .limit(3)
                .forEach(problem -> next.add(new Notice(
                        Messages.advice(problem),
                        problem instanceof Problem.TooManyReferences ? "info" : "warning",
                        () -> model.problems().remove(problem))));
        if (model.problems().size() > 3) {
            next.add(new Notice(
                    Messages.text("references.moreProblems", model.problems().size() - 3),
                    "warning",
                    () -> model.problems().clear()));
        }
        Focus.keep(notices, () -> notices.getChildren().setAll(next), firstPlace());
    }

    private Button undo(ObservableValue<Boolean> isLast) {
        Button undo = Controls.link("references.undo", model::undo);
        undo.disableProperty().bind(isLast.map(last -> !last));
        return undo;
    }

    /// Files are inserted between two tiles, which includes the rims of both; in its middle a tile takes them.
    private void fileOver(DragEvent event) {
        if (model.isFull() || !DropZone.takes(event)) {
            return;
        }
        int gap = fileGap(event);
        markGap(gap);
        if (gap < 0) {
            hint(""); // a tile says itself what it does, and the board says it anew
        } else {
            tiles.getChildren().forEach(tile -> Controls.mark(tile, "drop-target", false));
            DropZone.accept(event);
            updateDropTitle(model.insertWords(DropZone.count(event)));
            event.consume();
        }
    }

    private void fileDropped(DragEvent event) {
        int gap = fileGap(event);
        if (gap >= 0 && !model.isFull() && DropZone.takes(event)) {
            model.drop(DropZone.offer(event), gap);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// Before which tile dropped files go; -1 if a tile takes them or they go behind all.
    private int fileGap(DragEvent event) {
        for (Node tile : tiles.getChildren()) {
            var bounds = tile.localToScene(tile.getBoundsInLocal());
            double rim = Math.min(RIM, bounds.getHeight() / 4);
            if (bounds.contains(event.getSceneX(), event.getSceneY())) {
                boolean middle =
                        event.getSceneY() > bounds.getMinY() + rim && event.getSceneY() < bounds.getMaxY() - rim;
                return middle ? -1 : gap(event.getSceneY());
            }
        }
        return tiles.localToScene(tiles.getBoundsInLocal()).contains(event.getSceneX(), event.getSceneY())
                ? gap(event.getSceneY())
                : -1;
    }

    private void tileOver(DragEvent event) {
        if (TileDrag.hue(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
            markGap(gap(event.getSceneY()));
            event.consume();
        }
    }

    private void tileDropped(DragEvent event) {
        TileDrag.hue(event.getDragboard()).flatMap(model::slot).ifPresent(slot -> {
            model.move(slot, gap(event.getSceneY()));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    /// Before which tile something would land, by the tiles' middles.
    private int gap(double sceneY) {
        int index = 0;
        for (Node tile : tiles.getChildren()) {
            var bounds = tile.localToScene(tile.getBoundsInLocal());
            if (sceneY > bounds.getCenterY()) {
                index++;
            }
        }
        return index;
    }

    private void markGap(int gap) {
        for (int i = 0; i < tiles.getChildren().size(); i++) {
            Controls.mark(tiles.getChildren().get(i), "gap-before", i == gap);
            Controls.mark(
                    tiles.getChildren().get(i),
                    "gap-after",
                    i == gap - 1 && gap == tiles.getChildren().size());
        }
    }
}
