// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.Candidate;
import stylemix.model.Finding;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.Output;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.model.SettingsData;

/// The jobs of a window in the order in which they were asked for; those that wait start in the order of the list.
///
/// A job is in the journal before it is in the list. Only so many talk to one service at the same time; the others wait
/// here, where they can be reordered and cancelled for nothing. While a service says that it is busy, no further job is
/// started for it.
public final class RunQueue {

    /// Carries a run's work to a worker.
    @FunctionalInterface
    interface Launcher {
        void launch(Run run, JobEntry job);
    }

    private final ObservableList<Run> runs =
            FXCollections.observableArrayList(run -> new Observable[] {run.stateProperty(), run.jobProperty()});
    private final ObservableList<Run> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyObjectWrapper<Optional<Halt>> halt =
            new ReadOnlyObjectWrapper<>(this, "halt", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Batch>> ended =
            new ReadOnlyObjectWrapper<>(this, "ended", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> refusal =
            new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
    private final Strikes strikes = new Strikes();
    private final JobDesk desk;
    private final Clerk clerk;
    private final Clerk asking;
    private final Launcher launcher;
    private final Clock clock;
    private Consumer<Output> saved = _ -> {};
    private Batch batch = Batch.first();
    private int atOnce = SettingsData.USUAL_AT_ONCE;
    private int made;

    /// @param journal does one piece of work at a time, in order
    /// @param workers lends a thread for every job that runs
    public RunQueue(JobDesk desk, Executor journal, Executor workers, Clock clock) {
        this(
                desk,
                Clerk.on(journal),
                Clerk.on(workers),
                (run, job) -> {
                    GenerationTask task = new GenerationTask(desk, job);
                    run.follow(task);
                    workers.execute(task);
                },
                clock);
    }

    /// @param asking does what takes seconds
    RunQueue(JobDesk desk, Clerk clerk, Clerk asking, Launcher launcher, Clock clock) {
        this.desk = desk;
        this.clerk = clerk;
        this.asking = asking;
        this.launcher = launcher;
        this.clock = clock;
    }

    // ---- facts

    /// Read-only; a change of a run's state or job counts as a change of the list, and a move is a permutation of it.
    public ObservableList<Run> runs() {
        return readOnly;
    }

    /// The runs that have not ended.
    public List<Run> unfinished() {
        return those(run -> !run.state().isEnd());
    }

    /// The runs that wait for their turn, the next one first.
    public List<Run> waiting() {
        return those(Run::waiting);
    }

    /// Why nothing is started; empty while the queue goes.
    public ReadOnlyObjectProperty<Optional<Halt>> haltProperty() {
        return halt.getReadOnlyProperty();
    }

    /// The batch that ended last.
    public ReadOnlyObjectProperty<Optional<Batch>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// Why the last click, or the last change of the queue, did not come into the journal; empty if it did.
    public ReadOnlyObjectProperty<Optional<Problem>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// @param told of every picture as soon as it is on the disk
    void whenSaved(Consumer<Output> told) {
        saved = told;
    }

    // ---- ordering

    /// Orders pictures at the end of the queue; their runs are in the list as soon as they are in the journal.
    ///
    /// @param seedDrawn whether the seeds were drawn for them
    /// @return the runs, which are never in the list if the order is [refused][#refusalProperty]
    public List<Run> start(Service service, List<GenerationRequest> requests, boolean seedDrawn) {
        List<GenerationRequest> heard = requests.stream()
                // a recipe must not tell of what its service was never told
                .map(request -> request.heardBy(service))
                .toList();
        List<Run> fresh = heard.stream().map(request -> run(service, request)).toList();
        acceptRefusal();
        clerk.ask(
                () -> desk.order(service, heard, seedDrawn),
                jobs -> {
                    IntStream.range(0, jobs.size()).forEach(i -> fresh.get(i).noted(jobs.get(i)));
                    put(runs.size(), fresh);
                },
                this::refuse);
        return fresh;
    }

    /// Orders once more what a run had, as it was and at the price of today, in the place of the run that ended.
    public void again(Run over) {
        over.job().filter(_ -> over.canGoAgain()).ifPresent(job -> {
            acceptRefusal();
            clerk.ask(() -> desk.again(job), next -> replace(over, leftOver(next, shown(next))), this::refuse);
        });
    }

    /// Goes on with a job that the service has, or may have, or whose picture is made; orders nothing.
    public void goOn(Run stuck) {
        stuck.job().ifPresent(job -> replace(stuck, leftOver(job, new RunState.Waiting())));
    }

    /// Puts a refusal away.
    public void acceptRefusal() {
        refusal.set(Optional.empty());
    }

    /// Brings back what an earlier start of the program left. After a crash nothing goes on by itself.
    public void restore(JobDesk.Past past) {
        List<Run> left =
                past.jobs().stream().map(job -> leftOver(job, shown(job))).toList();
        if (past.crashed() && !left.stream().allMatch(run -> run.state().isEnd())) {
            halt.set(Optional.of(new Halt.AfterCrash(
                    (int) left.stream().filter(run -> run.at().inFlight()).count())));
        }
        put(0, left);
    }

    // ---- a job whose fate is not known

    /// Asks which jobs of the service it can be.
    ///
    /// @param several told of them, if the user has to say; otherwise the job goes on by itself
    public void candidates(Run lost, Consumer<List<Candidate>> several) {
        lost.job()
                .ifPresent(job -> asking.ask(
                        () -> desk.find(job),
                        finding -> {
                            if (finding instanceof Finding.Several found) {
                                several.accept(found.candidates());
                            } else {
                                goOn(lost);
                            }
                        },
                        this::refuse));
    }

    /// Fetches a picture of a job at the service; silent if it cannot be had.
    public void look(Run lost, URI picture, Consumer<Path> told) {
        lost.job()
                .ifPresent(
                        job -> asking.ask(() -> desk.look(job, picture), file -> file.ifPresent(told), this::refuse));
    }

    /// The user says which one it is, or that it is none of them.
    public void choose(Run lost, Optional<String> remoteId) {
        lost.job()
                .ifPresent(job -> clerk.ask(
                        () -> {
                            if (remoteId.isEmpty()) {
                                desk.giveUp(job);
                            } else if (!desk.adopt(job, remoteId.get())) {
                                return job;
                            }
                            return desk.entry(job);
                        },
                        next -> replace(lost, leftOver(next, shown(next))),
                        this::refuse));
    }

    /// Shows what became known of a job that nobody carries.
    void learned(Run lost, JobEntry job, RunState state) {
        replace(lost, leftOver(job, state));
    }

    // ---- the list

    /// Cancels a run; one that the service has is stopped there in the background.
    public void cancel(Run run) {
        boolean nobodyCarriesIt = run.waiting();
        run.cancel();
        run.job()
                .filter(_ -> nobodyCarriesIt)
                .ifPresent(job -> clerk.ask(
                        () -> desk.cancel(job) ? Optional.of(desk.entry(job)) : Optional.<JobEntry>empty(),
                        end -> end.ifPresentOrElse(run::noted, () -> launcher.launch(run, job)),
                        this::refuse));
    }

    /// Cancels everything that has not ended.
    public void cancelAll() {
        waiting().forEach(this::cancel); // first, so that none of them takes the place of a running one
        unfinished().forEach(this::cancel);
    }

    /// Lets go of everything because the program ends: what the service has goes on there, what waits stays in the
    /// journal, and the next start of the program goes on with both.
    public void leave() {
        atOnce = 0;
        unfinished().forEach(Run::leave);
    }

    /// Takes a run that has ended off the list, for good.
    public void dismiss(Run run) {
        forget(take(List.of(run)));
    }

    /// Takes all runs that have ended off the list, but those whose job goes on at the service.
    ///
    /// @return those that were taken off, to be [restored][#putBack] or [forgotten][#forget]
    public List<Run> clear() {
        return take(those(run -> run.state().isEnd() && !run.unresolved()));
    }

    /// Brings back what was [cleared][#clear].
    public void putBack(List<Run> cleared) {
        runs.addAll(0, cleared);
    }

    /// Does not show these at the next start of the program.
    public void forget(Collection<Run> gone) {
        List<JobEntry> jobs = gone.stream().flatMap(run -> run.job().stream()).toList();
        if (!jobs.isEmpty()) {
            clerk.ask(
                    () -> {
                        desk.clear(jobs);
                        return jobs;
                    },
                    _ -> {},
                    this::refuse);
        }
    }

    /// Moves a waiting run before another place among those that wait.
    ///
    /// @param gap 0 is before the next one; too large is at the end
    public void move(Run run, int gap) {
        List<Run> order = new ArrayList<>(waiting());
        int from = order.indexOf(run);
        if (from < 0) {
            return;
        }
        order.remove(from);
        order.add(Math.clamp(gap > from ? gap - 1 : gap, 0, order.size()), run);
        Iterator<Run> next = order.iterator();
        List<Run> all =
                runs.stream().map(now -> now.waiting() ? next.next() : now).toList();
        runs.sort(Comparator.comparingInt(all::indexOf));
        List<JobEntry> jobs = order.stream().flatMap(now -> now.job().stream()).toList();
        clerk.ask(
                () -> {
                    desk.reorder(jobs);
                    return jobs;
                },
                _ -> {},
                this::refuse);
    }

    /// Cancels all others that wait, and lets this one start as soon as there is room.
    public void only(Run run) {
        waiting().stream().filter(other -> other != run).forEach(this::cancel);
        resume();
    }

    /// Starts nothing more until it is [resumed][#resume]; what runs goes on.
    public void pause() {
        halt.set(Optional.of(new Halt.ByUser()));
        settle();
    }

    public void resume() {
        strikes.clear();
        halt.set(Optional.empty());
        advance();
    }

    /// @param count how many runs talk to one service at the same time
    public void setAtOnce(int count) {
        atOnce = count;
        advance();
    }

    // ---- steps

    private Run run(Service service, GenerationRequest request) {
        return new Run(++made, service, request, new RunState.Waiting(), clock);
    }

    private Run leftOver(JobEntry job, RunState initial) {
        Run run = new Run(++made, job.service(), job.request(), initial, clock);
        run.noted(job);
        return run;
    }

    /// How a job is shown that nobody carries.
    private static RunState shown(JobEntry job) {
        if (job.setAside()) {
            return new RunState.Failed(new Problem.SetAside());
        }
        return switch (job.state()) {
            case WAITING, SENDING, MAYBE_SUBMITTED, SUBMITTED, COMPLETED, SAVED -> new RunState.Waiting();
            case NOT_FOUND -> new RunState.Failed(new Problem.NotTaken(job.host()));
            case FAILED -> new RunState.Failed(job.problem().orElse(new Problem.JobFailed("")));
            case CANCELLED -> new RunState.Cancelled();
        };
    }

    private void put(int place, List<Run> fresh) {
        runs.addAll(place, fresh);
        fresh.forEach(run -> run.stateProperty().subscribe((_, now) -> moved(run, now)));
        advance();
    }

    private void replace(Run old, Run next) {
        int place = runs.indexOf(old);
        runs.remove(old);
        put(place < 0 ? runs.size() : place, List.of(next));
    }

    private List<Run> take(List<Run> over) {
        List<Run> gone = over.stream().filter(run -> run.state().isEnd()).toList();
        runs.removeAll(gone);
        return gone;
    }

    private void refuse(Problem problem) {
        refusal.set(Optional.of(problem));
    }

    private void moved(Run run, RunState now) {
        if (now instanceof RunState.Starting) {
            return; // by our own hand
        }
        if (now.isEnd()) {
            batch = batch.and(now);
            if (strikes.stop(run.service(), now) && now instanceof RunState.Failed failed && waits(run.service())) {
                halt.set(Optional.of(new Halt.Stopped(run.service(), failed.problem())));
            }
        }
        if (now instanceof RunState.Saved there) {
            saved.accept(there.output());
        }
        advance();
        settle();
    }

    private void advance() {
        for (Run run : waiting()) {
            if (run.waiting() && mayStart(run.service())) {
                run.begin();
                clerk.ask(() -> desk.usual(run.service(), run.request().variant()), run::usually, _ -> {});
                run.job().ifPresent(job -> launcher.launch(run, job));
            }
        }
    }

    private boolean mayStart(Service service) {
        List<Run> running = those(run ->
                run.service() == service && !run.waiting() && !run.state().isEnd());
        return halt.get().filter(now -> now.holds(service)).isEmpty()
                && running.size() < atOnce
                && running.stream().noneMatch(Run::heldBack);
    }

    /// A reason to stop is gone with the last run that it stopped; a batch ends when nothing is left that could start.
    private void settle() {
        halt.get().filter(this::isPast).ifPresent(_ -> halt.set(Optional.empty()));
        List<Run> left = unfinished();
        boolean idle = left.stream().allMatch(run -> run.waiting() && !mayStart(run.service()));
        if (idle && !batch.empty()) {
            Batch over = batch.withStopped(!left.isEmpty());
            batch = batch.next();
            ended.set(Optional.of(over));
        }
        if (left.isEmpty()) {
            forget(take(those(run -> run.state() instanceof RunState.Saved))); // they are outputs now
        }
    }

    private boolean isPast(Halt now) {
        return switch (now) {
            case Halt.ByUser _ -> false;
            case Halt.AfterCrash _ -> waiting().isEmpty();
            case Halt.Stopped(Service service, Problem _) -> !waits(service);
        };
    }

    private boolean waits(Service service) {
        return waiting().stream().anyMatch(run -> run.service() == service);
    }

    private List<Run> those(Predicate<Run> kind) {
        return runs.stream().filter(kind).toList();
    }
}
