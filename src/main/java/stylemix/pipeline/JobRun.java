// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import stylemix.api.GenerationApi;
import stylemix.api.Hook;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.model.Connection;
import stylemix.model.DraftReport;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Output;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.store.JobProgress;

/// One job on its way to its end. Every phase begins where the journal has the job and moves it on, so that it does
/// not matter whether the phase before was in this start of the program.
final class JobRun {

    private final Connection connection;
    private final GenerationApi api;
    private final UploadMemory uploads;
    private final Workplace workplace;
    private final JobProgress progress;
    private final long id;
    private final Stops stops;
    private final Consumer<RunState> report;
    private final JobFolder folder;
    private boolean followed;
    private Optional<DraftReport> draft = Optional.empty();

    /// Made for each attempt, so that what calls there can mean one job only; a job that is taken up after a restart
    /// has none and is asked after.
    private Optional<Hook> hook = Optional.empty();

    JobRun(
            Connection connection,
            GenerationApi api,
            UploadMemory uploads,
            Workplace workplace,
            long id,
            Stops stops,
            Consumer<RunState> report) {
        this.connection = connection;
        this.api = api;
        this.uploads = uploads;
        this.workplace = workplace;
        this.progress = workplace.books().progress();
        this.id = id;
        this.stops = stops;
        this.report = report;
        this.folder = JobFolder.of(workplace.jobs(), id);
    }

    RunState.Saved run() throws ProblemException, InterruptedException {
        try {
            while (true) {
                JobEntry job = entry();
                switch (job.state()) {
                    case WAITING -> progress.sending(id);
                    case SENDING -> send(job);
                    case MAYBE_SUBMITTED, NOT_FOUND -> search(job);
                    case SUBMITTED -> follow(job);
                    case COMPLETED -> {
                        Output output = fetch(job);
                        folder.discard();
                        return new RunState.Saved(output);
                    }
                    case SAVED, FAILED, CANCELLED ->
                        throw new IllegalStateException("job " + id + " has ended: " + job.state());
                }
            }
        } catch (ProblemException e) {
            close(e, Optional.of(e.problem()));
            throw e;
        } catch (InterruptedException e) {
            close(e, Optional.empty());
            throw e;
        } finally {
            hook.ifPresent(Hook::close);
        }
    }

    // ---- the order

    private void send(JobEntry job) throws ProblemException, InterruptedException {
        Optional<Long> lost = progress.openAttempt(id);
        if (lost.isPresent()) {
            progress.maybeSubmitted(id, lost.get()); // we never got to write down what became of it
            return;
        }
        try {
            if (job.cancelAsked()) {
                throw new InterruptedException("cancelled before it was sent");
            }
            order(job);
        } catch (InterruptedException stop) {
            if (job.cancelAsked() || isCancel(stop)) {
                progress.cancelled(id);
            }
            throw stop;
        } catch (ProblemException e) {
            if (entry().state() == JobState.SENDING && progress.openAttempt(id).isEmpty()) {
                progress.failed(id, e.problem(), MoneyState.NOT_CHARGED);
            }
            if (!(e.problem() instanceof Problem.MaybeSubmitted)) {
                throw e;
            }
        }
    }

    private boolean isCancel(InterruptedException stop) {
        try {
            stops.take(stop);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private void order(JobEntry job) throws ProblemException, InterruptedException {
        workplace.outputs().requireRoom(); // nothing is to be paid that cannot be saved
        Uploads pictures = new Uploads(
                new AccountAssets(connection, api, uploads, workplace.books().assets()), workplace, job.request());
        boolean someKnown = pictures.anyKnown();
        pictures.send(report);
        try {
            submit(job, pictures);
        } catch (ProblemException e) {
            if (!someKnown || !isAboutAnAddress(e.problem())) {
                throw e;
            }
            // services may drop uploads after a while (krea-api.md, 2.1), and a refused order costs nothing
            pictures.renew();
            pictures.send(report);
            submit(job, pictures);
        }
    }

    /// Orders, and again after a while as long as the service only says that it is busy.
    private void submit(JobEntry job, Uploads pictures) throws ProblemException, InterruptedException {
        RandomGenerator random = new SplittableRandom(id);
        for (int refused = 1; ; refused++) {
            try {
                submitOnce(job, pictures);
                return;
            } catch (ProblemException e) {
                Optional<Duration> wait = e.problem() instanceof Problem.Busy busy
                        ? BusyPace.USUAL.waitAfter(refused, busy.retryAfter(), random)
                        : Optional.empty();
                if (wait.isEmpty()) {
                    throw e;
                }
                report.accept(new RunState.Busy(workplace.clock().instant().plus(wait.get())));
                workplace.sleeper().sleep(wait.get());
            }
        }
    }

    /// Sends the order, once. What becomes of it is in the journal when this ends.
    private void submitOnce(JobEntry job, Uploads pictures) throws ProblemException, InterruptedException {
        hook.ifPresent(Hook::close);
        hook = connection.service() == Service.DRAFT
                ? Optional.empty()
                : workplace.hooks().open();
        long attempt = progress.attempt(id);
        Job taken;
        try {
            taken = api.submit(
                    job.request(), pictures.references(), pictures.content(), hook.map(Hook::address), job.tag());
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.MaybeSubmitted) {
                progress.maybeSubmitted(id, attempt);
            } else {
                progress.notTaken(id, attempt);
            }
            throw e;
        } catch (InterruptedException stop) {
            progress.notTaken(id, attempt); // only a wait between refusals is broken off
            throw stop;
        }
        progress.submitted(id, attempt, taken.id(), taken.createdAt());
    }

    private static boolean isAboutAnAddress(Problem problem) {
        if (!(problem instanceof Problem.Refused refused) || (refused.status() != 422 && refused.status() != 400)) {
            return false;
        }
        String reason = refused.reason().toLowerCase(Locale.ROOT);
        return reason.contains("asset") || reason.contains("url");
    }

    // ---- a lost order

    private void search(JobEntry job) throws ProblemException, InterruptedException {
        report.accept(new RunState.Searching());
        while (true) {
            try {
                new LostOrder(api, workplace).find(job);
                return;
            } catch (ProblemException e) {
                if (e.problem() instanceof Problem.NotTaken && entry().cancelAsked()) {
                    progress.cancelled(id);
                    throw (InterruptedException) new InterruptedException("cancelled, and never taken").initCause(e);
                }
                throw e;
            } catch (InterruptedException stop) {
                stops.take(stop);
                progress.askCancel(id); // it is stopped as soon as it is found
            }
        }
    }

    // ---- the job

    private void follow(JobEntry job) throws ProblemException, InterruptedException {
        Job end = new JobWatch(connection, api, workplace, folder, job, stops, hook, report).await();
        followed = true;
        draft = end.draft();
        switch (end.status()) {
            case JobStatus.Completed completed ->
                progress.completed(id, completed.pictures().getFirst(), end.took());
            case JobStatus.Failed failed -> {
                progress.failed(id, failed.problem(), cost(failed.problem()));
                throw new ProblemException(failed.problem());
            }
            case JobStatus.Cancelled _ -> {
                progress.cancelled(id);
                if (entry().cancelAsked()) {
                    throw new InterruptedException("cancelled by the user");
                }
                throw new ProblemException(new Problem.JobFailed("It was cancelled there."));
            }
            case JobStatus.Backlogged _, JobStatus.Queued _, JobStatus.Working _ ->
                throw new IllegalStateException("not at its end: " + end);
        }
    }

    /// A job that failed costs nothing; one that completed with nothing for us, or that is gone, may have cost its
    /// price (krea-api.md, 4.2).
    private static MoneyState cost(Problem problem) {
        return switch (problem) {
            case Problem.BadAnswer _ -> MoneyState.CHARGED; // there is a result, at an address that is none
            case Problem.NoPicture _, Problem.Refused _ -> MoneyState.UNKNOWN;
            default -> MoneyState.NOT_CHARGED;
        };
    }

    // ---- the picture

    private Output fetch(JobEntry job) throws ProblemException, InterruptedException {
        ResultFetch fetch = new ResultFetch(api, workplace, folder, job, report);
        Optional<Output> before = fetch.before();
        if (before.isPresent()) {
            progress.saved(id, before.get().recipeFile());
            return before.get();
        }
        URI picture = job.result().orElseThrow(() -> new IllegalStateException("completed without a picture: " + id));
        Optional<DraftReport> made = followed ? draft : fetch.draft();
        while (true) {
            try {
                Output output = fetch.fetch(picture, made);
                progress.saved(id, output.recipeFile());
                return output;
            } catch (InterruptedException stop) {
                stops.take(stop); // too late to cancel: it is paid, so it comes home
            }
        }
    }

    private JobEntry entry() throws ProblemException {
        return workplace.books().journal().find(id).orElseThrow(() -> new IllegalStateException("no job " + id));
    }

    /// Notes what is in the way of a job that goes on another time, and cleans up after one that has ended.
    private void close(Exception why, Optional<Problem> problem) {
        try {
            if (entry().state().isEnd()) {
                folder.discard();
            } else if (problem.isPresent()) {
                progress.trouble(id, problem.get());
            }
        } catch (ProblemException e) {
            why.addSuppressed(e); // the journal is what is in the way
        }
    }
}
