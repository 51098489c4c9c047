// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.gallery.ViewerViewModel.Arrangement;

/// How the output is shown and what can be done with it. Where the room gets narrow, words give way to icons and
/// those to one menu.
final class ViewerToolbar extends HBox {

    private final ViewerViewModel model;
    private final ZoomPane zoom;
    private final MenuButton zoomMenu = new MenuButton();
    private final List<Button> worded;
    private final Button copy;
    private final Button back;
    private final LiveOffers offers;
    private final MenuButton more = new MenuButton();

    ViewerToolbar(ViewerViewModel model, ZoomPane zoom, OutputVerbs outputVerbs) {
        this.model = model;
        this.zoom = zoom;
        getStyleClass().add("viewer-toolbar");
        setMinWidth(0);
        worded = List.of(
                verb("viewer.saveAs", Feather.DOWNLOAD, outputVerbs::saveAs),
                verb("viewer.useAsReference", Feather.PLUS_SQUARE, model::useAsReference),
                verb("viewer.showInFolder", Feather.FOLDER, model::showInFolder));
        copy = Controls.iconButton(Feather.COPY, "viewer.copy", outputVerbs::copy);
        copy.getStyleClass().add("framed");
        back = verb("viewer.live.back", Feather.ZAP, model.live()::look);
        offers = new LiveOffers(model.live());
        more.getItems().setAll(outputVerbs.fileItems());
        place();
        bind();
    }

    private void place() {
        more.setGraphic(Controls.icon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().addAll("icon-button", "framed", "no-arrow");
        Controls.describe(more, Messages.text("viewer.more"), Messages.text("viewer.more.tip"));
        zoomMenu.getStyleClass().add("zoom-menu");
        zoomMenu.setMinWidth(USE_PREF_SIZE);
        Controls.describe(zoomMenu, Messages.text("viewer.zoom"), Messages.text("viewer.zoom.tip"));
        Button fullScreen = Controls.iconButton(
                Feather.MAXIMIZE_2,
                "viewer.fullScreen",
                () -> model.fullScreenProperty().set(true));
        fullScreen.getStyleClass().add("framed");
        getChildren().addAll(segments(), back, Controls.spring(), zoomMenu);
        getChildren().addAll(worded);
        getChildren().addAll(copy, more, offers, fullScreen);
    }

    private void bind() {
        zoomMenu.getItems().setAll(Controls.menuItem("viewer.zoom.fit", zoom::fit), zoomItem(100), zoomItem(200));
        zoom.fittedProperty().subscribe(this::showZoom);
        zoom.percentProperty().subscribe(this::showZoom);
        widthProperty().subscribe(this::adapt);
        model.shownProperty().subscribe(shown -> {
            boolean none = !(shown instanceof Shown.Finished); // a picture in progress is no file yet
            worded.forEach(verb -> verb.setDisable(none));
            copy.setDisable(none);
            more.setDisable(none);
        });
        Stream.of(model.live().shown().map(Optional::isPresent), model.live().there())
                .forEach(fact -> fact.subscribe(_ -> adapt())); // when it changes, not for every picture
        model.live().keyPresentProperty().subscribe(this::adapt);
        showZoom();
    }

    private Node segments() {
        ToggleButton both = segment("viewer.sideBySide", Arrangement.SIDE_BY_SIDE);
        ToggleButton alone = segment("viewer.picture", Arrangement.PICTURE);
        HBox segments = new HBox(both, alone);
        segments.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(both, alone);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true); // one of the two always holds
            }
        });
        return segments;
    }

    private ToggleButton segment(String key, Arrangement meaning) {
        ToggleButton button = new ToggleButton(Messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        Controls.describe(button, button.getText(), Messages.text(key + ".tip"));
        model.arrangementProperty().subscribe(now -> button.setSelected(now == meaning));
        button.selectedProperty().subscribe(on -> {
            if (on) {
                model.arrangementProperty().set(meaning);
            }
        });
        return button;
    }

    private static Button verb(String key, Feather icon, Runnable action) {
        Button button = Controls.button(key, action);
        button.setGraphic(Controls.icon(icon));
        button.getStyleClass().add("verb");
        return button;
    }

    private MenuItem zoomItem(int percent) {
        MenuItem item = new MenuItem(Messages.text("viewer.zoom.percent", percent));
        item.setOnAction(_ -> zoom.zoomTo(percent));
        return item;
    }

    private void showZoom() {
        zoomMenu.setText(
                zoom.fittedProperty().get()
                        ? Messages.text("viewer.zoom.fit")
                        : Messages.text(
                                "viewer.zoom.percent",
                                Math.round(zoom.percentProperty().get())));
    }

    /// Takes the most spacious way that fits; the live mix has other verbs than an output.
    private void adapt() {
        boolean live = model.live().shown().getValue().isPresent();
        Controls.show(offers, live);
        Controls.show(back, !live && model.live().there().getValue());
        for (int tightness = 0; tightness <= 2; tightness++) {
            boolean inMenu = tightness == 2;
            ContentDisplay display = tightness == 0 ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY;
            worded.forEach(verb -> {
                verb.setContentDisplay(display);
                Controls.mark(verb, "icon-only", display == ContentDisplay.GRAPHIC_ONLY);
                Controls.show(verb, !inMenu && !live);
            });
            Controls.show(copy, !inMenu && !live);
            Controls.show(more, inMenu && !live);
            back.setContentDisplay(tightness == 0 ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            Controls.mark(back, "icon-only", tightness > 0);
            offers.setTight(tightness > 0);
            applyCss();
            if (prefWidth(-1) <= getWidth()) {
                return;
            }
        }
    }
}
