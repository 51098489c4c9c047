// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import stylemix.api.GenerationApi;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.model.DraftReport;
import stylemix.model.JobEntry;
import stylemix.model.Output;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.SaveFaults;
import stylemix.model.Service;
import stylemix.store.JobProgress;
import stylemix.store.Provenance;

/// Brings the picture of a completed job home. It may be called as often as it takes; no job comes of it.
///
/// @param job is [completed][stylemix.model.JobState#COMPLETED]
record ResultFetch(GenerationApi api, Workplace workplace, JobFolder folder, JobEntry job, Consumer<RunState> report) {

    private static final System.Logger LOG = System.getLogger(ResultFetch.class.getName());

    /// The picture if it is in its place already: the program ended before that was written down.
    Optional<Output> before() throws ProblemException {
        return progress().place(job.id()).flatMap(place -> workplace.outputs().find(place, remoteId()));
    }

    /// What the draft engine made of the prompt; empty for other services, or if it cannot be asked now.
    Optional<DraftReport> draft() throws InterruptedException {
        return job.service() == Service.DRAFT ? read().flatMap(Job::draft) : Optional.empty();
    }

    /// Downloads and saves the picture. One that does not decode, stops coming, or is not where it was, is fetched
    /// once more, since it is paid.
    Output fetch(URI picture, Optional<DraftReport> draft) throws ProblemException, InterruptedException {
        try {
            return fetchOnce(picture, draft);
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.PictureUnreadable
                    || e.problem() instanceof Problem.TooSlow
                    || e.problem() instanceof Problem.BadAnswer)) {
                throw e;
            }
            LOG.log(Level.WARNING, "fetches the result of job " + remoteId() + " again", e);
        }
        try {
            return fetchOnce(currentAddress(picture), draft);
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.PictureUnreadable)) {
                throw e;
            }
            throw new ProblemException(
                    new Problem.BadAnswer(String.valueOf(picture.getHost()), "a picture that cannot be opened"), e);
        }
    }

    /// Addresses may be good for a while only; the job tells the one of now.
    private URI currentAddress(URI known) throws ProblemException, InterruptedException {
        Optional<URI> told = read().map(Job::status)
                .filter(JobStatus.Completed.class::isInstance)
                .map(JobStatus.Completed.class::cast)
                .map(completed -> completed.pictures().getFirst());
        if (told.isPresent() && !told.get().equals(known)) {
            progress().moved(job.id(), told.get());
        }
        return told.orElse(known);
    }

    private Optional<Job> read() throws InterruptedException {
        try {
            return Optional.of(api.status(remoteId()));
        } catch (ProblemException e) {
            LOG.log(Level.INFO, "cannot read job {0} again: {1}", remoteId(), e.problem());
            return Optional.empty();
        }
    }

    private Output fetchOnce(URI picture, Optional<DraftReport> draft) throws ProblemException, InterruptedException {
        Path file = folder.file("result");
        if (Files.notExists(file)) { // otherwise it has come, whole, and could not be saved
            download(picture, file);
        }
        try {
            return workplace
                    .outputs()
                    .save(
                            provenance(draft),
                            file,
                            progress().place(job.id()),
                            place -> progress().placing(job.id(), place));
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.PictureUnreadable) {
                discard(file);
            } else {
                LOG.log(Level.WARNING, "the picture of job {0} waits at {1}", remoteId(), file);
            }
            throw e;
        }
    }

    private void download(URI picture, Path file) throws ProblemException, InterruptedException {
        report.accept(new RunState.Downloading(0, OptionalLong.empty()));
        try (Transfer transfer = new Transfer(report)) {
            api.download(
                    picture,
                    file,
                    (bytes, total) -> transfer.at(new RunState.Downloading(
                            bytes, total < 0 ? OptionalLong.empty() : OptionalLong.of(total))));
        }
        if (Thread.interrupted()) { // stopped while the last bytes came
            throw new InterruptedException();
        }
    }

    private static void discard(Path file) throws ProblemException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw SaveFaults.problem(file, e);
        }
    }

    private Provenance provenance(Optional<DraftReport> draft) {
        return new Provenance(
                workplace.program(),
                job.service(),
                job.host(),
                job.request(),
                remoteId(),
                job.submittedAt().orElse(job.orderedAt()),
                draft);
    }

    private String remoteId() {
        return job.remoteId().orElseThrow();
    }

    private JobProgress progress() {
        return workplace.books().progress();
    }
}
