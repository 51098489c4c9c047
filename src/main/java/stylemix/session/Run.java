// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.RunState;
import stylemix.model.Service;

/// One generation as it is shown, from the click to its end. What is true of it is in the journal.
public final class Run {

    /// A job that takes more than so many times its usual time is said to be long.
    private static final int LONG = 2;

    private final int number;
    private final Service service;
    private final GenerationRequest request;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<RunState> state;
    private final ReadOnlyObjectWrapper<Optional<JobEntry>> job =
            new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
    private Optional<Instant> begun = Optional.empty();
    private Optional<Instant> taken = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<Duration> usual = Optional.empty();
    private Optional<GenerationTask> task = Optional.empty();

    /// @param initial where it stands; at its end for one that an earlier start of the program left
    Run(int number, Service service, GenerationRequest request, RunState initial, Clock clock) {
        this.number = number;
        this.service = service;
        this.request = request;
        this.clock = clock;
        this.state = new ReadOnlyObjectWrapper<>(this, "state", initial);
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

    /// What the journal said when it was asked last; empty until the run is written down.
    public Optional<JobEntry> job() {
        return job.get();
    }

    public ReadOnlyObjectProperty<Optional<JobEntry>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// What it was ordered for.
    public Price price() {
        return job().map(JobEntry::price).orElse(Price.FREE);
    }

    /// How long it has been running, or ran; nothing while it waits.
    public Duration elapsed() {
        return begun.map(start -> Duration.between(start, ended.orElseGet(clock::instant)))
                .orElse(Duration.ZERO);
    }

    /// Whether the service has been at it for more than twice as long as it usually is. It is followed all the same.
    public boolean overdue() {
        return isAtTheService(state())
                && taken.filter(since -> usual.filter(time ->
                                        since.plus(time.multipliedBy(LONG)).isBefore(clock.instant()))
                                .isPresent())
                        .isPresent();
    }

    /// The time by the clock that it is measured with.
    public Instant now() {
        return clock.instant();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public RunState state() {
        return state.get();
    }

    public boolean waiting() {
        return state() instanceof RunState.Waiting;
    }

    /// Where the journal had it when it was asked last.
    public JobState at() {
        return job().map(JobEntry::state).orElse(JobState.WAITING);
    }

    /// Whether its price was taken, as far as the journal knew when it was asked last.
    public MoneyState money() {
        return job().map(JobEntry::money).orElse(MoneyState.NOT_CHARGED);
    }

    /// Whether nothing is done about it now although the service may have it, or owes a picture.
    public boolean unresolved() {
        return state() instanceof RunState.Failed && at().inFlight();
    }

    /// Whether it was cancelled here and the service has not confirmed it yet.
    public boolean cancelling() {
        return state() instanceof RunState.Cancelled && !at().isEnd();
    }

    /// Whether it ended and can be ordered once more without paying twice.
    public boolean canGoAgain() {
        return (state() instanceof RunState.Failed || state() instanceof RunState.Cancelled)
                && (at().isEnd() || at() == JobState.NOT_FOUND);
    }

    /// Whether its service has too much to do, so that sending more would not help.
    boolean heldBack() {
        return state() instanceof RunState.Busy || state() instanceof RunState.Backlogged;
    }

    // ---- steps of the queue

    void noted(JobEntry entry) {
        job.set(Optional.of(entry));
    }

    /// Its turn has come.
    void begin() {
        begun = Optional.of(clock.instant());
        moveTo(new RunState.Starting());
    }

    /// @param time that such jobs take
    void usually(Duration time) {
        usual = Optional.of(time);
    }

    void follow(GenerationTask carrier) {
        task = Optional.of(carrier);
        carrier.valueProperty().subscribe(step -> {
            if (step != null) {
                moveTo(step.state(), step.job());
            }
        });
    }

    /// Ends it here at once; a worker asks the service to stop in the background.
    void cancel() {
        task.ifPresent(GenerationTask::stop);
        moveTo(new RunState.Cancelled());
    }

    /// Lets go of it: the job goes on at the service, and somebody follows it another time.
    void leave() {
        task.ifPresent(GenerationTask::cancel);
    }

    void moveTo(RunState next, JobEntry entry) {
        noted(entry);
        moveTo(next);
    }

    /// Moves on unless the run has ended: a report already queued when the user cancelled must not revive it. Only what
    /// she must hear comes after that: that it was too late and the picture is here, or that nobody knows.
    private void moveTo(RunState next) {
        boolean late = state() instanceof RunState.Cancelled
                && (next instanceof RunState.Saved || (next instanceof RunState.Failed && at().inFlight()));
        if (!state().isEnd() || late) {
            if (next.isEnd()) {
                ended = Optional.of(clock.instant());
            }
            if (taken.isEmpty() && isAtTheService(next)) {
                taken = Optional.of(clock.instant());
            }
            state.set(next);
        }
    }

    private static boolean isAtTheService(RunState state) {
        return state instanceof RunState.Queued
                || state instanceof RunState.Backlogged
                || state instanceof RunState.Working;
    }
}
