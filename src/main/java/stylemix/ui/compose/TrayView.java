// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import stylemix.model.TrayItem;
import stylemix.ui.Controls;
import stylemix.ui.Grids;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// Below the tiles: the pictures that were brought in lately. Folded away it is one line.
final class TrayView extends VBox {

    private static final int COLUMNS = 4;
    private static final double SCROLL_BAR = 18, HEIGHT = 164;

    private final TrayViewModel model;
    private final ToggleButton fold = new ToggleButton();
    private final TextField search = new TextField();
    private final GridView<TrayItem> grid = new GridView<>();
    private final Label nothing = Controls.label("", "muted", "small");
    private final StackPane room = new StackPane(grid, nothing);

    TrayView(TrayViewModel model, Pictures pictures) {
        this.model = model;
        getStyleClass().add("tray");
        grid.getStyleClass().add("tray-grid");
        grid.setCellFactory(_ -> new TrayCell(model, pictures));
        grid.setHorizontalCellSpacing(0);
        grid.setVerticalCellSpacing(0);
        Grids.takeKeys(grid);
        grid.setItems(model.found());
        place();
        bind();
    }

    private void place() {
        fold.getStyleClass().add("fold");
        fold.setGraphic(new FontIcon());
        Controls.describe(fold, Messages.text("tray.title"), Messages.text("tray.fold.tip"));
        search.setPromptText(Messages.text("tray.search"));
        search.setAccessibleText(Messages.text("tray.search.name"));
        search.getStyleClass().add("search");
        HBox head = new HBox(8, fold, Controls.spring(), search);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("tray-head");
        nothing.setWrapText(true);
        nothing.setMouseTransparent(true);
        room.setMinHeight(HEIGHT);
        room.setMaxHeight(HEIGHT);
        getChildren().addAll(head, room);
    }

    private void bind() {
        fold.selectedProperty().bindBidirectional(model.openProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
        model.openProperty().subscribe(open -> {
            ((FontIcon) fold.getGraphic()).setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            Controls.show(room, open);
            Controls.show(search, open);
        });
        fold.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text("tray.head", model.items().size()), model.items()));
        model.found().addListener((ListChangeListener<TrayItem>) _ -> update());
        model.selectedProperty().subscribe(this::show);
        grid.focusedProperty().subscribe(focused -> {
            if (focused && model.selectedProperty().get().isEmpty()) {
                model.step(0);
            }
        });
        grid.widthProperty().subscribe(width -> {
            double cell = Math.floor(Math.max(1, width.doubleValue() - SCROLL_BAR) / COLUMNS);
            grid.setCellWidth(cell);
            grid.setCellHeight(cell);
        });
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        grid.setOnMousePressed(_ -> grid.requestFocus());
        ContextMenu menu = new ContextMenu(
                Controls.menuItem(
                        "tray.use", () -> model.selectedProperty().get().ifPresent(model::use)),
                Controls.menuItem(
                        "tray.remove", () -> model.selectedProperty().get().ifPresent(model::remove)));
        grid.setOnContextMenuRequested(event -> {
            if (model.selectedProperty().get().isPresent()) {
                menu.show(grid, event.getScreenX(), event.getScreenY());
            }
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                model.step(0);
                grid.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        update();
    }

    private void update() {
        boolean empty = model.found().isEmpty();
        nothing.setText(
                model.items().isEmpty()
                        ? Messages.text("tray.empty")
                        : Messages.text("tray.notFound", search.getText()));
        Controls.show(nothing, empty);
        grid.setVisible(!empty);
        search.setDisable(model.items().isEmpty());
    }

    private void show(Optional<TrayItem> selected) {
        Grids.reveal(grid, selected.map(model.found()::indexOf).orElse(-1), COLUMNS);
        grid.setAccessibleText(selected.map(item -> model.letter(item)
                        .map(letter -> Messages.text("tray.spoken.used", item.name(), letter))
                        .orElseGet(() -> Messages.text("tray.spoken", item.name())))
                .orElseGet(() -> Messages.text("tray.title")));
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case UP -> model.step(-COLUMNS);
            case DOWN -> model.step(COLUMNS);
            case ENTER, SPACE -> model.selectedProperty().get().ifPresent(model::use);
            case DELETE, BACK_SPACE -> model.selectedProperty().get().ifPresent(model::remove);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
