// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Preset;
import stylemix.model.SessionData;
import stylemix.session.Presets;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;
import stylemix.ui.StrengthSlider;

/// A saved mix: its pictures side by side, each as broad as its share, its name, and its strengths.
final class PresetCard extends StackPane {

    private static final double WIDTH = 236, HEIGHT = 96, LEAST = 18;
    private static final int PX = 320;

    private final Button more = Controls.iconButton(Feather.MORE_HORIZONTAL, "presets.more", () -> {});

    /// @param verbs fills its menu
    PresetCard(Presets.Shown shown, Pictures pictures, Runnable apply, BiConsumer<PresetCard, Preset> verbs) {
        Preset preset = shown.preset();
        getStyleClass().add("preset-card");
        Label name = Controls.label(preset.name(), "medium");
        name.setMaxWidth(WIDTH - 40);
        VBox face = new VBox(
                6,
                strip(shown, pictures),
                name,
                Controls.label(strengths(preset.mix().tiles()), "muted", "small"));
        Button card = new Button(null, face);
        card.getStyleClass().addAll("card", "example");
        card.setMinWidth(WIDTH + 18);
        card.setMaxWidth(WIDTH + 18);
        Controls.describe(card, preset.name(), Messages.text("presets.apply.tip"));
        card.setOnAction(_ -> apply.run());
        more.setAccessibleHelp(preset.name());
        StackPane.setAlignment(more, Pos.BOTTOM_RIGHT);
        getChildren().addAll(card, more);
        verbs.accept(this, preset);
    }

    void menu(MenuItem... items) {
        ContextMenu menu = new ContextMenu(items);
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 4));
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }

    private static Node strip(Presets.Shown shown, Pictures pictures) {
        List<SessionData.Tile> tiles = shown.preset().mix().tiles();
        double sum = Math.max(0.01, tiles.stream().mapToDouble(PresetCard::pull).sum());
        double room = WIDTH - LEAST * tiles.size() - 2 * Math.max(0, tiles.size() - 1);
        HBox strip = new HBox(2);
        strip.getStyleClass().add("strip");
        IntStream.range(0, tiles.size()).forEach(i -> {
            CoverImage picture = new CoverImage(6);
            shown.pictures()
                    .get(i)
                    .ifPresent(file -> picture.imageProperty().bind(pictures.thumbnail(file.path(), PX)));
            double width = LEAST + Math.max(0, room) * pull(tiles.get(i)) / sum;
            picture.setMinSize(width, HEIGHT);
            picture.setMaxSize(width, HEIGHT);
            Region share = new Region();
            share.getStyleClass().addAll("share", "hue-" + i);
            share.setMinHeight(4);
            VBox part = new VBox(2, picture, share);
            HBox.setHgrow(part, Priority.ALWAYS);
            strip.getChildren().add(part);
        });
        strip.setMinWidth(WIDTH);
        strip.setMaxWidth(WIDTH);
        return strip;
    }

    private static double pull(SessionData.Tile tile) {
        return tile.muted() ? 0 : Math.max(0, tile.strength().value());
    }

    private static String strengths(List<SessionData.Tile> tiles) {
        String numbers = String.join(
                "  ",
                tiles.stream()
                        .limit(5)
                        .map(tile -> StrengthSlider.text(tile.strength().value()))
                        .toList());
        return tiles.size() > 5 ? Messages.text("words.more", numbers, tiles.size() - 5) : numbers;
    }
}
