// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.FakeDesk;
import stylemix.model.Candidate;
import stylemix.model.Finding;
import stylemix.model.JobState;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.picture.PictureReader;
import stylemix.picture.PictureWriter;
import stylemix.session.JobDesk;
import stylemix.session.Run;
import stylemix.ui.Focus;
import stylemix.ui.Pictures;
import stylemix.ui.Theme;

/// The jobs in a real window, at a service that does what the test says.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls open before each test
class QueueViewTest {

    private static final String[] PROMPTS = {
        "a cowboy at dusk",
        "a polar bear",
        "night boats in a harbour",
        "a kitten with a ball of yarn",
        "an old lighthouse"
    };

    @TempDir
    static Path folder;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<Instant> now = new AtomicReference<>(GalleryFixture.NOON);
    private final ObjectProperty<SettingsData.Theme> theme = new SimpleObjectProperty<>(SettingsData.Theme.LIGHT);
    private GalleryFixture fixture;
    private Pictures pictures;
    private StackPane root;
    private OutputsView room;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        fixture = new GalleryFixture(folder, executor, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        });
        pictures = new Pictures((path, px) -> PictureReader.readAtMost(path, px), executor);
        room = new OutputsView(fixture.outputs, fixture.jobs, pictures);
        root = new StackPane(room);
        Scene scene = new Scene(root, 320, 820);
        new Theme(theme).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot, TestInfo test) throws IOException {
        for (SettingsData.Theme look : List.of(SettingsData.Theme.LIGHT, SettingsData.Theme.DARK)) {
            robot.interact(() -> theme.set(look));
            picture(robot, test.getTestMethod().orElseThrow().getName() + "-" + look);
        }
        robot.interact(() -> {
            fixture.session.queue().cancelAll();
            fixture.session.live().close();
        });
        executor.shutdownNow();
    }

    @Test
    void withoutJobsNothingOfTheQueueIsSeen() {
        assertFalse(root.lookup(".queue-head").isVisible());
    }

    @Test
    void fiftyClicksAreFiftyRowsInHalfOfTheRoom(FxRobot robot) {
        start(robot, 50);
        assertEquals(4, cards().size());
        assertEquals(46, rows().size());
        assertTrue(texts().contains("4 running · 46 waiting"), () -> texts().toString());
        assertTrue(room.lookup(".queue").getBoundsInParent().getHeight() <= room.getHeight() / 2 + 1);
        Node last = rows().getLast();
        robot.interact(last::requestFocus);
        robot.push(KeyCode.ENTER);
        assertEquals(50, fixture.jobs.waiting().getFirst().number());
        assertEquals("Waiting, place 1: " + PROMPTS[4], rows().getFirst().getAccessibleText());
    }

    @Test
    void altAndArrowsMoveAWaitingJobAndTheFocusGoesWithIt(FxRobot robot) {
        start(robot, 8);
        assertEquals(List.of(5, 6, 7, 8), waiting());
        Node row = rows().get(3);
        robot.interact(row::requestFocus);
        robot.push(KeyCode.ALT, KeyCode.UP);
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertEquals(List.of(5, 8, 6, 7), waiting());
        assertSame(row, stage.getScene().getFocusOwner());
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(List.of(5, 6, 8, 7), waiting());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DELETE);
        assertEquals(List.of(5, 6, 8), waiting());
        assertTrue(fixture.desk.said().contains("reorder [5, 6, 8, 7]"));
        assertTrue(fixture.desk.said().contains("cancel 7"));
    }

    @Test
    void theJobThatHasTheKeysIsInSight(FxRobot robot) throws TimeoutException {
        robot.interact(() -> fixture.session.queue().setAtOnce(8));
        start(robot, 12);
        robot.interact(() -> cards().getFirst().requestFocus());
        for (int i = 1; i < 12; i++) {
            robot.push(KeyCode.DOWN);
            await(this::ownerIsInSight);
        }
        assertSame(rows().getLast(), stage.getScene().getFocusOwner());
        Node first = cards().getFirst();
        robot.interact(() -> Focus.goTo(button(first, button -> "Cancel".equals(button.getAccessibleText()))));
        robot.push(KeyCode.SPACE);
        await(() -> texts().contains("8 running · 3 waiting · 1 cancelled"));
        assertSame(cards().getLast(), first, "it went below those that run");
        await(this::ownerIsInSight);
        assertTrue(Focus.isIn(stage.getScene().getFocusOwner(), first));
    }

    @Test
    void waitingJobIsDraggedToAnotherPlace(FxRobot robot) throws TimeoutException {
        robot.interact(() -> fixture.session.queue().setAtOnce(1));
        start(robot, 5);
        await(() -> rows().size() == 4 && rows().getFirst().getBoundsInParent().getHeight() > 20);
        Point2D above = middle(rows().get(1)).subtract(0, 12);
        robot.moveTo(rows().get(3));
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(6, 6);
        robot.moveBy(-20, -20);
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo(above);
        robot.moveBy(2, 1);
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveBy(-2, 0);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        await(() -> waiting().equals(List.of(2, 5, 3, 4)));
    }

    @Test
    void pausedQueueSaysSoAndGoesOn(FxRobot robot) {
        start(robot, 5);
        robot.interact(() -> button("Pause").fire());
        start(robot, 1);
        assertTrue(texts().contains("Paused. 2 pictures wait."), () -> texts().toString());
        robot.interact(() -> fixture.session.queue().setAtOnce(8));
        assertEquals(List.of(5, 6), waiting());
        robot.interact(() ->
                button(room, button -> button.getText().startsWith("Resume")).fire());
        assertEquals(List.of(), waiting());
        assertFalse(texts().stream().anyMatch(text -> text.startsWith("Paused")));
    }

    @Test
    void allAreCancelledAndComeBackByTheMenu(FxRobot robot) throws TimeoutException {
        start(robot, 6);
        menu(robot, "Cancel all");
        assertEquals(List.of(), fixture.session.queue().unfinished());
        await(() -> texts().contains("6 cancelled"));
        menu(robot, "Try all 6 cancelled again $0.18");
        assertEquals(6, fixture.session.queue().unfinished().size());
    }

    @Test
    void failedOnesAreTriedAgainAtThePriceOfToday(FxRobot robot) throws TimeoutException {
        start(robot, 5);
        fixture.tell(0, new RunState.Failed(new Problem.JobFailed("")));
        fixture.tell(2, new RunState.Failed(new Problem.Moderated("nsfw")));
        await(() -> fixture.jobs.failed().size() == 2);
        assertTrue(texts().contains("Try again $0.03"), () -> texts().toString());
        assertTrue(texts().contains("Change the prompt"));
        menu(robot, "Try all 2 failed again $0.06");
        assertEquals(List.of(), fixture.jobs.failed());
        assertEquals(List.of("again 1", "again 3"), said("again"));
    }

    @Test
    void usedUpBalanceStopsTheOthersAndSaysWhy(FxRobot robot) throws TimeoutException {
        start(robot, 8);
        fixture.tell(1, new RunState.Failed(new Problem.NoBalance("Insufficient balance")));
        await(() -> texts().contains("Stopped: the balance is used up. 4 pictures wait."));
        assertTrue(texts().contains("Resume $0.12"), () -> texts().toString());
        assertTrue(texts().contains("Top up balance"));
        assertTrue(texts().contains("Try again $0.03"));
        robot.interact(() ->
                button(room, button -> button.getText().startsWith("Resume")).fire());
        assertEquals(3, waiting().size());
    }

    @Test
    void busyServiceIsCountedDownOnTheCard(FxRobot robot) throws TimeoutException {
        start(robot, 1);
        fixture.tell(0, new RunState.Busy(GalleryFixture.NOON.plusSeconds(15)));
        await(() -> texts().contains("The service is busy; tries again in 15 s"));
        now.set(GalleryFixture.NOON.plusSeconds(4));
        await(() -> texts().contains("The service is busy; tries again in 11 s"));
    }

    @Test
    void longJobIsSaidToBeLongAndStillFollowed(FxRobot robot) throws TimeoutException {
        start(robot, 1);
        fixture.tell(0, new RunState.Working(OptionalDouble.empty(), Optional.empty(), Optional.empty()));
        await(() -> texts().contains("Working"));
        now.set(GalleryFixture.NOON.plus(Duration.ofSeconds(31)));
        await(() -> texts().contains(" · 31 s, slow"));
    }

    @Test
    void whatHasEndedIsClearedAndBroughtBack(FxRobot robot) throws TimeoutException {
        start(robot, 3);
        fixture.tell(0, new RunState.Failed(new Problem.JobFailed("")));
        fixture.tell(1, new RunState.Saved(fixture.output(1)));
        await(() -> fixture.jobs.failed().size() == 1 && fixture.jobs.done().size() == 1);
        menu(robot, "Clear what has ended");
        assertTrue(texts().contains("2 jobs cleared."), () -> texts().toString());
        assertEquals(List.of(), said("clear"));
        robot.interact(() -> button("Undo").fire());
        assertEquals(1, fixture.jobs.failed().size());
        menu(robot, "Clear what has ended");
        start(robot, 1);
        assertEquals(List.of("clear [1, 2]"), said("clear"));
    }

    @Test
    void afterACrashTheQueueIsPausedWithAListOfWhatWasInFlight(FxRobot robot) {
        robot.interact(() -> fixture.session
                .queue()
                .restore(new JobDesk.Past(
                        List.of(
                                left(0, JobState.SUBMITTED, false),
                                left(1, JobState.MAYBE_SUBMITTED, false),
                                left(2, JobState.COMPLETED, true),
                                left(3, JobState.WAITING, false)),
                        true)));
        assertTrue(
                texts().contains("Stylemix did not end properly. 3 pictures were under way; 3 pictures wait."
                        + " Nothing is sent until you resume."),
                () -> texts().toString());
        assertTrue(texts().containsAll(List.of("at the service", "perhaps sent")), () -> texts().toString());
        assertTrue(
                texts().contains("This job was under way when Stylemix crashed, twice, so it was set aside. Nothing is"
                        + " sent for it until you say so. It is not known yet whether $0.03 was charged."),
                () -> texts().toString());
        assertEquals(3, waiting().size());
        robot.interact(() ->
                button(room, button -> button.getText().startsWith("Resume")).fire());
        assertEquals(0, waiting().size());
        robot.interact(() -> button("Go on").fire());
        assertEquals(4, fixture.jobs.running().size());
    }

    @Test
    void lostJobIsChosenAmongThoseAtTheService(FxRobot robot) throws TimeoutException {
        start(robot, 2);
        fixture.tell(0, new RunState.Failed(new Problem.SeveralJobs("api.krea.ai", 2)));
        await(() -> texts().contains("Choose the job"));
        assertTrue(texts().stream().anyMatch(text -> text.contains("nothing is sent again until then")));
        Path made = folder.resolve("candidate.png");
        GalleryFixture.draw(made, 5, 400, 300);
        fixture.desk.finds(new Finding.Several(List.of(
                new Candidate("job-a", GalleryFixture.NOON.plusSeconds(2), List.of(made.toUri())),
                new Candidate("job-b", GalleryFixture.NOON.plusSeconds(3), List.of()))));
        Run lost = fixture.jobs.failed().getFirst();
        robot.interact(() -> fixture.jobs.candidates(
                lost,
                several -> root.getChildren()
                        .add(new CandidatesView(
                                lost,
                                several,
                                fixture.jobs,
                                pictures,
                                () -> root.getChildren().removeLast()))));
        await(() -> root.getChildren().size() == 2);
        await(() -> root.lookup(".candidates .image-view") != null
                || root.lookup(".candidates .cover-image").isVisible());
        robot.interact(() -> stage.setWidth(760));
        assertTrue(texts(root).contains("no picture yet"), () -> texts(root).toString());
        picture(robot, "candidates");
        robot.interact(() ->
                button(root, button -> "This one".equals(button.getText())).fire());
        assertEquals(1, root.getChildren().size());
        assertEquals(List.of("adopt job-a"), said("adopt"));
        assertEquals(2, fixture.jobs.running().size());
    }

    @Test
    void orderThatWasNotTakenIsSentAgainWithOneClick(FxRobot robot) throws TimeoutException {
        start(robot, 1);
        fixture.tell(0, new RunState.Failed(new Problem.NotTaken("api.krea.ai")));
        await(() -> texts().contains("Send again $0.03"));
        robot.interact(() -> button("Send again $0.03").fire());
        assertEquals(List.of("again 1"), said("again"));
        assertEquals(1, fixture.jobs.running().size());
    }

    @Test
    void foldedStripCountsWhatWaits(FxRobot robot) {
        start(robot, 9);
        robot.interact(() -> {
            room.setFolded(true);
            room.setMaxWidth(104);
        });
        assertEquals(4, room.lookupAll(".run-thumb").size());
        assertTrue(texts().contains("5 waiting"), () -> texts().toString());
    }

    private static stylemix.model.JobEntry left(int number, JobState state, boolean setAside) {
        return FakeDesk.left(
                100 + number, stylemix.TestRequests.request(PROMPTS[number], 200 + number), state, setAside);
    }

    /// Orders pictures from Krea, one click each.
    private void start(FxRobot robot, int count) {
        robot.interact(() -> IntStream.range(0, count)
                .forEach(i -> fixture.start(Service.KREA, fixture.request(PROMPTS[i % PROMPTS.length], 0))));
    }

    private void menu(FxRobot robot, String item) {
        robot.interact(() -> button("More for all jobs").fire());
        Node found = Window.getWindows().stream()
                .filter(window -> !window.equals(stage))
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .filter(label -> item.equals(((Labeled) label).getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + item));
        robot.clickOn(found);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Integer> waiting() {
        return fixture.jobs.waiting().stream().map(Run::number).toList();
    }

    private List<String> said(String verb) {
        return fixture.desk.said().stream()
                .filter(words -> words.startsWith(verb))
                .toList();
    }

    private boolean ownerIsInSight() {
        Node owner = stage.getScene().getFocusOwner();
        Node list = room.lookup(".run-cards");
        while (!(list instanceof ScrollPane)) {
            list = list.getParent();
        }
        return list.localToScene(list.getBoundsInLocal()).contains(owner.localToScene(owner.getBoundsInLocal()));
    }

    private List<Node> cards() {
        return inList(".run-card");
    }

    private List<Node> rows() {
        return inList(".queue-row.waiting");
    }

    private List<Node> inList(String selector) {
        var matching = room.lookupAll(selector);
        return ((javafx.scene.layout.VBox) room.lookup(".run-cards"))
                .getChildren().stream().filter(matching::contains).toList();
    }

    private List<String> texts() {
        return texts(room);
    }

    private static List<String> texts(Node within) {
        return Stream.of(".label", ".button")
                .flatMap(kind -> within.lookupAll(kind).stream())
                .filter(QueueViewTest::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private Button button(String name) {
        return button(room, button -> name.equals(button.getAccessibleText()));
    }

    private static Button button(Node within, java.util.function.Predicate<Button> wanted) {
        return within.lookupAll(".button").stream()
                .filter(QueueViewTest::isSeen)
                .map(Button.class::cast)
                .filter(button -> button.getText() != null && wanted.test(button))
                .findFirst()
                .orElseThrow();
    }

    private static Point2D middle(Node node) {
        var bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> {
            try {
                Path file = Files.createDirectories(Path.of("target", "queue-tests"))
                        .resolve(name + ".png");
                root.applyCss();
                root.layout();
                PictureWriter.png(Pictures.pixels(stage.getScene().snapshot(null)), file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
