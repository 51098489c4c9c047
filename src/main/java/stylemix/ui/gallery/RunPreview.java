// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.RunState;
import stylemix.session.Run;
import stylemix.ui.Controls;
import stylemix.ui.CoverImage;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// The picture of a run as it sharpens; a quiet field until there is one.
final class RunPreview extends StackPane {

    private static final int PX = 192;

    private final CoverImage cover = new CoverImage(8);
    private final Pictures pictures;
    private Subscription loading = Subscription.EMPTY;

    RunPreview(Run run, Pictures pictures) {
        this.pictures = pictures;
        getStyleClass().add("run-preview");
        cover.visibleProperty().bind(cover.imageProperty().isNotNull());
        // a draft's card needs no price
        Label price = Controls.label(Messages.price(run.price()), "badge", "small-badge");
        price.setVisible(!run.price().free());
        StackPane.setAlignment(price, Pos.TOP_LEFT);
        getChildren().addAll(Controls.icon(Feather.IMAGE), cover, price);
        run.stateProperty().subscribe(this::show);
    }

    private void show(RunState state) {
        if (state instanceof RunState.Working working) {
            working.preview().ifPresent(path -> {
                loading.unsubscribe();
                loading = pictures.thumbnail(path, PX).subscribe(image -> {
                    if (image != null) {
                        cover.imageProperty().set(image);
                    }
                });
            });
        }
    }
}
