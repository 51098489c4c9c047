// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.FakeLiveEngine;
import stylemix.model.Output;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Seed;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.session.ReferenceSlot;
import stylemix.session.Run;
import stylemix.ui.Pictures;
import stylemix.ui.Remedy;
import stylemix.ui.Theme;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls open before each test
class GalleryViewTest {

    @TempDir
    static Path folder;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private GalleryFixture fixture;
    private OutputsView outputs;
    private ViewerView viewer;

    @Start
    void open(Stage stage) {
        fixture = new GalleryFixture(folder, executor);
        Pictures pictures = new Pictures(GalleryViewTest::decode, executor);
        outputs = new OutputsView(fixture.outputs, fixture.jobs, pictures);
        viewer = new ViewerView(fixture.viewer, pictures, new Label("nothing yet"));
        SplitPane split = new SplitPane(viewer, outputs);
        split.setDividerPositions(0.7);
        Scene scene = new Scene(split, 1000, 640);
        new Theme(new SimpleObjectProperty<>(SettingsData.Theme.DARK)).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> fixture.session.live().close());
        executor.shutdownNow();
    }

    @Test
    void runningCardShowsItsStages(FxRobot robot) throws TimeoutException {
        start(robot, "a cowboy");
        assertTrue(texts().containsAll(List.of("a cowboy", "Starting")), () -> texts().toString());

        fixture.tell(0, new RunState.Uploading(1_200_000, 3_400_000));
        await(() -> texts().contains("Uploading 1.2 of 3.4 MB"));
        fixture.tell(0, new RunState.Working(OptionalDouble.of(0.5), Optional.of("Drawing strokes"), Optional.empty()));
        await(() -> texts().contains("Drawing strokes"));
    }

    @Test
    void cancelIsOnTheCardAtOnce(FxRobot robot) throws TimeoutException {
        start(robot, "a cowboy");
        robot.interact(() -> {
            button("Cancel").fire();
            assertEquals(
                    new RunState.Cancelled(), fixture.jobs.runs().getFirst().state());
        });
        await(() -> texts().contains("Cancelled"));
        assertTrue(texts().contains("Try again"));
    }

    @Test
    void failedCardSaysWhatHappenedAndOffersTheRemedy(FxRobot robot) throws TimeoutException {
        start(robot, "a cowboy");
        fixture.tell(0, new RunState.Failed(new Problem.NoBalance("Out of credits")));
        await(() -> texts().stream().anyMatch(text -> text.startsWith("The balance for the API is used up: Out of")));

        robot.interact(() -> button("Top up balance").fire());
        assertEquals(List.of(Remedy.TOP_UP), fixture.remedies);
        robot.interact(() -> button("Dismiss").fire());
        assertEquals(List.of(), fixture.jobs.runs());
    }

    @Test
    void tryAgainStartsTheSameRequest(FxRobot robot) throws TimeoutException {
        Run run = start(robot, "a cowboy");
        fixture.tell(0, new RunState.Failed(new Problem.JobFailed("")));
        await(() -> run.state().isEnd());

        robot.interact(() -> button("Try again").fire());
        assertEquals(
                List.of(run.request()),
                fixture.jobs.runs().stream().map(Run::request).toList());
    }

    @Test
    void savedRunAppearsAndIsShown(FxRobot robot) throws TimeoutException {
        Run run = start(robot, "a cowboy");
        Output output = fixture.output(1);
        fixture.tell(0, new RunState.Saved(output));
        await(() -> run.state().isEnd() && shown().equals(new Shown.Finished(output)));

        assertEquals(List.of(output), fixture.outputs.outputs());
        await(() ->
                cells(robot).stream().anyMatch(cell -> isSeen(cell) && output.equals(((OutputCell) cell).getItem())));
        assertTrue(labels(viewer).contains("a cat jumping sideways, quiet"));
        assertTrue(labels(viewer).contains("Drew “cat”, “sideways”. No picture for “quiet”."));
    }

    @Test
    void arrivalDoesNotMoveWhatIsLookedAt(FxRobot robot) throws TimeoutException {
        fill(robot, 3);
        Run run = start(robot, "a cowboy");
        robot.interact(() -> fixture.outputs.look(fixture.outputs.outputs().get(2)));
        Shown before = shown();
        fixture.tell(0, new RunState.Saved(fixture.output(9)));
        await(() -> run.state().isEnd());

        assertEquals(before, shown());
        robot.interact(() -> button("1 new").fire());
        assertEquals(new Shown.Finished(fixture.outputs.outputs().getFirst()), shown());
    }

    @Test
    void previewIsMarkedAsUnfinished(FxRobot robot) throws TimeoutException {
        fill(robot, 1);
        Run run = start(robot, "a cowboy");
        Path preview = folder.resolve("preview.png");
        GalleryFixture.draw(preview, 77, 100, 75);
        fixture.tell(0, new RunState.Working(OptionalDouble.empty(), Optional.empty(), Optional.of(preview)));
        await(() -> shown().equals(new Shown.InProgress(run, preview)));

        assertTrue(labels(viewer).contains("Draft in progress"));
        assertTrue(button("Save as…").isDisabled(), "there is no file yet");
        robot.interact(() -> fixture.jobs.cancel(run));
        assertEquals(new Shown.Finished(fixture.outputs.outputs().getFirst()), shown());
        assertFalse(button("Save as…").isDisabled());
    }

    @Test
    void arrowsMoveThroughTheOutputs(FxRobot robot) throws TimeoutException {
        fill(robot, 5);
        await(() -> !cells(robot).isEmpty());
        robot.interact(() -> robot.lookup(".outputs-grid").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertEquals(fixture.outputs.outputs().get(1), fixture.viewer.selected().orElseThrow());
        robot.push(KeyCode.DOWN);
        assertEquals(fixture.outputs.outputs().get(3), fixture.viewer.selected().orElseThrow());
        robot.push(KeyCode.LEFT);
        assertEquals(fixture.outputs.outputs().get(2), fixture.viewer.selected().orElseThrow());
    }

    @Test
    void noTwoOutputsAreCalledTheSame(FxRobot robot) throws TimeoutException {
        Output first = fixture.output(1);
        Output twin = new Output(first.picture(), folder.resolve("twin.json"), first.recipe());
        robot.interact(() -> {
            fixture.outputs.outputs().setAll(first, twin);
            fixture.viewer.follow();
        });
        await(() -> spoken(robot).equals(List.of("1 of 2", "2 of 2")));
        Node grid = robot.lookup(".outputs-grid").query();
        robot.interact(grid::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertTrue(grid.getAccessibleText().endsWith(":09, Draft engine, 2 of 2"), grid.getAccessibleText());
        robot.interact(() -> fixture.outputs.outputs().addFirst(fixture.output(2)));
        assertTrue(grid.getAccessibleText().endsWith(", 3 of 3"), grid.getAccessibleText());
        await(() -> spoken(robot).equals(List.of("1 of 3", "2 of 3", "3 of 3")));
    }

    @Test
    void fullScreenShowsTheNextOutputAndEscapeLeaves(FxRobot robot) throws TimeoutException {
        fill(robot, 2);
        robot.interact(() -> viewer.lookup(".zoom-pane").requestFocus());
        robot.push(KeyCode.F);
        await(() -> robot.listWindows().size() == 2
                && robot.lookup("#full-screen").tryQuery().isPresent());

        robot.push(KeyCode.RIGHT);
        assertEquals(fixture.outputs.outputs().get(1), fixture.viewer.selected().orElseThrow());
        robot.push(KeyCode.ESCAPE);
        await(() -> !fixture.viewer.fullScreenProperty().get());
        assertEquals(1, robot.listWindows().size());
    }

    @Test
    void saveAsWritesTheSameBytesAndSaysSo(FxRobot robot) throws TimeoutException, IOException {
        fill(robot, 1);
        Path target = folder.resolve("saved-copy.png");
        robot.interact(() -> fixture.viewer.saveAs(target));
        await(() -> labels(viewer).contains("A copy was saved as saved-copy.png."));

        assertArrayEquals(
                Files.readAllBytes(fixture.outputs.outputs().getFirst().picture()), Files.readAllBytes(target));
        assertEquals(Optional.of(folder), fixture.viewer.lastFolder());
    }

    @Test
    void copyPutsTheFileAndThePictureOnTheClipboard(FxRobot robot) throws TimeoutException {
        fill(robot, 1);
        robot.interact(() -> button("Copy picture").fire());
        await(() -> labels(viewer).contains("The picture is on the clipboard."));

        Path picture = fixture.outputs.outputs().getFirst().picture();
        robot.interact(() -> {
            Clipboard clipboard = Clipboard.getSystemClipboard();
            assertEquals(List.of(picture.toFile()), clipboard.getFiles());
            assertTrue(clipboard.hasImage());
        });
    }

    @Test
    void deletedFileIsSaidAndCanBeTakenOut(FxRobot robot) throws TimeoutException, IOException {
        fill(robot, 2);
        Output first = fixture.outputs.outputs().getFirst();
        Files.delete(first.picture());
        robot.interact(() -> {
            fixture.viewer.step(1);
            fixture.viewer.step(-1);
        });
        await(() -> fixture.viewer.goneProperty().get());

        robot.interact(() -> button("Remove from outputs").fire());
        assertFalse(fixture.outputs.outputs().contains(first));
    }

    @Test
    void liveMixTakesTheViewerAndFollowsTheSlider(FxRobot robot) throws TimeoutException {
        fill(robot, 1);
        ReferenceSlot slot = live(robot);
        assertTrue(labels(viewer).contains("Live draft"), () -> labels(viewer).toString());
        assertTrue(labels(viewer).contains("0.40"));
        robot.interact(() -> slot.strengthProperty().set(0.9));
        awaitGrey(FakeLiveEngine.grey(0.9));
        assertTrue(labels(viewer).contains("0.90"));
        assertEquals(Optional.empty(), fixture.outputs.selected().getValue());
    }

    @Test
    void outputTakesThePlaceOfTheLiveMixUntilTheHandMovesOrAsksForIt(FxRobot robot) throws TimeoutException {
        fill(robot, 1);
        Shown output = new Shown.Finished(fixture.outputs.outputs().getFirst());
        ReferenceSlot slot = live(robot);
        robot.interact(() -> fixture.outputs.look(fixture.outputs.outputs().getFirst()));
        assertEquals(output, shown());
        robot.interact(() -> button("Live draft").fire());
        assertTrue(shown() instanceof Shown.Live);
        robot.interact(() -> fixture.outputs.look(fixture.outputs.outputs().getFirst()));
        assertEquals(output, shown());
        robot.interact(() -> slot.strengthProperty().set(0.7));
        assertTrue(shown() instanceof Shown.Live);
        awaitGrey(FakeLiveEngine.grey(0.7));
    }

    @Test
    void runTakesThePlaceOfTheLiveMixOnceWithItsPreviewAndOnceWithItsOutput(FxRobot robot) throws TimeoutException {
        ReferenceSlot slot = live(robot);
        Run run = start(robot, "a cat");
        assertTrue(shown() instanceof Shown.Live);
        Path first = folder.resolve("first.png");
        GalleryFixture.draw(first, 7, 100, 75);
        fixture.tell(0, new RunState.Working(OptionalDouble.empty(), Optional.empty(), Optional.of(first)));
        await(() -> shown().equals(new Shown.InProgress(run, first)));
        robot.interact(() -> slot.strengthProperty().set(0.7));
        assertTrue(shown() instanceof Shown.Live);

        Path second = folder.resolve("second.png");
        GalleryFixture.draw(second, 8, 100, 75);
        fixture.tell(0, new RunState.Working(OptionalDouble.empty(), Optional.of("Mixing"), Optional.of(second)));
        await(() -> texts().contains("Mixing"));
        assertTrue(shown() instanceof Shown.Live);
        Output output = fixture.output(1);
        fixture.tell(0, new RunState.Saved(output));
        await(() -> shown().equals(new Shown.Finished(output)));
    }

    @Test
    void restingHandIsOfferedToSaveAndToGoToKreaWithAKey(FxRobot robot) throws TimeoutException {
        live(robot);
        assertTrue(buttons(viewer).contains("Save this draft"));
        assertFalse(buttons(viewer).contains("Generate on Krea 2"));
        robot.interact(() -> fixture.session.keyPresentProperty().set(true));
        assertTrue(buttons(viewer).contains("Generate on Krea 2"));
        assertTrue(labels(viewer).contains("$0.035"), () -> labels(viewer).toString());

        Seed seed = fixture.session.composition().seedProperty().get();
        robot.interact(() -> button("Save this draft").fire());
        assertEquals(1, fixture.jobs.runs().size());
        Run run = fixture.jobs.runs().getFirst();
        assertEquals(Service.DRAFT, run.service());
        assertEquals(fixture.session.composition().snapshot(), run.request());
        assertEquals(seed, run.request().seed());
        robot.interact(() -> fixture.jobs.cancel(run));

        robot.interact(() -> button("Generate on Krea 2").fire());
        assertEquals(Service.KREA, fixture.jobs.runs().getLast().service());
    }

    @Test
    void promptWithoutAPictureIsSaidOverTheDimmedOne(FxRobot robot) throws TimeoutException {
        live(robot);
        robot.interact(() -> fixture.session.composition().promptProperty().set("nothing"));
        await(() -> labels(viewer).stream().anyMatch(text -> text.startsWith("The draft engine has no picture for")));
        assertTrue(shown() instanceof Shown.Live);
        assertTrue(button("Save this draft").isDisabled());
        robot.interact(() -> fixture.session.composition().promptProperty().set(""));
        await(() -> labels(viewer).contains("Write what to show, and the live draft follows."));
        robot.interact(() -> fixture.session.composition().references().clear());
        assertEquals(new Shown.Nothing(), shown());
    }

    /// Waits until a mix of one reference at 0.40 is looked at and stands still.
    private ReferenceSlot live(FxRobot robot) throws TimeoutException {
        robot.interact(() -> fixture.compose("a cat"));
        await(() -> shown() instanceof Shown.Live
                && fixture.session.live().finishedProperty().get());
        return fixture.session.composition().references().getFirst();
    }

    private void awaitGrey(int grey) throws TimeoutException {
        await(() -> viewer.lookup(".zoom-pane").lookup(".image-view") instanceof ImageView view
                && view.getImage() != null
                && (view.getImage().getPixelReader().getArgb(3, 3) & 255) == grey);
    }

    private static List<String> buttons(Node root) {
        return root.lookupAll(".button").stream()
                .filter(GalleryViewTest::isSeen)
                .map(Node::getAccessibleText)
                .toList();
    }

    private Run start(FxRobot robot, String prompt) {
        robot.interact(() -> fixture.start(Service.DRAFT, fixture.request(prompt, 0)));
        return fixture.jobs.runs().getLast();
    }

    private void fill(FxRobot robot, int count) {
        List<Output> made = IntStream.range(0, count)
                .mapToObj(i -> fixture.output(count - i))
                .toList();
        robot.interact(() -> {
            fixture.outputs.outputs().setAll(made);
            fixture.viewer.follow();
        });
    }

    private Shown shown() {
        return fixture.viewer.shownProperty().get();
    }

    private List<String> texts() {
        return Stream.concat(outputs.lookupAll(".label").stream(), outputs.lookupAll(".button").stream())
                .filter(GalleryViewTest::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static List<String> labels(Node root) {
        return root.lookupAll(".label").stream()
                .filter(GalleryViewTest::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    /// How the names of the cells end, in their order; those in reserve repeat them.
    private static List<String> spoken(FxRobot robot) {
        return cells(robot).stream()
                .map(Node::getAccessibleText)
                .map(name -> name.substring(name.lastIndexOf(", ") + 2))
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<Node> cells(FxRobot robot) {
        return robot.lookup(".output-cell").queryAll();
    }

    private Button button(String name) {
        return List.of(viewer, outputs).stream()
                .flatMap(room -> room.lookupAll(".button").stream())
                .filter(GalleryViewTest::isSeen)
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static BufferedImage decode(Path picture, int longSidePx) throws ProblemException {
        try {
            return ImageIO.read(picture.toFile());
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem.PictureUnreadable(picture.toString(), Problem.PictureUnreadable.Flaw.GONE), e);
        }
    }
}
