// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import stylemix.model.PictureFile;
import stylemix.model.Reference;
import stylemix.model.SendPlan;
import stylemix.model.Strength;

/// A place on the board: a picture, how strongly it pulls, and whether it is muted.
public final class ReferenceSlot {

    private final int hue;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyObjectWrapper<SlotState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new SlotState.Loading());
    private final DoubleProperty strength = new SimpleDoubleProperty(this, "strength", Strength.START.value());
    private final ReadOnlyObjectWrapper<LayerState> layer =
            new ReadOnlyObjectWrapper<>(this, "layer", new LayerState.None());
    private final ReadOnlyObjectWrapper<Optional<SendPlan>> sends =
            new ReadOnlyObjectWrapper<>(this, "sends", Optional.empty());
    private final Map<PictureFile, SendPlan> plans = new HashMap<>();
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted", false);

    /// A slot whose picture is being opened.
    ///
    /// @param hue 0 to 9, which of the ten colours and letters is its own
    public ReferenceSlot(int hue, String name) {
        this.hue = hue;
        this.name.set(name);
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

    public ReadOnlyObjectProperty<SlotState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public SlotState state() {
        return state.get();
    }

    /// 0 to 1 by the slider, wider by other ways; see [Strength].
    public DoubleProperty strengthProperty() {
        return strength;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    /// How far it is prepared for live mixing.
    public ReadOnlyObjectProperty<LayerState> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /// What a service gets of its picture, once that is known.
    public ReadOnlyObjectProperty<Optional<SendPlan>> sendsProperty() {
        return sends.getReadOnlyProperty();
    }

    /// The checked picture, once there is one.
    public Optional<PictureFile> picture() {
        return state.get() instanceof SlotState.Ready ready ? Optional.of(ready.picture()) : Optional.empty();
    }

    /// Whether it takes part in the next mix: neither muted nor without a picture that can be used.
    public boolean active() {
        return !muted.get() && !(state.get() instanceof SlotState.Failed);
    }

    Optional<Reference> reference() {
        return picture().map(picture -> new Reference(picture, name.get(), new Strength(strength.get())));
    }

    void prepare(LayerState next) {
        layer.set(next);
    }

    /// @param of the picture that the plan is for; it is remembered, since undoing may bring the picture back
    void plan(PictureFile of, SendPlan plan) {
        plans.put(of, plan);
        showPlan();
    }

    void show(String nextName, SlotState nextState) {
        name.set(nextName);
        state.set(nextState);
        showPlan();
    }

    private void showPlan() {
        sends.set(picture().flatMap(picture -> Optional.ofNullable(plans.get(picture))));
    }
}
