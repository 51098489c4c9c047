// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Strength;
import stylemix.offer.Offer;
import stylemix.session.ReferenceSlot;
import stylemix.session.SlotState;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.DropZone;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;
import stylemix.ui.Popups;
import stylemix.ui.StrengthSlider;

/// A small place beside the prompt for a picture to change.
final class ContentTile extends StackPane {

    private final PromptViewModel model;
    private final Pictures pictures;
    private final CoverImage picture = new CoverImage(8);
    private final Button choose = new Button();
    private final Label word = Controls.label(Messages.text("content.empty"), "muted", "small");
    private final Button remove;
    private final VBox panel = new VBox();
    private final Button change = new Button();

    ContentTile(PromptViewModel model, Pictures pictures) {
        this.model = model;
        this.pictures = pictures;
        this.remove = Controls.iconButton(Feather.X, "content.remove", model::removeContent);
        getStyleClass().add("content-tile");
        place();
        DropZone.install(this, _ -> Messages.text("content.drop"), _ -> {}, model::content);
        model.composition().contentProperty().subscribe(this::show);
        model.composition()
                .contentProperty()
                .flatMap(slot -> slot.map(ReferenceSlot::stateProperty).orElse(null))
                .subscribe(state -> {
                    if (state != null) {
                        show(state);
                    }
                });
    }

    private void place() {
        VBox invitation = new VBox(2, Controls.icon(Feather.IMAGE), word);
        invitation.setAlignment(Pos.CENTER);
        choose.setGraphic(invitation);
        choose.getStyleClass().add("content-choose");
        choose.setOnAction(_ -> choose());
        Controls.describe(choose, Messages.text("content.choose"), Messages.text("content.choose.tip"));
        change.getStyleClass().add("content-change");
        Controls.describe(change, Messages.text("content.change"), Messages.text("content.change.tip"));
        Popups.open(change, panel);
        remove.getStyleClass().add("content-remove");
        StackPane.setAlignment(remove, Pos.TOP_RIGHT);
        getChildren().addAll(picture, choose, change, remove);
    }

    private void show(Optional<ReferenceSlot> content) {
        picture.imageProperty().unbind();
        picture.imageProperty().set(null);
        Controls.mark(this, "failed", false);
        Controls.show(choose, content.isEmpty());
        Controls.show(picture, content.isPresent());
        Controls.show(change, content.isPresent());
        Controls.show(remove, content.isPresent());
        content.ifPresent(this::fill);
    }

    private void show(SlotState state) {
        Controls.mark(this, "failed", state instanceof SlotState.Failed);
        if (state instanceof SlotState.Ready ready) {
            picture.imageProperty().bind(pictures.thumbnail(ready.picture().path(), 256));
        }
        if (state instanceof SlotState.Failed failed) {
            Controls.tip(change, Messages.advice(failed.problem()));
        }
    }

    private void fill(ReferenceSlot slot) {
        Label name = Controls.label("", "strong");
        name.textProperty().bind(slot.nameProperty());
        Label problem = Controls.label("", "bad", "small");
        problem.setWrapText(true);
        problem.setMaxWidth(280);
        problem.textProperty()
                .bind(slot.stateProperty()
                        .map(state ->
                                state instanceof SlotState.Failed failed ? Messages.advice(failed.problem()) : ""));
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        HBox amount = new HBox(
                12,
                Controls.label(Messages.text("content.amount")),
                new StrengthSlider(
                        slot.strengthProperty(),
                        Strength.GOOD_SUM,
                        Messages.text("content.amount"),
                        model::beforeChange));
        amount.setAlignment(Pos.CENTER_LEFT);
        panel.getChildren()
                .setAll(
                        name,
                        problem,
                        amount,
                        Controls.label(Messages.text("content.explained"), "muted", "small"),
                        Controls.button("content.replace", this::choose));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("content.choose"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.content(Offer.ofFiles(List.of(chosen.toPath())));
        }
    }
}
