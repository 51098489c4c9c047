// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The jobs, on disk and in memory. A job is written when it is accepted and when it ends; what happens between would
/// be worth nothing after a restart. An ended job never changes.
final class JobTable {

    private static final System.Logger LOG = System.getLogger(JobTable.class.getName());

    private final JsonFolder<StoredJob> folder;
    private final Path files;
    private final Moments moments;
    private final Map<String, StoredJob> jobs = new ConcurrentHashMap<>();

    /// @param records folder of the JSON files, exists
    /// @param files folder of the pictures, exists
    JobTable(Path records, Path files, Clock clock) throws IOException {
        this.folder = new JsonFolder<>(records, StoredJob.class);
        this.files = files;
        for (StoredJob job : folder.load()) {
            jobs.put(job.id(), job);
        }
        this.moments = new Moments(
                clock,
                all().map(StoredJob::createdAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }

    synchronized StoredJob add(Order order, @Nullable URI webhook) throws IOException {
        StoredJob job = new StoredJob(
                UUID.randomUUID().toString(), moments.next(), order, webhook, new Phase.Waiting("queued"));
        folder.save(job);
        jobs.put(job.id(), job);
        return job;
    }

    Stream<StoredJob> all() {
        return jobs.values().stream();
    }

    /// Jobs that have not ended, in the order in which they came.
    Stream<StoredJob> unfinished() {
        return all().filter(job -> !job.phase().ended()).sorted(Comparator.comparing(StoredJob::createdAt));
    }

    Optional<StoredJob> get(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    boolean needs(StoredAsset asset) {
        return unfinished().anyMatch(job -> job.order().needs(asset.id()));
    }

    /// Moves a job on, unless it has ended or is gone.
    void move(String id, UnaryOperator<Phase> next) {
        jobs.computeIfPresent(id, (_, job) -> job.phase().ended() ? job : job.with(next.apply(job.phase())));
    }

    /// Ends a job, unless it has ended already or is gone.
    ///
    /// @return the job if this ended it
    synchronized Optional<StoredJob> end(String id, Phase end) {
        StoredJob job = jobs.get(id);
        if (job == null || job.phase().ended()) {
            return Optional.empty();
        }
        StoredJob ended = job.with(end);
        jobs.put(id, ended);
        try {
            folder.save(ended);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "job " + id + " has ended but will run again after a restart", e);
        }
        return Optional.of(ended);
    }

    /// Removes an ended job and its picture.
    synchronized void delete(StoredJob job) throws IOException {
        jobs.remove(job.id());
        folder.delete(job.id());
        if (job.phase() instanceof Phase.Completed completed) {
            Files.deleteIfExists(files.resolve(completed.file()));
        }
    }
}
