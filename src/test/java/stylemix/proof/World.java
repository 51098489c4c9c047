// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stylemix.TestClock;
import stylemix.TestPictures;
import stylemix.api.Hooks;
import stylemix.api.http.HttpGenerationApi;
import stylemix.api.http.RetryPolicy;
import stylemix.api.http.Timeouts;
import stylemix.faults.FaultyService;
import stylemix.faults.RemoteJob;
import stylemix.faults.Script;
import stylemix.model.AspectRatio;
import stylemix.model.Creativity;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.Seed;
import stylemix.model.Strength;
import stylemix.model.Tuning;
import stylemix.model.Variant;
import stylemix.pipeline.GenerationPipeline;
import stylemix.pipeline.UploadMemory;
import stylemix.pipeline.Workplace;
import stylemix.store.Books;
import stylemix.store.Library;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;

/// One account at a service that goes wrong, one computer with its library, and users before it.
final class World implements AutoCloseable {

    private static final int PICTURES = 6;

    /// Pictures of one click.
    private static final int CLICK = 5;

    private final long seed;
    private final Path folder;
    private final TestClock time = new TestClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final Script script;
    private final FaultyService service;
    private final HttpGenerationApi api;
    private final ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor();
    private final Library library;
    private final Books books;
    private final GenerationPipeline pipeline;
    private final List<PictureFile> pictures = new ArrayList<>();

    /// @param share of the calls that go wrong, 0 to 1
    /// @param patience real time after which a silent service is given up
    World(Path folder, long seed, double share, Duration patience) throws ProblemException, IOException {
        this.seed = seed;
        this.folder = Files.createDirectories(folder);
        SplittableRandom dice = new SplittableRandom(seed);
        script = new Script(seed, share);
        Duration skew = Duration.ofMillis(dice.nextInt(-120_000, 120_000));
        service = new FaultyService(script, clock(skew), script::plot, Duration.ofMillis(dice.nextInt(5000)));
        Timeouts timeouts = new Timeouts(Duration.ofSeconds(10), patience, patience, patience);
        api = new HttpGenerationApi(service.kreaConnection(), "test", timeouts, RetryPolicy.USUAL, time);
        ReferenceFolder references = new ReferenceFolder(folder.resolve("references"));
        for (int i = 0; i < PICTURES; i++) {
            pictures.add(references.keep(TestPictures.png(folder.resolve("style-" + i + ".png"), 20, 20, i)));
        }
        library = Library.open(folder.resolve("data"), time);
        books = new Books(library, references);
        Workplace workplace = new Workplace(
                references,
                OutputFolder.flat(outputs(), references),
                books,
                () -> PricesFile.BUILT_IN,
                folder.resolve("running"),
                uploads,
                time,
                "Stylemix test",
                time,
                Hooks.NONE,
                true);
        pipeline = new GenerationPipeline(service.kreaConnection(), api, new UploadMemory(), workplace);
    }

    /// Orders pictures, so many in one click, and stays with all until they are at an end.
    ///
    /// @param together how many are followed at once
    /// @return the rows, one list for each picture that was ordered
    List<List<Long>> run(int jobs, int together) throws Exception {
        List<Long> ordered = new ArrayList<>();
        for (int made = 0; made < jobs; made += CLICK) {
            order(made, Math.min(CLICK, jobs - made)).forEach(job -> ordered.add(job.id()));
        }
        try (ExecutorService users =
                Executors.newFixedThreadPool(together, Thread.ofVirtual().factory())) {
            List<Future<List<Long>>> ends = ordered.stream()
                    .map(job -> users.submit(() -> new User(this, dice("user " + prompt(job))).follow(job)))
                    .toList();
            List<List<Long>> rows = new ArrayList<>();
            for (Future<List<Long>> end : ends) {
                rows.add(end.get());
            }
            return rows;
        } catch (ExecutionException e) {
            throw new AssertionError("in the world of seed " + seed, e.getCause());
        }
    }

    /// Orders so many pictures in one click.
    List<JobEntry> order(int count) throws ProblemException {
        return order(0, count);
    }

    TestClock time() {
        return time;
    }

    Script script() {
        return script;
    }

    FaultyService service() {
        return service;
    }

    Books books() {
        return books;
    }

    GenerationPipeline pipeline() {
        return pipeline;
    }

    Path folder() {
        return folder;
    }

    Path outputs() {
        return folder.resolve("outputs");
    }

    JobEntry entry(long job) {
        try {
            return books.journal().find(job).orElseThrow();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    /// Whether a job of the service was made for a row.
    boolean isOf(JobEntry entry, String remoteId) {
        return service.books()
                .job(remoteId)
                .map(RemoteJob::prompt)
                .equals(Optional.of(entry.request().prompt()));
    }

    @Override
    public void close() throws ProblemException {
        api.close();
        service.close();
        uploads.close();
        library.close();
    }

    /// The service's clock, which goes wrong by a constant; while it is looked at time passes.
    private InstantSource clock(Duration skew) {
        return () -> {
            time.advance(Duration.ofMillis(5));
            return time.instant().plus(skew);
        };
    }

    private List<JobEntry> order(int first, int count) throws ProblemException {
        List<GenerationRequest> requests = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            requests.add(request("picture " + i + " of world " + seed));
        }
        return pipeline.order(requests, false);
    }

    private String prompt(long job) {
        return entry(job).request().prompt();
    }

    private SplittableRandom dice(String about) {
        return new SplittableRandom(seed * 17 + about.hashCode());
    }

    private GenerationRequest request(String prompt) {
        SplittableRandom dice = dice(prompt);
        List<Reference> references = new ArrayList<>();
        for (int i = dice.nextInt(4); i > 0; i--) {
            references.add(
                    new Reference(pictures.get(dice.nextInt(PICTURES)), "style", new Strength(dice.nextDouble())));
        }
        Variant[] variants = Variant.values();
        return new GenerationRequest(
                prompt,
                variants[dice.nextInt(variants.length)],
                AspectRatio.FOUR_THREE,
                Creativity.MEDIUM,
                new Seed(dice.nextInt(1000)),
                Tuning.OFF,
                0,
                references,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
