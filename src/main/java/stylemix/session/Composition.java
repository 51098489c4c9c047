// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import stylemix.model.AspectRatio;
import stylemix.model.BoardName;
import stylemix.model.Content;
import stylemix.model.Creativity;
import stylemix.model.GenerationRequest;
import stylemix.model.Reference;
import stylemix.model.Seed;
import stylemix.model.Service;
import stylemix.model.SessionData;
import stylemix.model.Tuning;
import stylemix.model.Variant;

/// What the designer is composing: the board of references, the prompt and the settings of the next click.
public final class Composition {

    private final ObservableList<ReferenceSlot> references =
            FXCollections.observableArrayList(slot -> new Observable[] {
                slot.strengthProperty(),
                slot.mutedProperty(),
                slot.soloProperty(),
                slot.lockedProperty(),
                slot.noteProperty(),
                slot.nameProperty(),
                slot.stateProperty()
            });
    private final KreaOnly kreaOnly = new KreaOnly();
    private final ObjectProperty<Optional<ReferenceSlot>> content =
            new SimpleObjectProperty<>(this, "content", Optional.empty());
    private final StringProperty prompt = new SimpleStringProperty(this, "prompt", "");
    private final ObjectProperty<Variant> variant = new SimpleObjectProperty<>(this, "variant", Variant.MEDIUM);
    private final ObjectProperty<AspectRatio> aspectRatio =
            new SimpleObjectProperty<>(this, "aspectRatio", AspectRatio.FOUR_THREE);
    private final ObjectProperty<Creativity> creativity =
            new SimpleObjectProperty<>(this, "creativity", Creativity.MEDIUM);
    private final ObjectProperty<Seed> seed = new SimpleObjectProperty<>(this, "seed", new Seed(7));
    private final BooleanProperty seedLocked = new SimpleBooleanProperty(this, "seedLocked", false);
    private final IntegerProperty intensity = new SimpleIntegerProperty(this, "intensity", 0);
    private final IntegerProperty complexity = new SimpleIntegerProperty(this, "complexity", 0);
    private final IntegerProperty movement = new SimpleIntegerProperty(this, "movement", 0);
    private final DoubleProperty keepColours = new SimpleDoubleProperty(this, "keepColours", 0);
    private final IntegerProperty pictures = new SimpleIntegerProperty(this, "pictures", 1);
    private final BooleanProperty experimental = new SimpleBooleanProperty(this, "experimental", false);
    private final IntegerProperty tilePx = new SimpleIntegerProperty(this, "tilePx", SessionData.USUAL_TILE_PX);
    private final ObjectProperty<Optional<BoardName>> board =
            new SimpleObjectProperty<>(this, "board", Optional.empty());
    private final History history = new History(() -> Snapshot.of(this), snapshot -> snapshot.restoreTo(this));

    public Composition() {
        // the first to listen, so that nobody sees a solo tile among others that are still heard
        references.addListener((ListChangeListener<ReferenceSlot>) _ -> hush());
    }

    /// The tiles in their order, at most [Reference#MAX_COUNT]; a change of a tile counts as a change of the list.
    public ObservableList<ReferenceSlot> references() {
        return references;
    }

    /// The picture to change; its strength is how much of it is changed.
    public ObjectProperty<Optional<ReferenceSlot>> contentProperty() {
        return content;
    }

    public StringProperty promptProperty() {
        return prompt;
    }

    public ObjectProperty<Variant> variantProperty() {
        return variant;
    }

    public ObjectProperty<AspectRatio> aspectRatioProperty() {
        return aspectRatio;
    }

    public ObjectProperty<Creativity> creativityProperty() {
        return creativity;
    }

    public ObjectProperty<Seed> seedProperty() {
        return seed;
    }

    public BooleanProperty seedLockedProperty() {
        return seedLocked;
    }

    /// −100 to 100, 0 is off.
    public IntegerProperty intensityProperty() {
        return intensity;
    }

    /// −100 to 100, 0 is off.
    public IntegerProperty complexityProperty() {
        return complexity;
    }

    /// −100 to 100, 0 is off.
    public IntegerProperty movementProperty() {
        return movement;
    }

    /// How much of the content's own colours stays, 0 to 1; heard by the draft engine alone.
    public DoubleProperty keepColoursProperty() {
        return keepColours;
    }

    /// How many pictures one click makes, 1 to 4.
    public IntegerProperty picturesProperty() {
        return pictures;
    }

    /// What only Krea hears.
    public KreaOnly kreaOnly() {
        return kreaOnly;
    }

    /// Whether strengths beyond 0 to 1 are offered, which the service may refuse.
    public BooleanProperty experimentalProperty() {
        return experimental;
    }

    /// How high the picture on a tile is, in pixels.
    public IntegerProperty tilePxProperty() {
        return tilePx;
    }

    /// Which board this is; empty until it is known.
    public ObjectProperty<Optional<BoardName>> boardProperty() {
        return board;
    }

    /// Undo and redo of the board.
    public History history() {
        return history;
    }

    /// The sum of the strengths that take part.
    public ObservableValue<Double> sum() {
        return Bindings.createObjectBinding(
                () -> references.stream()
                        .filter(ReferenceSlot::active)
                        .mapToDouble(slot -> slot.strengthProperty().get())
                        .sum(),
                references);
    }

    /// The smallest hue that no tile has, 0 to 9.
    public int freeHue() {
        List<Integer> taken = references.stream().map(ReferenceSlot::hue).toList();
        return Stream.iterate(0, hue -> hue + 1)
                .filter(hue -> !taken.contains(hue))
                .findFirst()
                .orElse(0);
    }

    /// What the next request lacks, the most urgent first; empty if it can be sent.
    public Optional<Missing> missing(Service service, boolean keyPresent) {
        if (prompt.get().isBlank() && (content.get().isEmpty() || service != Service.DRAFT)) {
            return Optional.of(Missing.PROMPT);
        }
        if (service == Service.KREA && !keyPresent) {
            return Optional.of(Missing.KEY);
        }
        List<SlotState> states = Stream.concat(
                        references.stream()
                                .filter(slot -> !slot.silentProperty().get()),
                        content.get().stream())
                .map(ReferenceSlot::state)
                .toList();
        if (states.stream().anyMatch(SlotState.Failed.class::isInstance)) {
            return Optional.of(Missing.PICTURE_FAILED);
        }
        return states.stream().anyMatch(SlotState.Loading.class::isInstance)
                ? Optional.of(Missing.PICTURES_LOADING)
                : Optional.empty();
    }

    /// The request as it stands now; moving a slider later does not change it.
    public GenerationRequest snapshot() {
        return new GenerationRequest(
                prompt.get().strip(),
                variant.get(),
                aspectRatio.get(),
                creativity.get(),
                seed.get(),
                new Tuning(intensity.get(), complexity.get(), movement.get()),
                keepColours.get(),
                references.stream()
                        .filter(ReferenceSlot::active)
                        .flatMap(slot -> slot.reference().stream())
                        .toList(),
                content.get().flatMap(ReferenceSlot::reference).map(Composition::asContent),
                kreaOnly.moodboardProperty().get(),
                kreaOnly.styles(),
                board.get().map(BoardName::name));
    }

    /// What is to be brought back after a restart, without the window's place.
    public SessionData save() {
        return new SessionData(
                prompt.get(),
                variant.get(),
                aspectRatio.get(),
                creativity.get(),
                seed.get(),
                seedLocked.get(),
                new Tuning(intensity.get(), complexity.get(), movement.get()),
                keepColours.get(),
                pictures.get(),
                references.stream().flatMap(slot -> Tiles.save(slot).stream()).toList(),
                content.get().flatMap(Tiles::save),
                kreaOnly.moodboardProperty().get(),
                kreaOnly.styles(),
                experimental.get(),
                tilePx.get(),
                board.get(),
                Optional.empty());
    }

    /// Brings back the prompt and the settings; the tiles come back through [ReferenceImport#restore].
    public void restore(SessionData data) {
        prompt.set(data.prompt());
        variant.set(data.variant());
        aspectRatio.set(data.aspectRatio());
        creativity.set(data.creativity());
        seed.set(data.seed());
        seedLocked.set(data.seedLocked());
        intensity.set(data.tuning().intensity());
        complexity.set(data.tuning().complexity());
        movement.set(data.tuning().movement());
        keepColours.set(data.keepColours());
        pictures.set(data.pictures());
        experimental.set(data.experimental());
        kreaOnly.moodboardProperty().set(data.moodboard());
        kreaOnly.styles().setAll(data.styles());
        tilePx.set(data.tilePx());
        board.set(data.board());
    }

    private void hush() {
        boolean anySolo =
                references.stream().anyMatch(slot -> slot.soloProperty().get());
        references.forEach(slot -> slot.hush(anySolo));
    }

    private static Content asContent(Reference reference) {
        double change = Math.clamp(reference.strength().value(), 0, 1);
        return new Content(reference.picture(), reference.name(), change);
    }
}
