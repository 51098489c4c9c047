// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.PictureFile;
import stylemix.model.Strength;
import stylemix.session.ReferenceSlot;
import stylemix.session.SlotState;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.DropZone;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;
import stylemix.ui.StrengthSlider;
import stylemix.ui.TileDrag;

/// One reference: its picture, its name, and how strongly it pulls.
final class ReferenceTile extends HBox {

    private static final int THUMBNAIL_PX = 256;

    private final ReferenceSlot slot;
    private final ReferencesViewModel model;
    private final Pictures pictures;
    private final CoverImage picture = new CoverImage(8);
    private final Label letter = Controls.label("", "letter");
    private final Label dropHint = Controls.label("", "drop-hint");
    private final Label name = Controls.label("", "medium", "name");
    private final Label info = Controls.label("", "muted", "small", "info");
    private final Label band = Controls.label("", "muted", "small", "band");
    private final Tooltip infoTip = new Tooltip();
    private final ToggleButton mute = Controls.iconToggle(Feather.EYE_OFF, "tile.mute");
    private final VBox controls = new VBox();
    private final LayerLine layer;

    ReferenceTile(ReferenceSlot slot, ReferencesViewModel model, Pictures pictures) {
        this.slot = slot;
        this.model = model;
        this.pictures = pictures;
        layer = new LayerLine(slot, model);
        getStyleClass().addAll("card", "reference-tile", "hue-" + slot.hue());
        place();
        bind();
        drag();
    }

    ReferenceSlot slot() {
        return slot;
    }

    private void place() {
        letter.setText(slot.letter());
        StackPane frame = new StackPane(picture, letter, layer.bar(), dropHint);
        frame.getStyleClass().add("frame");
        StackPane.setAlignment(layer.bar(), Pos.BOTTOM_CENTER);
        StackPane.setAlignment(letter, Pos.TOP_LEFT);
        dropHint.setWrapText(true);
        dropHint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        var more = Controls.iconButton(Feather.MORE_HORIZONTAL, "tile.more", () -> {});
        ContextMenu menu = menu();
        more.setOnAction(_ -> menu.show(more, javafx.geometry.Side.BOTTOM, 0, 4));
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        HBox head = new HBox(name, mute, more);
        head.getStyleClass().add("head");
        HBox.setHgrow(controls, Priority.ALWAYS);
        controls.setMinWidth(0);
        info.visibleProperty().bind(layer.visibleProperty().not());
        info.managedProperty().bind(info.visibleProperty());
        controls.getChildren().addAll(head, info, layer);
        getChildren().addAll(frame, controls);
        StrengthSlider strength = new StrengthSlider(
                slot.strengthProperty(),
                Strength.START.value(),
                Messages.text("tile.strength", slot.name()),
                () -> model.beforeStrength(slot));
        HBox foot = new HBox(
                band,
                Controls.spring(),
                Controls.iconButton(Feather.MINUS, "tile.less", () -> model.nudge(slot, -1)),
                Controls.iconButton(Feather.PLUS, "tile.stronger", () -> model.nudge(slot, 1)));
        foot.getStyleClass().add("foot");
        VBox mix = new VBox(strength, foot);
        mix.getStyleClass().add("mix");
        mix.visibleProperty().bind(slot.stateProperty().map(state -> !(state instanceof SlotState.Failed)));
        mix.managedProperty().bind(mix.visibleProperty());
        controls.getChildren().add(mix);
        setFocusTraversable(true);
    }

    private void bind() {
        name.textProperty().bind(slot.nameProperty());
        name.setTooltip(new Tooltip());
        name.getTooltip().textProperty().bind(slot.nameProperty());
        slot.stateProperty().subscribe(this::show);
        slot.sendsProperty().subscribe(() -> slot.picture().ifPresent(this::tell));
        band.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> slot.mutedProperty().get()
                                ? Messages.text("tile.muted")
                                : Messages.band(
                                        new Strength(slot.strengthProperty().get()).band()),
                        slot.strengthProperty(),
                        slot.mutedProperty()));
        slot.mutedProperty().subscribe(muted -> {
            Controls.mark(this, "muted", muted);
            mute.setSelected(muted);
        });
        mute.setOnAction(_ -> model.toggleMute(slot));
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                "tile.accessible",
                                slot.letter(),
                                slot.name(),
                                StrengthSlider.text(slot.strengthProperty().get()),
                                band.getText()),
                        slot.nameProperty(),
                        slot.strengthProperty(),
                        band.textProperty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(SlotState state) {
        Controls.mark(this, "failed", state instanceof SlotState.Failed);
        Controls.mark(this, "loading", state instanceof SlotState.Loading);
        picture.imageProperty().unbind();
        switch (state) {
            case SlotState.Loading() -> info.setText(Messages.text("tile.loading"));
            case SlotState.Ready(PictureFile file) -> {
                info.setWrapText(false);
                info.setMinHeight(USE_COMPUTED_SIZE);
                tell(file);
                picture.imageProperty().bind(pictures.thumbnail(file.path(), THUMBNAIL_PX));
            }
            case SlotState.Failed(var problem) -> {
                info.setWrapText(true);
                info.setMinHeight(USE_PREF_SIZE); // the end of the sentence is what to do
                info.setText(Messages.advice(problem));
                info.setTooltip(null);
                setAccessibleHelp(info.getText());
                picture.imageProperty().set(null);
            }
        }
    }

    private void tell(PictureFile file) {
        info.setText(FileTexts.line(file, slot.sendsProperty().get()));
        String all = FileTexts.all(slot.name(), file, slot.sendsProperty().get());
        infoTip.setText(all);
        info.setTooltip(infoTip);
        setAccessibleHelp(all);
    }

    private void key(KeyEvent event) {
        if (event.getTarget() != this) {
            return;
        }
        int index = model.references().indexOf(slot);
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> model.remove(slot);
            case M -> model.toggleMute(slot);
            case PLUS, ADD, EQUALS -> model.nudge(slot, 1);
            case MINUS, SUBTRACT -> model.nudge(slot, -1);
            case UP -> {
                if (!event.isAltDown()) {
                    return;
                }
                model.move(slot, index - 1);
            }
            case DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                model.move(slot, index + 2);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private ContextMenu menu() {
        return new ContextMenu(
                Controls.menuItem("tile.replace", this::choose),
                Controls.menuItem("tile.muteToggle", () -> model.toggleMute(slot)),
                new SeparatorMenuItem(),
                Controls.menuItem(
                        "tile.up", () -> model.move(slot, model.references().indexOf(slot) - 1)),
                Controls.menuItem(
                        "tile.down", () -> model.move(slot, model.references().indexOf(slot) + 2)),
                new SeparatorMenuItem(),
                Controls.menuItem("tile.remove", () -> model.remove(slot)));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("tile.replace"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.replace(slot, List.of(chosen.toPath()));
        }
    }

    private void drag() {
        DropZone.install(
                this,
                _ -> Messages.text("tile.drop", slot.name()),
                hint -> dropHint.setText(hint),
                files -> model.replace(slot, files));
        addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            if (event.getTarget() instanceof javafx.scene.Node node && !isControl(node)) {
                var board = startDragAndDrop(TransferMode.MOVE);
                board.setContent(TileDrag.content(slot.hue()));
                board.setDragView(snapshot(null, null), event.getX(), event.getY());
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof javafx.scene.Node node && !isControl(node)) {
                requestFocus();
            }
        });
    }

    /// Whether a press there belongs to a slider, a field or a button.
    private boolean isControl(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null && at != this; at = at.getParent()) {
            if (at instanceof StrengthSlider || at instanceof javafx.scene.control.ButtonBase) {
                return true;
            }
        }
        return false;
    }
}
