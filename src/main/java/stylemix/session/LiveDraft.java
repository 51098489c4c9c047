// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import stylemix.model.Content;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.Problem;
import stylemix.model.Service;
import stylemix.model.Variant;

/// The live mix: a picture on this computer that follows strengths, mutes, order and kept colours while they move.
///
/// Whatever else changes makes another content, whose styles are prepared anew in the background ([LiveLayers]); the
/// picture of the former content stays until there is one of the next. Nothing is sent anywhere, and nothing queues up
/// ([LiveMixer]). While a draft run works, nothing is composed or prepared.
public final class LiveDraft {

    /// How long the hand must lie still.
    ///
    /// @param settle before another content is composed
    /// @param rest before the mix is made in its full size
    public record Pace(Duration settle, Duration rest) {

        public static final Pace USUAL = new Pace(Duration.millis(600), Duration.millis(250));
    }

    /// What the live picture shows.
    ///
    /// @param request without references
    public record Composed(GenerationRequest request, DraftReport report) {}

    /// Where the sliders of a tile stand.
    private record Grip(ReferenceSlot slot, double strength, boolean silent) {}

    private final Composition composition;
    private final RunQueue queue;
    private final Settings settings;
    private final LiveEngine engine;
    private final Executor executor;
    private final LiveLayers layers;
    private final LiveMixer mixer;
    private final PauseTransition settle;
    private final ReadOnlyObjectWrapper<LiveState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new LiveState.Off());
    private final ReadOnlyObjectWrapper<Optional<Composed>> composed =
            new ReadOnlyObjectWrapper<>(this, "composed", Optional.empty());
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper(this, "pending", 0);
    private final ReadOnlyIntegerWrapper gestures = new ReadOnlyIntegerWrapper(this, "gestures", 0);
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper(this, "finished", false);
    private Optional<GenerationRequest> aim = Optional.empty();
    private Optional<Work<LiveMixture>> opening = Optional.empty();
    private Optional<LiveMixture> mixture = Optional.empty();
    private Optional<Problem> failure = Optional.empty();
    private List<Grip> grips = List.of();
    private boolean settling;
    private boolean closed;

    /// @param executor for computing, never the FX thread; used for one mix and one preparation at a time
    public LiveDraft(
            Composition composition,
            RunQueue queue,
            Settings settings,
            LiveEngine engine,
            Executor executor,
            Pace pace) {
        this.composition = composition;
        this.queue = queue;
        this.settings = settings;
        this.engine = engine;
        this.executor = executor;
        layers = new LiveLayers(composition.references(), executor, this::update);
        mixer = new LiveMixer(executor, pace.rest(), this::fail);
        settle = new PauseTransition(pace.settle());
        settle.setOnFinished(_ -> {
            settling = false;
            update();
        });
        listen();
    }

    // ---- facts

    public ReadOnlyObjectProperty<LiveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The newest picture; also that of a former content, until there is one of the next.
    public ReadOnlyObjectProperty<Optional<LivePicture>> pictureProperty() {
        return mixer.pictureProperty();
    }

    /// What the picture shows.
    public ReadOnlyObjectProperty<Optional<Composed>> composedProperty() {
        return composed.getReadOnlyProperty();
    }

    /// How many references that take part do not follow their sliders yet.
    public ReadOnlyIntegerProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Whether the hand rests and the picture is, pixel by pixel, what a run would save.
    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /// Grows whenever the user changes what is mixed while live mixing is on.
    public ReadOnlyIntegerProperty gesturesProperty() {
        return gestures.getReadOnlyProperty();
    }

    /// The tiles whose sliders the picture follows.
    public ObservableList<ReferenceSlot> references() {
        return composition.references();
    }

    /// The picture that is changed, if there is one.
    public ReadOnlyProperty<Optional<ReferenceSlot>> contentProperty() {
        return composition.contentProperty();
    }

    // ---- commands

    /// Stops preparing a reference and leaves it out until [#prepare].
    public void callOff(ReferenceSlot slot) {
        layers.callOff(slot);
        update();
    }

    /// Prepares a reference that was called off or could not be prepared.
    public void prepare(ReferenceSlot slot) {
        layers.prepare(slot);
        update();
    }

    /// Stops all work for good; nothing is shown any more.
    public void close() {
        closed = true;
        settle.stop();
        settling = false;
        drop();
        mixer.clear();
        composed.set(Optional.empty());
    }

    // ---- what moves it

    private void listen() {
        composition.promptProperty().subscribe((_, _) -> typed());
        composition.intensityProperty().subscribe((_, _) -> typed());
        composition.complexityProperty().subscribe((_, _) -> typed());
        composition.movementProperty().subscribe((_, _) -> typed());
        composition.aspectRatioProperty().subscribe((_, _) -> moved());
        composition.creativityProperty().subscribe((_, _) -> moved());
        composition.contentProperty().subscribe((_, _) -> moved());
        composition.keepColoursProperty().subscribe((_, _) -> moved());
        composition
                .contentProperty()
                .flatMap(content -> content.map(ReferenceSlot::strengthProperty).orElse(null))
                .subscribe((_, _) -> moved());
        composition
                .contentProperty()
                .flatMap(content -> content.map(ReferenceSlot::stateProperty).orElse(null))
                .subscribe((_, _) -> update());
        composition.seedProperty().subscribe((_, _) -> update()); // Generate draws one, so it is no gesture
        composition.references().addListener((ListChangeListener<ReferenceSlot>) _ -> boardChanged());
        queue.runs().addListener((ListChangeListener<Run>) _ -> runsChanged());
        settings.dataProperty().subscribe((before, now) -> {
            if (now.live() && !before.live()) {
                moved();
            } else {
                update();
            }
        });
        mixer.settledProperty().subscribe(_ -> tell());
        boardChanged();
    }

    private void typed() {
        settling = true;
        settle.playFromStart();
        moved();
    }

    private void moved() {
        update();
        if (settings.data().live()) {
            gestures.set(gestures.get() + 1);
        }
    }

    private void boardChanged() {
        List<Grip> now = composition.references().stream()
                .map(slot -> new Grip(
                        slot,
                        slot.strengthProperty().get(),
                        slot.silentProperty().get()))
                .toList();
        if (now.equals(grips)) {
            update();
        } else {
            grips = now;
            moved();
        }
    }

    private void runsChanged() {
        layers.hold(held());
        if (held()) {
            opening.ifPresent(Work::abandon);
            opening = Optional.empty();
        }
        update();
    }

    private boolean held() {
        return queue.running().stream().anyMatch(run -> run.service() == Service.DRAFT);
    }

    // ---- steps

    private void update() {
        Optional<LiveState> obstacle = obstacle();
        Optional<GenerationRequest> next = obstacle.isEmpty() ? Optional.of(content()) : Optional.empty();
        if (!next.equals(aim)) {
            drop();
            aim = next;
        }
        if (obstacle.isPresent()) {
            state.set(obstacle.get());
            if (state.get() instanceof LiveState.Off || state.get() instanceof LiveState.NoReference) {
                mixer.clear();
                composed.set(Optional.empty());
            }
        } else if (mixture.isPresent()) {
            layers.advance();
            mixer.want(mix());
        } else if (opening.isEmpty() && failure.isEmpty()) {
            next.ifPresent(this::open);
        }
        tell();
    }

    private Optional<LiveState> obstacle() {
        List<ReferenceSlot> slots = composition.references();
        Optional<SlotState> source = composition.contentProperty().get().map(ReferenceSlot::state);
        if (closed || !settings.data().live()) {
            return Optional.of(new LiveState.Off());
        }
        if (slots.stream().noneMatch(slot -> slot.picture().isPresent())) {
            boolean soon = slots.stream().anyMatch(slot -> slot.state() instanceof SlotState.Loading);
            return Optional.of(soon ? new LiveState.Waiting() : new LiveState.NoReference());
        }
        if (source.filter(SlotState.Loading.class::isInstance).isPresent()) {
            return Optional.of(new LiveState.Waiting());
        }
        boolean drawn = source.filter(SlotState.Ready.class::isInstance).isPresent();
        return drawn || !composition.promptProperty().get().isBlank()
                ? Optional.empty()
                : Optional.of(new LiveState.NoPrompt());
    }

    /// What another mixture would have to be made for.
    private GenerationRequest content() {
        GenerationRequest whole = composition.snapshot();
        return new GenerationRequest(
                whole.prompt(),
                Variant.MEDIUM,
                whole.aspectRatio(),
                whole.creativity(),
                whole.seed(),
                whole.tuning(),
                0,
                List.of(),
                whole.content().map(source -> new Content(source.picture(), source.name(), 1)),
                Optional.empty(),
                List.of());
    }

    private void open(GenerationRequest content) {
        if (settling || held()) {
            state.set(new LiveState.Waiting());
            return;
        }
        state.set(new LiveState.Composing());
        opening = Optional.of(
                Work.follow(executor, _ -> engine.open(content), made -> opened(content, made), this::fail));
    }

    private void opened(GenerationRequest content, LiveMixture made) {
        opening = Optional.empty();
        mixture = Optional.of(made);
        composed.set(Optional.of(new Composed(content, made.report())));
        state.set(new LiveState.Mixing());
        mixer.begin(made, content.aspectRatio());
        layers.begin(made);
        update();
    }

    private void fail(Problem problem) {
        drop();
        failure = Optional.of(problem);
        state.set(new LiveState.Failed(problem));
        tell();
    }

    private void drop() {
        opening.ifPresent(Work::abandon);
        opening = Optional.empty();
        mixture = Optional.empty();
        failure = Optional.empty();
        mixer.end();
        layers.end();
    }

    /// Only what can be mixed now: not what is muted, bad or still to be prepared.
    private LiveMix mix() {
        return new LiveMix(
                composition.references().stream()
                        .filter(ReferenceSlot::active)
                        .flatMap(slot -> slot.picture().stream()
                                .filter(layers::has)
                                .map(picture -> new LiveMix.Part(
                                        picture, slot.strengthProperty().get())))
                        .toList(),
                composition.keepColoursProperty().get(),
                composition.snapshot().content().map(Content::change).orElse(1.0));
    }

    private void tell() {
        pending.set(layers.pending());
        finished.set(state.get() instanceof LiveState.Mixing
                && pending.get() == 0
                && mixer.settledProperty().get());
    }
}
