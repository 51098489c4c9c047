// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.model.Reference;
import stylemix.model.Strength;
import stylemix.model.StyleTraits;

/// A place on the board: a picture, how strongly it pulls, and whether it is heard.
public final class ReferenceSlot {

    private final int hue;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyObjectWrapper<SlotState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SlotState.Loading());
    private final ReadOnlyObjectWrapper<Optional<StyleTraits>> traits =
            new ReadOnlyObjectWrapper<>(this, "traits", Optional.empty());
    private final DoubleProperty strength = new SimpleDoubleProperty(this, "strength", Strength.START.value());
    private final ReadOnlyObjectWrapper<LayerState> layer =
            new ReadOnlyObjectWrapper<>(this, "layer", new LayerState.None());
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted", false);
    private final BooleanProperty solo = new SimpleBooleanProperty(this, "solo", false);
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper(this, "silent", false);
    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked", false);
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private SlotPicture source = new SlotPicture("", Optional.empty());
    private Subscription following = Subscription.EMPTY;

    /// A slot whose picture is being opened.
    ///
    /// @param hue 0 to 9, which of the ten colours and letters is its own
    public ReferenceSlot(int hue, String name) {
        this.hue = hue;
        put(name, source);
    }

    /// Which of the ten colours and letters is this reference's own, 0 to 9; it stays when tiles are reordered.
    public int hue() {
        return hue;
    }

    /// A to J.
    public String letter() {
        return String.valueOf((char) ('A' + hue));
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public String name() {
        return name.get();
    }

    /// Gives it another name than its file's.
    public void rename(String next) {
        name.set(next);
    }

    public ReadOnlyObjectProperty<SlotState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public SlotState state() {
        return state.get();
    }

    /// What the draft engine sees in the picture, once it has looked.
    public ReadOnlyObjectProperty<Optional<StyleTraits>> traitsProperty() {
        return traits.getReadOnlyProperty();
    }

    /// 0 to 1 unless the experimental range is open; see [Strength].
    public DoubleProperty strengthProperty() {
        return strength;
    }

    /// Whether it is left out of the mix.
    public BooleanProperty mutedProperty() {
        return muted;
    }

    /// Whether only it is heard, with the others that are solo; stronger than mute.
    public BooleanProperty soloProperty() {
        return solo;
    }

    /// Whether it is not heard: muted, or another one is solo.
    public ReadOnlyBooleanProperty silentProperty() {
        return silent.getReadOnlyProperty();
    }

    /// Whether its strength stays when those of all are changed together.
    public BooleanProperty lockedProperty() {
        return locked;
    }

    /// The designer's own words, may be empty.
    public StringProperty noteProperty() {
        return note;
    }

    /// How far it is prepared for live mixing.
    public ReadOnlyObjectProperty<LayerState> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /// The checked picture as it is used, once there is one.
    public Optional<PictureFile> picture() {
        return state.get() instanceof SlotState.Ready ready ? Optional.of(ready.picture()) : Optional.empty();
    }

    /// The picture before it was turned, mirrored or cut out, once there is one.
    public Optional<PictureFile> original() {
        return source.edited().map(Reference.Edited::original).or(this::picture);
    }

    /// What is done to the picture before its style is used.
    public PictureEdit edit() {
        return source.edited().map(Reference.Edited::edit).orElse(PictureEdit.NONE);
    }

    /// Where the picture came from, in words; may be empty.
    public String origin() {
        return source.origin();
    }

    /// Whether it takes part in the next mix: neither silent nor without a picture that can be used.
    public boolean active() {
        return !silent.get() && !(state.get() instanceof SlotState.Failed);
    }

    Optional<Reference> reference() {
        return picture()
                .map(picture -> new Reference(picture, name.get(), new Strength(strength.get()), source.edited()));
    }

    SlotPicture source() {
        return source;
    }

    void prepare(LayerState next) {
        layer.set(next);
    }

    /// @param anySolo whether one of the board's tiles is solo
    void hush(boolean anySolo) {
        silent.set(anySolo ? !solo.get() : muted.get());
    }

    void put(String nextName, SlotPicture next) {
        name.set(nextName);
        source = next;
        following.unsubscribe();
        following = Subscription.combine(
                next.traitsProperty().subscribe(traits::set),
                next.stateProperty().subscribe(state::set));
    }

    /// Puts a picture on it whose fate is known.
    void show(String nextName, SlotState nextState) {
        SlotPicture next = new SlotPicture("", Optional.empty());
        next.show(nextState);
        put(nextName, next);
    }
}
