// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.GenerationRequest;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.model.SettingsData;

/// The runs of this session in the order in which they were asked for; those that wait start in the order of the list.
///
/// Only so many talk to one service at the same time; the others wait here, where they can be reordered and cancelled
/// for nothing. While a service says that it is busy, no further run is started for it.
public final class RunQueue {

    /// Carries a run's work to a worker.
    @FunctionalInterface
    interface Launcher {
        void launch(Run run);
    }

    private final ObservableList<Run> runs =
            FXCollections.observableArrayList(run -> new Observable[] {run.stateProperty()});
    private final ObservableList<Run> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyObjectWrapper<Optional<Halt>> halt =
            new ReadOnlyObjectWrapper<>(this, "halt", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Batch>> ended =
            new ReadOnlyObjectWrapper<>(this, "ended", Optional.empty());
    private final Strikes strikes = new Strikes();
    private final Launcher launcher;
    private final Clock clock;
    private Batch batch = Batch.first();
    private int atOnce = SettingsData.USUAL_AT_ONCE;
    private int started;

    public RunQueue(Generator generator, Executor executor, Clock clock) {
        this(
                run -> {
                    GenerationTask task = new GenerationTask(run, generator);
                    run.follow(task);
                    executor.execute(task);
                },
                clock);
    }

    RunQueue(Launcher launcher, Clock clock) {
        this.launcher = launcher;
        this.clock = clock;
    }

    // ---- facts

    /// Read-only; a change of a run's state counts as a change of the list, and a move is a permutation of it.
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

    /// The runs that failed and can be sent once more without paying twice.
    public List<Run> failed() {
        return those(Run::canGoAgain);
    }

    /// Why nothing is started; empty while the queue goes.
    public ReadOnlyObjectProperty<Optional<Halt>> haltProperty() {
        return halt.getReadOnlyProperty();
    }

    /// The batch that ended last.
    public ReadOnlyObjectProperty<Optional<Batch>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    // ---- commands

    /// Puts a generation at the end of the queue; its run is in the list before this returns.
    public Run start(Service service, GenerationRequest request) {
        return put(runs.size(), service, request);
    }

    /// Puts a run's request into the queue once more, as it was, in the place of the run that ended.
    public Run again(Run over) {
        int place = runs.indexOf(over);
        dismiss(over);
        return put(place < 0 ? runs.size() : place, over.service(), over.request());
    }

    /// Takes a run that has ended off the list.
    public void dismiss(Run run) {
        if (run.state().isEnd()) {
            runs.remove(run);
        }
    }

    /// Takes all runs that have ended off the list, but those of which nobody knows yet whether they cost money.
    ///
    /// @return those that were taken off
    public List<Run> clear() {
        List<Run> over = those(run -> run.state().isEnd() && !run.unresolved());
        runs.removeAll(over);
        return over;
    }

    /// Brings back what was [cleared][#clear].
    public void restore(List<Run> cleared) {
        runs.addAll(0, cleared);
    }

    /// Cancels everything that has not ended.
    public void cancelAll() {
        waiting().forEach(Run::cancel); // first, so that none of them takes the place of a running one
        unfinished().forEach(Run::cancel);
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
    }

    /// Cancels all others that wait, and lets this one start as soon as there is room.
    public void only(Run run) {
        waiting().stream().filter(other -> other != run).forEach(Run::cancel);
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

    private Run put(int place, Service service, GenerationRequest request) {
        // a recipe must not tell of what its service was never told
        GenerationRequest heard = service == Service.DRAFT ? request : request.withKeepColours(0);
        Run run = new Run(++started, service, heard, clock);
        runs.add(place, run);
        run.stateProperty().subscribe((_, now) -> moved(run, now));
        advance();
        return run;
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
        advance();
        settle();
    }

    private void advance() {
        for (Run run : waiting()) {
            if (run.waiting() && mayStart(run.service())) {
                run.begin();
                launcher.launch(run);
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
        if (halt.get().orElse(null) instanceof Halt.Stopped stopped && !waits(stopped.service())) {
            halt.set(Optional.empty());
        }
        List<Run> left = unfinished();
        boolean idle = left.stream().allMatch(run -> run.waiting() && !mayStart(run.service()));
        if (idle && !batch.empty()) {
            Batch over = batch.withStopped(!left.isEmpty());
            batch = batch.next();
            ended.set(Optional.of(over));
        }
        if (left.isEmpty()) {
            runs.removeIf(run -> run.state() instanceof RunState.Saved); // they are outputs now
        }
    }

    private boolean waits(Service service) {
        return waiting().stream().anyMatch(run -> run.service() == service);
    }

    private List<Run> those(Predicate<Run> kind) {
        return runs.stream().filter(kind).toList();
    }
}
