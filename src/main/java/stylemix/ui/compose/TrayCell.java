// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.TrayItem;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.DragPicture;
import stylemix.ui.KeptDrag;
import stylemix.ui.Pictures;

/// One picture of the tray.
final class TrayCell extends GridCell<TrayItem> {

    private static final int THUMBNAIL_PX = 192;

    private final TrayViewModel model;
    private final CoverImage cover = new CoverImage(7);
    private final Label letter = Controls.label("", "letter");
    private final StackPane frame;
    private final Tooltip tip = new Tooltip();

    TrayCell(TrayViewModel model, Pictures pictures) {
        this.model = model;
        getStyleClass().add("tray-cell");
        cover.imageProperty().bind(itemProperty().flatMap(item -> pictures.thumbnail(model.place(item), THUMBNAIL_PX)));
        var absent = Controls.icon(Feather.IMAGE);
        absent.visibleProperty().bind(cover.imageProperty().isNull());
        Region ring = new Region();
        ring.getStyleClass().add("ring");
        frame = new StackPane(cover, absent, ring, letter);
        StackPane.setAlignment(letter, Pos.TOP_LEFT);
        Controls.whileShown(
                this,
                () -> model.selectedProperty()
                        .subscribe(_ -> mark())
                        .and(model.board().subscribe(this::mark)));
        setOnMousePressed(_ -> model.selectedProperty().set(Optional.ofNullable(getItem())));
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.use(getItem());
            }
        });
        setOnDragDetected(event -> {
            if (getItem() != null) {
                Dragboard board = startDragAndDrop(TransferMode.COPY);
                board.setContent(KeptDrag.content(getItem()));
                Image shown = cover.imageProperty().get();
                if (shown != null) {
                    DragPicture.show(board, shown);
                }
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable TrayItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setTooltip(null);
        } else {
            setGraphic(frame);
            setTooltip(tip);
            tip.setText(item.name());
            setAccessibleText(item.name());
        }
        mark();
    }

    private void mark() {
        TrayItem item = getItem();
        Optional<String> tile = item == null ? Optional.empty() : model.letter(item);
        letter.setText(tile.orElse(""));
        letter.setVisible(tile.isPresent());
        Controls.mark(this, "on-board", tile.isPresent());
        Controls.mark(this, "selected", item != null && model.isSelected(item));
    }
}
