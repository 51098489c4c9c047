// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.io.File;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import stylemix.door.Hint;
import stylemix.offer.Offer;
import stylemix.session.DoorWatch.Told;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// Below the tiles: what may be wrong with them, each with one button. Nothing is blocked by it.
final class HintsView extends VBox {

    private static final int SHOWN = 3;

    private final HintsViewModel model;
    private final TileViewModel tile;
    private final VBox rows = new VBox();
    private final Button more = Controls.link("hint.all", this::unfold);
    private List<Told> shown = List.of();
    private boolean unfolded;

    HintsView(HintsViewModel model, TileViewModel tile) {
        this.model = model;
        this.tile = tile;
        getStyleClass().add("hints");
        rows.getStyleClass().add("rows");
        more.getStyleClass().add("more");
        getChildren().addAll(rows, more);
        model.told().addListener((ListChangeListener<Told>) _ -> update());
        update();
    }

    private void update() {
        List<Told> told = List.copyOf(model.told());
        List<Told> first = unfolded ? told : told.stream().limit(SHOWN).toList();
        if (!first.equals(shown)) { // most changes are further down: a crowd comes one by one
            shown = first;
            rows.getChildren().setAll(first.stream().map(this::row).toList());
        }
        more.setText(unfolded ? Messages.text("hint.fewer") : Messages.text("hint.more", told.size() - SHOWN));
        Controls.show(more, told.size() > SHOWN);
        Controls.show(this, !told.isEmpty());
    }

    private void unfold() {
        unfolded = !unfolded;
        update();
    }

    private Node row(Told told) {
        Label words = Controls.label(HintsViewModel.words(told), "small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button mend = Controls.link(HintsViewModel.remedy(told), () -> {
            if (model.stands(told)) {
                model.mend(told, this::replace);
            }
        });
        mend.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, mark(told), words, mend);
        row.getChildren().add(Controls.iconButton(Feather.X, "notice.dismiss", () -> model.putAway(told)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("hint");
        Controls.mark(row, "strong", told.hint() instanceof Hint.TooSmall);
        return row;
    }

    /// The letter of the tile, in its colour.
    private static Node mark(Told told) {
        if (told.slots().isEmpty()) {
            return Controls.icon(Feather.ALERT_TRIANGLE);
        }
        ReferenceSlot slot = told.slots().getFirst();
        Label letter = Controls.label(slot.letter(), "letter", "hue-" + slot.hue());
        letter.setMinWidth(USE_PREF_SIZE);
        return letter;
    }

    private void replace(ReferenceSlot slot) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("tile.replace"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            tile.replace(slot, Offer.ofFiles(List.of(chosen.toPath())));
        }
    }
}
