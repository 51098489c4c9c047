// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import stylemix.model.GenerationRequest;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.model.Service;

/// One generation, from the click to its end.
public final class Run {

    /// A job that takes more than so many times its usual time is said to be long.
    private static final int LONG = 2;

    private final int number;
    private final Service service;
    private final GenerationRequest request;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RunState.Waiting());
    private Optional<Instant> begun = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<Task<?>> task = Optional.empty();

    Run(int number, Service service, GenerationRequest request, Clock clock) {
        this.number = number;
        this.service = service;
        this.request = request;
        this.clock = clock;
    }

    /// The runs of a session are counted from 1.
    public int number() {
        return number;
    }

    public Service service() {
        return service;
    }

    /// What was asked for when the button was pressed.
    public GenerationRequest request() {
        return request;
    }

    public Price price() {
        return Price.of(service, request);
    }

    /// How long it has been running, or ran; nothing while it waits.
    public Duration elapsed() {
        return begun.map(start -> Duration.between(start, ended.orElseGet(clock::instant)))
                .orElse(Duration.ZERO);
    }

    /// Whether it takes more than twice as long as its service usually does. Of drafts nobody knows: that depends on
    /// this computer.
    public boolean overdue() {
        return service != Service.DRAFT
                && elapsed().compareTo(request.variant().usualTime().multipliedBy(LONG)) > 0;
    }

    /// The time by the clock that it is measured with.
    public Instant now() {
        return clock.instant();
    }

    public boolean waiting() {
        return state() instanceof RunState.Waiting;
    }

    /// Whether its service has too much to do, so that sending more would not help.
    boolean heldBack() {
        return state() instanceof RunState.Busy || state() instanceof RunState.Backlogged;
    }

    /// Whether it may have cost money that nobody has accounted for yet.
    public boolean unresolved() {
        return isWarning(state());
    }

    /// Whether it failed and can be sent once more without paying twice.
    public boolean canGoAgain() {
        return state() instanceof RunState.Failed && !unresolved();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public RunState state() {
        return state.get();
    }

    /// Ends it here at once and asks the service to stop in the background.
    public void cancel() {
        task.ifPresent(Task::cancel);
        moveTo(new RunState.Cancelled());
    }

    /// Its turn has come.
    void begin() {
        begun = Optional.of(clock.instant());
        moveTo(new RunState.Starting());
    }

    void follow(Task<RunState> carrier) {
        task = Optional.of(carrier);
        carrier.valueProperty().subscribe(next -> {
            if (next != null) {
                moveTo(next);
            }
        });
    }

    /// Moves on unless the run has ended: a report already queued when the user cancelled must not revive it.
    void moveTo(RunState next) {
        if (!state.get().isEnd()) {
            if (next.isEnd()) {
                ended = Optional.of(clock.instant());
            }
            state.set(next);
        } else if (state.get() instanceof RunState.Cancelled && isWarning(next)) {
            state.set(next);
        }
    }

    /// What the user must hear even after she cancelled: the job could not be stopped and may cost money.
    private static boolean isWarning(RunState next) {
        return next instanceof RunState.Failed failed && failed.problem() instanceof Problem.MaybeSubmitted;
    }
}
