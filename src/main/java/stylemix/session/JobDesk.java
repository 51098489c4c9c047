// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import stylemix.model.Finding;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.model.Variant;
import stylemix.pipeline.OnStop;

/// The journal and the services, as the queue needs them. Everything blocks, for milliseconds unless it says otherwise,
/// and nothing may be called on the FX thread.
public interface JobDesk {

    /// Writes down what one click orders, all or nothing; nothing is sent.
    ///
    /// @param seedDrawn whether the seeds were drawn for it
    /// @return the jobs, on the disk, in the order of the requests
    List<JobEntry> order(Service service, List<GenerationRequest> requests, boolean seedDrawn) throws ProblemException;

    /// Orders once more exactly what a job had, at the price of today.
    JobEntry again(JobEntry job) throws ProblemException;

    /// Carries a job to its end from wherever the journal has it; seconds to minutes.
    ///
    /// @param onStop what an interrupt means
    /// @param report told of every step
    RunState.Saved run(JobEntry job, Supplier<OnStop> onStop, Consumer<RunState> report)
            throws ProblemException, InterruptedException;

    /// A job as it is now.
    JobEntry entry(JobEntry job) throws ProblemException;

    /// How long jobs of a kind usually take at their service.
    Duration usual(Service service, Variant variant) throws ProblemException;

    /// Stops a job that nobody carries.
    ///
    /// @return whether that was its end; otherwise it has to be [run][#run] to see what comes of it
    boolean cancel(JobEntry job) throws ProblemException;

    /// Looks at the service for a job whose order may have been taken; seconds.
    Finding find(JobEntry job) throws ProblemException, InterruptedException;

    /// Fetches a picture of a job at the service, to tell it from others; seconds.
    ///
    /// @return the file, empty if it cannot be had
    Optional<Path> look(JobEntry job, URI picture) throws InterruptedException;

    /// The user says which job of the service it is.
    ///
    /// @return false if another of our jobs is that one
    boolean adopt(JobEntry job, String remoteId) throws ProblemException;

    /// The user says that the service does not have it.
    void giveUp(JobEntry job) throws ProblemException;

    /// Puts these waiting jobs in this order.
    void reorder(List<JobEntry> jobs) throws ProblemException;

    /// Takes jobs that have ended off the queue; they stay in the history.
    void clear(Collection<JobEntry> jobs) throws ProblemException;

    /// Takes over what an earlier start of the program left.
    Past takeOver() throws ProblemException;

    /// What an earlier start of the program left.
    ///
    /// @param jobs that are shown, in their order: ours that go on, those that have ended, and those set aside
    /// @param crashed whether that start ended without a goodbye
    record Past(List<JobEntry> jobs, boolean crashed) {
        public Past {
            jobs = List.copyOf(jobs);
        }
    }
}
