// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import stylemix.model.Reference;
import stylemix.session.ReferenceSlot;
import stylemix.ui.ClipboardPictures;
import stylemix.ui.Controls;
import stylemix.ui.Drawing;
import stylemix.ui.DropZone;
import stylemix.ui.Messages;
import stylemix.ui.Notice;
import stylemix.ui.Pictures;
import stylemix.ui.StrengthSlider;
import stylemix.ui.TileDrag;

/// The left room: the reference tiles, a place to drop pictures, and the sum of the strengths.
public final class ReferencesView extends BorderPane {

    /// A tile takes some milliseconds to make and to style: ten in one frame would be seen as a stall.
    private static final int TILES_PER_FRAME = 1;

    private final ReferencesViewModel model;
    private final Pictures pictures;
    private final Map<ReferenceSlot, ReferenceTile> made = new HashMap<>();
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            updateTiles(TILES_PER_FRAME);
        }
    };
    private final Label count = Controls.label("", "muted", "small");
    private final VBox notices = new VBox();
    private final VBox tiles = new VBox();
    private final VBox dropArea = new VBox();
    private final Label dropTitle = Controls.label("", "strong");
    private final Node drawing = Drawing.of("drop");
    private final Label sumValue = Controls.label("", "strong");
    private final Label sumHint = Controls.label("", "small");
    private final SumBar sumBar;
    private final Button scale;

    public ReferencesView(ReferencesViewModel model, Pictures pictures) {
        this.model = model;
        this.pictures = pictures;
        this.sumBar = new SumBar(
                () -> model.references().stream().filter(ReferenceSlot::active).toList());
        this.scale = Controls.link("references.scale", model::scaleToOne);
        getStyleClass().addAll("panel", "references");
        getStylesheets()
                .add(Objects.requireNonNull(ReferencesView.class.getResource("compose.css"))
                        .toExternalForm());
        place();
        bind();
    }

    /// Adds what is on the clipboard, if there are files or a bitmap.
    ///
    /// @return whether there was something to add
    public boolean paste() {
        List<Path> files = ClipboardPictures.files();
        if (!files.isEmpty()) {
            model.drop(files, model.references().size());
            return true;
        }
        var bitmap = ClipboardPictures.bitmap();
        bitmap.ifPresent(model::paste);
        return bitmap.isPresent();
    }

    /// Asks for files and adds them.
    public void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("references.choose"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            model.drop(
                    chosen.stream().map(File::toPath).toList(),
                    model.references().size());
        }
    }

    /// Goes to the first reference, or to where one is dropped.
    public void focusReferences() {
        (tiles.getChildren().isEmpty() ? dropArea : tiles.getChildren().getFirst()).requestFocus();
    }

    private void place() {
        HBox head = new HBox(8, Controls.label(Messages.text("references.title"), "title"), count);
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
        VBox list = new VBox(notices, tiles, dropArea);
        list.getStyleClass().add("list");
        VBox.setVgrow(dropArea, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox sumLine = new HBox(Controls.label(Messages.text("references.sum"), "muted"), Controls.spring(), sumValue);
        sumHint.setMinWidth(0);
        HBox hintLine = new HBox(sumHint, Controls.spring(), scale);
        hintLine.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(sumLine, sumBar, hintLine, new KeepColoursRow(model));
        foot.getStyleClass().add("sum");
        setTop(head);
        setCenter(scroll);
        setBottom(foot);
    }

    private void bind() {
        model.references().addListener((ListChangeListener<ReferenceSlot>) _ -> update());
        model.problems().addListener((ListChangeListener<Object>) _ -> updateNotices());
        model.removedProperty().subscribe(_ -> updateNotices());
        model.looking().subscribe(_ -> updateDropTitle(""));
        DropZone.install(
                this,
                model::dropWords,
                this::updateDropTitle,
                files -> model.drop(files, model.references().size()));
        addEventHandler(DragEvent.DRAG_OVER, this::tileOver);
        addEventHandler(DragEvent.DRAG_EXITED, _ -> markGap(-1));
        addEventHandler(DragEvent.DRAG_DROPPED, this::tileDropped);
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
        Controls.show(dropArea, slots.size() < Reference.MAX_COUNT);
        updateDropTitle("");
        double sum = model.sum().getValue();
        sumValue.setText(StrengthSlider.text(sum));
        boolean near = model.isNearOne(sum);
        sumHint.setText(Messages.text(near ? "references.sum.good" : "references.sum.hint"));
        sumHint.getStyleClass().setAll("label", "small", near ? "good" : "muted");
        scale.setDisable(!model.canScale(sum));
        sumBar.update();
    }

    /// Shows the tiles that there are, in their order; those that are still to be made follow frame by frame.
    private void updateTiles(int fresh) {
        List<ReferenceSlot> slots = model.references();
        made.keySet().retainAll(slots);
        slots.stream()
                .filter(slot -> !made.containsKey(slot))
                .limit(fresh)
                .forEach(slot -> made.put(slot, new ReferenceTile(slot, model, pictures)));
        List<ReferenceTile> wanted = slots.stream()
                .flatMap(slot -> Optional.ofNullable(made.get(slot)).stream())
                .toList();
        Optional<ReferenceTile> focused =
                wanted.stream().filter(Node::isFocused).findFirst();
        List<Node> shown = tiles.getChildren();
        shown.retainAll(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (i == shown.size() || shown.get(i) != wanted.get(i)) {
                shown.remove(wanted.get(i));
                shown.add(i, wanted.get(i));
            }
        }
        focused.ifPresent(Node::requestFocus);
        if (wanted.size() < slots.size()) {
            nextFrame.start();
        } else {
            nextFrame.stop();
        }
    }

    private void updateDropTitle(String hint) {
        String idle = model.looking().getValue() > 0 ? "references.looking" : "references.drop.title";
        dropTitle.setText(hint.isEmpty() ? Messages.text(idle) : hint);
    }

    private void updateNotices() {
        notices.getChildren().clear();
        Optional<String> removed = model.removedProperty().get();
        removed.ifPresent(name -> notices.getChildren()
                .add(new Notice(
                        Messages.text("references.removed", name),
                        "info",
                        model::forgetRemoved,
                        Controls.link("references.undo", model::undo))));
        model.problems().stream()
                .limit(3)
                .forEach(problem -> notices.getChildren()
                        .add(new Notice(
                                Messages.advice(problem),
                                "warning",
                                () -> model.problems().remove(problem))));
        if (model.problems().size() > 3) {
            notices.getChildren()
                    .add(new Notice(
                            Messages.text(
                                    "references.moreProblems", model.problems().size() - 3),
                            "warning",
                            () -> model.problems().clear()));
        }
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
