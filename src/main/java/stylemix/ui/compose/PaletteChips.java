// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import stylemix.model.StyleTraits;
import stylemix.ui.Messages;

/// The main colours of a picture as a row of chips, from dark to light.
final class PaletteChips extends HBox {

    PaletteChips(ObservableValue<Optional<StyleTraits>> traits) {
        getStyleClass().add("palette-chips");
        Tooltip tooltip = new Tooltip();
        Tooltip.install(this, tooltip);
        traits.subscribe(seen -> {
            List<Integer> palette = seen.map(StyleTraits::palette).orElse(List.of());
            getChildren().setAll(palette.stream().map(PaletteChips::chip).toList());
            String codes = palette.stream().map(PaletteChips::code).collect(Collectors.joining("  "));
            tooltip.setText(codes.isEmpty() ? Messages.text("tile.palette.none") : codes);
            setAccessibleText(codes);
        });
    }

    /// `#F0893C`
    static String code(int rgb) {
        return "#%06X".formatted(rgb);
    }

    private static Region chip(int rgb) {
        Region chip = new Region();
        chip.getStyleClass().add("chip");
        // a colour of the picture, which no style sheet can know
        chip.setBackground(new Background(new BackgroundFill(Color.web(code(rgb)), CornerRadii.EMPTY, Insets.EMPTY)));
        HBox.setHgrow(chip, Priority.ALWAYS);
        return chip;
    }
}
