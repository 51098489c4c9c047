// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Strength;
import stylemix.session.ReferenceSlot;
import stylemix.session.SlotState;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.Messages;
import stylemix.ui.StrengthSlider;
import stylemix.ui.TileDrag;

/// One reference: its picture, its name, and how strongly it pulls. A small picture stands beside its name, a large one
/// above it.
final class ReferenceTile extends BorderPane {

    private static final int THUMBNAIL_PX = 256, LARGE_THUMBNAIL_PX = 640;

    /// Higher pictures take the whole width of the tile.
    private static final int BESIDE_PX = 104;

    private static final double SHAPE = 104.0 / 82;

    private final ReferenceSlot slot;
    private final RoomModels models;
    private final TileViewModel model;
    private final TileMenu verbs;
    private final CoverImage picture = new CoverImage(8);
    private final Label letter = Controls.label("", "letter");
    private final Label dropHint = Controls.label("", "drop-hint");
    private final Label name = Controls.label("", "medium", "name");
    private final Label info = Controls.label("", "muted", "small", "info");
    private final Label band = Controls.label("", "muted", "small", "band");
    private final ToggleButton solo = Controls.iconToggle(Feather.HEADPHONES, "tile.solo");
    private final ToggleButton mute = Controls.iconToggle(Feather.EYE_OFF, "tile.mute");
    private final ToggleButton lock = Controls.iconToggle(Feather.LOCK, "tile.lock");
    private final ButtonBase note;
    private final VBox controls = new VBox();
    private final VBox frame = new VBox();
    private final LayerLine layer;
    private int thumbnailPx = THUMBNAIL_PX;

    ReferenceTile(ReferenceSlot slot, RoomModels models) {
        this.slot = slot;
        this.models = models;
        this.model = models.tile();
        this.verbs = new TileMenu(slot, models, this);
        layer = new LayerLine(slot, model);
        note = Controls.iconButton(Feather.MESSAGE_SQUARE, "tile.noteShown", verbs::note);
        List.of(solo, mute, lock, note).forEach(this::own);
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
        Node absent = Controls.icon(Feather.IMAGE);
        absent.visibleProperty().bind(picture.imageProperty().isNull());
        StackPane shown = new StackPane(picture, absent, letter, layer.bar(), dropHint);
        StackPane.setAlignment(layer.bar(), Pos.BOTTOM_CENTER);
        StackPane.setAlignment(letter, Pos.TOP_LEFT);
        dropHint.setWrapText(true);
        dropHint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        VBox.setVgrow(shown, Priority.ALWAYS);
        frame.getStyleClass().add("frame");
        frame.getChildren().addAll(shown, new PaletteChips(slot.traitsProperty()));
        controls.getStyleClass().add("controls");
        controls.setMinWidth(0);
        controls.getChildren().addAll(head(), info, layer, mix());
        info.visibleProperty().bind(layer.visibleProperty().not());
        info.managedProperty().bind(info.visibleProperty());
        setCenter(controls);
        setFocusTraversable(true);
        Controls.whileShown(this, () -> models.board().tilePxProperty().subscribe(px -> setPicture(px.intValue())));
    }

    private HBox head() {
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button more = own(Controls.iconButton(Feather.MORE_HORIZONTAL, "tile.more", () -> {}));
        ContextMenu menu = verbs.menu();
        more.setOnAction(_ -> menu.show(more, javafx.geometry.Side.BOTTOM, 0, 4));
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        HBox head = new HBox(name, note, solo, mute, more);
        head.getStyleClass().add("head");
        return head;
    }

    private VBox mix() {
        StrengthSlider strength = new StrengthSlider(
                slot.strengthProperty(),
                Strength.START.value(),
                Messages.text("tile.strength", slot.name()),
                () -> model.beforeStrength(slot));
        Controls.whileShown(this, () -> models.sum().experimentalProperty().subscribe(strength::open));
        HBox foot = new HBox(
                band,
                Controls.spring(),
                lock,
                own(Controls.iconButton(Feather.MINUS, "tile.less", () -> model.nudge(slot, -1))),
                own(Controls.iconButton(Feather.PLUS, "tile.stronger", () -> model.nudge(slot, 1))));
        foot.getStyleClass().add("foot");
        VBox mix = new VBox(strength, foot);
        mix.getStyleClass().add("mix");
        mix.visibleProperty().bind(slot.stateProperty().map(state -> !(state instanceof SlotState.Failed)));
        mix.managedProperty().bind(mix.visibleProperty());
        return mix;
    }

    /// Lets a screen reader say of a button, which all tiles have, whose it is.
    private <B extends ButtonBase> B own(B button) {
        button.accessibleHelpProperty()
                .bind(slot.nameProperty().map(name -> Messages.text("tile.own", slot.letter(), name)));
        return button;
    }

    /// @param px how high the picture is
    private void setPicture(int px) {
        boolean above = px > BESIDE_PX;
        setLeft(null); // it cannot stand in two places, not even for a moment
        setTop(null);
        if (above) {
            setTop(frame);
        } else {
            setLeft(frame);
        }
        Controls.mark(this, "large", above);
        frame.setMinHeight(px);
        frame.setMaxHeight(px);
        frame.setPrefHeight(px);
        frame.setMinWidth(above ? 0 : px * SHAPE);
        frame.setMaxWidth(above ? Double.MAX_VALUE : px * SHAPE);
        int wanted = above ? LARGE_THUMBNAIL_PX : THUMBNAIL_PX;
        if (wanted != thumbnailPx) {
            thumbnailPx = wanted;
            show(slot.state());
        }
    }

    private void bind() {
        name.textProperty().bind(slot.nameProperty());
        name.setTooltip(new Tooltip());
        name.getTooltip().textProperty().bind(slot.nameProperty());
        slot.stateProperty().subscribe(this::show);
        slot.traitsProperty().subscribe(_ -> show(slot.state()));
        slot.sendsProperty().subscribe(_ -> show(slot.state()));
        band.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> slot.silentProperty().get()
                                ? Messages.text(slot.mutedProperty().get() ? "tile.muted" : "tile.silent")
                                : Messages.band(
                                        new Strength(slot.strengthProperty().get()).band()),
                        slot.strengthProperty(),
                        slot.mutedProperty(),
                        slot.silentProperty()));
        slot.silentProperty().subscribe(silent -> Controls.mark(this, "muted", silent));
        slot.mutedProperty().subscribe(mute::setSelected);
        slot.lockedProperty().subscribe(lock::setSelected);
        slot.soloProperty().subscribe(on -> {
            solo.setSelected(on);
            Controls.show(solo, on);
        });
        slot.noteProperty().subscribe(words -> {
            Controls.show(note, !words.isEmpty());
            Controls.tip(note, words);
        });
        mute.setOnAction(_ -> model.toggleMute(slot));
        solo.setOnAction(_ -> model.toggleSolo(slot));
        lock.setOnAction(_ -> model.toggleLock(slot));
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
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == this && TileKeys.press(event, slot, model, models.board(), verbs)) {
                event.consume();
            }
        });
    }

    private void show(SlotState state) {
        Controls.mark(this, "failed", state instanceof SlotState.Failed);
        Controls.mark(this, "loading", state instanceof SlotState.Loading);
        picture.imageProperty().unbind();
        info.setWrapText(state instanceof SlotState.Failed);
        switch (state) {
            case SlotState.Loading() -> info.setText(Messages.text("tile.loading"));
            case SlotState.Ready(var file) -> {
                info.setMinHeight(USE_COMPUTED_SIZE);
                info.setText(TileWords.line(file, slot.traitsProperty().get()));
                String all = TileWords.all(file, slot);
                info.setTooltip(new Tooltip(all));
                setAccessibleHelp(all);
                picture.imageProperty().bind(models.pictures().thumbnail(file.path(), thumbnailPx));
            }
            case SlotState.Failed(var problem) -> {
                info.setMinHeight(USE_PREF_SIZE); // the end of the sentence is what to do
                info.setText(Messages.advice(problem));
                info.setTooltip(null);
                setAccessibleHelp(info.getText());
                picture.imageProperty().set(null);
            }
        }
    }

    private void drag() {
        TileDrop.install(this, slot, models, dropHint);
        addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            if (event.getTarget() instanceof Node node && !isControl(node)) {
                var board = startDragAndDrop(TransferMode.MOVE);
                board.setContent(TileDrag.content(slot.hue()));
                board.setDragView(snapshot(null, null), event.getX(), event.getY());
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node node && !isControl(node)) {
                requestFocus();
                event.consume(); // the scroll pane would take the focus for itself
            }
        });
    }

    /// Whether a press there belongs to a slider, a field or a button.
    private boolean isControl(Node node) {
        for (Node at = node; at != null && at != this; at = at.getParent()) {
            if (at instanceof StrengthSlider || at instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }
}
