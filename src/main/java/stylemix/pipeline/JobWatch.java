// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import stylemix.api.GenerationApi;
import stylemix.api.Hook;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.model.Connection;
import stylemix.model.JobEntry;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;

/// Follows one job of the service, for as long as it takes.
final class JobWatch {

    /// When nothing was heard for so long, the thread is given back. The job is not: it is followed by the next run.
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /// So often in a row a service has to say that it knows no such job; a list may lag behind an order.
    private static final int GONE = 3;

    private static final System.Logger LOG = System.getLogger(JobWatch.class.getName());

    private final GenerationApi api;
    private final Workplace workplace;
    private final JobFolder folder;
    private final JobEntry entry;
    private final String id;
    private final Instant submittedAt;
    private final Stops stops;
    private final Optional<Hook> hook;
    private final Consumer<RunState> report;
    private final PollSchedule schedule;
    private final RandomGenerator random;
    private final Set<URI> previewsSeen = new HashSet<>();
    private Optional<Path> preview = Optional.empty();
    private Instant heard;
    private int gone;

    /// @param entry that was [submitted][stylemix.model.JobState#SUBMITTED]
    /// @param hook where the service was asked to call
    JobWatch(
            Connection connection,
            GenerationApi api,
            Workplace workplace,
            JobFolder folder,
            JobEntry entry,
            Stops stops,
            Optional<Hook> hook,
            Consumer<RunState> report)
            throws ProblemException {
        this.api = api;
        this.workplace = workplace;
        this.folder = folder;
        this.entry = entry;
        this.id = entry.remoteId().orElseThrow();
        this.stops = stops;
        this.hook = hook;
        this.report = report;
        this.schedule = PollSchedule.of(
                connection.service(),
                entry.request().variant(),
                workplace
                        .books()
                        .journal()
                        .pastRuns(connection.service(), entry.request().variant()));
        this.random = new SplittableRandom(id.hashCode());
        this.heard = workplace.clock().instant();
        this.submittedAt = entry.submittedAt().orElse(heard);
    }

    /// Blocks until the job has ended at the service.
    ///
    /// @return the job at its end; also one of which the service says that it is not there, as failed
    /// @throws InterruptedException if the thread is to leave; the job goes on
    /// @throws ProblemException if the service refuses to tell, or was not heard for long; the job goes on. If the
    ///     thread was interrupted to cancel and the service could not be told, [Problem.MaybeSubmitted]
    Job await() throws ProblemException, InterruptedException {
        Optional<Job> job = entry.cancelAsked() ? Optional.of(cancel()) : Optional.empty();
        for (int looks = 0; ; looks++) {
            if (job.isPresent() && job.get().status().isEnd()) {
                return job.get();
            }
            JobStatus status = job.map(Job::status).orElseGet(JobStatus.Queued::new);
            try {
                report.accept(state(status));
                pause(wait(looks, status));
                Optional<Job> seen = look();
                job = seen.isPresent() ? seen : job;
            } catch (InterruptedException stop) {
                stops.take(stop);
                workplace.books().progress().askCancel(entry.id());
                job = Optional.of(cancel()); // the interrupt flag is clear here, so this one request still goes out
            }
        }
    }

    private Duration wait(int looks, JobStatus status) {
        Duration elapsed = Duration.between(submittedAt, workplace.clock().instant());
        return looks == 0
                ? schedule.first(elapsed)
                : schedule.next(elapsed, status instanceof JobStatus.Backlogged, random);
    }

    /// While the service's calls arrive, looking is only a net below them.
    private void pause(Duration wait) throws InterruptedException {
        if (hook.isPresent()) {
            hook.get().await(wait, schedule.net(wait));
        } else {
            workplace.sleeper().sleep(wait);
        }
    }

    /// Faults that pass say nothing about the job.
    ///
    /// @return empty after one of them
    private Optional<Job> look() throws ProblemException, InterruptedException {
        // the clock is asked before and believed after the look: a computer that slept must not miss the end
        boolean late = workplace.clock().instant().isAfter(heard.plus(PATIENCE));
        try {
            Job seen = api.status(id);
            heard = workplace.clock().instant();
            gone = 0;
            if (seen.status().isEnd()) {
                hook.ifPresent(Hook::ended);
            }
            return Optional.of(seen);
        } catch (ProblemException e) {
            switch (e.problem()) {
                case Problem.Unreachable _,
                        Problem.TooSlow _,
                        Problem.ServiceFault _,
                        Problem.Busy _,
                        Problem.BadAnswer _,
                        Problem.WebPage _ -> LOG.log(Level.INFO, "keeps asking after job {0}: {1}", id, e.problem());
                case Problem.Refused refused
                when refused.status() == HttpURLConnection.HTTP_NOT_FOUND -> {
                    gone++;
                    if (gone >= GONE) {
                        return Optional.of(new Job(
                                id,
                                Instant.EPOCH,
                                Optional.empty(),
                                new JobStatus.Failed(refused),
                                Optional.empty(),
                                Optional.empty()));
                    }
                }
                default -> throw e;
            }
            if (late) {
                LOG.log(Level.WARNING, "leaves job {0}, which may still end", id);
                throw new ProblemException(new Problem.TooSlow(entry.host(), PATIENCE), e);
            }
            return Optional.empty();
        }
    }

    private RunState state(JobStatus status) throws InterruptedException {
        if (status instanceof JobStatus.Backlogged) {
            return new RunState.Backlogged();
        }
        if (!(status instanceof JobStatus.Working working)) {
            return new RunState.Queued();
        }
        fetchPreview(working.previews());
        return new RunState.Working(working.progress(), working.stage(), preview);
    }

    /// Only the best one, once, and never to the harm of the job.
    private void fetchPreview(List<URI> previews) throws InterruptedException {
        if (!workplace.previews() || previews.isEmpty() || !previewsSeen.add(previews.getLast())) {
            return;
        }
        try {
            Path file = folder.file("preview-" + previewsSeen.size());
            api.download(previews.getLast(), file, (_, _) -> {});
            preview = Optional.of(file);
        } catch (ProblemException e) {
            LOG.log(Level.DEBUG, "no preview: {0}", e.problem());
        }
    }

    private Job cancel() throws ProblemException, InterruptedException {
        try {
            return api.cancel(id);
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "cannot cancel job " + id, e);
            Thread.currentThread().interrupt();
            throw new ProblemException(new Problem.MaybeSubmitted(entry.host()), e);
        }
    }
}
