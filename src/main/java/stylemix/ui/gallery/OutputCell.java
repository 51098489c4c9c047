// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import stylemix.model.Output;
import stylemix.model.Service;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// One output in the grid. The image is bound to the item shown now, so a late thumbnail never lands in another's cell.
final class OutputCell extends GridCell<Output> {

    /// The long side of a thumbnail: sharp on a screen scaled to 200 %.
    static final int THUMBNAIL_PX = 384;

    private final CoverImage cover = new CoverImage(9);
    private final Label badge = Controls.label(Messages.text("viewer.draft"), "badge", "small-badge");
    private final StackPane frame;
    private final Predicate<Output> isNew;

    /// @param isNew answers yes once for an output that has just arrived
    OutputCell(OutputsViewModel model, Pictures pictures, Predicate<Output> isNew) {
        this.isNew = isNew;
        getStyleClass().add("output-cell");
        ObservableValue<@Nullable Image> image =
                itemProperty().flatMap(output -> pictures.thumbnail(output.picture(), THUMBNAIL_PX));
        cover.imageProperty().bind(image);
        FontIcon absent = Controls.icon(Feather.IMAGE);
        absent.visibleProperty().bind(cover.imageProperty().isNull());
        Region ring = new Region();
        ring.getStyleClass().add("ring");
        frame = new StackPane(cover, absent, ring, badge);
        StackPane.setAlignment(badge, Pos.TOP_LEFT);
        Controls.whileShown(this, () -> model.selected().subscribe(_ -> mark(model)));
        itemProperty().subscribe(() -> mark(model));
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> getItem() == null ? "" : model.spoken(getItem(), getIndex()),
                        itemProperty(),
                        indexProperty(),
                        model.outputs()));
        setOnMousePressed(event -> {
            if (getItem() != null && event.getButton() != MouseButton.MIDDLE) {
                model.look(getItem());
            }
        });
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.viewer().fullScreenProperty().set(true);
            }
        });
        setOnDragDetected(event -> {
            if (getItem() != null) {
                OutputVerbs.dragOut(this, getItem().picture(), Optional.ofNullable(image.getValue()));
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Output output, boolean empty) {
        super.updateItem(output, empty);
        setGraphic(empty ? null : frame);
        if (output != null && !empty) {
            badge.setVisible(output.recipe().service() == Service.DRAFT);
            if (isNew.test(output)) {
                Motion.slideIn(frame);
            }
        }
    }

    private void mark(OutputsViewModel model) {
        Controls.mark(
                this,
                "selected",
                getItem() != null
                        && model.selected().getValue().filter(getItem()::equals).isPresent());
    }
}
