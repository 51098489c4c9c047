// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.GenerationRequest;
import stylemix.model.Service;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.Notice;
import stylemix.ui.Pictures;
import stylemix.ui.gallery.ViewerViewModel.Arrangement;

/// The upper middle of the window: one output beside the references that made it.
public final class ViewerView extends StackPane {

    private static final double DIMMED = 0.2;

    private final ViewerViewModel model;
    private final Pictures pictures;
    private final ReferenceColumn references = new ReferenceColumn();
    private final OutputInfo info;
    private final Label badge = Controls.label("", "badge", "draft-badge");
    private final VBox sayings = new VBox();
    private final VBox gone = new VBox();
    private final Label goneSentence = Controls.label("");
    private final LiveView live;
    private final ShownImage image;
    private final ZoomPane zoom;
    private final OutputVerbs verbs;
    private final ViewerDesk desk;
    private final VBox room;

    /// @param empty what is shown while there is no output to look at
    public ViewerView(ViewerViewModel model, Pictures pictures, Node empty) {
        this.model = model;
        this.pictures = pictures;
        live = new LiveView(model.live(), pictures, tiles -> {
            references.show(tiles);
            arrange();
        });
        image = new ShownImage(model.shownProperty(), model.live().draft().pictureProperty(), pictures);
        info = new OutputInfo(model::prices);
        zoom = new ZoomPane(image.sizedProperty(), 10, 0);
        verbs = new OutputVerbs(model, pictures, this);
        desk = new ViewerDesk(references, zoom, new HBox(badge, live.badge()), live.reason(), gone, sayings, info);
        room = new VBox(new ViewerToolbar(model, zoom, verbs), desk);
        getStyleClass().add("viewer");
        getStylesheets()
                .add(Objects.requireNonNull(ViewerView.class.getResource("gallery.css"))
                        .toExternalForm());
        new FullScreen(model, image, this);
        place(empty);
        bind(empty);
    }

    private void place(Node empty) {
        setMinSize(0, 0);
        room.getStyleClass().add("viewer-room");
        VBox.setVgrow(desk, Priority.ALWAYS);
        badge.setTooltip(new Tooltip());
        goneSentence.setWrapText(true);
        gone.getStyleClass().add("gone");
        gone.getChildren()
                .addAll(Controls.icon(Feather.IMAGE), goneSentence, Controls.button("viewer.remove", model::remove));
        sayings.getStyleClass().add("sayings");
        sayings.setPickOnBounds(false);
        zoom.setFocusTraversable(true);
        getChildren().addAll(empty, room);
    }

    private void bind(Node empty) {
        model.shownProperty().subscribe(shown -> show(shown, empty));
        model.arrangementProperty().subscribe(this::arrange);
        model.goneProperty().subscribe(_ -> showWhatIsWrong());
        model.live().reason().subscribe(_ -> showWhatIsWrong());
        model.sayingProperty()
                .subscribe(saying -> sayings.getChildren()
                        .setAll(
                                saying
                                        .map(s -> new Notice(
                                                s.text(), s.warning() ? "warning" : "info", model::putSayingAway))
                                        .stream()
                                        .toList()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(model.shownProperty().get() instanceof Shown.Nothing)) {
                ViewerKeys.handle(event, model, zoom);
            }
        });
        zoom.setOnDragDetected(event -> {
            if (zoom.fittedProperty().get() && model.shownProperty().get() instanceof Shown.Finished f) {
                OutputVerbs.dragOut(
                        zoom,
                        f.output().picture(),
                        Optional.ofNullable(pictures.thumbnail(f.output().picture(), OutputCell.THUMBNAIL_PX)
                                .getValue()));
                event.consume();
            }
        });
        ContextMenu menu = verbs.menu();
        zoom.setOnContextMenuRequested(event -> {
            if (model.shownProperty().get() instanceof Shown.Finished) {
                menu.show(zoom, event.getScreenX(), event.getScreenY());
            }
        });
    }

    private void show(Shown shown, Node empty) {
        boolean nothing = shown instanceof Shown.Nothing;
        Controls.show(empty, nothing);
        Controls.show(room, !nothing);
        boolean isLive = shown instanceof Shown.Live;
        live.show(isLive);
        if (!isLive) {
            references.show(shown.request().map(this::tiles).orElse(List.of()));
        }
        info.show(shown);
        arrange();
        badge(shown);
        zoom.setAccessibleText(shown.request().map(RunTexts::title).orElse(""));
        goneSentence.setText(shown.picture()
                .map(path -> Messages.text("viewer.gone", path.getFileName()))
                .orElse(""));
        showWhatIsWrong();
    }

    /// What lies over the picture while it is not what it should be.
    private void showWhatIsWrong() {
        boolean isLive = model.shownProperty().get() instanceof Shown.Live;
        Controls.show(gone, model.goneProperty().get() && !isLive);
        Controls.show(live.reason(), !live.silenced());
        zoom.setOpacity(live.silenced() ? 1 : DIMMED);
        info.setVisible(live.silenced());
        desk.requestLayout();
    }

    private List<ReferencePicture> tiles(GenerationRequest request) {
        List<ReferencePicture> tiles = new ArrayList<>();
        request.content().ifPresent(content -> tiles.add(ReferencePicture.of(content, pictures)));
        IntStream.range(0, request.references().size())
                .mapToObj(i -> ReferencePicture.of(request.references().get(i), i, pictures))
                .forEach(tiles::add);
        return tiles;
    }

    private void arrange() {
        boolean any = !references.getChildrenUnmodifiable().isEmpty();
        Controls.show(references, any && model.arrangementProperty().get() == Arrangement.SIDE_BY_SIDE);
        desk.requestLayout();
    }

    private void badge(Shown shown) {
        boolean draft = shown.service().filter(Service.DRAFT::equals).isPresent();
        boolean inProgress = shown instanceof Shown.InProgress;
        String key = inProgress ? draft ? "viewer.draftInProgress" : "viewer.inProgress" : "viewer.draft";
        badge.setText(Messages.text(key));
        badge.getTooltip().setText(Messages.text(key + ".tip"));
        Controls.show(badge, !(shown instanceof Shown.Live) && (draft || inProgress));
    }
}
