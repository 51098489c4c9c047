// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import stylemix.ui.Messages;

/// The picture alone on black, over the whole screen, while [ViewerViewModel#fullScreenProperty()] holds.
///
/// A window of its own, so that the main window need not be taken apart and keeps its size and its dividers.
final class FullScreen {

    private final ViewerViewModel model;
    private final ShownImage image;
    private final Node home;
    private Optional<Stage> stage = Optional.empty();

    /// @param home on whose screen it opens
    FullScreen(ViewerViewModel model, ShownImage image, Node home) {
        this.model = model;
        this.image = image;
        this.home = home;
        model.fullScreenProperty().subscribe(on -> {
            if (on) {
                open();
            } else {
                close();
            }
        });
    }

    private void open() {
        if (home.getScene() == null || model.shownProperty().get() instanceof Shown.Nothing) {
            model.fullScreenProperty().set(false);
            return;
        }
        Window owner = home.getScene().getWindow();
        Rectangle2D bounds = screenOf(owner).getBounds();
        Stage black = stage.orElseGet(() -> create(owner, bounds));
        stage = Optional.of(black);
        black.setX(bounds.getMinX());
        black.setY(bounds.getMinY());
        black.setFullScreen(true);
        black.show();
    }

    private Stage create(Window owner, Rectangle2D bounds) {
        ZoomPane zoom = new ZoomPane(image.sizedProperty(), 0, 0.5);
        zoom.setId("full-screen");
        StackPane root = new StackPane(zoom);
        root.setBackground(null);
        Scene scene = new Scene(root, bounds.getWidth(), bounds.getHeight(), Color.BLACK);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                model.fullScreenProperty().set(false);
                event.consume();
            } else {
                ViewerKeys.handle(event, model, zoom);
            }
        });
        Stage black = new Stage(StageStyle.UNDECORATED);
        black.initOwner(owner);
        black.setTitle(Messages.text("viewer.fullScreen"));
        black.setScene(scene);
        black.setFullScreenExitHint("");
        black.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        black.setOnHidden(_ -> model.fullScreenProperty().set(false));
        return black;
    }

    private void close() {
        stage.ifPresent(Stage::hide);
    }

    private static Screen screenOf(Window window) {
        return Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary);
    }
}
