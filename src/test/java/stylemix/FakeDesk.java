// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import stylemix.model.Finding;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.model.Variant;
import stylemix.pipeline.OnStop;
import stylemix.session.JobDesk;
import stylemix.store.PricesFile;

/// A journal in memory, whose jobs do at the service what a test says.
public class FakeDesk implements JobDesk {

    /// What a job does once it runs.
    @FunctionalInterface
    public interface Work {
        RunState.Saved run(JobEntry job, Supplier<OnStop> onStop, Consumer<RunState> report)
                throws ProblemException, InterruptedException;
    }

    private final Work work;
    private final Map<Long, JobEntry> jobs = new HashMap<>();
    private final Map<Service, Duration> usual = new ConcurrentHashMap<>();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private Optional<Problem> refusal = Optional.empty();
    private Finding finding = new Finding.NotYet();

    public FakeDesk(Work work) {
        this.work = work;
    }

    /// What was asked of the journal, but for reading: `order 2`, `again 1`, `reorder [3, 2]`, `clear [1]`…
    public List<String> said() {
        return List.copyOf(said);
    }

    /// From now on nothing is written down or looked for.
    public synchronized void refuse(Problem problem) {
        refusal = Optional.of(problem);
    }

    /// All is well again.
    public synchronized void accept() {
        refusal = Optional.empty();
    }

    /// What a look for lost orders finds.
    public synchronized void finds(Finding found) {
        finding = found;
    }

    /// How long jobs at a service take.
    public void takes(Service service, Duration time) {
        usual.put(service, time);
    }

    /// Moves a job to where a test wants it.
    public synchronized JobEntry put(JobEntry job, JobState state, MoneyState money) {
        JobEntry next = entry(job.id(), job.service(), job.request(), job.price(), state, money, job.setAside());
        jobs.put(job.id(), next);
        return next;
    }

    /// A job as an earlier start left it.
    public static JobEntry left(long id, GenerationRequest request, JobState state, boolean setAside) {
        MoneyState money = state.inFlight() ? MoneyState.UNKNOWN : MoneyState.NOT_CHARGED;
        return entry(id, Service.KREA, request, price(Service.KREA, request), state, money, setAside);
    }

    @Override
    public synchronized List<JobEntry> order(Service service, List<GenerationRequest> requests, boolean seedDrawn)
            throws ProblemException {
        said.add("order " + requests.size());
        requireAccepted();
        return requests.stream().map(request -> add(service, request)).toList();
    }

    @Override
    public synchronized JobEntry again(JobEntry job) throws ProblemException {
        said.add("again " + job.id());
        requireAccepted();
        return add(job.service(), job.request());
    }

    @Override
    public RunState.Saved run(JobEntry job, Supplier<OnStop> onStop, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        try {
            RunState.Saved saved = work.run(job, onStop, report);
            put(job, JobState.SAVED, MoneyState.CHARGED);
            return saved;
        } catch (ProblemException e) {
            settle(job, e.problem());
            throw e;
        } catch (InterruptedException stop) {
            if (onStop.get() == OnStop.CANCEL) {
                put(job, JobState.CANCELLED, MoneyState.NOT_CHARGED);
            }
            throw stop;
        }
    }

    @Override
    public synchronized JobEntry entry(JobEntry job) {
        return jobs.getOrDefault(job.id(), job);
    }

    @Override
    public Duration usual(Service service, Variant variant) {
        return usual.getOrDefault(service, variant.usualTime());
    }

    @Override
    public boolean cancel(JobEntry job) {
        said.add("cancel " + job.id());
        if (job.state().inFlight()) {
            return false;
        }
        put(job, JobState.CANCELLED, MoneyState.NOT_CHARGED);
        return true;
    }

    @Override
    public synchronized Finding find(JobEntry job) throws ProblemException {
        said.add("find " + job.id());
        requireAccepted();
        if (finding instanceof Finding.Found) {
            put(job, JobState.SUBMITTED, MoneyState.UNKNOWN);
        }
        return finding;
    }

    @Override
    public Optional<Path> look(JobEntry job, URI picture) {
        return "file".equals(picture.getScheme()) ? Optional.of(Path.of(picture)) : Optional.empty();
    }

    @Override
    public boolean adopt(JobEntry job, String remoteId) {
        said.add("adopt " + remoteId);
        put(job, JobState.SUBMITTED, MoneyState.UNKNOWN);
        return true;
    }

    @Override
    public void giveUp(JobEntry job) {
        said.add("give up " + job.id());
        put(job, JobState.NOT_FOUND, MoneyState.NOT_CHARGED);
    }

    @Override
    public void reorder(List<JobEntry> order) {
        said.add("reorder " + ids(order));
    }

    @Override
    public void clear(Collection<JobEntry> gone) {
        said.add("clear " + ids(gone));
    }

    @Override
    public Past takeOver() {
        return new Past(List.of(), false);
    }

    private static List<Long> ids(Collection<JobEntry> jobs) {
        return jobs.stream().map(JobEntry::id).toList();
    }

    private synchronized void settle(JobEntry job, Problem problem) {
        if (entry(job).state() == JobState.WAITING) {
            switch (problem) {
                case Problem.MaybeSubmitted _, Problem.SeveralJobs _ ->
                    put(job, JobState.MAYBE_SUBMITTED, MoneyState.UNKNOWN);
                case Problem.NotTaken _ -> put(job, JobState.NOT_FOUND, MoneyState.NOT_CHARGED);
                case Problem.CannotSave _ -> put(job, JobState.COMPLETED, MoneyState.CHARGED);
                case Problem.NoPicture _ -> put(job, JobState.FAILED, MoneyState.UNKNOWN);
                default -> put(job, JobState.FAILED, MoneyState.NOT_CHARGED);
            }
        }
    }

    private void requireAccepted() throws ProblemException {
        if (refusal.isPresent()) {
            throw new ProblemException(refusal.get());
        }
    }

    private JobEntry add(Service service, GenerationRequest request) {
        long id = jobs.size() + 1L;
        JobEntry job =
                entry(id, service, request, price(service, request), JobState.WAITING, MoneyState.NOT_CHARGED, false);
        jobs.put(id, job);
        return job;
    }

    private static Price price(Service service, GenerationRequest request) {
        return PricesFile.BUILT_IN.of(service, request);
    }

    private static JobEntry entry(
            long id,
            Service service,
            GenerationRequest request,
            Price price,
            JobState state,
            MoneyState money,
            boolean setAside) {
        return new JobEntry(
                id,
                "batch",
                "session",
                service,
                URI.create("https://api.krea.ai"),
                "account",
                request,
                price,
                state,
                money,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.of("session"),
                setAside,
                false);
    }
}
