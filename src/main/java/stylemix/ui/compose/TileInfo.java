// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import stylemix.model.PictureEdit;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.Popups;

/// All that is known of a reference, on a small panel beside its tile.
final class TileInfo {

    private record Fact(String key, String words) {}

    private TileInfo() {}

    static void open(Node owner, ReferenceSlot slot) {
        List<Fact> facts = new ArrayList<>();
        slot.original().ifPresent(file -> {
            facts.add(new Fact("picture", TileWords.file(file)));
            facts.add(new Fact("size", TileWords.size(file)));
        });
        if (!slot.edit().untouched()) {
            slot.picture().ifPresent(file -> facts.add(new Fact("used", TileWords.file(file))));
            facts.add(new Fact("edit", edit(slot.edit())));
        }
        slot.traitsProperty().get().ifPresent(seen -> facts.add(new Fact("seen", TileWords.seen(seen))));
        slot.sendsProperty().get().ifPresent(plan -> {
            facts.add(new Fact("profile", plan.profile().isEmpty() ? "sRGB" : Messages.shortened(plan.profile(), 60)));
            facts.add(new Fact("sends", TileWords.sends(plan)));
        });
        facts.add(new Fact("origin", slot.origin().isEmpty() ? Messages.text("info.origin.none") : slot.origin()));
        if (!slot.noteProperty().get().isEmpty()) {
            facts.add(new Fact("note", slot.noteProperty().get()));
        }
        GridPane grid = new GridPane(12, 6);
        grid.getColumnConstraints().add(new ColumnConstraints(84));
        for (int i = 0; i < facts.size(); i++) {
            Label words = Controls.label(facts.get(i).words());
            words.setWrapText(true);
            words.setMaxWidth(300);
            Label name = Controls.label(Messages.text("info." + facts.get(i).key()), "muted");
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
            grid.addRow(i, name, words);
        }
        PaletteChips chips = new PaletteChips(slot.traitsProperty());
        VBox panel = new VBox(12, Controls.label(slot.name(), "strong"), chips, grid);
        panel.getStyleClass().add("tile-info");
        ComposeSheet.dress(panel);
        slot.traitsProperty()
                .get()
                .ifPresent(seen -> panel.getChildren()
                        .add(
                                2,
                                Controls.label(
                                        String.join(
                                                "  ",
                                                seen.palette().stream()
                                                        .map(PaletteChips::code)
                                                        .toList()),
                                        "muted",
                                        "small")));
        Popups.open(owner, panel, PopOver.ArrowLocation.LEFT_TOP);
    }

    private static String edit(PictureEdit edit) {
        List<String> done = new ArrayList<>();
        if (edit.quarterTurns() > 0) {
            done.add(Messages.text("info.edit.turned", 90 * edit.quarterTurns()));
        }
        if (edit.mirrored()) {
            done.add(Messages.text("info.edit.mirrored"));
        }
        if (!edit.crop().equals(PictureEdit.Crop.WHOLE)) {
            done.add(Messages.text(
                    "info.edit.cropped",
                    Math.round(100 * edit.crop().width()),
                    Math.round(100 * edit.crop().height())));
        }
        return String.join(", ", done);
    }
}
