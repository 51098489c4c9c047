// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.TestPictures;
import stylemix.model.AspectRatio;
import stylemix.model.Creativity;
import stylemix.model.Output;
import stylemix.model.SessionData;
import stylemix.model.Variant;
import stylemix.session.Session;

/// Closing the real window, and opening it again.
class StudioRestartTest {

    @TempDir
    Path folder;

    @Test
    void everythingComesBack() throws TimeoutException {
        SessionData left;
        List<Output> outputs;
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            studio.add(picture("a.png"), picture("b.png"), picture("c.png"));
            studio.focus(studio.tiles().get(2));
            studio.press(KeyCode.ALT, KeyCode.UP);
            studio.press(KeyCode.M);
            studio.press(KeyCode.EQUALS);
            studio.ask("a cowboy\nin the desert");
            studio.robot.interact(() -> {
                var c = studio.session.composition();
                c.variantProperty().set(Variant.LARGE);
                c.aspectRatioProperty().set(AspectRatio.SQUARE);
                c.creativityProperty().set(Creativity.HIGH);
                c.seedLockedProperty().set(true);
                c.movementProperty().set(-20);
                c.picturesProperty().set(1);
            });
            studio.robot.clickOn(studio.generate());
            studio.awaitOutputs(1);
            left = studio.session.composition().save();
            outputs = List.copyOf(studio.session.outputs());
            assertEquals(List.of("a.png 0.60 balanced", "c.png 0.70 muted", "b.png 0.60 balanced"), studio.board());
        }
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            studio.awaitPictures();
            studio.awaitOutputs(1);
            studio.picture("restarted");
            assertEquals(List.of("a.png 0.60 balanced", "c.png 0.70 muted", "b.png 0.60 balanced"), studio.board());
            assertEquals("a cowboy\nin the desert", studio.prompt().getText());
            assertEquals(left, studio.session.composition().save());
            assertEquals(outputs, List.copyOf(studio.session.outputs()));
            assertEquals(1, studio.cells().size());
        }
    }

    @Test
    void closingWhileAJobRunsAsksOnce() throws TimeoutException {
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            studio.ask("a cowboy");
            studio.robot.interact(
                    () -> studio.session.composition().picturesProperty().set(4));
            studio.robot.clickOn(studio.generate());
            studio.await("the jobs", () -> !studio.session.queue().unfinished().isEmpty());
            studio.requestClose();
            studio.answer("close.stay");
            assertTrue(studio.stage.isShowing());
            assertFalse(OpenStudio.fx(() -> studio.session.queue().unfinished()).isEmpty());

            studio.requestClose();
            studio.answer("close.leave");
            studio.await("the closed window", () -> !studio.stage.isShowing());
        }
    }

    @Test
    void closedStudioLeavesNoThread() throws TimeoutException {
        try (OpenStudio _ = OpenStudio.in(folder.resolve("first"))) {
            // the toolkit's own threads have started now
        }
        Set<Thread> before = lasting();
        OpenStudio studio = OpenStudio.in(folder.resolve("second"));
        studio.add(picture("a.png"));
        studio.ask("a cowboy");
        studio.robot.clickOn(studio.generate());
        studio.awaitCards(1);
        studio.robot.interact(() -> studio.session.queue().cancelAll());
        assertTrue(ours().contains("decoder-0"), () -> ours().toString());
        studio.close();

        studio.await(
                () -> "the end of " + ours() + names(before), () -> ours().isEmpty() && before.containsAll(lasting()));
    }

    @Test
    void closedStudioLeavesNoMemory() throws Exception {
        WeakReference<Session> closed = closedSession();
        closedSession(); // the FX thread hands its uncaught errors to the window that opened last

        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            System.gc();
            return closed.get() == null;
        });
    }

    private WeakReference<Session> closedSession() throws TimeoutException {
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            studio.add(picture("a.png"));
            return new WeakReference<>(studio.session);
        }
    }

    @Test
    void cardThatWasLeftLeavesNoMemory() throws TimeoutException {
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            WeakReference<Node> left = mixes(studio);
            mixes(studio);
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                System.gc();
                return left.get() == null;
            });
        }
    }

    private static WeakReference<Node> mixes(OpenStudio studio) throws TimeoutException {
        studio.focus(studio.button("references.presets"));
        studio.press(KeyCode.ENTER);
        WeakReference<Node> card = new WeakReference<>(studio.only(".card.browser"));
        studio.press(KeyCode.ESCAPE);
        return card;
    }

    /// Threads that only an open studio has.
    private static List<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("decoder-")
                        || List.of("saver", "journal", "painter", "HTTP-Dispatcher")
                                .contains(name))
                .toList();
    }

    private static Set<Thread> lasting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() && thread.isAlive())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> names(Set<Thread> known) {
        return lasting().stream()
                .filter(thread -> !known.contains(thread))
                .map(Thread::getName)
                .toList();
    }

    private Path picture(String name) {
        return TestPictures.png(folder.resolve(name), 120, 90, name.hashCode());
    }
}
