// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestClock;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.Tree;
import stylemix.faults.RawServer;
import stylemix.model.Connection;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.model.Strength;
import stylemix.model.Variant;

class JobJournalTest {

    private static final Connection KREA = Connection.krea(Optional.of(RawServer.KEY));
    private static final Price PRICE = Price.ofMicros(35_000);
    private static final URI RESULT = URI.create("https://gen.example/1.png");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T12:00:00Z"));
    private ReferenceFolder references;
    private Library library;
    private JobJournal journal;
    private JobProgress progress;

    @BeforeEach
    void open() throws ProblemException {
        references = new ReferenceFolder(folder.resolve("references"));
        reopen();
    }

    @AfterEach
    void close() throws ProblemException {
        library.close();
    }

    @Test
    void orderedJobIsReadBackWhole() throws Exception {
        Path file = TestPictures.png(folder.resolve("a.png"), 20, 20, 1);
        Reference reference = new Reference(references.keep(file), "a.png", new Strength(0.6));
        GenerationRequest request = TestRequests.request("a bear", 7, reference);
        JobEntry made = order(request);
        assertEquals(request, made.request());
        assertEquals(JobState.WAITING, made.state());
        assertEquals(MoneyState.NOT_CHARGED, made.money());
        assertEquals(PRICE, made.price());
        assertEquals(Optional.of(library.session()), made.owner());
        library.close();
        reopen();
        JobEntry read = journal.find(made.id()).orElseThrow();
        assertEquals(request, read.request());
        assertEquals(Optional.empty(), read.owner());
    }

    @Test
    void keyIsNowhereInTheLibrary() throws Exception {
        order(TestRequests.request("a bear", 7));
        library.close();
        assertEquals(List.of(), Tree.containing(folder, "planted"));
        assertTrue(Files.size(folder.resolve("library.db")) > 0);
        reopen();
    }

    @Test
    void everyMoveIsKeptWithItsTime() throws Exception {
        long job = order(TestRequests.request("a bear", 7)).id();
        completed(job, "job-1");
        progress.saved(job, folder.resolve("a.json"));
        assertEquals(
                List.of(
                        new JobJournal.Step(at(0), JobState.WAITING, MoneyState.NOT_CHARGED),
                        new JobJournal.Step(at(1), JobState.SENDING, MoneyState.NOT_CHARGED),
                        new JobJournal.Step(at(2), JobState.SENDING, MoneyState.UNKNOWN),
                        new JobJournal.Step(at(3), JobState.SUBMITTED, MoneyState.UNKNOWN),
                        new JobJournal.Step(at(4), JobState.COMPLETED, MoneyState.CHARGED),
                        new JobJournal.Step(at(4), JobState.SAVED, MoneyState.CHARGED)),
                journal.history(job));
    }

    @Test
    void jobMovesOneWayOnly() throws Exception {
        long job = order(TestRequests.request("a bear", 7)).id();
        completed(job, "job-1");
        assertThrows(IllegalStateException.class, () -> progress.sending(job));
        assertThrows(IllegalStateException.class, () -> progress.cancelled(job));
        assertThrows(
                IllegalStateException.class, () -> progress.failed(job, new Problem.NoPicture(), MoneyState.CHARGED));
        progress.saved(job, folder.resolve("a.json"));
        assertThrows(IllegalStateException.class, () -> progress.saved(job, folder.resolve("b.json")));
        assertEquals(JobState.SAVED, journal.find(job).orElseThrow().state());
    }

    @Test
    void orderIsNotAttemptedWhileOneMayHaveBeenTaken() throws Exception {
        long job = order(TestRequests.request("a bear", 7)).id();
        progress.sending(job);
        long refused = progress.attempt(job);
        progress.notTaken(job, refused);
        assertEquals(MoneyState.NOT_CHARGED, journal.find(job).orElseThrow().money());
        long open = progress.attempt(job);
        assertThrows(IllegalStateException.class, () -> progress.attempt(job));
        progress.maybeSubmitted(job, open);
        assertThrows(IllegalStateException.class, () -> progress.attempt(job));
    }

    @Test
    void jobOfTheServiceBelongsToOneRowOnly() throws Exception {
        long first = lost();
        long second = lost();
        assertTrue(progress.adopt(first, "job-1"));
        assertFalse(progress.adopt(second, "job-1"));
        assertEquals(
                JobState.MAYBE_SUBMITTED, journal.find(second).orElseThrow().state());
        assertTrue(progress.adopt(second, "job-2"));
    }

    @Test
    void problemsAreReadBackAsTheyWere() throws Exception {
        for (Problem problem : List.of(
                new Problem.NothingMatched(List.of("“odd”")),
                new Problem.CannotSave(folder, Problem.CannotSave.Cause.FULL),
                new Problem.TooSlow("h", Duration.ofMinutes(15)),
                new Problem.Busy(Optional.of(Duration.ofSeconds(3))),
                new Problem.CapReached(stylemix.model.Caps.Period.DAY, PRICE, PRICE, PRICE),
                new Problem.NoPicture())) {
            long job = order(TestRequests.request("a bear", 7)).id();
            progress.trouble(job, problem);
            assertEquals(Optional.of(problem), journal.find(job).orElseThrow().problem());
        }
    }

    // ---- the queue

    @Test
    void waitingJobsAreReorderedAmongThemselves() throws Exception {
        List<Long> ids = List.of(
                order(TestRequests.request("a", 1)).id(),
                order(TestRequests.request("b", 1)).id(),
                order(TestRequests.request("c", 1)).id());
        progress.sending(ids.get(0));
        journal.reorder(List.of(ids.get(2), ids.get(1)));
        assertEquals(List.of(ids.get(0), ids.get(2), ids.get(1)), queued());
    }

    @Test
    void retryIsANewRowInTheSamePlaceWithExactlyWhatItHad() throws Exception {
        JobEntry first = order(TestRequests.request("a", 1));
        long last = order(TestRequests.request("b", 1)).id();
        progress.sending(first.id());
        progress.failed(first.id(), new Problem.Busy(Optional.empty()), MoneyState.NOT_CHARGED);
        JobEntry again = journal.again(KREA, first.id(), Price.ofMicros(40_000));
        assertEquals(first.request(), again.request());
        assertEquals(Price.ofMicros(40_000), again.price());
        assertEquals(OptionalLong.of(first.id()), again.retryOf());
        assertEquals(List.of(again.id(), last), queued());
        assertThrows(IllegalStateException.class, () -> journal.again(KREA, last, PRICE));
    }

    @Test
    void clearedJobsLeaveTheQueueButNotTheHistory() throws Exception {
        long done = order(TestRequests.request("a", 1)).id();
        long open = order(TestRequests.request("b", 1)).id();
        progress.sending(done);
        progress.cancelled(done);
        journal.clear(List.of(done, open));
        assertEquals(List.of(open), queued());
        assertEquals(
                List.of(open, done),
                journal.page(OptionalLong.empty(), 10).stream()
                        .map(JobEntry::id)
                        .toList());
        assertEquals(
                List.of(done),
                journal.page(OptionalLong.of(open), 10).stream()
                        .map(JobEntry::id)
                        .toList());
    }

    // ---- what was left

    @Test
    void sameMixIsFoundAgainUnlessSomebodyHasItOrItHasEnded() throws Exception {
        GenerationRequest request = TestRequests.request("a", 1);
        long job = order(request).id();
        assertEquals(Optional.empty(), same(request, false), "we have it");
        library.close();
        reopen();
        assertEquals(Optional.of(job), same(request, false));
        assertEquals(Optional.empty(), same(request, true));
        assertEquals(Optional.empty(), same(TestRequests.request("a", 2), false));
        Connection other = Connection.krea(Optional.of(new Secret("another")));
        assertEquals(Optional.empty(), journal.same(other, request, false));
        journal.claim(job);
        progress.sending(job);
        progress.cancelled(job);
        assertEquals(Optional.empty(), same(request, false));
    }

    @Test
    void drawnSeedIsNoDifference() throws Exception {
        journal.order(KREA, List.of(new JobJournal.Order(TestRequests.request("a", 1), PRICE, true)));
        library.close();
        reopen();
        assertTrue(same(TestRequests.request("a", 2), true).isPresent());
        assertTrue(same(TestRequests.request("a", 1), false).isEmpty());
    }

    @Test
    void cleanExitLeavesJobsToTheNextStartWithoutACrash() throws Exception {
        long waiting = order(TestRequests.request("a", 1)).id();
        long lost = lost();
        long sent = order(TestRequests.request("a", 3)).id();
        progress.sending(sent);
        progress.attempt(sent);
        library.close();
        reopen();
        JobJournal.LeftOver left = journal.leftOver();
        assertFalse(left.crashed());
        assertEquals(
                List.of(waiting, lost, sent),
                left.jobs().stream().map(JobEntry::id).toList());
        assertEquals(
                JobState.MAYBE_SUBMITTED, journal.find(sent).orElseThrow().state(), "nobody waits for its answer now");
        assertEquals(3, journal.takeOver().size());
        assertEquals(List.of(), journal.leftOver().jobs());
    }

    @Test
    void jobOfARunningStartCannotBeTaken() throws Exception {
        long job = order(TestRequests.request("a", 1)).id();
        try (Library other = Library.open(folder, clock)) {
            JobJournal theirs = new JobJournal(other, references);
            assertEquals(List.of(), theirs.takeOver());
            assertEquals(
                    new Problem.OwnedElsewhere(),
                    assertThrows(ProblemException.class, () -> theirs.claim(job))
                            .problem());
            assertEquals(
                    new Problem.OwnedElsewhere(),
                    assertThrows(ProblemException.class, () -> new JobProgress(other).sending(job))
                            .problem());
        }
    }

    @Test
    void usualTimeIsTheMiddleOfPastRuns() throws Exception {
        assertEquals(Duration.ofSeconds(15), journal.usualTime(Service.DRAFT, Variant.MEDIUM));
        int[] seconds = {30, 10, 12};
        for (int i = 0; i < seconds.length; i++) {
            assertEquals(Duration.ofSeconds(9), journal.usualTime(Service.KREA, Variant.MEDIUM), "too few to tell");
            long job = order(TestRequests.request("a", i)).id();
            progress.sending(job);
            progress.submitted(job, progress.attempt(job), "job-" + i, Instant.EPOCH);
            progress.completed(job, RESULT, Optional.of(Duration.ofSeconds(seconds[i])));
        }
        assertEquals(Duration.ofSeconds(12), journal.usualTime(Service.KREA, Variant.MEDIUM));
        assertEquals(Duration.ofSeconds(25), journal.usualTime(Service.KREA, Variant.LARGE));
    }

    // ---- the file

    @Test
    void damagedLibraryIsToldAndLeftAsItIs() throws Exception {
        library.close();
        Path file = folder.resolve("library.db");
        Files.writeString(file, "this is no database at all, but long enough to be taken for one: " + "x".repeat(4096));
        String before = Files.readString(file);
        assertEquals(new Problem.LibraryUnusable(file, false), opening());
        assertEquals(before, Files.readString(file));
        Files.delete(file);
        reopen();
    }

    @Test
    void libraryOfANewerVersionIsNotTouched() throws Exception {
        library.write(sql -> sql.run("PRAGMA user_version = 99"));
        library.close();
        assertEquals(new Problem.LibraryUnusable(folder.resolve("library.db"), true), opening());
        Files.delete(folder.resolve("library.db"));
        reopen();
    }

    private Problem opening() {
        return assertThrows(ProblemException.class, () -> Library.open(folder, clock))
                .problem();
    }

    private void reopen() throws ProblemException {
        library = Library.open(folder, clock);
        journal = new JobJournal(library, references);
        progress = new JobProgress(library);
    }

    private JobEntry order(GenerationRequest request) throws ProblemException {
        return journal.order(KREA, List.of(new JobJournal.Order(request, PRICE, false)))
                .getFirst();
    }

    private long lost() throws ProblemException {
        long job = order(TestRequests.request("lost", 1)).id();
        progress.sending(job);
        progress.maybeSubmitted(job, progress.attempt(job));
        return job;
    }

    private void completed(long job, String remote) throws ProblemException {
        clock.advance(Duration.ofSeconds(1));
        progress.sending(job);
        clock.advance(Duration.ofSeconds(1));
        long attempt = progress.attempt(job);
        clock.advance(Duration.ofSeconds(1));
        progress.submitted(job, attempt, remote, clock.instant());
        clock.advance(Duration.ofSeconds(1));
        progress.completed(job, RESULT, Optional.of(Duration.ofSeconds(1)));
    }

    private static Instant at(int seconds) {
        return Instant.parse("2026-11-22T12:00:00Z").plusSeconds(seconds);
    }

    private List<Long> queued() throws ProblemException {
        return journal.queue(100).stream().map(JobEntry::id).toList();
    }

    private Optional<Long> same(GenerationRequest request, boolean drawn) throws ProblemException {
        return journal.same(KREA, request, drawn).map(JobEntry::id);
    }
}
