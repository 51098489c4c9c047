// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.ShareSlider;

/// How much of the content's own colours stays: one slider under the strengths, there while the service hears of it.
final class KeepColoursRow extends HBox {

    KeepColoursRow(ReferencesViewModel model) {
        getStyleClass().addAll("keep-colours", "strength-slider");
        setAlignment(Pos.CENTER_LEFT);
        String words = Messages.text("keep.name");
        Label name = Controls.label(words, "muted");
        name.setMinWidth(USE_PREF_SIZE);
        ShareSlider slider = new ShareSlider(model.keepColours(), 0, model::beforeKeepColours);
        Controls.describe(slider, words, Messages.text("keep.tip"));
        name.setTooltip(slider.getTooltip());
        name.setLabelFor(slider);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label percent = Controls.label("", "number");
        percent.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                "keep.percent",
                                Math.round(100 * model.keepColours().get())),
                        model.keepColours()));
        getChildren().addAll(name, slider, percent);
        model.keepColoursHeard().subscribe(heard -> Controls.show(this, heard));
    }
}
