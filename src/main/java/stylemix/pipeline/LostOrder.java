// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.time.Duration;
import java.time.Instant;
import stylemix.api.GenerationApi;
import stylemix.model.Finding;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// Looks for a job whose order may have been taken until it is clear what became of it.
record LostOrder(GenerationApi api, Workplace workplace) {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    /// After this the thread is given back; the job stays as it is.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Returns when the job was found and adopted.
    ///
    /// @throws ProblemException [Problem.NotTaken], [Problem.SeveralJobs], or [Problem.MaybeSubmitted] if it is
    ///     still not known; also whatever keeps the account from being asked
    void find(JobEntry job) throws ProblemException, InterruptedException {
        Instant last = workplace.clock().instant().plus(PATIENCE);
        while (true) {
            switch (look(job)) {
                case Finding.Found _ -> {
                    return;
                }
                case Finding.Nothing _ -> {
                    if (job.state() == JobState.MAYBE_SUBMITTED) {
                        workplace.books().progress().notFound(job.id());
                    }
                    throw new ProblemException(new Problem.NotTaken(job.host()));
                }
                case Finding.Several several ->
                    throw new ProblemException(new Problem.SeveralJobs(
                            job.host(), several.candidates().size()));
                case Finding.NotYet _ -> {
                    if (workplace.clock().instant().isAfter(last)) {
                        throw new ProblemException(new Problem.MaybeSubmitted(job.host()));
                    }
                    workplace.sleeper().sleep(BETWEEN);
                }
            }
        }
    }

    private Finding look(JobEntry job) throws ProblemException, InterruptedException {
        try {
            return new Reconciler(api, workplace.books(), workplace.clock()).look(job);
        } catch (ProblemException e) {
            throw switch (e.problem()) {
                case Problem.KeyRejected _, Problem.KeyMissing _, Problem.CannotSave _, Problem.LibraryUnusable _ -> e;
                default -> new ProblemException(new Problem.MaybeSubmitted(job.host()), e);
            };
        }
    }
}
