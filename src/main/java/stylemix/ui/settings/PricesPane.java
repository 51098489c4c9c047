// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stylemix.model.Price;
import stylemix.model.PriceList;
import stylemix.model.Variant;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// What Krea takes for a picture, as far as we were told; whoever knows better writes it here.
final class PricesPane extends VBox {

    private static final List<String> KINDS = List.of("text", "references", "moodboard");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final MoneyViewModel model;
    private final Map<Variant, List<TextField>> fields = new EnumMap<>(Variant.class);
    private final Label asOf = Controls.label("", "small", "muted");
    private final Label problem = Controls.label(Messages.text("settings.prices.malformed"), "small", "bad");

    PricesPane(MoneyViewModel model) {
        this.model = model;
        GridPane grid = new GridPane(8, 6);
        for (int i = 0; i < KINDS.size(); i++) {
            grid.add(Controls.label(Messages.text("settings.prices." + KINDS.get(i)), "small", "muted"), i + 1, 0);
        }
        int row = 0;
        for (Variant variant : Variant.values()) {
            row++;
            grid.add(Controls.label(Messages.text("variant." + variant.name())), 0, row);
            List<TextField> made = new ArrayList<>();
            for (int i = 0; i < KINDS.size(); i++) {
                TextField field = field(variant, KINDS.get(i));
                made.add(field);
                grid.add(field, i + 1, row);
            }
            fields.put(variant, made);
        }
        HBox foot = new HBox(8, asOf, Controls.link("settings.prices.builtIn", model::builtInPrices));
        foot.setAlignment(Pos.CENTER_LEFT);
        problem.setWrapText(true);
        Controls.show(problem, false);
        setSpacing(6);
        getChildren().addAll(grid, problem, foot);
        model.prices().subscribe(this::show);
    }

    private TextField field(Variant variant, String kind) {
        TextField field = new TextField();
        field.setPrefColumnCount(6);
        String name = Messages.text(
                "settings.prices.field",
                Messages.text("variant." + variant.name()),
                Messages.text("settings.prices." + kind));
        Controls.describe(field, name, name);
        field.setOnAction(_ -> take(variant));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                take(variant);
            }
        });
        return field;
    }

    private void take(Variant variant) {
        List<String> typed = fields.getOrDefault(variant, List.of()).stream()
                .map(TextField::getText)
                .toList();
        Controls.show(problem, !model.price(variant, typed));
    }

    private void show(PriceList prices) {
        asOf.setText(Messages.text("settings.prices.asOf", DAY.format(prices.asOf())));
        prices.tiers().forEach((variant, tier) -> {
            List<TextField> row = fields.getOrDefault(variant, List.of());
            List<Price> values = List.of(tier.text(), tier.references(), tier.moodboard());
            for (int i = 0; i < row.size(); i++) {
                row.get(i).setText(MoneyTexts.amount(values.get(i)));
            }
        });
    }
}
