// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import stylemix.model.Finding;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.model.Variant;
import stylemix.pipeline.GenerationPipeline;
import stylemix.pipeline.OnStop;
import stylemix.session.JobDesk;
import stylemix.store.JobJournal;

/// The window's queue on the journal and the services.
record Desk(Services services) implements JobDesk {

    /// More of an old queue is not shown; it stays in the journal.
    private static final int MOST_SHOWN = 500;

    @Override
    public List<JobEntry> order(Service service, List<GenerationRequest> requests, boolean seedDrawn)
            throws ProblemException {
        return services.pipeline(services.connection(service)).order(requests, seedDrawn);
    }

    @Override
    public JobEntry again(JobEntry job) throws ProblemException {
        return pipeline(job).again(job);
    }

    @Override
    public RunState.Saved run(JobEntry job, Supplier<OnStop> onStop, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        return pipeline(job).run(job.id(), onStop, report);
    }

    @Override
    public JobEntry entry(JobEntry job) throws ProblemException {
        return journal().find(job.id()).orElse(job);
    }

    @Override
    public Duration usual(Service service, Variant variant) throws ProblemException {
        return journal().usualTime(service, variant);
    }

    @Override
    public boolean cancel(JobEntry job) throws ProblemException {
        return pipeline(job).cancel(job.id());
    }

    @Override
    public Finding find(JobEntry job) throws ProblemException, InterruptedException {
        return pipeline(job).find(job.id());
    }

    @Override
    public Optional<Path> look(JobEntry job, URI picture) throws InterruptedException {
        try {
            Path file = Files.createTempFile("stylemix-candidate", ".picture");
            file.toFile().deleteOnExit();
            services.api(services.connection(job)).download(picture, file, (_, _) -> {});
            return Optional.of(file);
        } catch (ProblemException | IOException _) {
            return Optional.empty(); // its time has to do
        }
    }

    @Override
    public boolean adopt(JobEntry job, String remoteId) throws ProblemException {
        return pipeline(job).adopt(job.id(), remoteId);
    }

    @Override
    public void giveUp(JobEntry job) throws ProblemException {
        pipeline(job).giveUp(job.id());
    }

    @Override
    public void reorder(List<JobEntry> jobs) throws ProblemException {
        journal().reorder(jobs.stream().map(JobEntry::id).toList());
    }

    @Override
    public void clear(Collection<JobEntry> jobs) throws ProblemException {
        journal().clear(jobs.stream().map(JobEntry::id).toList());
    }

    /// Pictures that are saved are in the gallery, so their jobs leave the queue.
    @Override
    public Past takeOver() throws ProblemException {
        boolean crashed = journal().leftOver().crashed();
        List<Long> ours = journal().takeOver().stream().map(JobEntry::id).toList();
        List<JobEntry> shown = new ArrayList<>();
        List<JobEntry> saved = new ArrayList<>();
        for (JobEntry job : journal().queue(MOST_SHOWN)) {
            if (job.state() == JobState.SAVED) {
                saved.add(job);
            } else if (job.state().isEnd()
                    || ours.contains(job.id())
                    || job.owner().isEmpty()) {
                shown.add(job);
            }
        }
        clear(saved);
        return new Past(shown, crashed);
    }

    private JobJournal journal() throws ProblemException {
        return services.books().journal();
    }

    private GenerationPipeline pipeline(JobEntry job) throws ProblemException {
        return services.pipeline(services.connection(job));
    }
}
