// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.api.Hooks;
import stylemix.api.http.HttpGenerationApi;
import stylemix.api.http.RetryPolicy;
import stylemix.api.http.Timeouts;
import stylemix.faults.FastTime;
import stylemix.faults.RawServer;
import stylemix.model.Candidate;
import stylemix.model.Connection;
import stylemix.model.Finding;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.Service;
import stylemix.model.Strength;
import stylemix.pipeline.GenerationPipeline;
import stylemix.pipeline.OnStop;
import stylemix.pipeline.UploadMemory;
import stylemix.pipeline.Workplace;
import stylemix.store.Books;
import stylemix.store.Library;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;

/// A program of its own that works through a queue, and goes on with what an earlier one left: it is killed as often as
/// it is started.
final class Desk {

    /// What it prints when it is about to begin.
    static final String UP = "up";

    /// How fast its time runs.
    static final int HASTE = 60;

    private static final int TOGETHER = 4;

    /// Rows that are ordered as soon as so few are open.
    private static final int CLICK = 6;

    private final FastTime time = new FastTime(HASTE);
    private final URI truth;
    private final Books books;
    private final GenerationPipeline pipeline;
    private final ReferenceFolder references;
    private final Path home;

    private Desk(Path home, URI service, URI truth, Library library, ExecutorService uploads) {
        this.home = home;
        this.truth = truth;
        references = new ReferenceFolder(home.resolve("references"));
        books = new Books(library, references);
        Connection connection = new Connection(Service.KREA, service, Optional.of(RawServer.KEY));
        Duration patience = Duration.ofSeconds(2);
        HttpGenerationApi api = new HttpGenerationApi(
                connection,
                "test",
                new Timeouts(Duration.ofSeconds(10), patience, patience, patience),
                RetryPolicy.USUAL,
                time);
        Workplace workplace = new Workplace(
                references,
                OutputFolder.flat(outputs(home), references),
                books,
                () -> PricesFile.BUILT_IN,
                home.resolve("running"),
                uploads,
                time,
                "Stylemix test",
                time,
                Hooks.NONE,
                true);
        pipeline = new GenerationPipeline(connection, api, new UploadMemory(), workplace);
    }

    static Path outputs(Path home) {
        return home.resolve("outputs");
    }

    static Path data(Path home) {
        return home.resolve("data");
    }

    /// @param arguments the folder of everything, the service, who knows which job has which prompt, and how many
    ///     pictures are ordered in all
    public static void main(String[] arguments) throws Exception {
        System.out.println(UP);
        Path home = Path.of(arguments[0]);
        try (Library library = Library.open(data(home), new FastTime(HASTE));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new Desk(home, URI.create(arguments[1]), URI.create(arguments[2]), library, threads)
                    .work(Integer.parseInt(arguments[3]), threads);
        }
        System.exit(0);
    }

    private void work(int pictures, ExecutorService threads) throws Exception {
        GenerationPipeline.sweep(home.resolve("running"), books.journal());
        for (JobEntry left : books.journal().leftOver().jobs()) {
            books.journal().claim(left.id()); // what was set aside too: whoever sits here wants all
        }
        while (true) {
            order(pictures);
            List<JobEntry> open = open();
            if (open.isEmpty()) {
                return;
            }
            List<Future<?>> runs = new ArrayList<>();
            for (JobEntry job : open.subList(0, Math.min(TOGETHER, open.size()))) {
                runs.add(threads.submit(() -> {
                    run(job);
                    return job;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
    }

    private List<JobEntry> open() throws ProblemException {
        return books.journal().queue(Integer.MAX_VALUE).stream()
                .filter(job -> !job.state().isEnd())
                .toList();
    }

    private void order(int pictures) throws ProblemException {
        int made = (int) books.journal().page(OptionalLong.empty(), Integer.MAX_VALUE).stream()
                .filter(job -> job.retryOf().isEmpty())
                .count();
        if (made >= pictures || open().size() >= CLICK) {
            return;
        }
        List<GenerationRequest> requests = new ArrayList<>();
        for (int i = made; i < Math.min(pictures, made + CLICK); i++) {
            Path picture = TestPictures.png(home.resolve("style.png"), 20, 20, i % 5);
            requests.add(TestRequests.request(
                    "picture " + i, i, new Reference(references.keep(picture), "style", new Strength(0.5))));
        }
        pipeline.order(requests, false);
    }

    /// One turn; whatever is in the way, the job gets another one.
    private void run(JobEntry job) throws InterruptedException, IOException {
        try {
            if (job.state() == JobState.NOT_FOUND) {
                pipeline.again(job);
            } else if (job.problem().orElse(null) instanceof Problem.SeveralJobs) {
                choose(job);
            } else {
                pipeline.run(job.id(), () -> OnStop.LEAVE, _ -> {});
            }
        } catch (ProblemException e) {
            System.err.println(e);
        }
    }

    /// Whoever sits here knows her picture when she sees it.
    private void choose(JobEntry job) throws ProblemException, InterruptedException, IOException {
        if (pipeline.find(job.id()) instanceof Finding.Several several) {
            for (Candidate candidate : several.candidates()) {
                if (prompt(candidate.remoteId()).equals(job.request().prompt())) {
                    pipeline.adopt(job.id(), candidate.remoteId());
                    return;
                }
            }
            pipeline.giveUp(job.id());
        } else {
            pipeline.run(job.id(), () -> OnStop.LEAVE, _ -> {});
        }
    }

    private String prompt(String remoteId) throws InterruptedException, IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(truth.resolve("/" + remoteId))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
