// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import stylemix.api.GenerationApi;
import stylemix.model.Connection;
import stylemix.model.Finding;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.store.Books;
import stylemix.store.JobJournal;

/// Makes pictures through one connection: what is ordered is in the journal first, and every job is carried on
/// from wherever the journal has it. Many threads may use it at once.
public final class GenerationPipeline {

    private final Connection connection;
    private final GenerationApi api;
    private final UploadMemory uploads;
    private final Workplace workplace;
    private final Books books;

    /// @param uploads of this connection; a later pipeline of the same connection may be given the same
    public GenerationPipeline(Connection connection, GenerationApi api, UploadMemory uploads, Workplace workplace) {
        this.connection = connection;
        this.api = api;
        this.uploads = uploads;
        this.workplace = workplace;
        this.books = workplace.books();
    }

    /// Writes down what one click orders, all or nothing; nothing is sent. Blocks for milliseconds.
    ///
    /// @param seedDrawn whether the seeds were drawn, so that the same mix asked for again has others
    /// @return the jobs, on the disk
    /// @throws ProblemException if there is no key, no room for a picture, no money left under a cap, or no
    ///     journal
    public List<JobEntry> order(List<GenerationRequest> requests, boolean seedDrawn) throws ProblemException {
        requireReady();
        return books.journal()
                .order(
                        connection,
                        requests.stream()
                                .map(request -> new JobJournal.Order(
                                        request, workplace.prices().get().of(connection.service(), request), seedDrawn))
                                .toList());
    }

    /// Orders once more what a job had, at today's price; see [JobJournal#again].
    public JobEntry again(JobEntry job) throws ProblemException {
        requireReady();
        return books.journal()
                .again(connection, job.id(), workplace.prices().get().of(connection.service(), job.request()));
    }

    /// Carries a job to its end, from wherever it is: uploads what the service does not have, sends the order
    /// once, follows the job, and brings the picture home.
    ///
    /// Blocks for seconds to minutes. After an interrupt that means [OnStop#CANCEL] the service is told to stop;
    /// if it is too late for that, the picture comes home all the same. A second interrupt always leaves.
    ///
    /// @param job made by [#order], or [claimed][JobJournal#claim]
    /// @param onStop asked when the thread is interrupted
    /// @param report told of every step in order, on the calling thread or on one that moves bytes, never on two
    ///     at once
    /// @throws ProblemException what is in the way. The job has ended only if the journal says so: otherwise a
    ///     later call goes on, and never orders anything a second time
    /// @throws InterruptedException if it was stopped; after [OnStop#CANCEL] the job has ended
    public RunState.Saved run(long job, Supplier<OnStop> onStop, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        if (!books.take(job)) {
            throw new ProblemException(new Problem.OwnedElsewhere());
        }
        try {
            JobEntry entry = books.journal().claim(job);
            requireAccount(entry);
            return new JobRun(connection, api, uploads, workplace, job, new Stops(onStop), report).run();
        } finally {
            books.leave(job);
        }
    }

    /// Stops a job that no thread carries. One that the service may have is only told to stop: [#run] has to be
    /// called afterwards, to see what came of it and to bring home what is paid.
    ///
    /// @return whether it has ended with that
    public boolean cancel(long job) throws ProblemException {
        JobEntry entry = books.journal().claim(job);
        if (entry.state() == JobState.WAITING || entry.state() == JobState.NOT_FOUND) {
            books.progress().cancelled(job);
            return true;
        }
        books.progress().askCancel(job);
        return false;
    }

    /// Looks once whether the service has a job whose order may have been taken.
    ///
    /// @throws ProblemException if it cannot be asked, or a thread has the job
    public Finding find(long job) throws ProblemException, InterruptedException {
        if (!books.look(job)) {
            throw new ProblemException(new Problem.OwnedElsewhere());
        }
        try {
            JobEntry entry = books.journal().claim(job);
            requireAccount(entry);
            return new Reconciler(api, books, workplace.clock()).look(entry);
        } finally {
            books.looked(job);
        }
    }

    /// The user says which job of the service it is.
    ///
    /// @return false if another row has that one
    public boolean adopt(long job, String remoteId) throws ProblemException {
        books.journal().claim(job);
        return books.progress().adopt(job, remoteId);
    }

    /// The user says that the service does not have it.
    public void giveUp(long job) throws ProblemException {
        books.journal().claim(job);
        books.progress().notFound(job);
    }

    /// Removes what jobs that have ended left behind, as after a crash. To be called when the library was opened.
    ///
    /// @param jobs see [Workplace#jobs()]
    public static void sweep(Path jobs, JobJournal journal) throws ProblemException {
        JobFolder.sweep(jobs, journal);
    }

    private void requireReady() throws ProblemException {
        requireKey();
        workplace.outputs().requireRoom(); // nothing is to be paid that cannot be saved
    }

    private void requireKey() throws ProblemException {
        if (connection.service() == Service.KREA && connection.key().isEmpty()) {
            throw new ProblemException(new Problem.KeyMissing());
        }
    }

    /// Another account does not see the job, which says nothing about it.
    private void requireAccount(JobEntry entry) throws ProblemException {
        requireKey();
        if (!books.journal().isOf(connection, entry)) {
            throw new ProblemException(new Problem.OtherAccount(entry.host()));
        }
    }
}
