// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import stylemix.model.Strength;
import stylemix.session.Composition;
import stylemix.session.ReferenceSlot;
import stylemix.session.Session;
import stylemix.ui.Messages;

/// The strengths of all references together: their sum, and what changes all of them at once. A locked strength and
/// what is not heard stay as they are.
public final class SumViewModel {

    /// How far from 1.0 a sum still counts as near.
    private static final double NEAR = 0.15;

    /// What a sum means, as a hint.
    public enum Verdict {
        NONE,
        LOW,
        NEAR,
        HOT
    }

    private final Composition composition;

    public SumViewModel(Session session) {
        composition = session.composition();
    }

    /// The references that take part.
    public List<ReferenceSlot> heard() {
        return composition.references().stream().filter(ReferenceSlot::active).toList();
    }

    public ObservableValue<Double> sum() {
        return composition.sum();
    }

    public Verdict verdict() {
        double sum = sum().getValue();
        if (heard().isEmpty()) {
            return Verdict.NONE;
        }
        return sum < Strength.GOOD_SUM - NEAR
                ? Verdict.LOW
                : sum > Strength.GOOD_SUM + NEAR ? Verdict.HOT : Verdict.NEAR;
    }

    /// Whether strengths from −2 to 2 are offered.
    public BooleanProperty experimentalProperty() {
        return composition.experimentalProperty();
    }

    /// Opens or closes the range from −2 to 2; what lies outside 0 to 1 stays as it is.
    public void experiment(boolean on) {
        composition.history().mark(Messages.text("undo.experimental"));
        experimentalProperty().set(on);
    }

    /// How many strengths lie outside 0 to 1.
    public long outside() {
        return heard().stream()
                .filter(slot -> new Strength(slot.strengthProperty().get()).experimental())
                .count();
    }

    /// Whether scaling to 1.0 would change anything, and could.
    public boolean canScale() {
        double[] now = strengths();
        double rest = rest();
        double own = DoubleStream.of(now).sum();
        return own > 0
                && rest > 0
                && Math.abs(own - rest) >= 0.005
                && DoubleStream.of(Balance.scaled(now, rest)).allMatch(s -> s >= Strength.MIN && s <= Strength.MAX);
    }

    /// Scales so that all add up to 1.0; the ratios stay.
    public void scaleToOne() {
        double rest = rest();
        change("undo.scale", now -> Balance.scaled(now, rest));
    }

    public boolean canEqualise() {
        double[] now = strengths();
        return now.length > 1 && DoubleStream.of(now).distinct().count() > 1;
    }

    /// Gives all the same strength; the sum stays.
    public void equalise() {
        change("undo.equalise", Balance::equal);
    }

    /// Whether there is another one that could step back.
    public boolean canLead(ReferenceSlot slot) {
        return free().size() > 1 && free().contains(slot);
    }

    /// Gives one reference most of the sum.
    public void lead(ReferenceSlot slot) {
        int leader = free().indexOf(slot);
        change("undo.lead", now -> Balance.led(now, leader));
    }

    /// Whether any reference is heard; a switch of all would silence them.
    public boolean anyHeard() {
        return composition.references().stream()
                .anyMatch(slot -> !slot.silentProperty().get());
    }

    /// Mutes all references, or makes all of them heard if none is.
    public void switchAll() {
        boolean off = anyHeard();
        composition.history().mark(Messages.text(off ? "undo.allOff" : "undo.allOn"));
        composition.references().forEach(slot -> {
            slot.soloProperty().set(false);
            slot.mutedProperty().set(off);
        });
    }

    private List<ReferenceSlot> free() {
        return heard().stream().filter(slot -> !slot.lockedProperty().get()).toList();
    }

    /// What is left of 1.0 beside the locked ones.
    private double rest() {
        return Strength.GOOD_SUM
                - heard().stream()
                        .filter(slot -> slot.lockedProperty().get())
                        .mapToDouble(slot -> slot.strengthProperty().get())
                        .sum();
    }

    private double[] strengths() {
        return free().stream()
                .mapToDouble(slot -> slot.strengthProperty().get())
                .toArray();
    }

    private void change(String undoKey, UnaryOperator<double[]> step) {
        List<ReferenceSlot> slots = free();
        if (!slots.isEmpty()) {
            composition.history().mark(Messages.text(undoKey));
            double[] next = step.apply(strengths());
            for (int i = 0; i < next.length; i++) {
                slots.get(i).strengthProperty().set(next[i]);
            }
        }
    }
}
