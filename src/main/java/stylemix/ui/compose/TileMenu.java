// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import stylemix.model.BoardName;
import stylemix.model.PictureEdit;
import stylemix.offer.Offer;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Focus;
import stylemix.ui.Messages;
import stylemix.ui.NameBox;
import stylemix.ui.StrengthSlider;

/// The verbs of one tile; its menu and its keys call the same ones.
final class TileMenu {

    private static final int LONGEST_NOTE = 300;

    private final ReferenceSlot slot;
    private final RoomModels models;
    private final Node tile;

    /// @param tile beside which questions are asked
    TileMenu(ReferenceSlot slot, RoomModels models, Node tile) {
        this.slot = slot;
        this.models = models;
        this.tile = tile;
    }

    ContextMenu menu() {
        MenuItem lead = Controls.menuItem("tile.lead", () -> models.sum().lead(slot));
        MenuItem paste = Controls.menuItem("tile.pasteStrength", this::pasteStrength);
        MenuItem original = Controls.menuItem("tile.edit.none", () -> edit(PictureEdit.NONE));
        List<MenuItem> onPicture = List.of(
                Controls.menuItem("tile.look", this::look),
                Controls.menuItem("tile.crop", this::crop),
                Controls.menuItem("tile.turn", this::turn),
                Controls.menuItem("tile.mirror", this::mirror),
                original);
        ContextMenu menu = new ContextMenu(
                Controls.menuItem("tile.muteToggle", () -> models.tile().toggleMute(slot)),
                Controls.menuItem("tile.soloToggle", () -> models.tile().toggleSolo(slot)),
                Controls.menuItem("tile.lockToggle", () -> models.tile().toggleLock(slot)),
                lead,
                Controls.menuItem("tile.copyStrength", this::copyStrength),
                paste,
                new SeparatorMenuItem());
        menu.getItems().addAll(onPicture);
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Controls.menuItem("tile.rename", this::rename),
                        Controls.menuItem("tile.note", this::note),
                        Controls.menuItem("tile.details", this::info),
                        Controls.menuItem("tile.replace", this::replace),
                        new SeparatorMenuItem(),
                        Controls.menuItem("tile.up", () -> move(-1)),
                        Controls.menuItem("tile.down", () -> move(1)),
                        Controls.menuItem("tile.remove", () -> models.board().remove(slot)));
        menu.setOnShowing(_ -> {
            boolean picture = slot.picture().isPresent();
            onPicture.forEach(item -> item.setDisable(!picture));
            original.setDisable(slot.edit().untouched());
            lead.setDisable(!models.sum().canLead(slot));
            paste.setDisable(copied().isEmpty());
        });
        return menu;
    }

    /// @param places up if negative
    void move(int places) {
        int index = models.board().references().indexOf(slot);
        models.board().move(slot, places < 0 ? index + places : index + places + 1);
    }

    /// Takes the keyboard to another tile, as far as there are any.
    ///
    /// @param places up if negative
    void go(int places) {
        List<Node> tiles = tile.getParent().getChildrenUnmodifiable();
        Focus.goTo(tiles.get(Math.clamp(tiles.indexOf(tile) + places, 0, tiles.size() - 1)));
    }

    void look() {
        slot.picture().ifPresent(_ -> models.overlay().show(new QuickLook(slot, models.board(), models.pictures())));
    }

    void crop() {
        slot.original()
                .ifPresent(original -> models.overlay()
                        .show(new CropView(
                                slot,
                                original,
                                models.pictures(),
                                edit -> {
                                    models.overlay().hide();
                                    edit(edit);
                                },
                                models.overlay()::hide)));
    }

    void turn() {
        edit(slot.edit().turned());
    }

    void mirror() {
        edit(slot.edit().flipped());
    }

    void rename() {
        NameBox.ask(
                tile,
                Messages.text("tile.rename.title", slot.letter()),
                slot.name(),
                Messages.text("tile.rename.take"),
                BoardName.MAX_LENGTH,
                name -> models.tile().rename(slot, name));
    }

    void note() {
        NameBox.ask(
                tile,
                Messages.text("tile.note.title", slot.name()),
                slot.noteProperty().get(),
                Messages.text("tile.note.take"),
                LONGEST_NOTE,
                note -> models.tile().note(slot, note));
    }

    void info() {
        TileInfo.open(tile, slot);
    }

    void replace() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("tile.replace"));
        File chosen = chooser.showOpenDialog(tile.getScene().getWindow());
        if (chosen != null) {
            models.tile().replace(slot, Offer.ofFiles(List.of(chosen.toPath())));
        }
    }

    void copyStrength() {
        ClipboardContent content = new ClipboardContent();
        content.putString(StrengthSlider.text(slot.strengthProperty().get()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    void pasteStrength() {
        models.tile().paste(slot, copied());
    }

    private static java.util.OptionalDouble copied() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? java.util.OptionalDouble.empty() : StrengthSlider.parse(text, true);
    }

    private void edit(PictureEdit edit) {
        models.tile().edit(slot, edit);
    }
}
