// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.PictureFile;
import stylemix.session.LiveDraft;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// What stands around the live mix in the viewer: its badge, the tiles that it is made from, and, over the picture, why
/// it does not follow.
final class LiveView {

    private record Tile(Optional<ReferenceSlot> content, ReferenceSlot slot, PictureFile picture) {}

    private final LiveDraft live;
    private final Pictures pictures;
    private final Consumer<List<ReferencePicture>> column;
    private final Label badge = Controls.label("", "badge", "draft-badge", "live-badge");
    private final VBox reason = new VBox();
    private final Label sentence = Controls.label("");
    private List<Tile> tiles = List.of();
    private boolean shown;

    /// @param column told of the tiles whenever there are others
    LiveView(LiveViewModel model, Pictures pictures, Consumer<List<ReferencePicture>> column) {
        this.live = model.draft();
        this.pictures = pictures;
        this.column = column;
        Region dot = new Region();
        dot.getStyleClass().add("live-dot");
        badge.setGraphic(dot);
        badge.setTooltip(new Tooltip(Messages.text("viewer.live.tip")));
        badge.textProperty().bind(model.badge());
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.reason());
        reason.getStyleClass().add("live-reason");
        reason.setMouseTransparent(true);
        reason.getChildren().addAll(Controls.icon(Feather.INFO), sentence);
        live.references().addListener((ListChangeListener<ReferenceSlot>) _ -> update());
        live.contentProperty().subscribe(_ -> update());
        show(false);
    }

    Label badge() {
        return badge;
    }

    /// Lies over the picture; visible when there is something to say.
    Region reason() {
        return reason;
    }

    void show(boolean now) {
        boolean begins = now && !shown;
        shown = now;
        Controls.show(badge, now);
        if (begins) {
            tiles = List.of();
            update();
        }
    }

    /// Whether the reason may be seen.
    boolean silenced() {
        return !shown || sentence.getText().isEmpty();
    }

    /// A moved slider moves a number only; other tiles come when there are others.
    private void update() {
        if (!shown) {
            return;
        }
        List<Tile> next = new ArrayList<>();
        Optional<ReferenceSlot> content = live.contentProperty().getValue();
        content.ifPresent(slot -> slot.picture().ifPresent(file -> next.add(new Tile(content, slot, file))));
        live.references()
                .forEach(slot -> slot.picture().ifPresent(file -> next.add(new Tile(Optional.empty(), slot, file))));
        if (!next.equals(tiles)) {
            tiles = next;
            column.accept(next.stream()
                    .map(tile -> tile.content().isPresent()
                            ? ReferencePicture.ofContent(tile.slot(), tile.picture(), pictures)
                            : ReferencePicture.of(tile.slot(), tile.picture(), pictures))
                    .toList());
        }
    }
}
