// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.ScriptedApi;
import stylemix.TestBooks;
import stylemix.TestClock;
import stylemix.TestRequests;
import stylemix.api.GenerationApi.JobPage;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.faults.RawServer;
import stylemix.model.Candidate;
import stylemix.model.Connection;
import stylemix.model.Finding;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.Price;
import stylemix.model.Service;
import stylemix.store.JobJournal;
import stylemix.store.JobProgress;
import stylemix.store.ReferenceFolder;

/// Lost orders and what the service's list says: the right job is adopted or none.
class ReconcilerTest {

    private static final Connection KREA = Connection.krea(Optional.of(RawServer.KEY));
    private static final Connection DRAFT =
            new Connection(Service.DRAFT, URI.create("http://127.0.0.1:1"), Optional.empty());
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final URI PICTURE = URI.create("https://gen.example/1.png");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(START);
    private final ScriptedApi api = new ScriptedApi();
    private TestBooks books;
    private JobProgress progress;

    @BeforeEach
    void open() throws Exception {
        books = new TestBooks(folder, clock, new ReferenceFolder(folder.resolve("references")));
        progress = books.books().progress();
    }

    @AfterEach
    void close() throws Exception {
        books.close();
    }

    @Test
    void onlyJobWhoseTimeFitsIsAdopted() throws Exception {
        long job = lost();
        list(job("old", -600), job("ours", 1));
        assertEquals(new Finding.Found("ours"), look(job));
        assertEquals(JobState.SUBMITTED, entry(job).state());
        assertEquals(Optional.of("ours"), entry(job).remoteId());
    }

    @Test
    void jobsOfOtherRowsAreNobodysCandidates() throws Exception {
        long other = order();
        progress.submitted(other, progress.attempt(other), "theirs", clock.instant());
        long job = lost();
        list(job("theirs", 1), job("ours", 1));
        assertEquals(new Finding.Found("ours"), look(job));
    }

    @Test
    void allPagesAreRead() throws Exception {
        long job = lost();
        api.list(new JobPage(List.of(job("foreign", 1500)), Optional.of("2"), Optional.of(clock.instant())));
        list(job("ours", 1));
        assertEquals(new Finding.Found("ours"), look(job));
    }

    @Test
    void nothingIsConcludedBeforeTheGraceIsOver() throws Exception {
        long job = lost();
        list();
        assertEquals(new Finding.NotYet(), look(job));
        clock.advance(Duration.ofSeconds(61));
        assertEquals(new Finding.Nothing(), look(job));
    }

    /// As when the computer slept meanwhile.
    @Test
    void nothingIsConcludedFromAListThatIsOldWhenItComes() throws Exception {
        long job = lost();
        list();
        api.meanwhile(() -> clock.advance(Duration.ofMinutes(2)));
        assertEquals(new Finding.NotYet(), look(job));
        assertEquals(new Finding.Nothing(), look(job));
    }

    @Test
    void answerThatTookLongTellsLittleOfTheClocks() throws Exception {
        long job = lost();
        list(job("ours", 1), job("old", -4000));
        api.meanwhile(() -> clock.advance(Duration.ofHours(1)));
        assertEquals(new Finding.Found("ours"), look(job));
    }

    @Test
    void severalAreLeftToTheUserWithTimesAndPictures() throws Exception {
        long job = lost();
        Job done = new Job(
                "b",
                START.plusSeconds(2),
                Optional.of(START.plusSeconds(9)),
                new JobStatus.Completed(List.of(PICTURE)),
                Optional.empty(),
                Optional.empty());
        clock.advance(Duration.ofSeconds(61));
        list(job("a", 1), done);
        assertEquals(
                new Finding.Several(List.of(
                        new Candidate("a", START.plusSeconds(1), List.of()),
                        new Candidate("b", START.plusSeconds(2), List.of(PICTURE)))),
                look(job));
        assertEquals(JobState.MAYBE_SUBMITTED, entry(job).state());
    }

    @Test
    void twoLostOrdersDoNotGuessBetweenThemselves() throws Exception {
        long first = lost();
        long second = lost();
        list(job("a", 1));
        assertEquals(new Finding.NotYet(), look(first));
        clock.advance(Duration.ofSeconds(61));
        assertTrue(look(first) instanceof Finding.Several);
        assertTrue(look(second) instanceof Finding.Several);
        progress.adopt(first, "a");
        assertEquals(new Finding.Nothing(), look(second));
    }

    @Test
    void twoLostOrdersFarApartAreBothFound() throws Exception {
        long first = lost();
        clock.advance(Duration.ofMinutes(30));
        long second = lost();
        list(job("b", 1801), job("a", 1));
        assertEquals(new Finding.Found("b"), look(second));
        assertEquals(new Finding.Found("a"), look(first));
    }

    @Test
    void orderThatIsOnItsWayMayBeTheOneInTheList() throws Exception {
        long job = lost();
        long underWay = order();
        long attempt = progress.attempt(underWay);
        list(job("a", 1));
        assertEquals(new Finding.NotYet(), look(job));
        progress.submitted(underWay, attempt, "a", clock.instant());
        clock.advance(Duration.ofSeconds(61));
        assertEquals(new Finding.Nothing(), look(job));
    }

    @Test
    void clockOfTheServiceMayBeWrong() throws Exception {
        Duration ahead = Duration.ofHours(3);
        long job = lost();
        Job ours = new Job(
                "ours",
                START.plus(ahead),
                Optional.empty(),
                new JobStatus.Queued(),
                Optional.empty(),
                Optional.empty());
        api.list(new JobPage(
                List.of(ours, job("old", -300)),
                Optional.empty(),
                Optional.of(clock.instant().plus(ahead))));
        assertEquals(new Finding.Found("ours"), look(job));
    }

    @Test
    void timesOfOurOwnJobsTellMoreThanTheDateOfTheAnswer() throws Exception {
        Duration ahead = Duration.ofMinutes(-5);
        long known = order();
        progress.submitted(known, progress.attempt(known), "known", START.plus(ahead));
        clock.advance(Duration.ofMinutes(1));
        long job = lost();
        Job ours = new Job(
                "ours",
                clock.instant().plus(ahead),
                Optional.empty(),
                new JobStatus.Queued(),
                Optional.empty(),
                Optional.empty());
        list(ours);
        assertEquals(new Finding.Found("ours"), look(job));
    }

    /// Three clicks before a crash: by time alone any job could be any of the three orders.
    @Test
    void draftIsKnownByItsTag() throws Exception {
        long first = lost(DRAFT);
        long second = lost(DRAFT);
        long third = lost(DRAFT);
        list(draft("x", entry(second)), draft("y", entry(first)), job("untagged", 1));
        assertEquals(new Finding.NotYet(), look(third), "too early to say that it is not there");
        clock.advance(Duration.ofSeconds(3));
        list(draft("x", entry(second)), draft("y", entry(first)), job("untagged", 1));
        assertEquals(new Finding.Nothing(), look(third));
        assertEquals(new Finding.Found("y"), look(first));
        assertEquals(new Finding.Found("x"), look(second));
        assertEquals(JobState.SUBMITTED, entry(second).state());
    }

    /// A user who does not see her picture says "none of these", and would pay for it again.
    @Test
    void whoHasToChooseSeesAllThatAreNear() throws Exception {
        long job = lost();
        lost();
        clock.advance(Duration.ofMinutes(10));
        list(job("a", 1), job("b", 2), job("near", 300));
        Finding.Several several = assertInstanceOf(Finding.Several.class, look(job));
        assertEquals(
                List.of("a", "b", "near"),
                several.candidates().stream().map(Candidate::remoteId).toList());
    }

    @Test
    void orderThatWaitedLongTellsLittleOfTheClocks() throws Exception {
        long quick = order();
        progress.submitted(quick, progress.attempt(quick), "quick", clock.instant());
        for (int i = 0; i < 3; i++) {
            long waited = order();
            long attempt = progress.attempt(waited);
            clock.advance(Duration.ofMinutes(1));
            progress.submitted(waited, attempt, "waited-" + i, clock.instant());
        }
        long job = lost();
        list(job("ours", 181), job("strange", 150));
        assertEquals(new Finding.Found("ours"), look(job));
    }

    @Test
    void whileAStrangersJobIsNearNobodySaysThatOursWasNotTaken() throws Exception {
        long job = lost();
        clock.advance(Duration.ofMinutes(10));
        list(job("near", 300));
        assertTrue(look(job) instanceof Finding.Several);
    }

    @Test
    void jobWithoutATimeIsNeverAdoptedByItself() throws Exception {
        long job = lost();
        list(new Job(
                "odd", Instant.EPOCH, Optional.empty(), new JobStatus.Queued(), Optional.empty(), Optional.empty()));
        clock.advance(Duration.ofSeconds(61));
        assertTrue(look(job) instanceof Finding.Several);
    }

    @Test
    void orderThatWasNotFoundMayStillTurnUp() throws Exception {
        long job = lost();
        progress.notFound(job);
        list(job("late", 2));
        assertEquals(new Finding.Found("late"), look(job));
    }

    @Test
    void orderThatACrashBrokeOffIsFoundMuchLater() throws Exception {
        long job = order();
        progress.attempt(job);
        books.close();
        clock.advance(Duration.ofHours(5));
        books = new TestBooks(folder, clock, new ReferenceFolder(folder.resolve("references")));
        progress = books.books().progress();
        books.books().journal().claim(job);
        list(job("ours", 70));
        assertEquals(new Finding.Found("ours"), look(job));
    }

    private Finding look(long job) throws Exception {
        return new Reconciler(api, books.books(), clock).look(entry(job));
    }

    private JobEntry entry(long job) throws Exception {
        return books.books().journal().find(job).orElseThrow();
    }

    private void list(Job... jobs) {
        api.list(new JobPage(List.of(jobs), Optional.empty(), Optional.of(clock.instant())));
    }

    private static Job job(String id, int seconds) {
        return new Job(
                id,
                START.plusSeconds(seconds),
                Optional.empty(),
                new JobStatus.Queued(),
                Optional.empty(),
                Optional.empty());
    }

    private static Job draft(String id, JobEntry order) {
        return new Job(id, START, Optional.empty(), new JobStatus.Queued(), Optional.empty(), Optional.of(order.tag()));
    }

    private long order() throws Exception {
        return order(KREA);
    }

    private long order(Connection connection) throws Exception {
        JobJournal.Order order = new JobJournal.Order(TestRequests.request("a", 1), Price.ofMicros(35_000), false);
        long job = books.books()
                .journal()
                .order(connection, List.of(order))
                .getFirst()
                .id();
        progress.sending(job);
        return job;
    }

    private long lost() throws Exception {
        return lost(KREA);
    }

    private long lost(Connection connection) throws Exception {
        long job = order(connection);
        progress.maybeSubmitted(job, progress.attempt(job));
        return job;
    }
}
