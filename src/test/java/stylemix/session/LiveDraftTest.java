// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.FakeDesk;
import stylemix.FakeLiveEngine;
import stylemix.Fx;
import stylemix.TestRequests;
import stylemix.model.AspectRatio;
import stylemix.model.JobEntry;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.model.Seed;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.pipeline.OnStop;

/// What is mixed when, step by step: the work of the workers is done when a test says so.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class LiveDraftTest {

    private static final Duration SOON = Duration.millis(1);

    private final Composition composition = new Composition();
    private final Settings settings = new Settings(SettingsData.DEFAULT);
    private final RunQueue queue = new RunQueue(
            new FakeDesk(LiveDraftTest::never), new DirectClerk(), new DirectClerk(), (_, _) -> {}, Clock.systemUTC());
    private final FakeLiveEngine engine = new FakeLiveEngine();
    private final HeldWork work = new HeldWork();
    private final ReferenceSlot a = CompositionTest.ready(0, "a.png", 0.5);
    private final ReferenceSlot b = CompositionTest.ready(1, "b.png", 0.25);

    private LiveDraft live;

    @BeforeEach
    void open() {
        fx(() -> live = new LiveDraft(composition, queue, settings, engine, work, new LiveDraft.Pace(SOON, SOON)));
    }

    @AfterEach
    void close() {
        fx(live::close);
    }

    @Test
    void referenceAndPromptAreMixedSmallThenWhole() throws TimeoutException {
        begin(a);
        awaitFinished();
        assertEquals("open a cat", engine.done.getFirst());
        assertTrue(engine.done.contains("add a.png"));
        assertEquals("mix a.png=0.5 whole", engine.done.getLast());
        assertEquals(new LayerState.Ready(), a.layerProperty().get());
        LivePicture picture = live.pictureProperty().get().orElseThrow();
        assertEquals(AspectRatio.FOUR_THREE.width(), picture.pixels().getWidth());
        assertEquals(FakeLiveEngine.grey(0.5), picture.pixels().getRGB(9, 9) & 255);
    }

    @Test
    void newestValueWinsAndNothingQueuesUp() throws TimeoutException {
        begin(a);
        awaitFinished();
        engine.done.clear();
        for (double strength : new double[] {0.6, 0.7, 0.8, 0.9}) {
            fx(() -> a.strengthProperty().set(strength));
        }
        assertEquals(1, work.size());
        awaitFinished();
        assertEquals("mix a.png=0.6 half", engine.done.getFirst());
        assertEquals("mix a.png=0.9 whole", engine.done.getLast());
        assertTrue(
                engine.done.stream().noneMatch(step -> step.contains("0.7") || step.contains("0.8")),
                () -> engine.done.toString());
    }

    @Test
    void wholeMixThatIsNotWantedAnyMoreIsNeverMade() throws TimeoutException {
        begin(a);
        awaitFinished();
        engine.done.clear();
        fx(() -> a.strengthProperty().set(0.6));
        workNext(); // the small one
        await(() -> work.size() == 1); // the hand rests, so the whole one is on its way
        fx(() -> a.strengthProperty().set(0.7));
        awaitFinished();
        assertFalse(engine.done.contains("mix a.png=0.6 whole"), () -> engine.done.toString());
        assertEquals("mix a.png=0.7 whole", engine.done.getLast());
    }

    @Test
    void muteOrderNegativeStrengthAndKeptColoursAreFollowedWithoutAnotherLayer() throws TimeoutException {
        begin(a, b);
        awaitFinished();
        engine.done.clear();
        fx(() -> {
            composition.references().setAll(b, a);
            a.strengthProperty().set(-0.5);
        });
        awaitFinished();
        assertEquals("mix b.png=0.25 a.png=-0.5 whole", engine.done.getLast());
        fx(() -> b.mutedProperty().set(true));
        awaitFinished();
        assertEquals("mix a.png=-0.5 whole", engine.done.getLast());
        int before = engine.done.size();
        fx(() -> composition.keepColoursProperty().set(0.5));
        awaitFinished();
        assertTrue(engine.done.size() > before);
        assertTrue(engine.done.stream().allMatch(step -> step.startsWith("mix")), () -> engine.done.toString());
    }

    @Test
    void referencesArePreparedOneAtATimeTheMutedOnesLast() throws TimeoutException {
        fx(() -> a.mutedProperty().set(true));
        begin(a, b);
        workNext(); // the content
        assertInstanceOf(LayerState.Preparing.class, b.layerProperty().get());
        assertEquals(new LayerState.Waiting(), a.layerProperty().get());
        assertEquals(1, live.pendingProperty().get());
        awaitFinished();
        assertEquals(
                List.of("add b.png", "add a.png"),
                engine.done.stream().filter(step -> step.startsWith("add")).toList());
    }

    @Test
    void anotherContentDropsTheLayersOfTheFormer() throws TimeoutException {
        begin(a);
        workNext(); // the content
        assertInstanceOf(LayerState.Preparing.class, a.layerProperty().get());
        fx(() -> composition.promptProperty().set("a dog"));
        assertEquals(new LayerState.None(), a.layerProperty().get());
        awaitFinished();
        assertEquals(
                List.of("open a cat", "open a dog", "add a.png"),
                engine.done.stream().filter(step -> !step.startsWith("mix")).toList());
        fx(() -> composition.seedProperty().set(new Seed(99)));
        assertFalse(live.finishedProperty().get());
        assertTrue(live.pictureProperty().get().isPresent(), "the former picture stands until the next is there");
        awaitFinished();
        assertEquals(2, engine.done.stream().filter("add a.png"::equals).count());
    }

    @Test
    void promptIsComposedOnceTheHandLiesStill() throws TimeoutException {
        begin(a);
        fx(() -> "a cat s"
                .chars()
                .forEach(_ -> composition
                        .promptProperty()
                        .set(composition.promptProperty().get() + "y")));
        awaitFinished();
        assertEquals(
                1, engine.done.stream().filter(step -> step.startsWith("open")).count());
    }

    @Test
    void draftRunGoesFirstAndARunOfKreaIsNoHindrance() throws TimeoutException {
        Run[] run = new Run[1];
        fx(() -> run[0] = queue.start(Service.DRAFT, List.of(TestRequests.request("x", 1)), false)
                .getFirst());
        begin(a);
        assertEquals(new LiveState.Waiting(), live.stateProperty().get());
        assertEquals(0, work.size());
        fx(run[0]::cancel);
        workNext(); // the content
        assertInstanceOf(LayerState.Preparing.class, a.layerProperty().get());

        fx(() -> run[0] = queue.start(Service.DRAFT, List.of(TestRequests.request("y", 2)), false)
                .getFirst());
        assertEquals(new LayerState.Waiting(), a.layerProperty().get());
        awaitIdle();
        assertFalse(engine.done.contains("add a.png"));
        fx(() -> {
            queue.cancel(run[0]);
            queue.start(Service.KREA, List.of(TestRequests.request("z", 3)), false)
                    .getFirst();
        });
        awaitFinished();
        assertTrue(engine.done.contains("add a.png"));
    }

    @Test
    void wordsWithoutAPictureAreToldAndForgottenWithTheNextPrompt() throws TimeoutException {
        fx(() -> composition.promptProperty().set("nothing"));
        fx(() -> composition.references().add(a));
        workNext();
        assertEquals(
                new LiveState.Failed(new Problem.NothingMatched(List.of("nothing"))),
                live.stateProperty().get());
        fx(() -> a.strengthProperty().set(0.9));
        assertEquals(0, work.size(), "it is not tried again");
        fx(() -> composition.promptProperty().set("a cat"));
        awaitFinished();
    }

    @Test
    void pictureThatCannotBeReadIsLeftOut() throws TimeoutException {
        ReferenceSlot broken = CompositionTest.ready(2, "broken.png", 0.5);
        begin(broken, a);
        awaitFinished();
        assertInstanceOf(LayerState.Failed.class, broken.layerProperty().get());
        assertEquals("mix a.png=0.5 whole", engine.done.getLast());
    }

    @Test
    void referenceCanBeCalledOffAndAskedForAgain() throws TimeoutException {
        begin(a, b);
        workNext(); // the content
        assertInstanceOf(LayerState.Preparing.class, a.layerProperty().get());
        fx(() -> live.callOff(a));
        assertEquals(new LayerState.CalledOff(), a.layerProperty().get());
        awaitFinished();
        assertEquals("mix b.png=0.25 whole", engine.done.getLast());
        fx(() -> live.prepare(a));
        awaitFinished();
        assertEquals("mix a.png=0.5 b.png=0.25 whole", engine.done.getLast());
    }

    @Test
    void withoutAReferenceOrAPromptThereIsNone() throws TimeoutException {
        assertEquals(new LiveState.NoReference(), live.stateProperty().get());
        fx(() -> composition.references().add(a));
        assertEquals(new LiveState.NoPrompt(), live.stateProperty().get());
        fx(() -> composition.promptProperty().set("a cat"));
        awaitFinished();
        fx(() -> composition.references().clear());
        assertEquals(new LiveState.NoReference(), live.stateProperty().get());
        assertEquals(Optional.empty(), live.pictureProperty().get());
    }

    @Test
    void eachServiceHasItsOwnSwitch() throws TimeoutException {
        begin(a);
        awaitFinished();
        fx(() -> settings.update(data -> data.withService(Service.KREA)));
        assertEquals(new LiveState.Off(), live.stateProperty().get());
        assertEquals(new LayerState.None(), a.layerProperty().get());
        fx(() -> settings.update(data -> data.withLive(true)));
        awaitFinished();
        fx(() -> settings.update(data -> data.withService(Service.DRAFT).withLive(false)));
        assertEquals(new LiveState.Off(), live.stateProperty().get());
        assertTrue(settings.data().liveBesideOthers());
    }

    private static RunState.Saved never(JobEntry job, Supplier<OnStop> onStop, Consumer<RunState> report) {
        throw new AssertionError("nobody carries out the runs");
    }

    private void begin(ReferenceSlot... slots) {
        fx(() -> {
            composition.references().setAll(slots);
            composition.promptProperty().set("a cat");
        });
    }

    private void workNext() throws TimeoutException {
        await(() -> work.size() > 0);
        work.next();
    }

    private void awaitFinished() throws TimeoutException {
        await(() -> {
            work.all();
            return live.finishedProperty().get();
        });
    }

    /// Until the content is composed and all work that came of it is done.
    private void awaitIdle() throws TimeoutException {
        await(() -> {
            work.all();
            return live.stateProperty().get() instanceof LiveState.Mixing && work.size() == 0;
        });
        work.all();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        Fx.idle();
    }

    private static void fx(Runnable step) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(step));
        Fx.idle();
    }
}
