// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.StrengthSlider;

/// The foot of the left room: the sum of the strengths, what it means, and what changes all of them.
final class SumView extends VBox {

    private final SumViewModel model;
    private final Label value = Controls.label("", "strong");
    private final Label hint = Controls.label("", "small");
    private final SumBar bar;
    private final Button scale;
    private final Button equalise;

    SumView(ReferencesViewModel board, SumViewModel model) {
        this.model = model;
        this.bar = new SumBar(model::heard);
        this.scale = Controls.link("references.scale", model::scaleToOne);
        this.equalise = Controls.link("references.equalise", model::equalise);
        getStyleClass().add("sum");
        HBox line = new HBox(Controls.label(Messages.text("references.sum"), "muted"), Controls.spring(), value);
        hint.setMinWidth(0);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        for (Button verb : new Button[] {equalise, scale}) {
            verb.setMinWidth(USE_PREF_SIZE);
        }
        HBox verbs = new HBox(10, hint, equalise, scale);
        verbs.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, bar, verbs, new KeepColoursRow(board));
        board.references().addListener((ListChangeListener<ReferenceSlot>) _ -> update());
        model.experimentalProperty().subscribe(_ -> update());
        update();
    }

    private void update() {
        value.setText(StrengthSlider.text(model.sum().getValue()));
        long outside = model.outside();
        SumViewModel.Verdict verdict = model.verdict();
        boolean good = verdict == SumViewModel.Verdict.NEAR && outside == 0;
        hint.setText(
                outside > 0
                        ? Messages.text("references.sum.outside", outside)
                        : Messages.text("references.sum." + verdict.name()));
        List<String> looks = List.of("label", "small", good ? "good" : outside > 0 ? "warn" : "muted");
        if (!hint.getStyleClass().equals(looks)) { // this runs for every move of a slider
            hint.getStyleClass().setAll(looks);
        }
        Controls.tip(hint, hint.getText());
        scale.setDisable(!model.canScale());
        equalise.setDisable(!model.canEqualise());
        bar.update();
    }
}
