// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import stylemix.model.SessionData;
import stylemix.ui.DropZone;
import stylemix.ui.Messages;
import stylemix.ui.Theme;
import stylemix.ui.compose.PromptView;
import stylemix.ui.compose.ReferencesView;
import stylemix.ui.gallery.OutputsView;
import stylemix.ui.gallery.ViewerView;
import stylemix.ui.settings.SettingsView;

/// The window: three rooms under a bar, and the keys that work everywhere in it.
final class StudioWindow {

    static final double MIN_WIDTH = 1100, MIN_HEIGHT = 700;

    /// Below this width the room of outputs folds into a strip (design.md).
    private static final double FOLD_WIDTH = 1200;

    private static final double STRIP_WIDTH = 104, ROOM_WIDTH = 240;

    private static final List<Double> DIVIDERS = List.of(0.228, 0.79);

    /// The rooms and the cards that lie over them.
    record Rooms(
            TopBar bar,
            ReferencesView references,
            ViewerView viewer,
            PromptView prompt,
            OutputsView outputs,
            SettingsView settings,
            KeysView keys) {}

    private final Stage stage;
    private final Studio studio;
    private final Rooms rooms;
    private final SplitPane split;
    private List<Double> dividers = DIVIDERS;
    private boolean folded;
    private boolean pasting;

    StudioWindow(Stage stage, Studio studio, Rooms rooms, ModalPane over, Theme theme) {
        this.stage = stage;
        this.studio = studio;
        this.rooms = rooms;
        BorderPane middle = new BorderPane(rooms.viewer());
        middle.setBottom(rooms.prompt());
        middle.getStyleClass().add("middle");
        middle.setMinWidth(600);
        split = new SplitPane(rooms.references(), middle, rooms.outputs());
        SplitPane.setResizableWithParent(rooms.references(), false);
        SplitPane.setResizableWithParent(rooms.outputs(), false);
        BorderPane window = new BorderPane();
        window.setTop(rooms.bar()); // first, as Tab goes
        window.setCenter(split);
        Scene scene = new Scene(new StackPane(window, over));
        scene.getStylesheets()
                .add(Objects.requireNonNull(StudioWindow.class.getResource("app.css"))
                        .toExternalForm());
        theme.dress(scene);
        DropZone.install(
                scene.getRoot(),
                event -> studio.dropWords(DropZone.count(event)),
                rooms.references()::hint,
                studio::arrive);
        keys(scene);
        stage.setScene(scene);
        stage.setTitle(Messages.text("app.name"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        for (int px : new int[] {16, 32, 48, 64, 128, 256}) {
            stage.getIcons()
                    .add(new Image(
                            Objects.requireNonNull(StudioWindow.class.getResourceAsStream("icon-" + px + ".png"))));
        }
        stage.setOnCloseRequest(event -> {
            if (!mayClose()) {
                event.consume();
            }
        });
        scene.widthProperty().subscribe(width -> fold(width.doubleValue()));
    }

    /// Opens the window where it stood last time, if a screen is still there.
    void open(Optional<SessionData.Window> last) {
        Optional<SessionData.Window> place =
                last.filter(w -> !Screen.getScreensForRectangle(w.x(), w.y(), w.width(), w.height())
                        .isEmpty());
        stage.setWidth(place.map(SessionData.Window::width).orElseGet(() -> fitting(1440, true)));
        stage.setHeight(place.map(SessionData.Window::height).orElseGet(() -> fitting(900, false)));
        place.ifPresent(w -> {
            stage.setX(w.x());
            stage.setY(w.y());
            stage.setMaximized(w.maximised());
            dividers = w.dividers().size() == 2 ? w.dividers() : DIVIDERS;
        });
        divide();
        stage.show();
        divideAfterLayout(); // the first one gives the side rooms what they ask for
        rooms.prompt().focusPrompt();
    }

    /// Where it stands now.
    Optional<SessionData.Window> place() {
        if (Double.isNaN(stage.getX()) || stage.getWidth() < 1) {
            return Optional.empty();
        }
        remember();
        return Optional.of(new SessionData.Window(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized(), dividers));
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    KeysView keysCard() {
        return rooms.keys();
    }

    Scene scene() {
        return stage.getScene();
    }

    private static double fitting(double wanted, boolean wide) {
        var bounds = Screen.getPrimary().getVisualBounds();
        return Math.min(wanted, wide ? bounds.getWidth() : bounds.getHeight());
    }

    private void fold(double width) {
        boolean fold = width < FOLD_WIDTH;
        if (width <= 0 || fold == folded) {
            return;
        }
        folded = fold;
        OutputsView outputs = rooms.outputs();
        outputs.setFolded(fold);
        outputs.setMinWidth(fold ? STRIP_WIDTH : ROOM_WIDTH);
        outputs.setMaxWidth(fold ? STRIP_WIDTH : Double.MAX_VALUE);
        divideAfterLayout(); // the split pane first has to learn its new width
    }

    private void divideAfterLayout() {
        Scene scene = scene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                divide();
            }
        });
        Platform.requestNextPulse();
    }

    private void divide() {
        split.setDividerPositions(dividers.get(0), dividers.get(1));
    }

    private void remember() {
        double[] now = split.getDividerPositions();
        if (now.length == 2 && stage.isShowing() && scene().getWidth() >= FOLD_WIDTH) {
            dividers = List.of(now[0], now[1]);
        }
    }

    private void keys(Scene scene) {
        accelerate(scene, KeyCode.ENTER, studio::generate);
        accelerate(scene, KeyCode.S, studio::saveLive);
        accelerate(scene, KeyCode.P, studio::togglePause);
        accelerate(scene, KeyCode.L, rooms.prompt()::focusPrompt);
        accelerate(scene, KeyCode.O, rooms.references()::choose);
        accelerate(scene, KeyCode.COMMA, studio::openSettings);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), studio::openKeys);
        RoomKeys walk = new RoomKeys(List.of(
                new RoomKeys.Room(
                        rooms.references(), () -> Optional.of(rooms.references().firstPlace())),
                RoomKeys.Room.of(rooms.references().tray()),
                RoomKeys.Room.of(rooms.references().sum()),
                RoomKeys.Room.of(rooms.viewer()),
                RoomKeys.Room.of(rooms.prompt()),
                RoomKeys.Room.of(rooms.outputs()),
                RoomKeys.Room.of(rooms.bar())));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F6), () -> walk.go(owner(scene), 1));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), () -> walk.go(owner(scene), -1));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> pasting &= event.getCode() != KeyCode.V);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl;
            if (!event.isShortcutDown()) {
                return;
            }
            boolean done = switch (event.getCode()) {
                case V ->
                    !event.isShiftDown()
                            && (!typing || !Clipboard.getSystemClipboard().hasString())
                            && paste();
                case Z -> !typing && studio.undo(event.isShiftDown());
                case Y -> !typing && studio.undo(true);
                default -> false;
            };
            if (done) {
                event.consume();
            }
        });
    }

    private static Optional<Node> owner(Scene scene) {
        return Optional.ofNullable(scene.getFocusOwner());
    }

    /// Once, however long the key is held.
    private boolean paste() {
        pasting = pasting || rooms.references().paste();
        return pasting;
    }

    private static void accelerate(Scene scene, KeyCode key, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
    }

    private boolean mayClose() {
        int running = studio.running();
        if (running == 0) {
            return true;
        }
        ButtonType stay = new ButtonType(Messages.text("close.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        ButtonType leave = new ButtonType(Messages.text("close.leave"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(Messages.text("close.cancel"), ButtonBar.ButtonData.LEFT);
        Alert question =
                new Alert(Alert.AlertType.CONFIRMATION, Messages.text("close.question", running), stay, cancel, leave);
        question.initOwner(stage);
        question.setTitle(Messages.text("app.name"));
        question.setHeaderText(Messages.text("close.title"));
        question.getDialogPane().getStylesheets().addAll(scene().getStylesheets());
        ButtonType answer = question.showAndWait().orElse(stay);
        if (answer == cancel) {
            studio.cancelAll();
        }
        return answer != stay;
    }
}
