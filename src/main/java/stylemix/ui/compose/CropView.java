// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Choice;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// Turns, mirrors and cuts out the picture of a reference; the original stays.
final class CropView extends VBox {

    /// A shape that the frame can keep; empty for none, 0 for the picture's own.
    private record Shape(String word, OptionalDouble ratio) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("crop.free", OptionalDouble.empty()),
            new Shape("crop.original", OptionalDouble.of(0)),
            new Shape("1:1", OptionalDouble.of(1)),
            new Shape("4:3", OptionalDouble.of(4.0 / 3)),
            new Shape("3:2", OptionalDouble.of(3.0 / 2)),
            new Shape("16:9", OptionalDouble.of(16.0 / 9)),
            new Shape("3:4", OptionalDouble.of(3.0 / 4)),
            new Shape("2:3", OptionalDouble.of(2.0 / 3)));

    private static final double STEP = 0.01;

    private final PictureFile original;
    private final CropPane pane;
    private final Consumer<PictureEdit> apply;
    private final Label size = Controls.label("", "muted");
    private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(SHAPES.getFirst());
    private PictureEdit edit;

    /// @param apply takes the edit
    CropView(
            ReferenceSlot slot, PictureFile original, Pictures pictures, Consumer<PictureEdit> apply, Runnable cancel) {
        this.original = original;
        this.apply = apply;
        this.edit = slot.edit();
        this.pane = new CropPane(pictures.thumbnail(original.path(), CropPane.PX), this::drag);
        getStyleClass().addAll("card", "crop");
        setAccessibleText(Messages.text("crop.title", slot.name()));
        ComposeSheet.dress(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        place(slot.name(), cancel);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(edit);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                pane.requestFocus(); // which says where the frame is
            }
        });
    }

    private void place(String name, Runnable cancel) {
        HBox head = new HBox(
                12,
                Controls.label(Messages.text("crop.title", name), "strong", "long-name"),
                Controls.spring(),
                size,
                Controls.iconButton(Feather.X, "crop.cancel", cancel));
        head.setAlignment(Pos.CENTER_LEFT);
        HBox segments = Choice.segments(
                SHAPES, CropView::word, offered -> Messages.text("crop.shape.tip", word(offered)), shape, shape::set);
        shape.addListener(_ -> show(edit.withCrop(frame().of(PictureEdit.Crop.WHOLE, wanted()))));
        Button done = Controls.button("crop.apply", () -> apply.accept(edit));
        done.getStyleClass().add("primary");
        HBox verbs = new HBox(
                8,
                segments,
                Controls.iconButton(Feather.ROTATE_CW, "crop.turn", () -> show(edit.turned())),
                Controls.iconButton(Feather.REPEAT, "crop.mirror", () -> show(edit.flipped())),
                Controls.spring(),
                Controls.button("crop.reset", () -> {
                    shape.set(SHAPES.getFirst());
                    show(PictureEdit.NONE);
                }),
                done);
        verbs.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, pane, verbs, Controls.label(Messages.text("crop.keys"), "muted", "small"));
    }

    private void show(PictureEdit next) {
        edit = next;
        pane.show(edit);
        double width = edit.swapsSides() ? original.height() : original.width();
        double height = edit.swapsSides() ? original.width() : original.height();
        size.setText(Messages.text(
                "crop.size",
                Math.round(edit.crop().width() * width),
                Math.round(edit.crop().height() * height)));
    }

    private CropFrame frame() {
        double ratio = (double) original.width() / original.height();
        return new CropFrame(edit.swapsSides() ? 1 / ratio : ratio);
    }

    private OptionalDouble wanted() {
        OptionalDouble ratio = shape.get().ratio();
        return ratio.isPresent() && ratio.getAsDouble() == 0 ? OptionalDouble.of(frame().ratio()) : ratio;
    }

    private static String word(Shape shape) {
        return shape.word().contains(":") ? shape.word() : Messages.text(shape.word());
    }

    /// @param from what was there when the hand took hold
    /// @param grip empty for the whole frame
    private void drag(PictureEdit.Crop from, Optional<CropFrame.Grip> grip, double x, double y) {
        show(edit.withCrop(grip.map(held -> frame().pulled(from, held, x, y, wanted()))
                .orElseGet(() -> frame().moved(from, x, y))));
    }

    private void key(KeyEvent event) {
        boolean arrow = event.getCode().isArrowKey();
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            apply.accept(edit);
            event.consume();
        } else if (arrow && !(event.getTarget() instanceof ToggleButton)) {
            double x = event.getCode() == KeyCode.RIGHT ? STEP : event.getCode() == KeyCode.LEFT ? -STEP : 0;
            double y = event.getCode() == KeyCode.DOWN ? STEP : event.getCode() == KeyCode.UP ? -STEP : 0;
            Optional<CropFrame.Grip> corner = Optional.of(new CropFrame.Grip(x == 0 ? 0 : 1, y == 0 ? 0 : 1));
            drag(edit.crop(), corner.filter(_ -> event.isShiftDown()), x, y);
            event.consume();
        }
    }
}
