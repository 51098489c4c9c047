// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.GenerationRequest;
import stylemix.model.Service;

/// The runs of this session, newest first. At most [#AT_ONCE] of them talk to the service at the same time.
public final class RunQueue {

    /// Below the limit that a peer set itself after measuring (krea-api.md, 6.1).
    public static final int AT_ONCE = 4;

    private final ObservableList<Run> runs =
            FXCollections.observableArrayList(run -> new Observable[] {run.stateProperty()});
    private final ObservableList<Run> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final Generator generator;
    private final Executor executor;
    private final Clock clock;

    public RunQueue(Generator generator, Executor executor, Clock clock) {
        this.generator = generator;
        this.executor = executor;
        this.clock = clock;
    }

    /// Read-only; a change of a run's state counts as a change of the list.
    public ObservableList<Run> runs() {
        return readOnly;
    }

    /// Starts a generation; its run is in the list before this returns.
    public Run start(Service service, GenerationRequest request) {
        // a recipe must not tell of what its service was never told
        GenerationRequest heard = request.heardBy(service);
        Run run = new Run(service, heard, clock);
        GenerationTask task = new GenerationTask(run, generator, permits);
        run.follow(task);
        runs.addFirst(run);
        executor.execute(task);
        return run;
    }

    /// Starts a run's request once more, as it was, in the place of the run that ended.
    public Run again(Run ended) {
        dismiss(ended);
        return start(ended.service(), ended.request());
    }

    /// Takes a run that has ended off the list.
    public void dismiss(Run run) {
        if (run.state().isEnd()) {
            runs.remove(run);
        }
    }

    /// The runs that have not ended.
    public List<Run> running() {
        return runs.stream().filter(run -> !run.state().isEnd()).toList();
    }
}
