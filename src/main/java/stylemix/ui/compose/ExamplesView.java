// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.Messages;

/// What the viewer shows while there is nothing to look at: the two services in two sentences, at first start, and four
/// ready mixes.
public final class ExamplesView extends ScrollPane {

    /// Opens a picture of the jar in the background, by its file name.
    @FunctionalInterface
    public interface Artwork {
        Image open(String name);
    }

    private static final double CARD = 160, GAP = 12, WIDE = 4 * CARD + 3 * GAP;

    private final Consumer<Example> choose;
    private final Artwork artwork;

    /// @param welcome whether the services are to be explained; put off by its button
    public ExamplesView(BooleanProperty welcome, Runnable openSettings, Consumer<Example> choose, Artwork artwork) {
        this.choose = choose;
        this.artwork = artwork;
        getStyleClass().add("examples");
        ComposeSheet.dress(this);
        TilePane cards = new TilePane(GAP, GAP);
        cards.setAlignment(Pos.CENTER);
        cards.setTileAlignment(Pos.TOP_LEFT);
        cards.prefColumnsProperty().bind(widthProperty().map(width -> width.doubleValue() >= WIDE + 48 ? 4 : 2));
        cards.maxWidthProperty().bind(cards.prefColumnsProperty().multiply(CARD + GAP));
        Example.ALL.forEach(example -> cards.getChildren().add(card(example)));
        Label title = Controls.label(Messages.text("examples.title"), "heading");
        Label line = Controls.label(Messages.text("examples.line"), "muted");
        line.setWrapText(true);
        line.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        VBox page = new VBox(16, welcome(welcome, openSettings), title, line, cards);
        page.setAlignment(Pos.CENTER);
        page.getStyleClass().add("page");
        VBox.setMargin(line, new javafx.geometry.Insets(-10, 0, 4, 0));
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private static Node welcome(BooleanProperty welcome, Runnable openSettings) {
        Label title = Controls.label(Messages.text("welcome.title"), "strong");
        Label draft = Controls.label(Messages.text("welcome.draft"), "muted");
        Label krea = Controls.label(Messages.text("welcome.krea"), "muted");
        for (Label sentence : List.of(draft, krea)) {
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
        }
        Button start = Controls.button("welcome.start", () -> welcome.set(false));
        start.getStyleClass().add("primary");
        HBox buttons = new HBox(8, start, Controls.button("welcome.settings", openSettings));
        VBox card = new VBox(8, title, draft, krea, buttons);
        card.getStyleClass().addAll("card", "welcome");
        card.setMaxWidth(WIDE);
        welcome.subscribe(shown -> Controls.show(card, shown));
        return card;
    }

    private Node card(Example example) {
        CoverImage picture = new CoverImage(8);
        picture.setMinSize(CARD - 18, 107);
        picture.setMaxSize(CARD - 18, 107);
        picture.imageProperty().set(artwork.open(example.picture()));
        Label prompt = Controls.label(example.prompt(), "medium");
        prompt.setWrapText(true);
        prompt.setMinHeight(36);
        prompt.setPrefHeight(36);
        prompt.setAlignment(Pos.TOP_LEFT);
        VBox face = new VBox(
                8, picture, prompt, Controls.label(Messages.text("examples." + example.key()), "muted", "small"));
        face.setPrefWidth(CARD - 18);
        face.setMaxWidth(CARD - 18);
        Button card = new Button(null, face);
        card.getStyleClass().addAll("card", "example");
        card.setMinWidth(CARD);
        card.setMaxWidth(CARD);
        Controls.describe(card, example.prompt(), Messages.text("examples.tip"));
        card.setOnAction(_ -> choose.accept(example));
        return card;
    }
}
