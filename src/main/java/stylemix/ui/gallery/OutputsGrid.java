// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridView;
import stylemix.model.Output;
import stylemix.ui.Grids;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// All outputs, newest first, as a grid that makes cells only for what is seen.
final class OutputsGrid extends StackPane {

    /// What the grid's skin keeps free for its scroll bar.
    private static final double SCROLL_BAR = 18;

    private static final double USUAL_CELL = 128, RATIO = 0.74, PADDING = 4;

    private final OutputsViewModel model;
    private final GridView<Output> grid = new GridView<>();
    private final Set<Output> arrived = new HashSet<>();
    private boolean folded;
    private int columns = 2;

    OutputsGrid(OutputsViewModel model, Pictures pictures) {
        this.model = model;
        getStyleClass().add("outputs-room");
        grid.getStyleClass().add("outputs-grid");
        grid.setCellFactory(_ -> new OutputCell(model, pictures, arrived::remove));
        grid.setHorizontalCellSpacing(0);
        grid.setVerticalCellSpacing(0);
        grid.setItems(model.outputs());
        Grids.takeKeys(grid);
        grid.setMinSize(0, 0);
        getChildren().add(grid);
        bind(new OutputVerbs(model.viewer(), pictures, this).menu());
    }

    /// One column in a narrow strip, or two and more.
    void setFolded(boolean narrow) {
        folded = narrow;
        fill();
    }

    private void bind(ContextMenu menu) {
        grid.widthProperty().subscribe(this::fill);
        grid.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.selected()
                                .getValue()
                                .map(output -> Messages.text("outputs.title") + ". "
                                        + model.spoken(output, model.outputs().indexOf(output)))
                                .orElseGet(() -> Messages.text("outputs.title")),
                        model.selected(),
                        model.outputs()));
        grid.setOnMousePressed(_ -> grid.requestFocus());
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        grid.setOnContextMenuRequested(event -> {
            if (model.selected().getValue().isPresent()) {
                menu.show(grid, event.getScreenX(), event.getScreenY());
            }
        });
        model.outputs().addListener((ListChangeListener<Output>) change -> {
            while (change.next()) {
                // a single newcomer slides in; a gallery that is read from disk is simply there
                if (change.wasAdded() && change.getAddedSize() == 1) {
                    arrived.addAll(change.getAddedSubList());
                }
            }
        });
        model.selected().subscribe(this::reveal);
    }

    private void fill() {
        double width = Math.max(1, grid.getWidth() - SCROLL_BAR);
        columns = folded ? 1 : Math.max(2, (int) (width / USUAL_CELL));
        double cell = Math.floor(width / columns);
        grid.setCellWidth(cell);
        grid.setCellHeight(Math.rint((cell - 2 * PADDING) * RATIO + 2 * PADDING));
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || model.outputs().isEmpty()) {
            return;
        }
        boolean ours = true;
        switch (event.getCode()) {
            case LEFT -> model.viewer().step(-1);
            case RIGHT -> model.viewer().step(1);
            case UP -> model.viewer().step(-columns);
            case DOWN -> model.viewer().step(columns);
            case HOME -> model.viewer().step(-model.outputs().size());
            case END -> model.viewer().step(model.outputs().size());
            case ENTER, SPACE, F -> model.viewer().fullScreenProperty().set(true);
            default -> ours = false;
        }
        if (ours) {
            event.consume();
        }
    }

    /// Brings the selected output into sight, if it is out of it.
    private void reveal(Optional<Output> selected) {
        Grids.reveal(grid, selected.map(model.outputs()::indexOf).orElse(-1), columns);
    }
}
