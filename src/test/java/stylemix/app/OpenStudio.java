// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import atlantafx.base.controls.ModalPane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.model.Price;
import stylemix.picture.PictureWriter;
import stylemix.session.Run;
import stylemix.session.Session;
import stylemix.store.AppPaths;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// The real studio in a real window, as [StudioApp] opens it, in a home of its own; and the words in which tests speak
/// of what a designer sees and does there. Only this class knows style classes and the tree of nodes.
final class OpenStudio implements AutoCloseable {

    private static final int SECONDS = 150, ATTEMPTS = 6;

    final FxRobot robot = new FxRobot();
    final AppPaths paths;
    final Stage stage;
    final Session session;
    private final StudioApp app = new StudioApp();
    private final DragSource source;

    private OpenStudio(Path home) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        paths = new AppPaths(
                home.resolve("config"), home.resolve("data"), home.resolve("cache"), home.resolve("pictures"));
        source = fx(DragSource::new); // first, for the window manager gives the keyboard to the window that comes last
        stage = fx(Stage::new);
        session = fx(() -> app.open(stage, paths).session());
        takeKeys();
    }

    /// Opens the studio on what lies in a home.
    static OpenStudio in(Path home) throws TimeoutException {
        WaitForAsyncUtils.printException = false;
        return new OpenStudio(home);
    }

    // ---- the references

    /// Every tile as it reads: "a.png 0.60 balanced", or "a.png: sentence" where the picture could not be opened.
    List<String> board() {
        return fx(() -> tiles().stream().map(OpenStudio::words).toList());
    }

    List<Node> tiles() {
        return fx(() -> seen(stage.getScene().getRoot(), ".reference-tile").toList());
    }

    /// What is seen in the tray: the names, with the letter of the tile before those that are on the board.
    List<String> recent() {
        return fx(() -> session.imports().tray().openProperty().get()
                ? recentCells().stream()
                        .map(cell -> (text(only(cell, ".cover-image")
                                                .getParent()
                                                .lookup(".letter")) + " " + cell.getAccessibleText())
                                .strip())
                        .toList()
                : List.of());
    }

    String recentHead() {
        return fx(() -> text(only(".tray .fold")));
    }

    List<Node> recentCells() {
        return fx(() -> seen(stage.getScene().getRoot(), ".tray-cell")
                .filter(cell -> cell instanceof IndexedCell<?> indexed && !indexed.isEmpty())
                .toList());
    }

    Node dropArea() {
        return only(".drop-area");
    }

    Slider slider(int tile) {
        return (Slider) only(tiles().get(tile), ".slider");
    }

    TextField number(int tile) {
        return (TextField) only(tiles().get(tile), ".number-field");
    }

    /// The sentences over the tiles.
    List<String> notices() {
        return fx(() -> seen(only(".references"), ".notice .label")
                .map(OpenStudio::text)
                .toList());
    }

    void awaitNotice(String sentence) throws TimeoutException {
        await(() -> sentence + " but there is " + notices(), () -> notices().contains(sentence));
    }

    /// What may be wrong with the tiles, each with its letter.
    List<String> hints() {
        return fx(() -> seen(only(".references"), ".hint")
                .map(hint ->
                        seen(hint, ".label").map(OpenStudio::text).collect(java.util.stream.Collectors.joining(" ")))
                .toList());
    }

    /// The number under the tiles.
    String sum() {
        return fx(() -> text(only(".sum .strong")));
    }

    /// Waits until every picture on the board is open or known to be bad.
    void awaitPictures() throws TimeoutException {
        await(
                "the pictures",
                () -> session.imports().lookingProperty().get() == 0
                        && session.imports().queue().progressProperty().get().total() == 0
                        && tiles().size() == session.composition().references().size()
                        && session.composition().references().stream()
                                .noneMatch(slot -> slot.state() instanceof stylemix.session.SlotState.Loading));
    }

    void awaitBoard(String... words) throws TimeoutException {
        List<String> wanted = List.of(words);
        await(() -> wanted + " but there is " + board(), () -> board().equals(wanted));
    }

    // ---- the prompt and the jobs

    TextArea prompt() {
        return (TextArea) only(".prompt .text-area");
    }

    Node generate() {
        return only(".generate");
    }

    String price() {
        return fx(() -> text(only(".generate .price")));
    }

    /// All words that can be read in the window.
    List<String> words() {
        return fx(() -> seen(stage.getScene().getRoot(), ".label")
                .map(OpenStudio::text)
                .filter(word -> !word.isBlank())
                .toList());
    }

    List<Node> cards() {
        return fx(() -> seen(stage.getScene().getRoot(), ".run-card").toList());
    }

    /// The jobs that wait.
    List<Node> rows() {
        return fx(() -> seen(stage.getScene().getRoot(), ".queue-row").toList());
    }

    /// What may be spent in a day, as the ledger has it.
    Optional<Price> limit() {
        return fx(() ->
                app.money().sheetProperty().get().flatMap(sheet -> sheet.caps().perDay()));
    }

    /// A field by the key of its name.
    Node named(String key) {
        String name = Messages.text(key);
        return fx(() -> inOrder(stage.getScene().getRoot())
                .filter(node -> isSeen(node) && node instanceof TextField && name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing named " + name)));
    }

    /// Closes the window and leaves the jobs to the next start.
    void leave() throws TimeoutException {
        boolean open = !fx(() -> session.queue().unfinished()).isEmpty();
        requestClose();
        if (open) {
            answer("close.leave");
        }
        shut();
    }

    /// Waits until so many jobs are seen as cards.
    void awaitCards(int count) throws TimeoutException {
        await(() -> count + " cards but there are " + cards().size(), () -> cards().size() == count);
    }

    /// The run that was started last.
    Run lastRun() {
        return fx(() -> session.queue().runs().getLast());
    }

    /// Waits until so many pictures are in the gallery.
    void awaitOutputs(int count) throws TimeoutException {
        await(count + " outputs", () -> session.outputs().size() == count);
    }

    /// The pictures in the gallery that can be seen.
    List<Node> cells() {
        return fx(() -> seen(stage.getScene().getRoot(), ".output-cell")
                .filter(cell -> cell instanceof IndexedCell<?> indexed && !indexed.isEmpty())
                .toList());
    }

    /// How the references beside the picture in the viewer are spoken of.
    List<String> shownReferences() {
        return fx(() -> seen(stage.getScene().getRoot(), ".reference-picture")
                .map(Node::getAccessibleText)
                .toList());
    }

    /// A button by the key of its name.
    ButtonBase button(Node within, String key) {
        String name = Messages.text(key);
        return fx(() -> inOrder(within)
                .filter(OpenStudio::isSeen)
                .flatMap(node -> node instanceof ButtonBase button ? Stream.of(button) : Stream.empty())
                .filter(button -> name.equals(button.getAccessibleText()) || name.equals(button.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name)));
    }

    ButtonBase button(String key) {
        return button(stage.getScene().getRoot(), key);
    }

    // ---- what is done

    /// Drags files from another window and drops them on a node; tries again if the system lost the drag.
    void drop(Node target, Path... files) throws TimeoutException {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(Stream.of(files).map(Path::toFile).toList());
        drop(target, content);
    }

    /// Drags something from another window and drops it on a node; tries again if the system lost the drag.
    void drop(Node target, ClipboardContent content) throws TimeoutException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CompletableFuture<Boolean> taken = fx(() -> source.offer(content));
            carry(source.handle(), middle(target));
            if (taken.completeOnTimeout(false, 5, TimeUnit.SECONDS).join()) {
                wake();
                return;
            }
        }
        throw new TimeoutException("no drop was taken");
    }

    /// Holds something from another window over a node until it is [let go][#letGo].
    void over(Node target, ClipboardContent content) {
        fx(() -> source.offer(content));
        hold(source.handle(), middle(target));
    }

    /// @param held keys that are let go, too, just after: with Alt a click would be the window manager's
    void letGo(KeyCode... held) throws TimeoutException {
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(held);
        wake();
    }

    /// Makes this the window that the keyboard goes to.
    void takeKeys() throws TimeoutException {
        await("the keyboard", () -> {
            if (!stage.isFocused()) {
                stage.toFront();
                stage.requestFocus();
            }
            return stage.isFocused();
        });
    }

    /// Takes the keyboard and the mouse back after a drag: the first press after one is lost.
    void wake() throws TimeoutException {
        takeKeys();
        robot.clickOn(only(".top-bar .name"));
    }

    /// Drops files on the drop area and waits until they are opened.
    void add(Path... files) throws TimeoutException {
        drop(dropArea(), files);
        awaitPictures();
    }

    /// Drags something to a point of the screen, slowly enough for the system's drag to follow.
    void carry(Node from, Point2D to) {
        hold(from, to);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Takes something and holds it over a point of the screen until it is [let go][#letGo].
    void hold(Node from, Point2D to) {
        robot.moveTo(from);
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(6, 6);
        robot.moveBy(-20, -20);
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo(to);
        robot.moveBy(2, 2);
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveBy(-2, -2);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Point2D middle(Node node) {
        var bounds = fx(() -> node.localToScreen(node.getBoundsInLocal()));
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    void focus(Node node) throws TimeoutException {
        takeKeys();
        robot.interact(node::requestFocus);
        await("the focus", node::isFocused);
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Writes into the prompt as one stroke; typing is tested once.
    void ask(String prompt) {
        robot.interact(() -> prompt().setText(prompt));
    }

    /// Asks the window to close, as its corner does.
    void requestClose() {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /// Presses a button of the question that lies over the window.
    void answer(String key) throws TimeoutException {
        await("the question", () -> question().isPresent());
        Window question = fx(question()::orElseThrow);
        robot.clickOn(button(question.getScene().getRoot(), key));
        await("the answer", () -> !question.isShowing());
    }

    private Optional<Window> question() {
        return fx(() -> Window.getWindows().stream()
                .filter(window -> window.getScene().getRoot() instanceof DialogPane)
                .findFirst());
    }

    /// Keeps a picture of the window for whoever wonders.
    void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "studio-tests"));
            PictureWriter.png(
                    fx(() -> Pictures.pixels(stage.getScene().snapshot(null))), folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws TimeoutException {
        robot.release(new MouseButton[0]);
        robot.release(new KeyCode[0]);
        robot.interact(() -> {
            session.queue().cancelAll();
            source.hide();
        });
        requestClose();
        shut();
    }

    private void shut() throws TimeoutException {
        await("the closed window", () -> !stage.isShowing());
        fx(() -> {
            app.stop();
            return Optional.empty();
        });
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    // ---- waiting and looking

    /// All files in a folder, sorted; none if there is no folder.
    static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    void await(String what, Callable<Boolean> condition) throws TimeoutException {
        await(() -> what, condition);
    }

    /// Waits until something holds on the FX thread.
    void await(Supplier<String> what, Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            picture("waiting");
            throw new TimeoutException("waited for " + what.get());
        }
        settle();
    }

    /// Waits until the window has been laid out twice, so that what is clicked stands where it will stand.
    private void settle() {
        for (int pulse = 0; pulse < 2 && stage.isShowing(); pulse++) {
            CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
            Runnable listener = () -> laidOut.complete(true);
            robot.interact(() -> {
                stage.getScene().addPostLayoutPulseListener(listener);
                Platform.requestNextPulse();
            });
            laidOut.completeOnTimeout(false, 2, TimeUnit.SECONDS).join();
            robot.interact(() -> stage.getScene().removePostLayoutPulseListener(listener));
        }
    }

    /// What a step on the FX thread answers.
    static <T> T fx(Callable<T> step) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(step));
    }

    Node only(String selector) {
        return only(stage.getScene().getRoot(), selector);
    }

    private static Node only(Node within, String selector) {
        return fx(() -> seen(within, selector)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing seen is " + selector)));
    }

    /// Visible nodes in the order in which they read.
    private static Stream<Node> seen(Node within, String selector) {
        return inOrder(within).filter(within.lookupAll(selector)::contains).filter(OpenStudio::isSeen);
    }

    private static Stream<Node> inOrder(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(OpenStudio::inOrder))
                : Stream.of(node);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible()
                && !(node instanceof ModalPane card && !card.isDisplay())
                && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static String words(Node tile) {
        String name = text(only(tile, ".name"));
        return is("failed").test(tile)
                ? name + ": " + text(only(tile, ".info"))
                : name + " " + ((TextField) only(tile, ".number-field")).getText() + " " + text(only(tile, ".band"));
    }

    static Predicate<Node> is(String pseudoClass) {
        return node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
    }

    static String text(Node node) {
        return node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
    }
}
