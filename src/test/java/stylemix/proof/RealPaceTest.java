// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestBooks;
import stylemix.TestRequests;
import stylemix.api.Hooks;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.api.http.HttpGenerationApi;
import stylemix.faults.FaultyService;
import stylemix.faults.Plot;
import stylemix.faults.RemoteJob;
import stylemix.faults.Script;
import stylemix.model.GenerationRequest;
import stylemix.model.Variant;
import stylemix.pipeline.GenerationPipeline;
import stylemix.pipeline.OnStop;
import stylemix.pipeline.UploadMemory;
import stylemix.pipeline.Workplace;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;

/// The pace of polling with whole jobs, real sockets and the real clock, beside two fixed pollers: what the simulation
/// of `PollingPaceTest` says is what happens. Takes a minute, so it is for the whole proof.
@EnabledIfSystemProperty(named = "proof", matches = "true")
class RealPaceTest {

    private static final int JOBS = 6;

    @TempDir
    Path folder;

    /// Orders a picture and brings it to the disk.
    private interface Client {
        void make(FaultyService service, HttpGenerationApi api, int job) throws Exception;
    }

    @Test
    void pictureIsHereWithinASecondOrSo() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (Variant variant : Variant.values()) {
                all.add(threads.submit(() -> measure("ours", variant, ours(variant, threads))));
                all.add(threads.submit(() -> measure("every 2 s", variant, fixed(Duration.ofSeconds(2)))));
                all.add(threads.submit(() -> measure("every 5 s", variant, fixed(Duration.ofSeconds(5)))));
            }
            for (Future<String> one : all) {
                Proof.tell(one.get());
            }
        }
    }

    private static Duration lasting(Variant variant, int job) {
        long seconds = switch (variant) {
            case MEDIUM_TURBO -> 3;
            case MEDIUM -> 12;
            case LARGE -> 40;
        };
        return Duration.ofMillis(seconds * (800 + 400L * job / (JOBS - 1))); // a fifth less to a fifth more
    }

    private static String measure(String who, Variant variant, Client client) throws Exception {
        try (FaultyService service = new FaultyService(
                        Script.SOUND,
                        Clock.systemUTC(),
                        prompt -> Plot.lasting(lasting(variant, Integer.parseInt(prompt))),
                        Duration.ZERO);
                HttpGenerationApi api = HttpGenerationApi.of(service.kreaConnection(), "test");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Instant>> ends = new ArrayList<>();
            for (int i = 0; i < JOBS; i++) {
                int job = i;
                ends.add(threads.submit(() -> {
                    client.make(service, api, job);
                    return Instant.now();
                }));
            }
            Duration delays = Duration.ZERO;
            for (int i = 0; i < JOBS; i++) {
                Instant here = ends.get(i).get();
                delays = delays.plus(Duration.between(completed(service, Integer.toString(i)), here));
            }
            long looks = service.calls().stream().filter("status"::equals).count();
            double delay = delays.toMillis() / 1000.0 / JOBS;
            assertTrue(!who.equals("ours") || delay < 1.5, () -> variant + " " + delay + " s late");
            return String.format(
                    "real pace, %s, %s: %.2f s late, %.1f requests", variant, who, delay, (double) looks / JOBS);
        }
    }

    private static Instant completed(FaultyService service, String prompt) {
        RemoteJob job = service.books().jobs().stream()
                .filter(made -> made.prompt().equals(prompt))
                .findFirst()
                .orElseThrow();
        return job.createdAt().plus(job.plot().works());
    }

    private Client ours(Variant variant, ExecutorService uploads) throws Exception {
        Path home = folder.resolve(variant.slug());
        ReferenceFolder references = new ReferenceFolder(home.resolve("references"));
        TestBooks books = new TestBooks(home.resolve("library"), Clock.systemUTC(), references);
        Workplace workplace = new Workplace(
                references,
                OutputFolder.flat(home.resolve("outputs"), references),
                books.books(),
                () -> PricesFile.BUILT_IN,
                home.resolve("running"),
                uploads,
                Clock.systemUTC(),
                "Stylemix test",
                Thread::sleep,
                Hooks.NONE,
                true);
        return (service, api, job) -> {
            GenerationPipeline pipeline =
                    new GenerationPipeline(service.kreaConnection(), api, new UploadMemory(), workplace);
            pipeline.run(TestBooks.order(pipeline, request(variant, job)), () -> OnStop.LEAVE, _ -> {});
        };
    }

    private Client fixed(Duration wait) {
        return (service, api, number) -> {
            Job job = api.submit(
                    request(Variant.MEDIUM, number),
                    List.of(),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    "1-1");
            while (!(job.status() instanceof JobStatus.Completed)) {
                Thread.sleep(wait);
                job = api.status(job.id());
            }
            JobStatus.Completed completed = (JobStatus.Completed) job.status();
            Path file = folder.resolve(service.base().getPort() + "-" + number + ".png");
            api.download(completed.pictures().getFirst(), file, (_, _) -> {});
        };
    }

    private static GenerationRequest request(Variant variant, int job) {
        GenerationRequest any = TestRequests.request(Integer.toString(job), job);
        return new GenerationRequest(
                any.prompt(),
                variant,
                any.aspectRatio(),
                any.creativity(),
                any.seed(),
                any.tuning(),
                any.keepColours(),
                any.references(),
                any.content(),
                any.moodboard(),
                any.styles());
    }
}
