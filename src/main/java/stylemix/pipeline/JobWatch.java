// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.lang.System.Logger.Level;
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
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.model.DraftReport;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;

/// Waits for one job.
final class JobWatch {

    /// After this a job is given up; peers wait 10 to 15 minutes (krea-api.md, 7.3).
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final System.Logger LOG = System.getLogger(JobWatch.class.getName());

    private final GenerationApi api;
    private final Workplace workplace;
    private final String host;
    private final PollSchedule schedule;
    private final RunFolder folder;
    private final Set<URI> previewsSeen = new HashSet<>();
    private Optional<Path> preview = Optional.empty();

    JobWatch(GenerationApi api, Workplace workplace, String host, PollSchedule schedule, RunFolder folder) {
        this.api = api;
        this.workplace = workplace;
        this.host = host;
        this.schedule = schedule;
        this.folder = folder;
    }

    /// What a job that has completed leaves us.
    record Done(URI picture, Optional<DraftReport> draft) {}

    /// Blocks until the job has completed.
    ///
    /// @throws InterruptedException after the service has cancelled the job
    /// @throws ProblemException if the job failed, or did not end in time, in which case its id is in the log;
    ///     also if the thread was interrupted and the service could not be told, [Problem.MaybeSubmitted]
    Done await(Job submitted, Consumer<RunState> report) throws ProblemException, InterruptedException {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while the job was submitted");
            }
            return completed(end(submitted, report));
        } catch (InterruptedException stop) {
            cancel(submitted.id(), stop); // the interrupt flag is clear here, so this one request still goes out
            throw stop;
        }
    }

    private Job end(Job submitted, Consumer<RunState> report) throws ProblemException, InterruptedException {
        RandomGenerator random = new SplittableRandom(submitted.id().hashCode());
        Instant last = workplace.clock().instant().plus(PATIENCE);
        Job job = submitted;
        for (int looks = 0; !job.status().isEnd(); looks++) {
            report.accept(state(job.status()));
            workplace.sleeper().sleep(schedule.wait(looks, job.status() instanceof JobStatus.Backlogged, random));
            // the clock is asked before and believed after the look: a computer that slept must not miss the end
            boolean late = workplace.clock().instant().isAfter(last);
            job = look(job);
            if (late && !job.status().isEnd()) {
                LOG.log(Level.WARNING, "gives up on job {0}, which may still end", job.id());
                throw new ProblemException(new Problem.TooSlow(host, PATIENCE));
            }
        }
        return job;
    }

    /// Faults that pass say nothing about the job.
    private Job look(Job job) throws ProblemException, InterruptedException {
        try {
            return api.status(job.id());
        } catch (ProblemException e) {
            return switch (e.problem()) {
                case Problem.Unreachable _,
                        Problem.TooSlow _,
                        Problem.ServiceFault _,
                        Problem.Busy _,
                        Problem.BadAnswer _,
                        Problem.WebPage _ -> {
                    LOG.log(Level.INFO, "keeps asking after job {0}: {1}", job.id(), e.problem());
                    yield job;
                }
                default -> throw e;
            };
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
        if (previews.isEmpty() || !previewsSeen.add(previews.getLast())) {
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

    private static Done completed(Job job) throws ProblemException {
        return switch (job.status()) {
            case JobStatus.Completed completed -> new Done(completed.pictures().getFirst(), job.draft());
            case JobStatus.Failed failed -> throw new ProblemException(failed.problem());
            case JobStatus.Cancelled _ -> throw new ProblemException(new Problem.JobFailed("It was cancelled there."));
            case JobStatus.Backlogged _, JobStatus.Queued _, JobStatus.Working _ ->
                throw new IllegalStateException("not at its end: " + job);
        };
    }

    private void cancel(String jobId, InterruptedException stop) throws ProblemException {
        try {
            api.cancel(jobId);
        } catch (ProblemException | InterruptedException e) {
            LOG.log(Level.WARNING, "cannot cancel job " + jobId, e);
            stop.addSuppressed(e);
            Thread.currentThread().interrupt();
            throw new ProblemException(new Problem.MaybeSubmitted(host), stop);
        }
    }
}
