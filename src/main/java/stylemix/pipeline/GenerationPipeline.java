// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import stylemix.api.GenerationApi;
import stylemix.api.Job;
import stylemix.model.Connection;
import stylemix.model.GenerationRequest;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.store.Provenance;

/// Makes pictures through one connection. Many threads may use it at once.
public final class GenerationPipeline {

    private final Connection connection;
    private final GenerationApi api;
    private final UploadMemory uploads;
    private final Workplace workplace;

    /// @param uploads of this connection; a later pipeline of the same connection may be given the same
    public GenerationPipeline(Connection connection, GenerationApi api, UploadMemory uploads, Workplace workplace) {
        this.connection = connection;
        this.api = api;
        this.uploads = uploads;
        this.workplace = workplace;
    }

    /// Uploads the pictures, submits the job, waits for it and saves the picture with its recipe.
    ///
    /// Blocks for seconds to minutes. Interrupting the thread cancels the job at the service as well and
    /// leaves nothing half-written; if it cannot be told, or not be known whether it took the order, this ends with
    /// [Problem.MaybeSubmitted].
    ///
    /// @param report told of every step in order, on the calling thread or on one that moves bytes, never on two
    ///     at once
    /// @throws ProblemException if the service refuses, fails or cannot be reached, or the picture cannot be saved
    public RunState.Saved run(GenerationRequest request, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        if (connection.service() == Service.KREA && connection.key().isEmpty()) {
            throw new ProblemException(new Problem.KeyMissing());
        }
        workplace.outputs().requireRoom(); // nothing is to be paid that cannot be saved
        String host = connection.base().getHost();
        try (RunFolder folder = new RunFolder(workplace.temporary())) {
            Job submitted = submit(request, report);
            Instant submittedAt = workplace.clock().instant();
            PollSchedule schedule = PollSchedule.of(connection, request.variant());
            JobWatch.Done done = new JobWatch(api, workplace, host, schedule, folder).await(submitted, report);
            Provenance provenance = new Provenance(
                    workplace.program(),
                    connection.service(),
                    host,
                    request,
                    submitted.id(),
                    submittedAt,
                    done.draft());
            return new RunState.Saved(
                    new ResultFetch(api, workplace.outputs(), folder).fetch(done.picture(), provenance, report));
        }
    }

    private Job submit(GenerationRequest request, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        Uploads pictures = new Uploads(api, uploads, workplace.references(), request);
        boolean someKnown = pictures.anyKnown();
        pictures.send(report);
        try {
            return api.submit(request, pictures.references(), pictures.content());
        } catch (ProblemException e) {
            if (!someKnown || !isAboutAnAddress(e.problem())) {
                throw e;
            }
            // services may drop uploads after a while (krea-api.md, 2.1), and a refused order costs nothing
            pictures.forget();
            pictures.send(report);
            return api.submit(request, pictures.references(), pictures.content());
        }
    }

    private static boolean isAboutAnAddress(Problem problem) {
        if (!(problem instanceof Problem.Refused refused) || (refused.status() != 422 && refused.status() != 400)) {
            return false;
        }
        String reason = refused.reason().toLowerCase(Locale.ROOT);
        return reason.contains("asset") || reason.contains("url");
    }
}
