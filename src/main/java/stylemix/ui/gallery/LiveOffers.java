// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// What can be done with the live mix once the hand rests: keep it as it is, or have Krea make it for a price.
final class LiveOffers extends HBox {

    private final Button save;
    private final Button krea;
    private final Label kreaWord = Controls.label("");

    LiveOffers(LiveViewModel model) {
        getStyleClass().add("live-offers");
        setMinWidth(USE_PREF_SIZE);
        save = Controls.button("viewer.live.save", model::save);
        save.setGraphic(Controls.icon(Feather.DOWNLOAD));
        save.getStyleClass().add("verb");
        krea = Controls.button("viewer.live.krea", model::generateOnKrea);
        Label price = Controls.label("", "muted");
        price.textProperty().bind(model.kreaPrice());
        krea.setGraphic(new HBox(6, kreaWord, price));
        krea.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getChildren().addAll(save, krea);
        model.savingOffered().subscribe(offered -> save.setDisable(!offered));
        model.kreaOffered().subscribe(offered -> krea.setDisable(!offered));
        model.keyPresentProperty().subscribe(present -> Controls.show(krea, present));
        setTight(false);
    }

    /// Shorter words; the price always stands.
    void setTight(boolean tight) {
        save.setContentDisplay(tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
        Controls.mark(save, "icon-only", tight);
        kreaWord.setText(Messages.text(tight ? "viewer.live.krea.short" : "viewer.live.krea"));
    }
}
