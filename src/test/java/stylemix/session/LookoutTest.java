// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import stylemix.FakeDesk;
import stylemix.TestClock;
import stylemix.TestRequests;
import stylemix.model.Candidate;
import stylemix.model.Finding;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.model.Service;

/// Lost orders are looked for from time to time, and nothing is sent. No toolkit, no threads: the test lets time pass.
class LookoutTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final RunState LOST = new RunState.Failed(new Problem.MaybeSubmitted("api.krea.ai"));

    private final FakeDesk desk = new FakeDesk((_, _, _) -> fail("nothing runs here"));
    private final TestClock time = new TestClock(NOON);
    private final List<Run> launched = new ArrayList<>();
    private final RunQueue queue =
            new RunQueue(desk, new DirectClerk(), new DirectClerk(), (run, _) -> launched.add(run), time);
    private final Later later = new Later();

    LookoutTest() {
        new Lookout(queue, desk, later);
    }

    /// Does what is to be done later when the test says so; at once what is to be done now.
    private final class Later implements Function<Duration, Clerk> {

        private record Timed(Instant at, Runnable work) {}

        private final List<Timed> timed = new ArrayList<>();

        @Override
        public Clerk apply(Duration wait) {
            return new Clerk() {
                @Override
                public <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
                    timed.add(new Timed(time.instant().plus(wait), () -> new DirectClerk().ask(work, done, failed)));
                }
            };
        }

        /// Lets time pass, and does what is due.
        void pass(Duration span) {
            Instant end = time.instant().plus(span);
            for (Optional<Timed> next = due(end); next.isPresent(); next = due(end)) {
                timed.remove(next.get());
                time.advance(Duration.between(time.instant(), next.get().at()));
                next.get().work().run();
            }
            time.advance(Duration.between(time.instant(), end));
        }

        private Optional<Timed> due(Instant end) {
            return timed.stream()
                    .filter(work -> !work.at().isAfter(end))
                    .min(java.util.Comparator.comparing(Timed::at));
        }
    }

    @Test
    void looksAfterOneSixAndTwentyOneMinutesAndSendsNothing() {
        lost();
        List<Long> looks = new ArrayList<>();
        for (long minute = 0; minute < 60; minute++) {
            int before = finds();
            later.pass(Duration.ofMinutes(1));
            if (finds() > before) {
                looks.add(minute + 1);
            }
        }
        assertEquals(List.of(1L, 6L, 21L, 36L, 51L), looks);
        assertEquals(LOST, only().state());
        assertEquals(
                List.of("order 1", "find 1"), desk.said().stream().distinct().toList());
        assertEquals(1, launched.size());
        assertEquals(Optional.empty(), queue.refusalProperty().get());
    }

    @Test
    void looksOnWhileTheServiceIsAway() {
        lost();
        desk.refuse(new Problem.Unreachable("api.krea.ai"));
        later.pass(Duration.ofMinutes(10));
        assertEquals(2, finds());
        assertEquals(Optional.empty(), queue.refusalProperty().get(), "the user has asked for nothing");
        desk.accept();
        desk.finds(new Finding.Found("r1"));
        later.pass(Duration.ofMinutes(15));
        assertEquals(2, launched.size(), "it is followed");
        assertEquals(JobState.SUBMITTED, only().at());
    }

    @Test
    void whatIsFoundIsFollowedAndLookedForNoMore() {
        lost();
        desk.finds(new Finding.Found("r1"));
        later.pass(Duration.ofHours(2));
        assertEquals(1, finds());
        assertEquals(2, launched.size());
        assertEquals(new RunState.Starting(), only().state());
    }

    @Test
    void whatWasNotTakenWaitsForTheUsersWord() {
        lost();
        desk.finds(new Finding.Nothing());
        later.pass(Duration.ofHours(2));
        assertEquals(1, finds());
        assertEquals(new RunState.Failed(new Problem.NotTaken("api.krea.ai")), only().state());
        assertTrue(only().canGoAgain());
        assertEquals(1, launched.size());
        assertEquals(List.of("order 1", "find 1", "give up 1"), desk.said());
    }

    @Test
    void severalAreForTheUserToChooseFromAndMayBecomeOne() {
        lost();
        desk.finds(new Finding.Several(
                List.of(new Candidate("r1", NOON, List.of()), new Candidate("r2", NOON, List.of()))));
        later.pass(Duration.ofMinutes(2));
        Run asked = only();
        assertEquals(new RunState.Failed(new Problem.SeveralJobs("api.krea.ai", 2)), asked.state());
        later.pass(Duration.ofMinutes(10));
        assertEquals(asked, only(), "the same question is not put twice");
        desk.finds(new Finding.Found("r1"));
        later.pass(Duration.ofMinutes(20));
        assertEquals(JobState.SUBMITTED, only().at());
    }

    @Test
    void theClickIsFasterAndTheLookGivesWay() {
        lost();
        queue.goOn(only());
        later.pass(Duration.ofHours(1));
        assertEquals(0, finds(), "a thread is at it");
        assertEquals(2, launched.size());
    }

    @Test
    void afterACrashItIsLookedForAtOnceWhileTheQueueStands() {
        queue.restore(new JobDesk.Past(
                List.of(left(11, JobState.MAYBE_SUBMITTED, false), left(12, JobState.MAYBE_SUBMITTED, true)), true));
        desk.finds(new Finding.Found("r1"));
        later.pass(Duration.ofHours(1));
        assertEquals(List.of("find 11"), desk.said(), "what was set aside is left alone");
        assertEquals(List.of(), launched);
        Run found = queue.runs().getFirst();
        assertEquals(List.of(JobState.SUBMITTED, new RunState.Waiting()), List.of(found.at(), found.state()));
    }

    @Test
    void noneIsLookedForThatTheUserPutAway() {
        lost();
        queue.dismiss(only());
        later.pass(Duration.ofHours(1));
        assertEquals(0, finds());
    }

    /// Orders one picture, whose order gets lost.
    private void lost() {
        Run run = queue.start(Service.KREA, List.of(TestRequests.request("x", 1)), false)
                .getFirst();
        JobEntry job = run.job().orElseThrow();
        run.moveTo(LOST, desk.put(job, JobState.MAYBE_SUBMITTED, MoneyState.UNKNOWN));
    }

    private Run only() {
        assertEquals(1, queue.runs().size());
        return queue.runs().getFirst();
    }

    private int finds() {
        return (int)
                desk.said().stream().filter(call -> call.startsWith("find")).count();
    }

    private static JobEntry left(long id, JobState state, boolean setAside) {
        return FakeDesk.left(id, TestRequests.request("x", (int) id), state, setAside);
    }
}
