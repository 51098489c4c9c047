// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.ListedStyle;
import stylemix.session.StyleList;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.Drawing;
import stylemix.ui.Focus;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// The LoRA styles of the account as cards with their covers; a click adds one to the mix.
final class StyleBrowser extends VBox {

    private static final double CARD = 148, COVER = 100, WORDS = 420;
    private static final int COVER_PX = 320;

    private final StyleList list;
    private final KreaOnlyViewModel model;
    private final Pictures pictures;
    private final TextField search = new TextField();
    private final TilePane cards = new TilePane(12, 12);
    private final Node drawing = Drawing.of("outputs");
    private final Label said = Controls.label("", "muted");
    private final VBox page = new VBox(12);
    private final Button more;
    private final Map<String, Button> made = new HashMap<>();

    StyleBrowser(StyleList list, KreaOnlyViewModel model, Pictures pictures, Runnable close) {
        this.list = list;
        this.model = model;
        this.pictures = pictures;
        this.more = Controls.button("styles.more", list::more);
        getStyleClass().addAll("card", "browser");
        setAccessibleText(Messages.text("styles.title"));
        ComposeSheet.dress(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        search.setPromptText(Messages.text("styles.search"));
        search.setAccessibleText(Messages.text("styles.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox head = new HBox(
                12,
                Controls.label(Messages.text("styles.title"), "heading"),
                Controls.label(Messages.text("krea.only"), "badge-quiet", "small"),
                Controls.spring(),
                Controls.iconButton(Feather.X, "styles.close", close));
        head.setAlignment(Pos.CENTER_LEFT);
        said.setWrapText(true);
        said.setTextAlignment(TextAlignment.CENTER);
        said.setMaxWidth(WORDS);
        cards.getStyleClass().add("cards");
        page.getChildren().addAll(drawing, said, cards, more);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, search, scroll);
        search.textProperty().subscribe(_ -> update());
        Controls.whileShown(
                this,
                () -> Subscription.combine(
                        list.styles().subscribe(this::update),
                        list.loadingProperty().subscribe(_ -> update()),
                        list.problemProperty().subscribe(_ -> update()),
                        list.nextProperty().subscribe(_ -> update()),
                        model.styles().subscribe(this::update)));
    }

    private void update() {
        List<ListedStyle> found = list.styles().stream()
                .filter(style -> StyleList.matches(style, search.getText()))
                .toList();
        Focus.keep(
                cards,
                () -> cards.getChildren().setAll(found.stream().map(this::card).toList()),
                search);
        found.forEach(style -> card(style).setDisable(!model.canAdd(style)));
        Controls.show(drawing, found.isEmpty());
        Controls.show(cards, !found.isEmpty());
        page.setAlignment(found.isEmpty() ? Pos.CENTER : Pos.TOP_CENTER);
        said.setText(words(found.isEmpty()));
        Controls.show(said, !said.getText().isEmpty());
        boolean wasOnMore = more.isFocused();
        Controls.show(
                more,
                list.nextProperty().get().isPresent() && !list.loadingProperty().get());
        if (wasOnMore && !more.isVisible()) { // it was pressed: what it brings comes behind these
            Focus.goTo(found.isEmpty() ? search : card(found.getLast()));
        }
    }

    private String words(boolean none) {
        if (list.loadingProperty().get()) {
            return Messages.text("styles.loading");
        }
        return list.problemProperty()
                .get()
                .map(Messages::advice)
                .orElseGet(
                        () -> !none ? "" : Messages.text(list.styles().isEmpty() ? "styles.none" : "styles.notFound"));
    }

    private Button card(ListedStyle style) {
        return made.computeIfAbsent(style.id(), _ -> make(style));
    }

    private Button make(ListedStyle style) {
        CoverImage cover = new CoverImage(8);
        cover.setMinSize(CARD - 16, COVER);
        cover.setMaxSize(CARD - 16, COVER);
        list.cover(style)
                .subscribe(
                        file -> file.ifPresent(path -> cover.imageProperty().bind(pictures.thumbnail(path, COVER_PX))));
        Label title = Controls.label(style.title(), "medium");
        title.setMaxWidth(CARD - 16);
        Node face = new VBox(6, cover, title, Controls.label(String.join(", ", style.models()), "muted", "small"));
        Button card = new Button(null, face);
        card.getStyleClass().addAll("card", "example");
        card.setPrefWidth(CARD);
        Controls.describe(card, style.title(), Messages.text("styles.add.tip", style.title()));
        card.setOnAction(_ -> model.add(style));
        return card;
    }
}
