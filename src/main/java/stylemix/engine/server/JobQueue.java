// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs the jobs one at a time, in the order in which they came.
final class JobQueue implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JobQueue.class.getName());

    /// How many jobs paint at once: the engine uses every core for one.
    private static final int SLOTS = 1;

    /// How many wait as `queued`; those behind them are `backlogged`.
    static final int NEAR = 8;

    /// How long closing waits for the engine, which ends within half a second of an interrupt.
    private static final int PATIENCE_SECONDS = 5;

    private final JobTable jobs;
    private final JobRunner runner;
    private final Path files;
    private final ExecutorService executor;
    private final Clock clock;
    private final Consumer<StoredJob> ended;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, Stoppable> running = new HashMap<>();
    private final Map<String, CompletableFuture<Void>> ends = new HashMap<>();
    private boolean closed;

    /// @param files folder of the pictures
    /// @param executor lends the threads for painting
    /// @param ended told of every job that ends, on some thread
    JobQueue(
            JobTable jobs,
            JobRunner runner,
            Path files,
            ExecutorService executor,
            Clock clock,
            Consumer<StoredJob> ended) {
        this.jobs = jobs;
        this.runner = runner;
        this.files = files;
        this.executor = executor;
        this.clock = clock;
        this.ended = ended;
    }

    synchronized void add(StoredJob job) {
        waiting.add(job.id());
        advance();
    }

    /// Cancels a job that has not ended; the engine stops soon after.
    void cancel(String id) {
        Optional<StoredJob> cancelled;
        synchronized (this) {
            cancelled = jobs.end(id, new Phase.Cancelled(clock.instant()));
            waiting.remove(id);
            Optional.ofNullable(running.get(id)).ifPresent(Stoppable::stop);
            advance();
        }
        cancelled.ifPresent(ended);
    }

    /// Stops painting. Jobs that have not ended stay as they are on disk and run again at the next start.
    @Override
    public void close() {
        CompletableFuture<Void> all;
        synchronized (this) {
            closed = true;
            running.values().forEach(Stoppable::stop);
            all = CompletableFuture.allOf(ends.values().toArray(CompletableFuture[]::new));
        }
        all.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private void advance() {
        while (!closed && running.size() < SLOTS && !waiting.isEmpty()) {
            String id = waiting.remove();
            jobs.move(id, _ -> new Phase.Waiting("scheduled"));
            Stoppable work = new Stoppable();
            CompletableFuture<Void> end = new CompletableFuture<>();
            running.put(id, work);
            ends.put(id, end);
            executor.execute(() -> run(id, work, end));
        }
        int place = 0;
        for (String id : waiting) {
            Phase phase = new Phase.Waiting(place++ < NEAR ? "queued" : "backlogged");
            jobs.move(id, _ -> phase);
        }
    }

    private void run(String id, Stoppable work, CompletableFuture<Void> end) {
        try {
            Optional<StoredJob> job = jobs.get(id);
            if (job.isPresent()) {
                end(id, runner.paint(job.get(), work));
            }
        } catch (InterruptedException stop) {
            // our own message, from cancel or close; the thread goes back to its owner
            LOG.log(Level.DEBUG, "job " + id + " was stopped", stop);
        } finally {
            work.release();
            synchronized (this) {
                running.remove(id);
                ends.remove(id);
                end.complete(null);
                advance();
            }
        }
    }

    private void end(String id, Phase phase) {
        Optional<StoredJob> job = jobs.end(id, phase);
        job.ifPresent(ended);
        if (job.isEmpty() && phase instanceof Phase.Completed completed) {
            try {
                Files.deleteIfExists(files.resolve(completed.file())); // cancelled at the last moment
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the picture of a cancelled job is left until the next start", e);
            }
        }
    }
}
