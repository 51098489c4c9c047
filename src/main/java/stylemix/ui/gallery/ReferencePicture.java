// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Content;
import stylemix.model.PictureFile;
import stylemix.model.Reference;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// One of the pictures that an output was made from, with how strongly it pulled; its name where the file is gone.
final class ReferencePicture extends StackPane {

    private static final int PX = 384;

    /// A tile at least this wide has room for the word beside the number.
    private static final double WORD_WIDTH = 130;

    /// @param position 0 to 9 in the request; recipes know no hue, so the place stands for it
    static ReferencePicture of(Reference reference, int position, Pictures pictures) {
        String strength = strength(reference.strength().value());
        Label badge = Controls.label(strength, "badge", "reference-badge", "hue-" + position);
        Region dot = new Region();
        dot.getStyleClass().add("hue-dot");
        badge.setGraphic(dot);
        String spoken = Messages.text(
                "viewer.reference",
                String.valueOf((char) ('A' + position)),
                reference.name(),
                strength,
                Messages.band(reference.strength().band()));
        ReferencePicture picture =
                new ReferencePicture(reference.picture().path(), reference.name(), badge, spoken, pictures);
        String word = Messages.band(reference.strength().band());
        picture.widthProperty()
                .subscribe(width -> badge.setText(width.doubleValue() < WORD_WIDTH ? strength : strength + " " + word));
        return picture;
    }

    /// A tile of the board as it stands: its number moves with its slider.
    static ReferencePicture of(ReferenceSlot slot, PictureFile file, Pictures pictures) {
        Label badge = Controls.label("", "badge", "reference-badge", "hue-" + slot.hue());
        Region dot = new Region();
        dot.getStyleClass().add("hue-dot");
        badge.setGraphic(dot);
        badge.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> slot.silentProperty().get()
                                ? Messages.text("tile.muted")
                                : strength(slot.strengthProperty().get()),
                        slot.strengthProperty(),
                        slot.silentProperty()));
        ReferencePicture picture = new ReferencePicture(file.path(), slot.name(), badge, slot.name(), pictures);
        picture.muted.bind(slot.silentProperty());
        picture.accessibleTextProperty()
                .bind(badge.textProperty()
                        .map(text -> Messages.text("viewer.live.reference", slot.letter(), slot.name(), text)));
        return picture;
    }

    /// The picture that is being changed, with how much of it.
    static ReferencePicture ofContent(ReferenceSlot slot, PictureFile file, Pictures pictures) {
        Label badge = Controls.label("", "badge", "reference-badge");
        badge.textProperty()
                .bind(slot.strengthProperty()
                        .map(change -> Messages.text("viewer.content.badge", strength(change.doubleValue()))));
        return new ReferencePicture(file.path(), slot.name(), badge, slot.name(), pictures);
    }

    /// The picture that was changed.
    static ReferencePicture of(Content content, Pictures pictures) {
        String change = strength(content.change());
        Label badge = Controls.label(Messages.text("viewer.content.badge", change), "badge", "reference-badge");
        String spoken = Messages.text("viewer.content", content.name(), change);
        return new ReferencePicture(content.picture().path(), content.name(), badge, spoken, pictures);
    }

    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted", false);

    private ReferencePicture(Path path, String name, Label badge, String spoken, Pictures pictures) {
        getStyleClass().add("reference-picture");
        CoverImage cover = new CoverImage(8);
        cover.imageProperty().bind(pictures.thumbnail(path, PX));
        cover.visibleProperty().bind(cover.imageProperty().isNotNull());
        Label absent = Controls.label(name, "small", "muted");
        VBox placeholder = new VBox(Controls.icon(Feather.IMAGE), absent);
        placeholder.getStyleClass().add("placeholder");
        placeholder.visibleProperty().bind(cover.visibleProperty().not());
        getChildren().addAll(placeholder, cover, badge);
        StackPane.setAlignment(badge, Pos.BOTTOM_LEFT);
        Tooltip.install(this, new Tooltip(spoken));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        setMinSize(0, 0);
        muted.subscribe(now -> Controls.mark(this, "muted", now));
    }

    private static String strength(double value) {
        return String.format(Locale.ENGLISH, "%.2f", value).replace('-', '−');
    }
}
