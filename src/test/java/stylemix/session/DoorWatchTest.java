// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.Fx;
import stylemix.door.DoorCheck;
import stylemix.door.Hint;
import stylemix.door.Look;

/// Which hints are shown when, step by step: the work of the workers is done when a test says so.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class DoorWatchTest {

    private final Composition composition = new Composition();
    private final HeldWork work = new HeldWork();
    private final List<Boolean> onFxThread = new ArrayList<>();
    private final ReferenceSlot a = CompositionTest.ready(0, "a.png", 0.5);
    private final ReferenceSlot b = CompositionTest.ready(1, "b.png", 0.25);
    private DoorWatch watch;

    /// To the eye all pictures look the same, and to the check all are too small.
    @BeforeEach
    void open() {
        Look look = Look.of(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), 640, 480);
        fx(() -> watch = new DoorWatch(composition, _ -> look, this::check, work));
    }

    @Test
    void pictureIsLookedAtAndThenCheckedElsewhere() {
        fx(() -> composition.references().setAll(a, b));
        assertEquals(2, work.size(), "two looks");
        work.next();
        work.next();
        assertEquals(List.of(), told(), "nothing is known before the check is done");
        work.all();
        assertEquals(List.of("small A", "small B", "twice B A"), told());
        assertFalse(onFxThread.contains(true), "the check holds up the window");
        fx(() -> a.strengthProperty().set(0.9));
        assertEquals(0, work.size(), "a dragged strength changes nothing that is checked");
    }

    @Test
    void resultAboutARemovedPictureIsNotShown() {
        fx(() -> composition.references().setAll(a, b));
        work.next();
        work.next();
        List<Runnable> slow = work.take();
        fx(() -> composition.references().remove(b));
        assertEquals(List.of(), told());
        slow.forEach(Runnable::run);
        Fx.idle();
        assertEquals(List.of(), told(), "it is about a board that is gone");
        work.all();
        assertEquals(List.of("small A"), told());
    }

    @Test
    void hintsAboutARemovedPictureGoAtOnceAndOthersStay() {
        fx(() -> composition.references().setAll(a, b));
        work.all();
        fx(() -> composition.references().remove(b));
        assertEquals(1, work.size(), "the new check has not begun");
        assertEquals(List.of("small A"), told());
        fx(() -> a.mutedProperty().set(true));
        assertEquals(List.of(), told());
    }

    @Test
    void olderResultThatComesLastDoesNotReplaceTheNewer() {
        fx(() -> composition.references().setAll(a));
        work.next();
        List<Runnable> slow = work.take();
        fx(() -> composition.references().setAll(b, a));
        work.all();
        assertEquals(List.of("small B", "small A", "twice A B"), told());
        slow.forEach(Runnable::run);
        Fx.idle();
        assertEquals(List.of("small B", "small A", "twice A B"), told());
    }

    @Test
    void undoBringsBackThePictureAndItsHints() {
        fx(() -> composition.references().setAll(a, b));
        work.all();
        fx(() -> {
            composition.history().mark("remove");
            composition.references().remove(b);
        });
        work.all();
        assertEquals(List.of("small A"), told());
        fx(() -> composition.history().undo());
        work.all();
        assertEquals(List.of("small A", "small B", "twice B A"), told());
    }

    @Test
    void otherPictureOnATileLosesTheHintsOfTheOneBefore() {
        fx(() -> composition.references().setAll(a));
        work.all();
        ReferenceSlot other = CompositionTest.ready(2, "c.png", 0.5);
        fx(() -> a.show("c.png", other.state()));
        assertEquals(List.of(), told(), "nobody has looked at it");
        work.all();
        assertEquals(List.of("small A"), told());
    }

    @Test
    void whatIsPutAwayWhileACheckRunsStaysAway() {
        fx(() -> composition.references().setAll(a));
        work.all();
        fx(() -> composition.references().add(b));
        fx(() -> watch.putAway(watch.told().getFirst()));
        work.all();
        assertEquals(List.of("small B", "twice B A"), told());
    }

    @Test
    void nothingIsStartedOrShownOnceItIsClosed() {
        fx(() -> composition.references().setAll(a));
        work.next();
        List<Runnable> slow = work.take();
        fx(watch::close);
        slow.forEach(Runnable::run);
        fx(() -> composition.references().add(b));
        assertEquals(0, work.size());
        assertEquals(List.of(), told());
    }

    private List<Hint> check(List<Look> looks) {
        onFxThread.add(Platform.isFxApplicationThread());
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            hints.add(new Hint.Small(i, DoorCheck.LEAST_PX));
        }
        for (int i = 1; i < looks.size(); i++) {
            hints.add(new Hint.Duplicate(i, i - 1));
        }
        return hints;
    }

    private List<String> told() {
        Supplier<List<String>> words = () -> watch.told().stream()
                .map(one -> (one.hint() instanceof Hint.Small ? "small " : "twice ")
                        + String.join(
                                " ",
                                one.slots().stream().map(ReferenceSlot::letter).toList()))
                .toList();
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(words::get));
    }

    private static void fx(Runnable step) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(step));
        Fx.idle();
    }
}
