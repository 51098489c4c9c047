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

    private final Service service;
    private final GenerationRequest request;
    private final Price price;
    private final Clock clock;
    private final Instant started;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RunState.Waiting());
    private Optional<Instant> ended = Optional.empty();
    private Optional<Task<?>> task = Optional.empty();

    Run(Service service, GenerationRequest request, Price price, Clock clock) {
        this.service = service;
        this.request = request;
        this.price = price;
        this.clock = clock;
        this.started = clock.instant();
    }

    public Service service() {
        return service;
    }

    /// What was asked for when the button was pressed.
    public GenerationRequest request() {
        return request;
    }

    public Price price() {
        return price;
    }

    /// How long it has been running, or ran.
    public Duration elapsed() {
        return Duration.between(started, ended.orElseGet(clock::instant));
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

    void follow(Task<RunState> carrier) {
        task = Optional.of(carrier);
        carrier.valueProperty().subscribe(next -> {
            if (next != null) {
                moveTo(next);
            }
        });
    }

    /// Moves on unless the run has ended: a report already queued when the user cancelled must not revive it.
    private void moveTo(RunState next) {
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
