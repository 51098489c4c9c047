// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.io.File;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import stylemix.offer.Offer;
import stylemix.session.DoorWatch.Told;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Focus;
import stylemix.ui.Messages;

/// Below the tiles: what may be wrong with them, each with one button. Nothing is blocked by it.
final class HintsView extends VBox {

    private static final int SHOWN = 3;

    private final HintsViewModel model;
    private final TileViewModel tile;
    private final Node next;
    private final VBox rows = new VBox();
    private final Button more = Controls.link("hint.all", this::unfold);
    private List<HintRow> shown = List.of();
    private boolean unfolded;

    /// @param next where the keyboard goes when the last hint is gone
    HintsView(HintsViewModel model, TileViewModel tile, Node next) {
        this.model = model;
        this.tile = tile;
        this.next = next;
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
        List<HintRow> wanted = first.stream().map(this::row).toList();
        if (!wanted.equals(shown)) { // most changes are further down: a crowd comes one by one
            shown = wanted;
            Focus.keep(rows, () -> rows.getChildren().setAll(wanted), next);
        }
        more.setText(unfolded ? Messages.text("hint.fewer") : Messages.text("hint.more", told.size() - SHOWN));
        Controls.show(more, told.size() > SHOWN);
        Controls.show(this, !told.isEmpty());
    }

    private void unfold() {
        unfolded = !unfolded;
        update();
    }

    /// The row that is there already, if it says the same: the sum follows every move of a slider.
    private HintRow row(Told told) {
        return shown.stream()
                .filter(there -> there.says(told))
                .findFirst()
                .orElseGet(() -> new HintRow(told, this::mend, model::putAway));
    }

    private void mend(Told told) {
        if (model.stands(told)) {
            model.mend(told, this::replace);
        }
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
