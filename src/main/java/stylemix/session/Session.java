// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.GenerationRequest;
import stylemix.model.Output;
import stylemix.model.Seed;
import stylemix.model.Service;

/// Everything that one window shows: what is composed, what runs, what came out.
public final class Session {

    private final Composition composition;
    private final ReferenceImport imports;
    private final RunQueue queue;
    private final Settings settings;
    private final LiveDraft live;
    private final RandomGenerator random;
    private final ObservableList<Output> outputs = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Output>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen", 0);
    private final BooleanProperty keyPresent = new SimpleBooleanProperty(this, "keyPresent", false);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(this, "following", true);

    public Session(
            Composition composition,
            ReferenceImport imports,
            RunQueue queue,
            Settings settings,
            LiveDraft live,
            RandomGenerator random) {
        this.composition = composition;
        this.imports = imports;
        this.queue = queue;
        this.settings = settings;
        this.live = live;
        this.random = random;
        queue.whenSaved(this::arrived);
    }

    public Composition composition() {
        return composition;
    }

    public ReferenceImport imports() {
        return imports;
    }

    public RunQueue queue() {
        return queue;
    }

    public Settings settings() {
        return settings;
    }

    public LiveDraft live() {
        return live;
    }

    /// The pictures that were made, newest first.
    public ObservableList<Output> outputs() {
        return outputs;
    }

    /// The output in the viewer.
    public ObjectProperty<Optional<Output>> selectedProperty() {
        return selected;
    }

    /// Outputs that arrived while another one was looked at.
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// Whether the next output takes its place in the viewer when it arrives.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// Whether a key for Krea is kept.
    public BooleanProperty keyPresentProperty() {
        return keyPresent;
    }

    /// Looks at an output that the user picked: from now on a new one does not take its place.
    public void look(Output output) {
        following.set(outputs.indexOf(output) == 0);
        selected.set(Optional.of(output));
        if (following.get()) {
            unseen.set(0);
        }
    }

    /// Goes to the newest output and follows what comes.
    public void follow() {
        following.set(true);
        unseen.set(0);
        selected.set(outputs.stream().findFirst());
    }

    /// What the next request lacks.
    public Optional<Missing> missing() {
        return composition.missing(settings.data().service(), keyPresent.get());
    }

    /// Orders as many pictures as are asked for, with seeds that follow each other.
    ///
    /// @return the runs, empty if something is [missing][#missing()]
    public List<Run> generate() {
        if (missing().isPresent()) {
            return List.of();
        }
        boolean drawn = !composition.seedLockedProperty().get();
        if (drawn) {
            composition.seedProperty().set(Seed.draw(random));
        }
        following.set(true);
        GenerationRequest request = composition.snapshot();
        return queue.start(
                settings.data().service(),
                IntStream.range(0, composition.picturesProperty().get())
                        .mapToObj(i -> request.withSeed(request.seed().plus(i)))
                        .toList(),
                drawn);
    }

    /// Orders one picture from a service, with everything as it stands now, the seed too: what the live draft shows.
    ///
    /// @return the run, empty if something is missing
    public Optional<Run> make(Service service) {
        if (composition.missing(service, keyPresent.get()).isPresent()) {
            return Optional.empty();
        }
        following.set(true);
        return Optional.of(
                queue.start(service, List.of(composition.snapshot()), false).getFirst());
    }

    private void arrived(Output output) {
        if (outputs.stream().anyMatch(known -> known.recipeFile().equals(output.recipeFile()))) {
            return; // a crash came between its saving and its record
        }
        outputs.addFirst(output);
        if (following.get()) {
            selected.set(Optional.of(output));
        } else {
            unseen.set(unseen.get() + 1);
        }
    }
}
