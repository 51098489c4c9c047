// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stylemix.FakeDesk;
import stylemix.TestClock;
import stylemix.TestOutputs;
import stylemix.TestRequests;
import stylemix.model.Candidate;
import stylemix.model.Caps;
import stylemix.model.Finding;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.model.Service;

/// The order of the queue and what stops it. No toolkit, no threads: a launched run does what the test tells it.
class RunQueueTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final TestClock time = new TestClock(NOON);
    private final FakeDesk desk = new FakeDesk((_, _, _) -> fail("nothing runs here"));
    private final List<Run> launched = new ArrayList<>();
    private final RunQueue queue =
            new RunQueue(desk, new DirectClerk(), new DirectClerk(), (run, _) -> launched.add(run), time);

    @Test
    void fiftyClicksAreFiftyRunsOfWhichFourBegin() {
        krea(50);
        assertEquals(numbers(1, 50), numbers(queue.runs()));
        assertEquals(numbers(1, 4), numbers(launched));
        assertEquals(numbers(5, 50), numbers(queue.waiting()));
    }

    @Test
    void theNextBeginsWhenOneEndsAndMoreWhenMoreMay() {
        krea(8);
        end(1, new RunState.Cancelled());
        assertEquals(numbers(1, 5), numbers(launched));
        queue.setAtOnce(6);
        assertEquals(numbers(1, 7), numbers(launched));
        queue.setAtOnce(1);
        IntStream.rangeClosed(2, 6).forEach(n -> end(n, new RunState.Cancelled()));
        assertEquals(numbers(1, 7), numbers(launched));
        end(7, new RunState.Cancelled());
        assertEquals(numbers(1, 8), numbers(launched));
    }

    @Test
    void everyServiceHasPlacesOfItsOwn() {
        krea(5);
        queue.start(Service.DRAFT, List.of(TestRequests.request("x", 1)), false);
        assertEquals(List.of(1, 2, 3, 4, 6), numbers(launched));
    }

    @Test
    void waitingRunsAreMovedAmongThemselves() {
        krea(8);
        end(2, new RunState.Failed(new Problem.JobFailed("")));
        queue.pause();
        assertEquals(numbers(6, 8), numbers(queue.waiting()));
        queue.move(run(8), 0);
        assertEquals(List.of(8, 6, 7), numbers(queue.waiting()));
        queue.move(run(8), 2);
        assertEquals(List.of(6, 8, 7), numbers(queue.waiting()));
        queue.move(run(6), 99);
        assertEquals(List.of(8, 7, 6), numbers(queue.waiting()));
        queue.move(run(6), -5);
        queue.move(run(3), 0);
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 8, 7), numbers(queue.runs()));
        queue.resume();
        assertEquals(List.of(1, 2, 3, 4, 5), numbers(launched));
        end(1, new RunState.Cancelled());
        end(3, new RunState.Cancelled());
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 8), numbers(launched));
    }

    @Test
    void movingTellsListenersOfAPermutationAndNothingElse() {
        krea(6);
        List<String> seen = new ArrayList<>();
        queue.runs().addListener((javafx.collections.ListChangeListener<Run>) change -> {
            while (change.next()) {
                seen.add(change.wasPermutated() ? "permutated" : change.wasAdded() ? "added" : "other");
            }
        });
        queue.move(run(6), 0);
        assertEquals(List.of("permutated"), seen);
    }

    @Test
    void pausedQueueStartsNothingAndLetsGoOnWhatRuns() {
        queue.pause();
        krea(2);
        assertEquals(List.of(), launched);
        queue.resume();
        queue.pause();
        assertEquals(numbers(1, 2), numbers(launched));
        end(1, new RunState.Queued());
        assertEquals(new RunState.Queued(), run(1).state());
    }

    @Test
    void dropWhatWaitsLeavesTheOneAndStartsIt() {
        krea(7);
        queue.pause();
        queue.only(run(6));
        assertEquals(Optional.empty(), queue.haltProperty().get());
        assertEquals(new RunState.Cancelled(), run(5).state());
        assertEquals(new RunState.Cancelled(), run(7).state());
        assertEquals(List.of(6), numbers(queue.waiting()));
        end(1, new RunState.Cancelled());
        assertEquals(List.of(1, 2, 3, 4, 6), numbers(launched));
    }

    @Test
    void cancellingAllStartsNothing() {
        krea(9);
        queue.cancelAll();
        assertEquals(numbers(1, 4), numbers(launched));
        assertTrue(queue.unfinished().isEmpty());
    }

    @Test
    void failedRunsGoAgainInTheirPlacesWithWhatTheyHad() {
        krea(6);
        var request = run(2).request();
        end(2, new RunState.Failed(new Problem.JobFailed("")));
        end(3, new RunState.Failed(new Problem.MaybeSubmitted("h")));
        assertEquals(List.of(true, false), List.of(run(2).canGoAgain(), run(3).canGoAgain()));
        queue.pause();
        queue.again(run(2));
        queue.again(run(3));
        assertEquals(List.of(1, 7, 3, 4, 5, 6), numbers(queue.runs()));
        assertEquals(request, run(7).request());
        assertTrue(desk.said().contains("again 2"));
        assertFalse(desk.said().contains("again 3"));
    }

    @Test
    void clearedRunsComeBackAndTheUnresolvedStay() {
        krea(4);
        end(1, new RunState.Failed(new Problem.JobFailed("")));
        end(2, new RunState.Failed(new Problem.MaybeSubmitted("h")));
        end(3, new RunState.Cancelled());
        List<Run> cleared = queue.clear();
        assertEquals(List.of(1, 3), numbers(cleared));
        assertEquals(List.of(2, 4), numbers(queue.runs()));
        queue.putBack(cleared);
        assertEquals(List.of(1, 3, 2, 4), numbers(queue.runs()));
    }

    @Test
    void savedRunsStayUntilNothingIsLeftToDo() {
        krea(2);
        end(1, saved());
        assertEquals(numbers(1, 2), numbers(queue.runs()));
        end(2, new RunState.Cancelled());
        assertEquals(List.of(2), numbers(queue.runs()));
    }

    // ---- the journal

    @Test
    void refusedClickIsNotInTheListAndSaysWhy() {
        Problem full = new Problem.CapReached(
                Caps.Period.DAY, Price.ofMicros(5_000_000), Price.ofMicros(4_990_000), Price.ofMicros(30_000));
        desk.refuse(full);
        krea(1);
        assertEquals(List.of(), queue.runs());
        assertEquals(Optional.of(full), queue.refusalProperty().get());
        queue.acceptRefusal();
        assertEquals(Optional.empty(), queue.refusalProperty().get());
    }

    @Test
    void journalIsToldOfOrderCancelAndWhatIsGone() {
        krea(6);
        queue.move(run(6), 0);
        queue.cancel(run(5));
        end(1, saved());
        queue.dismiss(run(5));
        queue.cancelAll();
        assertEquals(
                List.of("order 1", "reorder [6, 5]", "cancel 5", "clear [5]", "clear [1]"),
                desk.said().stream().filter(new java.util.HashSet<>()::add).toList());
    }

    @Test
    void afterACrashNothingGoesOnByItself() {
        queue.restore(new JobDesk.Past(
                List.of(
                        left(11, JobState.SUBMITTED, false),
                        left(12, JobState.MAYBE_SUBMITTED, false),
                        left(13, JobState.FAILED, false),
                        left(14, JobState.WAITING, false),
                        left(15, JobState.SENDING, true)),
                true));
        assertEquals(Optional.of(new Halt.AfterCrash(3)), queue.haltProperty().get());
        assertEquals(List.of(), launched);
        assertEquals(numbers(1, 5), numbers(queue.runs()));
        assertEquals(List.of(1, 2, 4), numbers(queue.waiting()));
        assertEquals(new RunState.Failed(new Problem.SetAside()), run(5).state());
        queue.resume();
        assertEquals(List.of(1, 2, 4), numbers(launched));
        queue.goOn(run(5));
        assertEquals(List.of(1, 2, 4, 6), numbers(launched));
    }

    @Test
    void afterAProperEndItGoesOnByItself() {
        queue.restore(new JobDesk.Past(List.of(left(11, JobState.SUBMITTED, false)), false));
        assertEquals(Optional.empty(), queue.haltProperty().get());
        assertEquals(List.of(1), numbers(launched));
    }

    @Test
    void cancelledLeftOverIsCarriedToSeeWhatComesOfIt() {
        queue.restore(new JobDesk.Past(
                List.of(left(11, JobState.SUBMITTED, false), left(12, JobState.WAITING, false)), true));
        queue.cancelAll();
        assertEquals(List.of(1), numbers(launched));
        Run cancelled = run(1);
        assertEquals(new RunState.Cancelled(), cancelled.state());
        end(1, saved());
        assertEquals(saved(), cancelled.state());
    }

    @Test
    void lostJobIsChosenOrGivenUp() {
        krea(1);
        end(1, new RunState.Failed(new Problem.SeveralJobs("h", 2)));
        Candidate one = new Candidate("r1", NOON, List.of());
        desk.finds(new Finding.Several(List.of(one, new Candidate("r2", NOON, List.of()))));
        List<Candidate> asked = new ArrayList<>();
        queue.candidates(run(1), asked::addAll);
        assertEquals(
                List.of("r1", "r2"), asked.stream().map(Candidate::remoteId).toList());
        queue.choose(run(1), Optional.of("r1"));
        assertEquals(List.of(1, 2), numbers(launched));

        end(2, new RunState.Failed(new Problem.SeveralJobs("h", 2)));
        queue.choose(run(2), Optional.empty());
        assertEquals(new RunState.Failed(new Problem.NotTaken("api.krea.ai")), run(3).state());
        assertTrue(run(3).canGoAgain());
    }

    private static JobEntry left(long id, JobState state, boolean setAside) {
        return FakeDesk.left(id, TestRequests.request("x", (int) id), state, setAside);
    }

    // ---- how long it takes

    @Test
    void twiceTheUsualTimeAtTheServiceIsLong() {
        desk.takes(Service.KREA, Duration.ofSeconds(40));
        krea(1);
        time.advance(Duration.ofMinutes(5)); // of uploads
        end(1, new RunState.Queued());
        time.advance(Duration.ofSeconds(80));
        assertFalse(run(1).overdue());
        time.advance(Duration.ofSeconds(1));
        assertTrue(run(1).overdue());
        end(1, new RunState.Working(OptionalDouble.empty(), Optional.empty(), Optional.empty()));
        assertTrue(run(1).overdue());
        end(1, new RunState.Downloading(0, OptionalLong.empty()));
        assertFalse(run(1).overdue(), "the service is done");
    }

    @Test
    void draftsAreLongByTheTimeOfDraftsAndNothingIsWhereNobodyKnows() {
        desk.takes(Service.DRAFT, Duration.ofSeconds(2));
        queue.start(Service.DRAFT, List.of(TestRequests.request("x", 1)), false);
        krea(1); // its usual time is 9 s
        end(1, new RunState.Queued());
        end(2, new RunState.Queued());
        time.advance(Duration.ofSeconds(5));
        assertEquals(List.of(true, false), List.of(run(1).overdue(), run(2).overdue()));
    }

    // ---- what stops it

    @Test
    void whatTheNextWouldMeetTooStopsItAtOnce() {
        for (Problem problem : List.of(
                new Problem.NoBalance(""),
                new Problem.PlanTooLow(""),
                new Problem.KeyRejected("h"),
                new Problem.MaybeSubmitted("h"),
                new Problem.Busy(Optional.empty()))) {
            queue.cancelAll();
            launched.clear();
            List<Run> runs = krea(6);
            tell(runs.getFirst(), new RunState.Failed(problem));
            assertEquals(
                    Optional.of(new Halt.Stopped(Service.KREA, problem)),
                    queue.haltProperty().get());
            assertEquals(2, queue.waiting().size(), problem::toString);
            assertEquals(4, launched.size());
            queue.resume();
        }
    }

    @Test
    void twoFaultsInARowStopItAndASuccessBetweenThemDoesNot() {
        Problem fault = new Problem.ServiceFault("h", 500);
        krea(9);
        end(1, new RunState.Failed(fault));
        end(2, saved());
        end(3, new RunState.Failed(fault));
        assertEquals(Optional.empty(), queue.haltProperty().get());
        end(4, new RunState.Cancelled());
        end(5, new RunState.Failed(new Problem.ServiceFault("h", 502)));
        assertEquals(
                Optional.of(new Halt.Stopped(Service.KREA, new Problem.ServiceFault("h", 502))),
                queue.haltProperty().get());
        assertEquals(List.of(9), numbers(queue.waiting()));
    }

    @Test
    void whatConcernsOneJobStopsNothing() {
        krea(9);
        end(1, new RunState.Failed(new Problem.Moderated("nsfw")));
        end(2, new RunState.Failed(new Problem.Refused(422, "")));
        end(3, new RunState.Failed(new Problem.JobFailed("")));
        assertEquals(Optional.empty(), queue.haltProperty().get());
        assertEquals(numbers(1, 7), numbers(launched));
    }

    @Test
    void stopConcernsItsServiceAloneAndEndsWithTheLastThatItHolds() {
        krea(6);
        end(1, new RunState.Failed(new Problem.NoBalance("")));
        queue.start(Service.DRAFT, List.of(TestRequests.request("x", 1)), false);
        assertEquals(List.of(1, 2, 3, 4, 7), numbers(launched));
        queue.waiting().forEach(queue::cancel);
        assertEquals(Optional.empty(), queue.haltProperty().get());
        krea(1);
        assertEquals(List.of(1, 2, 3, 4, 7, 8), numbers(launched));
    }

    @Test
    void busyOrBacklogSlowsOnlyTheStartOfMore() {
        krea(2);
        end(1, new RunState.Busy(NOON.plusSeconds(5)));
        krea(1);
        assertEquals(numbers(1, 2), numbers(launched));
        end(1, new RunState.Queued());
        assertEquals(numbers(1, 3), numbers(launched));
        end(2, new RunState.Backlogged());
        krea(1);
        assertEquals(numbers(1, 3), numbers(launched));
        end(2, new RunState.Cancelled());
        assertEquals(numbers(1, 4), numbers(launched));
    }

    // ---- batches

    @Test
    void batchIsToldOnceWhenNothingIsLeftThatCouldStart() {
        krea(6);
        end(1, saved());
        end(2, new RunState.Failed(new Problem.NoBalance("")));
        end(3, saved());
        end(4, new RunState.Cancelled());
        assertEquals(Optional.empty(), queue.endedProperty().get());
        end(5, saved());
        assertEquals(
                Optional.of(new Batch(1, 3, 1, 1, true)), queue.endedProperty().get());
        queue.resume();
        end(6, saved());
        assertEquals(
                Optional.of(new Batch(2, 1, 0, 0, false)), queue.endedProperty().get());
    }

    private List<Run> krea(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> queue.start(Service.KREA, List.of(TestRequests.request("x", i)), false)
                        .getFirst())
                .toList();
    }

    private void end(int number, RunState state) {
        tell(run(number), state);
    }

    /// Makes a run report a state, with the journal as the pipeline would leave it.
    private void tell(Run run, RunState state) {
        JobEntry job = run.job().orElseThrow();
        run.moveTo(
                state,
                switch (state) {
                    case RunState.Saved _ -> desk.put(job, JobState.SAVED, MoneyState.CHARGED);
                    case RunState.Failed(Problem.MaybeSubmitted _), RunState.Failed(Problem.SeveralJobs _) ->
                        desk.put(job, JobState.MAYBE_SUBMITTED, MoneyState.UNKNOWN);
                    case RunState.Failed _ -> desk.put(job, JobState.FAILED, MoneyState.NOT_CHARGED);
                    case RunState.Cancelled _ -> desk.put(job, JobState.CANCELLED, MoneyState.NOT_CHARGED);
                    default -> job;
                });
    }

    private Run run(int number) {
        return queue.runs().stream()
                .filter(run -> run.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static RunState saved() {
        return new RunState.Saved(TestOutputs.output(TestRequests.request("x", 1)));
    }

    private static List<Integer> numbers(List<Run> runs) {
        return runs.stream().map(Run::number).toList();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
