// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.ScriptedApi;
import stylemix.TestBooks;
import stylemix.TestClock;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.api.GenerationApi.Asset;
import stylemix.api.GenerationApi.JobPage;
import stylemix.api.Hooks;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.faults.RawServer;
import stylemix.model.Connection;
import stylemix.model.GenerationRequest;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.RunState;
import stylemix.model.Secret;
import stylemix.model.Strength;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;

/// Jobs that an earlier start of the program left in every state are carried on, and nothing is ordered twice.
class ResumeTest {

    private static final Connection KREA = Connection.krea(Optional.of(RawServer.KEY));

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final ScriptedApi api = new ScriptedApi();
    private final byte[] picture = TestPictures.encoded(TestPictures.image(64, 48, 9), "png");
    private Path out;
    private ReferenceFolder references;
    private TestBooks books;

    @BeforeEach
    void open() throws Exception {
        out = folder.resolve("out");
        references = new ReferenceFolder(folder.resolve("references"));
        api.serve(ScriptedApi.RESULT, picture);
        books = new TestBooks(folder.resolve("library"), clock, references);
    }

    @AfterEach
    void close() throws Exception {
        books.close();
    }

    @Test
    void submittedJobIsFollowedByItsId() throws Exception {
        long job = ordered();
        api.thenStop();
        assertThrows(InterruptedException.class, () -> run(job));
        restart();
        api.thenCompleted();
        assertArrayEquals(picture, Files.readAllBytes(run(job)));
        assertEquals(List.of("submit []", "status", "status", "download result.png"), api.calls());
    }

    @Test
    void orderBrokenOffByACrashIsFoundAndFollowed() throws Exception {
        long job = ordered();
        books.books().progress().sending(job);
        books.books().progress().attempt(job);
        restart();
        api.list(page(job("found", 1))).thenCompleted();
        assertArrayEquals(picture, Files.readAllBytes(run(job)));
        assertEquals(List.of("jobs", "status", "download result.png"), api.calls());
        assertEquals(Optional.of("found"), books.last().remoteId());
        assertEquals(MoneyState.CHARGED, books.last().money());
    }

    @Test
    void orderWhoseOutcomeCouldNotBeWrittenDownIsLookedFor() throws Exception {
        long job = ordered();
        books.books().progress().sending(job);
        books.books().progress().attempt(job); // as when the disk is full right after the answer
        api.list(page(job("found", 1))).thenCompleted();
        run(job);
        assertEquals(List.of("jobs", "status", "download result.png"), api.calls());
    }

    @Test
    void orderThatNeverArrivedIsSentAgainOnlyAsANewJob() throws Exception {
        api.refuseSubmit(new Problem.MaybeSubmitted("api.krea.ai")).list(page());
        long job = ordered();
        assertEquals(new Problem.NotTaken("api.krea.ai"), problem(job));
        assertEquals(JobState.NOT_FOUND, books.last().state());
        assertEquals(new Problem.NotTaken("api.krea.ai"), problem(job), "looked for once more");
        assertEquals(1, submits());
        long again = pipeline(KREA).again(books.last()).id();
        api.thenCompleted();
        run(again);
        assertEquals(2, submits());
    }

    @Test
    void userChoosesAmongSeveral() throws Exception {
        api.refuseSubmit(new Problem.MaybeSubmitted("api.krea.ai")).list(page(job("a", 1), job("b", 2)));
        long job = ordered();
        assertEquals(new Problem.SeveralJobs("api.krea.ai", 2), problem(job));
        assertEquals(
                Optional.of(new Problem.SeveralJobs("api.krea.ai", 2)),
                books.last().problem());
        assertTrue(pipeline(KREA).adopt(job, "b"));
        api.thenCompleted();
        run(job);
        assertEquals(1, submits());
    }

    @Test
    void userSaysThatNoneIsTheirs() throws Exception {
        api.refuseSubmit(new Problem.MaybeSubmitted("api.krea.ai")).list(page(job("a", 1), job("b", 2)));
        long job = ordered();
        problem(job);
        pipeline(KREA).giveUp(job);
        assertEquals(JobState.NOT_FOUND, books.last().state());
        assertTrue(pipeline(KREA).cancel(job));
        assertEquals(JobState.CANCELLED, books.last().state());
    }

    @Test
    void pictureThatCouldNotBeSavedIsSavedLaterWithoutAnotherDownload() throws Exception {
        long job = ordered();
        api.thenCompleted();
        assertThrows(
                ProblemException.class,
                () -> pipeline(KREA).run(job, () -> OnStop.LEAVE, state -> {
                    if (state instanceof RunState.Downloading && Files.notExists(out)) {
                        TestPictures.write(out, new byte[] {1}); // a file is in the way
                    }
                }));
        assertEquals(JobState.COMPLETED, books.last().state());
        Files.delete(out);
        restart();
        assertArrayEquals(picture, Files.readAllBytes(run(job)));
        assertEquals(List.of("submit []", "status", "download result.png"), api.calls());
    }

    @Test
    void crashBetweenPuttingAndRecordingMakesNoSecondPicture() throws Exception {
        long job = completed();
        Path first = run(job);
        unsave(job);
        restart();
        assertEquals(first, run(job));
        assertEquals(2, files().size(), "one picture and its recipe");
        assertEquals(
                1,
                api.calls().stream().filter(call -> call.startsWith("download")).count());
    }

    @Test
    void crashBetweenPictureAndRecipeIsCompleted() throws Exception {
        long job = completed();
        Path first = run(job);
        Files.delete(Path.of(first.toString().replace(".png", ".json")));
        unsave(job);
        restart();
        assertEquals(first, run(job));
        assertEquals(2, files().size());
    }

    @Test
    void uploadsThatFinishedAreNotRepeatedAfterARestart() throws Exception {
        PictureFile style = references.keep(TestPictures.png(folder.resolve("a.png"), 20, 20, 1));
        GenerationRequest request = TestRequests.request("x", 1, new Reference(style, "a.png", new Strength(0.6)));
        api.refuseSubmit(new Problem.NoBalance("")).thenCompleted();
        assertEquals(new Problem.NoBalance(""), problem(TestBooks.order(pipeline(KREA), request)));
        assertEquals(JobState.FAILED, books.last().state());
        restart();
        run(pipeline(KREA).again(books.last()).id());
        assertEquals(
                List.of("upload", "submit [asset-1]", "submit [asset-1]"),
                api.calls().stream()
                        .filter(call -> !call.startsWith("status") && !call.startsWith("down"))
                        .toList());
    }

    @Test
    void uploadOfAnotherComputerIsFoundByItsDescription() throws Exception {
        PictureFile style = references.keep(TestPictures.png(folder.resolve("a.png"), 20, 20, 1));
        api.has(new Asset(
                        "theirs",
                        URI.create("https://uploads.example/theirs"),
                        Instant.EPOCH,
                        "Stylemix reference sha256:" + style.sha256()))
                .thenCompleted();
        Reference reference = new Reference(style, "a.png", new Strength(0.6));
        run(TestBooks.order(pipeline(KREA), TestRequests.request("x", 1, reference)));
        assertEquals("submit [theirs]", api.calls().getFirst());
    }

    @Test
    void addressThatMovedIsReplacedWithoutAnUpload() throws Exception {
        PictureFile style = references.keep(TestPictures.png(folder.resolve("a.png"), 20, 20, 1));
        Reference reference = new Reference(style, "a.png", new Strength(0.6));
        api.thenCompleted();
        run(TestBooks.order(pipeline(KREA), TestRequests.request("x", 1, reference)));
        restart();
        api.has(new Asset("asset-1", URI.create("https://uploads.example/moved"), Instant.EPOCH, ""))
                .refuseSubmit(new Problem.Refused(422, "Invalid asset URL"))
                .thenCompleted();
        run(TestBooks.order(pipeline(KREA), TestRequests.request("x", 2, reference)));
        assertEquals(
                List.of("submit [asset-1]", "asset asset-1", "submit [moved]"),
                api.calls().subList(4, 7));
    }

    @Test
    void anotherKeyLeavesAJobAlone() throws Exception {
        long job = ordered();
        api.thenStop();
        assertThrows(InterruptedException.class, () -> run(job));
        restart();
        Connection other = Connection.krea(Optional.of(new Secret("another-key")));
        assertEquals(
                new Problem.OtherAccount("api.krea.ai"),
                assertThrows(ProblemException.class, () -> pipeline(other).run(job, () -> OnStop.LEAVE, _ -> {}))
                        .problem());
        assertEquals(JobState.SUBMITTED, books.last().state());
    }

    @Test
    void oneThreadAtATimeHasAJob() throws Exception {
        long job = ordered();
        GenerationPipeline pipeline = pipeline(KREA);
        api.thenCompleted();
        pipeline.run(job, () -> OnStop.LEAVE, state -> {
            if (state instanceof RunState.Queued) {
                assertEquals(
                        new Problem.OwnedElsewhere(),
                        assertThrows(
                                        ProblemException.class,
                                        () -> pipeline(KREA).run(job, () -> OnStop.LEAVE, _ -> {}))
                                .problem());
            }
        });
        assertEquals(1, submits());
    }

    @Test
    void waitingJobIsCancelledWithoutAWord() throws Exception {
        long job = ordered();
        assertTrue(pipeline(KREA).cancel(job));
        assertEquals(JobState.CANCELLED, books.last().state());
        assertEquals(List.of(), api.calls());
    }

    @Test
    void cancelThatWasAskedForBeforeARestartIsToldTheService() throws Exception {
        long job = ordered();
        api.thenStop();
        assertThrows(InterruptedException.class, () -> run(job));
        pipeline(KREA).cancel(job);
        restart();
        assertThrows(InterruptedException.class, () -> run(job));
        assertEquals(JobState.CANCELLED, books.last().state());
        assertEquals(MoneyState.NOT_CHARGED, books.last().money());
    }

    @Test
    void whatAJobLeftIsSweptOnceItHasEnded() throws Exception {
        long job = completed();
        run(job);
        long open = ordered();
        Path jobs = folder.resolve("jobs");
        for (long id : List.of(job, open)) {
            Files.createDirectories(jobs.resolve(Long.toString(id)));
            Files.write(jobs.resolve(Long.toString(id)).resolve("result"), picture);
        }
        GenerationPipeline.sweep(jobs, books.books().journal());
        try (Stream<Path> left = Files.list(jobs)) {
            assertEquals(List.of(jobs.resolve(Long.toString(open))), left.toList());
        }
    }

    private long ordered() throws Exception {
        return TestBooks.order(pipeline(KREA), TestRequests.request("a bear", 7));
    }

    private long completed() throws Exception {
        long job = ordered();
        api.thenCompleted();
        return job;
    }

    private Path run(long job) throws ProblemException, InterruptedException {
        return pipeline(KREA).run(job, () -> OnStop.LEAVE, _ -> {}).output().picture();
    }

    private Problem problem(long job) {
        return assertThrows(ProblemException.class, () -> run(job)).problem();
    }

    private long submits() {
        return api.calls().stream().filter(call -> call.startsWith("submit")).count();
    }

    /// As if the program had ended right before it wrote down that the picture is saved.
    private void unsave(long job) throws Exception {
        try (java.sql.Connection db =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library/library.db"));
                PreparedStatement row = db.prepareStatement(
                        "UPDATE job SET state = 'COMPLETED', ended_at = NULL, output = NULL WHERE id = ?")) {
            row.setLong(1, job);
            assertEquals(1, row.executeUpdate());
        }
    }

    private void restart() throws Exception {
        books.close();
        books = new TestBooks(folder.resolve("library"), clock, references);
    }

    private GenerationPipeline pipeline(Connection connection) {
        return new GenerationPipeline(
                connection,
                api,
                new UploadMemory(),
                new Workplace(
                        references,
                        OutputFolder.flat(out, references),
                        books.books(),
                        () -> PricesFile.BUILT_IN,
                        folder.resolve("jobs"),
                        Runnable::run,
                        clock,
                        "Stylemix test",
                        wait -> clock.advance(wait.plus(Duration.ofMillis(1))),
                        Hooks.NONE,
                        true));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.toList();
        }
    }

    private JobPage page(Job... jobs) {
        return new JobPage(List.of(jobs), Optional.empty(), Optional.of(clock.instant()));
    }

    private Job job(String id, int seconds) {
        return new Job(
                id,
                clock.instant().plusSeconds(seconds),
                Optional.empty(),
                new JobStatus.Queued(),
                Optional.empty(),
                Optional.empty());
    }
}
