// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.engine.DraftPicture;
import stylemix.engine.DraftRequest;
import stylemix.engine.EngineProgress;
import stylemix.engine.scene.NothingMatchedException;
import stylemix.engine.server.EngineServer;
import stylemix.engine.server.ServerOptions;
import stylemix.model.Connection;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem;
import stylemix.model.Variant;

/// The contract with the draft engine's server, and what the draft engine says beyond it.
class DraftContractTest extends GenerationContractTest {

    private static final DraftReport REPORT = new DraftReport(List.of("polar", "bear"), List.of("a"));

    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService paintings = Executors.newSingleThreadExecutor();
    private final Semaphore brake = new Semaphore(1000);
    private final List<Double> kept = new CopyOnWriteArrayList<>();
    private final EngineServer server;

    DraftContractTest(@TempDir Path data) throws IOException {
        server = EngineServer.start(ServerOptions.in(data), this::draw, requests, paintings);
    }

    @Override
    Connection connection() {
        return server.connection();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        requests.close();
        paintings.close();
    }

    @Test
    void jobTellsTheWordsProgressAndPreviews() throws Exception {
        brake.drainPermits();
        Job job = submit();
        Job working = awaitThat(
                job,
                now -> now.status() instanceof JobStatus.Working w
                        && !w.previews().isEmpty());
        JobStatus.Working status = assertInstanceOf(JobStatus.Working.class, working.status());
        assertEquals(OptionalDouble.of(0.25), status.progress());
        assertEquals(Optional.of("Matching colours"), status.stage());
        Path preview = folder.resolve("preview.png");
        api().download(status.previews().getLast(), preview, (_, _) -> {});
        assertTrue(PictureFormat.of(Files.readAllBytes(preview)).isPresent());
        brake.release();
        assertEquals(Optional.of(REPORT), awaitEnd(job).draft());
    }

    @Test
    void jobIsCancelledWhileItIsPainted() throws Exception {
        brake.drainPermits();
        Job job = submit();
        awaitThat(job, now -> now.status() instanceof JobStatus.Working);
        assertEquals(new JobStatus.Cancelled(), awaitEnd(api().cancel(job.id())).status());
    }

    @Test
    void promptWithoutAPictureIsNamedSo() throws Exception {
        PictureFile picture = picture();
        URI url = api().upload(picture, "", _ -> {}).url();
        GenerationRequest unknown = Samples.prompted(picture, "quux zorgle");
        Job ended = awaitEnd(api().submit(unknown, List.of(url), Optional.empty(), Optional.empty(), "1-1"));
        assertEquals(new JobStatus.Failed(new Problem.NothingMatched(List.of("quux", "zorgle"))), ended.status());
    }

    @Test
    void whatOnlyKreaHasIsRefused() throws Exception {
        URI url = api().upload(picture(), "", _ -> {}).url();
        Problem problem = Clients.problem(() -> api().submit(
                        Samples.full(picture(), Variant.LARGE),
                        List.of(url, url),
                        Optional.of(url),
                        Optional.empty(),
                        "1-1"));
        assertEquals(422, assertInstanceOf(Problem.Refused.class, problem).status());
    }

    @Test
    void shareOfTheColoursThatStaysArrives() throws Exception {
        URI url = api().upload(picture(), "", _ -> {}).url();
        awaitEnd(api().submit(
                        Samples.shared(picture(), Variant.MEDIUM),
                        List.of(url, url),
                        Optional.of(url),
                        Optional.empty(),
                        "1-1"));
        awaitEnd(api().submit(Samples.plain(picture()), List.of(url), Optional.empty(), Optional.empty(), "1-1"));
        assertEquals(List.of(0.25, 0.0), kept);
    }

    @Test
    void orderIsKnownAgainByItsTag() throws Exception {
        URI url = api().upload(picture(), "", _ -> {}).url();
        api().submit(Samples.plain(picture()), List.of(url), Optional.empty(), Optional.empty(), "7-1");
        api().submit(Samples.plain(picture()), List.of(url), Optional.empty(), Optional.empty(), "8-1");
        assertEquals(
                List.of(Optional.of("8-1"), Optional.of("7-1")),
                api().jobs(2, Optional.empty()).jobs().stream().map(Job::tag).toList());
        Problem problem = Clients.problem(() ->
                api().submit(Samples.plain(picture()), List.of(url), Optional.empty(), Optional.empty(), "no tag"));
        assertEquals(400, assertInstanceOf(Problem.Refused.class, problem).status());
    }

    @Test
    void blankPromptDoesWithAContentPicture() throws Exception {
        URI url = api().upload(picture(), "", _ -> {}).url();
        GenerationRequest blank = Samples.prompted(Samples.shared(picture(), Variant.MEDIUM), "");
        Job ended = awaitEnd(api().submit(blank, List.of(url, url), Optional.of(url), Optional.empty(), "1-1"));
        assertInstanceOf(JobStatus.Completed.class, ended.status());
    }

    private DraftPicture draw(DraftRequest request, EngineProgress progress)
            throws NothingMatchedException, InterruptedException {
        if (request.prompt().startsWith("quux")) {
            throw new NothingMatchedException(List.of("quux", "zorgle"));
        }
        kept.add(request.keepColours());
        progress.at(0.25, "Matching colours");
        progress.preview(TestPictures.image(16, 12, 1));
        brake.acquire();
        return new DraftPicture(TestPictures.image(64, 48, request.seed().value()), REPORT);
    }
}
