// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.FakeArrivals;
import stylemix.FakeDesk;
import stylemix.FakeLiveEngine;
import stylemix.TestPictures;
import stylemix.model.ListedStyle;
import stylemix.model.LoraStyle;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.SettingsData;
import stylemix.picture.PictureReader;
import stylemix.session.Composition;
import stylemix.session.KeptPictures;
import stylemix.session.LiveDraft;
import stylemix.session.RunQueue;
import stylemix.session.Session;
import stylemix.session.Settings;
import stylemix.session.StyleList;
import stylemix.store.ReferenceFolder;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;
import stylemix.ui.Theme;

/// The cards of the LoRA styles by keys alone, with styles that no service listed.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls open before each test
class StyleBrowserTest {

    @TempDir
    static Path folder;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private Session session;
    private Scene scene;

    @Start
    void open(Stage stage) {
        Composition composition = new Composition();
        Settings settings = new Settings(SettingsData.DEFAULT);
        RunQueue queue = new RunQueue(
                new FakeDesk((_, _, _) -> {
                    throw new ProblemException(new Problem.Unexpected("0"));
                }),
                Runnable::run,
                executor,
                Clock.systemUTC());
        session = new Session(
                composition,
                FakeArrivals.imports(
                        composition,
                        new KeptPictures(new ReferenceFolder(folder.resolve("references"))),
                        folder.resolve("arriving"),
                        executor),
                queue,
                settings,
                new LiveDraft(
                        composition,
                        queue,
                        settings,
                        new FakeLiveEngine(),
                        executor,
                        new LiveDraft.Pace(Duration.millis(1), Duration.millis(1))),
                RandomGenerator.of("L64X128MixRandom"));
        Path cover = TestPictures.png(folder.resolve("cover.png"), 120, 90, 3);
        StyleList list = new StyleList(
                new StyleList.Source() {
                    @Override
                    public ListedStyle.Page page(Optional<String> cursor) {
                        return cursor.isEmpty()
                                ? new ListedStyle.Page(
                                        List.of(style("ink", "Ink wash"), style("felt", "Felt"), style("oil", "Oil")),
                                        Optional.of("more"))
                                : new ListedStyle.Page(List.of(style("ash", "Ash")), Optional.empty());
                    }

                    @Override
                    public Path cover(URI address) {
                        return cover;
                    }
                },
                executor);
        StyleBrowser browser = new StyleBrowser(
                list,
                new KreaOnlyViewModel(session),
                new Pictures((path, px) -> PictureReader.readAtMost(path, px), executor),
                () -> {});
        scene = new Scene(new HBox(new Button("outside"), browser), 1000, 620);
        new Theme(new SimpleObjectProperty<>(SettingsData.Theme.LIGHT)).dress(scene);
        stage.setScene(scene);
        stage.show();
        list.refresh();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> session.live().close());
        executor.shutdownNow();
    }

    @Test
    void stylesAreSearchedAddedAndReadOnByKeys(FxRobot robot) throws TimeoutException {
        await(() -> scene.getRoot().lookupAll(".example").size() == 3);
        tabTo(robot, Messages.text("styles.search"));
        robot.write("in");
        await(() -> scene.getRoot().lookupAll(".example").size() == 1);
        tabTo(robot, "Ink wash");
        press(robot, KeyCode.SPACE);
        assertEquals(List.of("ink"), added());
        assertTrue(isInBrowser(owner()), "the keys stay when the card is used up");

        tabTo(robot, Messages.text("styles.search"));
        robot.eraseText(2);
        await(() -> scene.getRoot().lookupAll(".example").size() == 3);
        tabTo(robot, "Felt");
        press(robot, KeyCode.SPACE);
        assertEquals(List.of("ink", "felt"), added());
        tabTo(robot, Messages.text("styles.more"));
        press(robot, KeyCode.SPACE);
        await(() -> scene.getRoot().lookupAll(".example").size() == 4);
        assertTrue(isInBrowser(owner()), "the keys stay when there is no more");
        tabTo(robot, "Ash");
    }

    private List<String> added() {
        return session.composition().kreaOnly().styles().stream()
                .map(LoraStyle::id)
                .toList();
    }

    private static ListedStyle style(String id, String title) {
        return new ListedStyle(id, title, Optional.of(URI.create("https://gen.krea.ai/" + id)), List.of("krea-2"));
    }

    /// Goes on by Tab until what has the keyboard is called so; whatever is on the way has a name.
    private void tabTo(FxRobot robot, String name) {
        List<String> way = new ArrayList<>();
        while (!name.equals(name())) {
            press(robot, KeyCode.TAB);
            assertFalse(name().isBlank(), way::toString);
            way.add(name());
            assertTrue(way.size() < 30, way::toString);
        }
    }

    private String name() {
        Node owner = owner();
        return owner instanceof Button button && button.getAccessibleText() == null
                ? button.getText()
                : String.valueOf(owner.getAccessibleText());
    }

    private Node owner() {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(scene::getFocusOwner));
    }

    private static boolean isInBrowser(Node node) {
        return Stream.iterate(node, at -> at != null, Node::getParent).anyMatch(StyleBrowser.class::isInstance);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(condition)));
    }
}
