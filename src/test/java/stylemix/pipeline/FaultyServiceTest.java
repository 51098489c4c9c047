// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stylemix.Disk;
import stylemix.TestBooks;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.Tree;
import stylemix.api.Hooks;
import stylemix.api.http.HttpGenerationApi;
import stylemix.api.http.RetryPolicy;
import stylemix.api.http.Timeouts;
import stylemix.faults.Answer;
import stylemix.faults.FaultyService;
import stylemix.faults.RemoteBooks;
import stylemix.faults.Reply;
import stylemix.faults.Verb;
import stylemix.model.GenerationRequest;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Problem;
import stylemix.model.Problem.CannotSave;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.RunState;
import stylemix.model.Strength;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;
import stylemix.ui.Messages;

/// Whole runs through the real client against a service that is broken in one place: what the user is told, and that
/// everything else is as it was.
class FaultyServiceTest {

    private static final String HOST = "127.0.0.1";
    private static final byte[] PICTURE = RemoteBooks.picture("job-1");
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Timeouts USUAL = Timeouts.USUAL;

    /// Short for that alone which never comes, since a busy computer may take its time for the rest.
    private static final Timeouts IMPATIENT = new Timeouts(USUAL.connect(), USUAL.answer(), SHORT, SHORT);

    /// One that repeats as always but only notes the waits.
    private static final RetryPolicy STEADY =
            new RetryPolicy(RetryPolicy.USUAL.busy(), RetryPolicy.USUAL.fault(), RetryPolicy.USUAL.longest(), 0);

    @TempDir
    Path folder;

    private final UploadMemory uploads = new UploadMemory();
    private final List<RunState> seen = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Executor uploading = threads;
    private TestBooks books;
    private Path out;
    private ReferenceFolder references;
    private FaultyService service;
    private HttpGenerationApi api;

    @BeforeEach
    void start() throws IOException, ProblemException {
        out = folder.resolve("out");
        references = new ReferenceFolder(folder.resolve("references"));
        service = new FaultyService();
        api = client(USUAL);
        books = new TestBooks(folder.resolve("library"), clock, references);
    }

    @AfterEach
    void stop() throws ProblemException {
        threads.close();
        books.close();
        api.close();
        service.close();
    }

    @Test
    void soundServiceBringsThePicture() throws Exception {
        RunState.Saved saved = run(request(1), seen::add);
        assertArrayEquals(PICTURE, Files.readAllBytes(saved.output().picture()));
        assertEquals(List.of("upload", "submit", "status", "result"), service.calls());
        assertEquals(List.of(), Tree.containing(folder, "planted"));
    }

    static Stream<Arguments> faults() {
        Reply half = Reply.half(Answer.json(200, "{\"job_id\": \"job-1\", "));
        Problem notTaken = new Problem.NotTaken(HOST);
        Problem brokeOff = new Problem.BadAnswer(HOST, "an answer that broke off");
        return Stream.of(
                fault("upload", Reply.blabs(401), new Problem.KeyRejected(HOST)),
                fault("upload", Reply.blabs(400), new Problem.Refused(400, "bad header Bearer ••••")),
                fault("upload", Answer.html(200), webPage()),
                fault("upload", half, brokeOff),
                fault("upload/slow", Reply.silent(), new Problem.TooSlow(HOST, SHORT)),
                fault("upload", Reply.blabs(500), new Problem.ServiceFault(HOST, 500)),
                fault("upload", Reply.blabs(503), new Problem.ServiceFault(HOST, 503)),
                fault("submit", Reply.blabs(401), new Problem.KeyRejected(HOST)),
                fault("submit", Reply.blabs(402), new Problem.NoBalance("bad header Bearer ••••")),
                fault("submit", Answer.html(200), notTaken),
                fault("submit", half, notTaken),
                fault("submit/slow", Reply.silent(), notTaken),
                fault("submit", Reply.blabs(500), notTaken),
                fault("status", Reply.blabs(401), new Problem.KeyRejected(HOST)),
                fault("status", Answer.html(200), new Problem.TooSlow(HOST, Duration.ofMinutes(15))),
                fault("status", Reply.blabs(500), new Problem.TooSlow(HOST, Duration.ofMinutes(15))),
                fault("result", Answer.html(200), new Problem.BadAnswer(HOST, "no picture but text/html")),
                fault("result", Reply.blabs(404), new Problem.BadAnswer(HOST, "no picture (error 404)")),
                fault("result", Reply.half(Answer.png(PICTURE)), brokeOff),
                fault("result/slow", Reply.stalls(Answer.png(PICTURE)), new Problem.TooSlow(HOST, SHORT)),
                fault("result/slow", Reply.silent(), new Problem.TooSlow(HOST, SHORT)),
                fault(
                        "result",
                        Answer.png(Arrays.copyOf(PICTURE, PICTURE.length / 2)),
                        new Problem.BadAnswer(HOST, "a picture that cannot be opened")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faults")
    void faultIsToldAndNothingIsLeft(String where, Reply fault, Problem expected) throws Exception {
        if (where.endsWith("/slow")) {
            beImpatient();
        }
        // where only the order is to be slow nothing is uploaded before
        GenerationRequest request = where.startsWith("upload") ? request(1) : request();
        Map<String, Integer> before = files();
        switch (where.replace("/slow", "")) {
            case "upload" -> service.on(Verb.UPLOAD, fault);
            case "submit" -> service.on(Verb.SUBMIT, fault);
            case "status" -> service.on(Verb.STATUS, fault);
            default -> service.on(Verb.RESULT, fault);
        }
        assertEquals(expected, problem(request));
        assertTrue(service.calls().stream().filter("submit"::equals).count() <= 1, "ordered once at most");
        if (!books.last().state().isEnd()) {
            return; // it goes on another time, with what has come so far
        }
        before.putIfAbsent("running", 0); // the folder of the jobs, itself empty
        Map<String, Integer> after = files();
        after.putIfAbsent("running", 0);
        assertEquals(before, after);
    }

    @Test
    void serviceThatIsDownIsUnreachable() throws Exception {
        GenerationRequest request = request(1);
        service.close();
        assertEquals(new Problem.Unreachable(HOST), problem(request));
        assertEquals(
                "The service on this computer cannot be reached. Check the network connection, then try again.",
                Messages.advice(new Problem.Unreachable(HOST)));
    }

    @Test
    void faultsThatPassAreWaitedOut() throws Exception {
        beImpatient();
        AtomicInteger looks = new AtomicInteger();
        service.on(
                Verb.STATUS,
                call -> (looks.incrementAndGet() < 6 ? Answer.html(200) : service.sound(Verb.STATUS)).to(call));
        AtomicInteger downloads = new AtomicInteger();
        service.on(
                Verb.RESULT,
                call -> (downloads.incrementAndGet() == 1 ? Reply.stalls(Answer.png(PICTURE)) : Answer.png(PICTURE))
                        .to(call));
        assertTrue(Files.exists(run(request(), seen::add).output().picture()));
    }

    // ---- the user cancels

    @Test
    void jobOrderedWhileTheUserCancelsIsCancelledAtTheService() throws Exception {
        Thread run = Thread.currentThread();
        service.on(Verb.SUBMIT, call -> {
            run.interrupt();
            service.sound(Verb.SUBMIT).to(call);
        });
        service.on(Verb.STATUS, Answer.json(200, "{\"job_id\": \"job-1\", \"status\": \"cancelled\"}"));
        assertThrows(InterruptedException.class, () -> run(request(1), seen::add));
        assertEquals(List.of("upload", "submit", "cancel", "status"), service.calls());
        assertEquals(MoneyState.NOT_CHARGED, books.last().money());
        assertFalse(Thread.interrupted(), "the exception took its place");
    }

    @Test
    void jobThatCompletesInSpiteOfTheCancelIsPaidAndComesHome() throws Exception {
        Thread run = Thread.currentThread();
        service.on(Verb.SUBMIT, call -> {
            run.interrupt();
            service.sound(Verb.SUBMIT).to(call);
        });
        RunState.Saved saved = run(request(1), seen::add);
        assertArrayEquals(PICTURE, Files.readAllBytes(saved.output().picture()));
        assertEquals(List.of("upload", "submit", "cancel", "status", "result"), service.calls());
        assertEquals(MoneyState.CHARGED, books.last().money());
    }

    @Test
    void orderWhoseFateStaysUnknownIsToldThoughTheUserCancelled() throws Exception {
        Thread run = Thread.currentThread();
        service.on(Verb.SUBMIT, call -> {
            run.interrupt();
            Reply.silent().to(call);
        });
        service.on(Verb.JOBS, Answer.html(200));
        beImpatient();
        GenerationRequest request = request();
        assertEquals(new Problem.MaybeSubmitted(HOST), problem(request));
        assertEquals(List.of("submit", "jobs"), service.calls());
        assertEquals(JobState.MAYBE_SUBMITTED, books.last().state());
        assertTrue(books.last().cancelAsked(), "it is stopped when it is found");
    }

    @Test
    void cancelledOrderThatIsNotThereIsCancelled() throws Exception {
        Thread run = Thread.currentThread();
        service.on(Verb.SUBMIT, call -> {
            run.interrupt();
            Reply.silent().to(call);
        });
        beImpatient();
        GenerationRequest request = request();
        assertThrows(InterruptedException.class, () -> run(request, seen::add));
        assertEquals(JobState.CANCELLED, books.last().state());
        assertEquals(1, service.calls().stream().filter("submit"::equals).count());
    }

    @Test
    void jobThatCannotBeCancelledIsTold() throws Exception {
        Thread run = Thread.currentThread();
        service.on(Verb.STATUS, call -> {
            run.interrupt();
            Answer.json(200, "{\"job_id\": \"job-1\", \"status\": \"processing\"}")
                    .to(call);
        });
        service.on(Verb.CANCEL, Reply.blabs(500));
        GenerationRequest request = request(1);
        assertEquals(new Problem.MaybeSubmitted(HOST), problem(request));
        assertTrue(Thread.interrupted(), "the interrupt stands");
        assertTrue(service.calls().contains("cancel"));
    }

    @Test
    void failedUploadEndsTheRunAndTheOthersAreNotSentAgain() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        Reply asset = service.sound(Verb.UPLOAD);
        Reply refusal = Answer.json(422, "{\"message\": \"no\"}");
        service.on(Verb.UPLOAD, call -> (sent.incrementAndGet() == 2 ? refusal : asset).to(call));
        uploading = Runnable::run;
        GenerationRequest request = request(1, 2, 3);
        assertEquals(new Problem.Refused(422, "no"), problem(request));
        assertEquals(List.of("upload", "upload", "upload"), service.calls());
        run(request, seen::add);
        assertEquals(
                List.of("upload", "submit", "status", "result"),
                service.calls().subList(3, service.calls().size()));
    }

    @Test
    void runThatSharesAnUploadGoesOnWhenTheOtherIsCancelled() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicReference<Thread> first = new AtomicReference<>();
        Reply asset = service.sound(Verb.UPLOAD);
        service.on(Verb.UPLOAD, call -> {
            if (sent.incrementAndGet() == 1) {
                Objects.requireNonNull(first.get()).interrupt();
                Reply.silent().to(call);
            } else {
                asset.to(call);
            }
        });
        GenerationRequest request = request(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RunState.Saved> cancelled = threads.submit(() -> {
                first.set(Thread.currentThread());
                return run(request, _ -> {});
            });
            Future<RunState.Saved> other = threads.submit(() -> {
                while (sent.get() == 0) {
                    Thread.onSpinWait();
                }
                return run(request, _ -> {});
            });
            assertTrue(Files.exists(other.get().output().picture()));
            ExecutionException end = assertThrows(ExecutionException.class, cancelled::get);
            assertEquals(
                    InterruptedException.class,
                    Objects.requireNonNull(end.getCause()).getClass());
        }
        assertEquals(1, service.calls().stream().filter("submit"::equals).count());
    }

    // ---- files

    @Test
    void pictureGoneBeforeItsUploadEndsTheRun() throws Exception {
        GenerationRequest request = request(1);
        Path kept = request.references().getFirst().picture().path();
        Files.delete(kept);
        assertEquals(
                new Problem.PictureUnreadable(kept.getFileName().toString(), Problem.PictureUnreadable.Flaw.GONE),
                problem(request));
        assertEquals(List.of(), service.calls());
    }

    @Test
    void nothingIsOrderedThatCannotBeSaved() throws Exception {
        Files.writeString(out, "a file is in the way");
        assertEquals(new CannotSave(out, CannotSave.Cause.GONE), problem(request(1)));
        assertEquals(List.of(), service.calls());
        assertEquals("a file is in the way", Files.readString(out));
    }

    @Test
    void nothingIsOrderedForADiskThatIsFullOrReadOnly() throws Exception {
        GenerationRequest request = request(1);
        try (Disk disk = new Disk(folder.resolve("disk"), "2m")) {
            out = disk.folder();
            disk.fill();
            assertEquals(new CannotSave(out, CannotSave.Cause.FULL), problem(request));
            disk.makeReadOnly();
            assertEquals(new CannotSave(out, CannotSave.Cause.NOT_ALLOWED), problem(request));
            assertEquals(List.of("filler"), List.copyOf(Tree.of(out).keySet()));
        }
        assertEquals(List.of(), service.calls());
    }

    @Test
    void pictureForADiskThatFillsUpMeanwhileIsKept() throws Exception {
        GenerationRequest request = request(1);
        try (Disk disk = new Disk(folder.resolve("disk"), "2m")) {
            out = disk.folder();
            service.on(Verb.RESULT, call -> {
                disk.fill();
                Answer.png(PICTURE).to(call);
            });
            assertEquals(new CannotSave(out, CannotSave.Cause.FULL), problem(request));
            assertEquals(List.of("filler"), List.copyOf(Tree.of(out).keySet()));
        }
        try (Stream<Path> runs = Files.list(folder.resolve("running"))) {
            Path left = runs.findFirst().orElseThrow().resolve("result");
            assertArrayEquals(PICTURE, Files.readAllBytes(left));
        }
    }

    /// All files but the library's.
    private Map<String, Integer> files() throws IOException {
        Map<String, Integer> files = Tree.of(folder);
        files.keySet().removeIf(file -> file.startsWith("library"));
        return files;
    }

    private HttpGenerationApi client(Timeouts timeouts) {
        return new HttpGenerationApi(service.connection(), "test", timeouts, STEADY, _ -> {});
    }

    private void beImpatient() {
        api.close();
        api = client(IMPATIENT);
    }

    private static Arguments fault(String where, Reply fault, Problem expected) {
        return Arguments.of(where, fault, expected);
    }

    private static Problem webPage() {
        return new Problem.WebPage(HOST, 200);
    }

    /// The problem in which a run ends: it has a sentence, and nothing tells the key.
    private Problem problem(GenerationRequest request) throws IOException {
        ProblemException thrown = assertThrows(ProblemException.class, () -> run(request, seen::add));
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        String advice = Messages.advice(thrown.problem());
        assertEquals(1, advice.lines().count(), advice);
        assertFalse((trace + advice + seen).contains("planted"), trace::toString);
        assertEquals(List.of(), Tree.containing(folder, "planted"));
        return thrown.problem();
    }

    private RunState.Saved run(GenerationRequest request, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        Workplace workplace = new Workplace(
                references,
                OutputFolder.flat(out, references),
                books.books(),
                () -> PricesFile.BUILT_IN,
                folder.resolve("running"),
                uploading,
                clock,
                "Stylemix test",
                wait -> {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    now.updateAndGet(time -> time.plus(wait));
                },
                Hooks.NONE,
                true);
        return TestBooks.make(new GenerationPipeline(service.connection(), api, uploads, workplace), request, report);
    }

    private GenerationRequest request(int... salts) throws ProblemException {
        List<Reference> mixed = new ArrayList<>();
        for (int salt : salts) {
            Path file = TestPictures.png(folder.resolve(salt + ".png"), 20, 20, salt);
            mixed.add(new Reference(references.keep(file), salt + ".png", new Strength(0.5)));
        }
        return TestRequests.request("a bear", 7, mixed.toArray(Reference[]::new));
    }
}
