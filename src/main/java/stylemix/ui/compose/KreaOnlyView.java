// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;
import stylemix.model.Strength;
import stylemix.ui.Controls;
import stylemix.ui.Focus;
import stylemix.ui.Messages;
import stylemix.ui.NameBox;
import stylemix.ui.StrengthSlider;

/// Under the tiles: what only Krea hears, a moodboard and LoRA styles, each with its strength.
final class KreaOnlyView extends VBox {

    private static final int LONGEST_LINK = 300;

    /// One of them; its strength moves with the model's, so that undo moves the slider.
    private record Row(Node node, DoubleProperty strength) {}

    private final KreaOnlyViewModel model;
    private final VBox rows = new VBox(8);
    private final Button moodboardWay = Controls.link("krea.moodboard", () -> {});
    private final Label hint = Controls.label("", "muted", "small");
    private final Map<String, Row> made = new LinkedHashMap<>();

    /// @param browse opens the list of styles
    KreaOnlyView(KreaOnlyViewModel model, Runnable browse) {
        this.model = model;
        getStyleClass().add("krea-only");
        moodboardWay.setOnAction(_ -> askMoodboard(moodboardWay));
        Button style = Controls.link("krea.style", browse);
        Label only = Controls.label(Messages.text("krea.only"), "badge-quiet", "small");
        FlowPane ways = new FlowPane(12, 2, moodboardWay, style, only);
        for (Region way : new Region[] {moodboardWay, style, only}) {
            way.setMinWidth(USE_PREF_SIZE);
        }
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(rows, ways, hint);
        model.moodboard().subscribe(_ -> update());
        model.styles().addListener((ListChangeListener<LoraStyle>) _ -> update());
        model.heard().subscribe(_ -> update());
    }

    private void update() {
        List<Row> wanted = new ArrayList<>();
        model.moodboard().getValue().ifPresent(board -> {
            Row row = made.computeIfAbsent("moodboard " + board.id(), _ -> moodboard(board));
            row.strength().set(board.strength());
            wanted.add(row);
        });
        for (LoraStyle style : model.styles()) {
            Row row = made.computeIfAbsent("style " + style.id(), _ -> style(style));
            row.strength().set(style.strength().value());
            wanted.add(row);
        }
        made.values().retainAll(wanted);
        List<Node> nodes = wanted.stream().map(Row::node).toList();
        if (!nodes.equals(rows.getChildren())) {
            Focus.keep(rows, () -> rows.getChildren().setAll(nodes), moodboardWay);
        }
        Controls.show(rows, !nodes.isEmpty());
        hint.setText(Messages.text("krea.unheard"));
        Controls.show(hint, !nodes.isEmpty() && !model.heard().getValue());
    }

    private Row moodboard(Moodboard board) {
        String name = Messages.text("krea.moodboard.name", board.id().toString().substring(0, 8));
        return row(
                Feather.GRID,
                name,
                board.strength(),
                Moodboard.START,
                false,
                model::weighMoodboard,
                Controls.iconButton(Feather.X, "krea.moodboard.remove", model::removeMoodboard));
    }

    private Row style(LoraStyle style) {
        return row(
                Feather.LAYERS,
                style.title(),
                style.strength().value(),
                Strength.START.value(),
                true,
                strength -> model.weigh(style.id(), strength),
                Controls.iconButton(Feather.X, "krea.style.remove", () -> model.remove(style.id())));
    }

    private Row row(
            Ikon icon, String name, double now, double start, boolean wide, DoubleConsumer weigh, Button remove) {
        DoubleProperty strength = new SimpleDoubleProperty(now);
        strength.subscribe(value -> weigh.accept(value.doubleValue()));
        StrengthSlider slider =
                new StrengthSlider(strength, start, Messages.text("tile.strength", name), model::beforeStrength);
        slider.open(wide);
        Label words = Controls.label(name, "medium");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        Controls.tip(words, name);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(8, Controls.icon(icon), words, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(2, head, slider);
        card.getStyleClass().addAll("card", "krea-row");
        return new Row(card, strength);
    }

    private void askMoodboard(Node beside) {
        NameBox.ask(
                beside,
                Messages.text("krea.moodboard.title"),
                "",
                Messages.text("krea.moodboard.take"),
                LONGEST_LINK,
                pasted -> {
                    if (!model.takeMoodboard(pasted)) {
                        hint.setText(Messages.text("krea.moodboard.none"));
                        Controls.show(hint, true);
                    }
                });
    }
}
