// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stylemix.TestBooks.make;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.ScriptedApi;
import stylemix.TestBooks;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.api.Hooks;
import stylemix.api.JobStatus;
import stylemix.api.Sleeper;
import stylemix.model.Connection;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Output;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.RunState;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.model.Strength;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;

class GenerationPipelineTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Connection KREA = Connection.krea(Optional.of(new Secret("id:secret")));
    private static final URI PREVIEW = URI.create("https://gen.example/preview.png");

    @TempDir
    Path folder;

    private final ScriptedApi api = new ScriptedApi();
    private final UploadMemory uploads = new UploadMemory();
    private final List<RunState> seen = new ArrayList<>();
    private final List<Duration> slept = new ArrayList<>();
    private final byte[] result = TestPictures.encoded(TestPictures.image(64, 48, 9), "png");
    private Instant now = START;
    private Path out;
    private TestBooks books;
    private ReferenceFolder references;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.system().withZone(zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void prepare() throws Exception {
        out = folder.resolve("out");
        references = new ReferenceFolder(folder.resolve("references"));
        api.serve(ScriptedApi.RESULT, result);
        books = new TestBooks(folder.resolve("library"), clock, references);
    }

    @AfterEach
    void close() throws Exception {
        books.close();
    }

    @Test
    void everyStepIsReportedAndThePictureSavedAsItCame() throws Exception {
        PictureFile style = keep(1);
        api.then(new JobStatus.Backlogged())
                .then(ScriptedApi.working(0.5))
                .draft(new DraftReport(List.of("bear"), List.of("a")))
                .thenCompleted();
        GenerationRequest request = TestRequests.request("a bear", 7, reference(style, 0.6));
        Output output = make(pipeline(KREA), request, seen::add).output();

        assertArrayEquals(result, Files.readAllBytes(output.picture()));
        assertEquals(request, output.recipe().request());
        assertEquals("job-1", output.recipe().jobId());
        assertEquals(
                Optional.of(new DraftReport(List.of("bear"), List.of("a"))),
                output.recipe().draft());
        assertEquals(
                List.of(
                        new RunState.Uploading(0, style.bytes()),
                        new RunState.Uploading(style.bytes() / 2, style.bytes()),
                        new RunState.Uploading(style.bytes(), style.bytes()),
                        new RunState.Queued(),
                        new RunState.Backlogged(),
                        new RunState.Working(OptionalDouble.of(0.5), Optional.of("painting"), Optional.empty()),
                        new RunState.Downloading(0, OptionalLong.empty()),
                        new RunState.Downloading(result.length, OptionalLong.of(result.length))),
                seen);
        assertEquals(
                List.of("upload", "submit [asset-1]", "status", "status", "status", "download result.png"),
                api.calls());
        assertEquals(List.of(), files(folder.resolve("running")));
    }

    @Test
    void onePictureIsUploadedOncePerConnection() throws Exception {
        PictureFile style = keep(1);
        PictureFile other = keep(2);
        api.thenCompleted().thenCompleted();
        GenerationPipeline pipeline = pipeline(KREA);
        make(pipeline, TestRequests.request("x", 1, reference(style, 0.6), reference(style, 0.2)), seen::add);
        make(pipeline, TestRequests.request("x", 2, reference(other, 0.6), reference(style, 0.2)), seen::add);
        assertEquals(
                List.of("upload", "submit [asset-1, asset-1]", "upload", "submit [asset-2, asset-1]"),
                api.calls().stream()
                        .filter(call -> call.startsWith("upload") || call.startsWith("submit"))
                        .toList());
    }

    @Test
    void uploadThatTheServiceForgotIsRepeatedOnce() throws Exception {
        PictureFile style = keep(1);
        api.thenCompleted();
        GenerationPipeline pipeline = pipeline(KREA);
        GenerationRequest request = TestRequests.request("x", 1, reference(style, 0.6));
        make(pipeline, request, seen::add);

        api.refuseSubmit(new Problem.Refused(422, "Invalid asset URL")).thenCompleted();
        make(pipeline, request, seen::add);
        assertEquals(
                List.of("submit [asset-1]", "asset asset-1", "upload", "submit [asset-2]", "status"),
                api.calls().subList(4, 9));
    }

    @Test
    void refusalOfAFreshUploadIsShown() throws Exception {
        Problem refused = new Problem.Refused(422, "Invalid asset URL");
        api.refuseSubmit(refused);
        GenerationRequest request = TestRequests.request("x", 1, reference(keep(1), 0.6));
        assertEquals(refused, problem(() -> make(pipeline(KREA), request, seen::add)));
        assertEquals(List.of("upload", "submit [asset-1]"), api.calls());
    }

    @Test
    void busyServiceIsAskedAgainAfterItsTimeOrOursAndThatIsSaid() throws Exception {
        api.refuseSubmit(new Problem.Busy(Optional.of(Duration.ofSeconds(7))))
                .refuseSubmit(new Problem.Busy(Optional.empty()))
                .thenCompleted();
        make(pipeline(KREA), TestRequests.request("x", 1), seen::add);
        assertEquals(
                3,
                api.calls().stream().filter(call -> call.startsWith("submit")).count());
        assertTrue(within(slept.get(0), 7) && within(slept.get(1), 15), slept::toString);
        assertEquals(new RunState.Busy(START.plus(slept.get(0))), seen.getFirst());
    }

    @Test
    void serviceThatStaysBusyIsLeftAloneAfterFourOrders() throws Exception {
        for (int i = 0; i < 4; i++) {
            api.refuseSubmit(new Problem.Busy(Optional.empty()));
        }
        assertEquals(
                new Problem.Busy(Optional.empty()),
                problem(() -> make(pipeline(KREA), TestRequests.request("x", 1), seen::add)));
        assertEquals(3, slept.size());
        assertEquals(MoneyState.NOT_CHARGED, books.last().money());
    }

    /// Whether a wait is so many seconds, with up to a quarter on top.
    private static boolean within(Duration wait, int seconds) {
        return wait.toMillis() >= seconds * 1000L && wait.toMillis() <= seconds * 1250L;
    }

    @Test
    void faultsWhileWaitingDoNotFailTheJob() throws Exception {
        api.thenFault(new Problem.Unreachable("h"))
                .thenFault(new Problem.ServiceFault("h", 503))
                .thenFault(new Problem.BadAnswer("h", "HTML"))
                .thenFault(new Problem.TooSlow("h", Duration.ofSeconds(30)))
                .thenFault(new Problem.Busy(Optional.empty()))
                .thenCompleted();
        make(pipeline(KREA), TestRequests.request("x", 1), seen::add);
        assertEquals(RunState.Downloading.class, seen.getLast().getClass());
    }

    @Test
    void jobThatIsNotKnownAnyMoreEndsTheRunAndMayHaveCost() throws Exception {
        Problem gone = new Problem.Refused(404, "no such job");
        api.thenFault(gone).thenFault(gone).thenFault(gone);
        assertEquals(gone, problem(() -> make(pipeline(KREA), TestRequests.request("x", 1), seen::add)));
        assertEquals(MoneyState.UNKNOWN, books.last().money());
    }

    @Test
    void threadIsGivenBackAfterAQuarterOfAnHourOfSilenceButNotTheJob() throws Exception {
        for (int i = 0; i < 300; i++) {
            api.thenFault(new Problem.Unreachable("h"));
        }
        assertEquals(
                new Problem.TooSlow("api.krea.ai", Duration.ofMinutes(15)),
                problem(() -> make(pipeline(KREA), TestRequests.request("x", 1), seen::add)));
        assertTrue(now.isBefore(START.plus(Duration.ofMinutes(16))));
        assertFalse(api.calls().contains("cancel"), "it may still end");
        assertEquals(JobState.SUBMITTED, books.last().state());
    }

    @Test
    void computerThatSleptStillFindsItsPicture() throws Exception {
        api.thenCompleted();
        GenerationPipeline pipeline = pipeline(KREA, _ -> now = now.plus(Duration.ofHours(8)));
        assertTrue(Files.exists(
                make(pipeline, TestRequests.request("x", 1), seen::add).output().picture()));
    }

    @Test
    void previewIsFetchedOnceAndNeverHurts() throws Exception {
        URI broken = URI.create("https://gen.example/none.png");
        api.serve(PREVIEW, result)
                .then(ScriptedApi.working(0.1, broken))
                .then(ScriptedApi.working(0.2, broken))
                .then(ScriptedApi.working(0.3, broken, PREVIEW))
                .then(ScriptedApi.working(0.4, broken, PREVIEW))
                .thenCompleted();
        List<Boolean> hadPreview = new ArrayList<>();
        make(pipeline(KREA), TestRequests.request("x", 1), state -> {
            if (state instanceof RunState.Working working) {
                hadPreview.add(working.preview().filter(Files::exists).isPresent());
            }
        });
        assertEquals(List.of(false, false, true, true), hadPreview);
        assertEquals(
                List.of("download none.png", "download preview.png", "download result.png"),
                api.calls().stream().filter(call -> call.startsWith("download")).toList());
    }

    @Test
    void previewsThatNobodyWillSeeAreNotFetched() throws Exception {
        api.serve(PREVIEW, result).then(ScriptedApi.working(0.3, PREVIEW)).thenCompleted();
        make(pipeline(KREA, slept::add, false), TestRequests.request("x", 1), seen::add);
        assertEquals(
                List.of("download result.png"),
                api.calls().stream().filter(call -> call.startsWith("download")).toList());
    }

    @Test
    void stoppingCancelsAtTheServiceOnceAndLeavesNothing() throws IOException {
        api.then(ScriptedApi.working(0.1)).thenStop();
        assertThrows(InterruptedException.class, () -> make(pipeline(KREA), TestRequests.request("x", 1), seen::add));
        assertEquals(List.of("submit []", "status", "status", "cancel"), api.calls());
        assertEquals(List.of(), files(out));
        assertEquals(List.of(), files(folder.resolve("running")));
    }

    @Test
    void stoppingWhileTheResultComesIsTooLateSinceItIsPaid() throws Exception {
        api.thenCompleted();
        make(pipeline(KREA), TestRequests.request("x", 1), state -> {
            if (state instanceof RunState.Downloading && seen.isEmpty()) {
                seen.add(state);
                Thread.currentThread().interrupt();
            }
        });
        assertFalse(Thread.interrupted());
        assertFalse(api.calls().contains("cancel"), "it has completed");
        assertEquals(2, files(out).size());
        assertEquals(JobState.SAVED, books.last().state());
    }

    @Test
    void leavingWhileTheResultComesSavesNothingYet() throws Exception {
        api.thenCompleted();
        GenerationPipeline pipeline = pipeline(KREA);
        long job = TestBooks.order(pipeline, TestRequests.request("x", 1));
        assertThrows(
                InterruptedException.class,
                () -> pipeline.run(job, () -> OnStop.LEAVE, state -> {
                    if (state instanceof RunState.Downloading) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertEquals(List.of(), files(out));
        assertEquals(JobState.COMPLETED, books.last().state());
        pipeline.run(job, () -> OnStop.LEAVE, seen::add);
        assertEquals(2, files(out).size());
        assertEquals(
                1,
                api.calls().stream().filter(call -> call.startsWith("submit")).count());
    }

    @Test
    void brokenResultIsFetchedAgain() throws Exception {
        byte[] half = Arrays.copyOf(result, result.length / 2);
        api.serve(ScriptedApi.RESULT, half, result).thenCompleted().thenCompleted();
        Output output =
                make(pipeline(KREA), TestRequests.request("x", 1), seen::add).output();
        assertArrayEquals(result, Files.readAllBytes(output.picture()));
    }

    @Test
    void resultThatStaysBrokenIsTheServicesFault() throws IOException {
        api.serve(ScriptedApi.RESULT, Arrays.copyOf(result, result.length / 2))
                .thenCompleted()
                .thenCompleted();
        assertEquals(
                new Problem.BadAnswer("gen.example", "a picture that cannot be opened"),
                problem(() -> make(pipeline(KREA), TestRequests.request("x", 1), seen::add)));
        assertEquals(List.of(), files(out));
    }

    @Test
    void pictureThatCannotBeSavedIsKeptForItsOwner() throws Exception {
        api.thenCompleted();
        assertEquals(
                new Problem.CannotSave(out, Problem.CannotSave.Cause.GONE),
                problem(() -> make(pipeline(KREA), TestRequests.request("x", 1), state -> {
                    if (state instanceof RunState.Downloading && !Files.exists(out)) {
                        TestPictures.write(out, new byte[] {1}); // a file is in the way
                    }
                })));
        Path run = files(folder.resolve("running")).getFirst();
        assertArrayEquals(result, Files.readAllBytes(run.resolve("result")));
    }

    @Test
    void failedAndCancelledJobsAreProblems() {
        Problem moderated = new Problem.Moderated("nsfw");
        api.then(new JobStatus.Failed(moderated)).then(new JobStatus.Cancelled());
        assertEquals(moderated, problem(() -> make(pipeline(KREA), TestRequests.request("x", 1), seen::add)));
        assertEquals(
                new Problem.JobFailed("It was cancelled there."),
                problem(() -> make(pipeline(KREA), TestRequests.request("x", 1), seen::add)));
    }

    @Test
    void kreaIsNotAskedWithoutAKey() throws Exception {
        Connection connection = Connection.krea(Optional.empty());
        assertEquals(
                new Problem.KeyMissing(),
                problem(() -> make(pipeline(connection), TestRequests.request("x", 1), seen::add)));
        assertEquals(Optional.of(new Problem.KeyMissing()), new ConnectionProbe(connection, api).check());
        assertEquals(List.of(), api.calls());
    }

    @Test
    void probeAsksOnce() throws Exception {
        api.refuseSubmit(new Problem.KeyRejected("api.krea.ai"));
        assertEquals(Optional.of(new Problem.KeyRejected("api.krea.ai")), new ConnectionProbe(KREA, api).check());
        assertEquals(Optional.empty(), new ConnectionProbe(KREA, api).check());
        assertEquals(List.of("check", "check"), api.calls());
    }

    @Test
    void draftIsWatchedClosely() throws Exception {
        Connection local =
                new Connection(Service.DRAFT, URI.create("http://127.0.0.1:1"), Optional.of(new Secret("k")));
        api.then(ScriptedApi.working(0.1)).thenCompleted();
        make(pipeline(local), TestRequests.request("x", 1), seen::add);
        assertTrue(slept.stream().allMatch(wait -> wait.toMillis() <= 300), slept::toString);
    }

    private GenerationPipeline pipeline(Connection connection) {
        return pipeline(connection, wait -> {
            slept.add(wait);
            now = now.plus(wait);
        });
    }

    private GenerationPipeline pipeline(Connection connection, Sleeper sleeper) {
        return pipeline(connection, sleeper, true);
    }

    private GenerationPipeline pipeline(Connection connection, Sleeper sleeper, boolean previews) {
        return new GenerationPipeline(
                connection,
                api,
                uploads,
                new Workplace(
                        references,
                        OutputFolder.flat(out, references),
                        books.books(),
                        () -> PricesFile.BUILT_IN,
                        folder.resolve("running"),
                        Runnable::run,
                        clock,
                        "Stylemix 0.1.0",
                        sleeper,
                        Hooks.NONE,
                        previews));
    }

    private PictureFile keep(int salt) throws ProblemException {
        return references.keep(TestPictures.png(folder.resolve(salt + ".png"), 20, 20, salt));
    }

    private static Reference reference(PictureFile picture, double strength) {
        return new Reference(picture, "a.png", new Strength(strength));
    }

    private static Problem problem(org.junit.jupiter.api.function.Executable run) {
        return assertThrows(ProblemException.class, run).problem();
    }

    private static List<Path> files(Path in) throws IOException {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.toList();
        }
    }
}
