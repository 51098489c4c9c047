// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import stylemix.model.Service;
import stylemix.session.Composition;
import stylemix.session.LiveDraft;
import stylemix.session.LiveState;
import stylemix.session.ReferenceSlot;
import stylemix.session.Run;
import stylemix.session.Session;
import stylemix.ui.Messages;

/// The live mix in the viewer: when it is looked at, what is said about it, and what is offered when the hand rests.
///
/// The hand brings it into view; the user's choice of an output, a run's first preview and a new output take its
/// place.
public final class LiveViewModel {

    private final Session session;
    private final LiveDraft live;
    private final ReadOnlyBooleanWrapper lookedAt = new ReadOnlyBooleanWrapper(this, "lookedAt", false);
    private final ObservableValue<Boolean> there;
    private final ObservableValue<Optional<Shown>> shown;
    private final ObservableValue<Boolean> savingOffered;
    private final ObservableValue<Boolean> kreaOffered;
    private final ObservableValue<String> kreaPrice;

    /// Runs that need not come into view: their preview has been there, or they make what is shown already.
    private final Set<Run> seen = new HashSet<>();

    public LiveViewModel(Session session) {
        this.session = session;
        live = session.live();
        there = Bindings.createBooleanBinding(
                () -> live.pictureProperty().get().isPresent()
                        && live.composedProperty().get().isPresent(),
                live.pictureProperty(),
                live.composedProperty());
        shown = Bindings.createObjectBinding(
                () -> lookedAt.get() && there.getValue()
                        ? live.composedProperty().get().map(Shown.Live::new)
                        : Optional.empty(),
                lookedAt,
                there,
                live.composedProperty());
        savingOffered = offered(Service.DRAFT);
        kreaOffered = offered(Service.KREA);
        Composition table = session.composition();
        kreaPrice = Bindings.createStringBinding(
                () -> Messages.price(session.settings()
                        .prices()
                        .of(
                                Service.KREA,
                                table.variantProperty().get(),
                                table.references().stream().anyMatch(ReferenceSlot::active),
                                false)),
                table.variantProperty(),
                table.references(),
                session.settings().pricesProperty());
        live.gesturesProperty().subscribe((_, _) -> look());
    }

    // ---- facts

    LiveDraft draft() {
        return live;
    }

    /// What the viewer shows while the live mix is looked at.
    ObservableValue<Optional<Shown>> shown() {
        return shown;
    }

    /// Whether there is a live mix, looked at or not.
    ObservableValue<Boolean> there() {
        return there;
    }

    /// Whether the live mix stands still and can be saved.
    ObservableValue<Boolean> savingOffered() {
        return savingOffered;
    }

    /// Whether Krea can be asked for what the live mix shows.
    ObservableValue<Boolean> kreaOffered() {
        return kreaOffered;
    }

    /// What Krea takes for it.
    ObservableValue<String> kreaPrice() {
        return kreaPrice;
    }

    /// Whether there is a key for Krea.
    ReadOnlyBooleanProperty keyPresentProperty() {
        return session.keyPresentProperty();
    }

    /// What the badge says.
    ObservableValue<String> badge() {
        return Bindings.createStringBinding(
                () -> switch (live.stateProperty().get()) {
                    case LiveState.Composing _ -> Messages.text("viewer.live.composing");
                    default ->
                        live.pendingProperty().get() == 0
                                ? Messages.text("viewer.live")
                                : Messages.text(
                                        "viewer.live.preparing",
                                        live.pendingProperty().get());
                },
                live.stateProperty(),
                live.pendingProperty());
    }

    /// Why the picture does not follow; empty if it does, or will soon.
    ObservableValue<String> reason() {
        return live.stateProperty().map(state -> switch (state) {
            case LiveState.Failed failed -> Messages.advice(failed.problem());
            case LiveState.NoPrompt _ -> Messages.text("viewer.live.noPrompt");
            default -> "";
        });
    }

    // ---- commands

    /// Goes to the live mix.
    void look() {
        lookedAt.set(true);
    }

    /// Looks at something else.
    public void leave() {
        lookedAt.set(false);
    }

    /// Makes what the live mix shows an output with a recipe, in the same way as any other.
    public void save() {
        if (shown.getValue().isPresent() && savingOffered.getValue()) {
            session.make(Service.DRAFT).ifPresent(seen::add);
        }
    }

    /// Has Krea make what the live mix shows, for money.
    void generateOnKrea() {
        if (kreaOffered.getValue()) {
            session.make(Service.KREA);
        }
    }

    /// To be called when a run has moved on: gives way to its first preview.
    ///
    /// @param mayShow whether a run's preview may be shown at all
    void makeWay(boolean mayShow) {
        List<Run> runs = session.queue().runs();
        seen.retainAll(runs);
        List<Run> fresh = runs.stream()
                .filter(run -> ViewerViewModel.preview(run).isPresent() && !seen.contains(run))
                .toList();
        seen.addAll(fresh);
        if (mayShow && !fresh.isEmpty()) {
            leave();
        }
    }

    private ObservableValue<Boolean> offered(Service service) {
        return Bindings.createBooleanBinding(
                () -> live.finishedProperty().get()
                        && session.composition()
                                .missing(service, session.keyPresentProperty().get())
                                .isEmpty(),
                live.finishedProperty(),
                session.keyPresentProperty());
    }
}
