// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import stylemix.model.Strength;
import stylemix.session.Composition;
import stylemix.session.LiveDraft;
import stylemix.session.LivePicture;
import stylemix.session.ReferenceSlot;
import stylemix.session.Session;
import stylemix.ui.Messages;

/// The mix pad: one point for the ratio of all strengths, one ring for their sum.
///
/// Its corners are the references that are heard and not locked, in the order of their tiles. A strength that is set
/// elsewhere moves the point. Where the wanted sum would push a strength beyond what is offered, the sum is held back
/// at that place, and said to be.
public final class MixPadViewModel {

    /// The largest sum that the ring offers.
    public static final double MOST_SUM = 2;

    private static final int REMEMBERED = 24;
    private static final double NEAR = 0.04;

    /// How things stand.
    ///
    /// @param corners 0 to [PadShape#MOST], or more, in which case there is no pad
    /// @param point on the surface of [PadShape]; the middle where nothing pulls
    /// @param sum of all strengths that are heard, locked ones too
    /// @param exact whether the point gives the strengths; else it is the nearest to them
    /// @param heldBack whether the wanted sum would push a strength beyond what is offered
    public record Pad(List<ReferenceSlot> corners, Point2D point, double sum, boolean exact, boolean heldBack) {

        boolean usable() {
            return corners.size() >= 2 && corners.size() <= PadShape.MOST;
        }

        PadShape shape() {
            return new PadShape(corners.size());
        }
    }

    /// A point where the hand rested, and what was to be seen there.
    ///
    /// @param strengths of the corners
    public record Visit(List<ReferenceSlot> corners, double[] strengths, Point2D point, LivePicture picture) {}

    private final Composition composition;
    private final LiveDraft live;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
    private final ReadOnlyObjectWrapper<Pad> pad;
    private final ObservableList<Visit> visits = FXCollections.observableArrayList();
    private double[] set = {};
    private double wantedSum;

    public MixPadViewModel(Session session) {
        composition = session.composition();
        live = session.live();
        pad = new ReadOnlyObjectWrapper<>(this, "pad", now());
        composition.references().addListener((ListChangeListener<ReferenceSlot>) _ -> update());
        composition.experimentalProperty().subscribe(_ -> update());
        live.finishedProperty().subscribe(this::remember);
        live.composedProperty().subscribe(_ -> visits.clear());
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public ReadOnlyObjectProperty<Pad> padProperty() {
        return pad.getReadOnlyProperty();
    }

    /// Where the hand rested with these corners, while the live draft showed what is to be seen there.
    public ObservableList<Visit> visits() {
        return visits;
    }

    /// To be called before a gesture on the pad.
    public void begin() {
        composition.history().mark(Messages.text("undo.pad"));
    }

    /// Gives all corners the strengths of a point, or of the nearest one.
    public void moveTo(Point2D point) {
        Pad now = pad.get();
        if (now.usable()) {
            double sum = wantedSum(now);
            spread(now, now.shape().shares(point), sum);
        }
    }

    /// Moves the point along the axes.
    public void moveBy(double x, double y) {
        moveTo(pad.get().point().add(x, y));
    }

    /// Changes the sum of all strengths; the ratios of the corners stay.
    ///
    /// @param sum 0 to [#MOST_SUM]
    public void setSum(double sum) {
        Pad now = pad.get();
        if (now.usable()) {
            spread(now, shares(now), Math.clamp(sum, 0, MOST_SUM));
        }
    }

    /// Goes back to where the hand rested.
    public void returnTo(Visit visit) {
        begin();
        for (int i = 0; i < visit.strengths().length; i++) {
            visit.corners().get(i).strengthProperty().set(visit.strengths()[i]);
        }
    }

    private void spread(Pad now, double[] shares, double sum) {
        double limit = composition.experimentalProperty().get() ? Strength.MAX : 1;
        double largest = Arrays.stream(shares).max().orElse(1);
        double own = Math.min(Math.max(0, sum - lockedSum()), limit / largest);
        double[] strengths = Arrays.stream(shares).map(share -> share * own).toArray();
        set = strengths; // before they are set, so that the wanted sum is still known while they change
        wantedSum = sum;
        for (int i = 0; i < strengths.length; i++) {
            now.corners().get(i).strengthProperty().set(strengths[i]);
        }
        update();
    }

    private void update() {
        Pad next = now();
        if (!next.corners().equals(pad.get().corners())) {
            visits.clear();
        }
        pad.set(next);
    }

    private Pad now() {
        List<ReferenceSlot> corners =
                heard().stream().filter(slot -> !slot.lockedProperty().get()).toList();
        double sum = strengths(heard()).sum();
        if (corners.size() < 2 || corners.size() > PadShape.MOST) {
            return new Pad(corners, Point2D.ZERO, sum, true, false);
        }
        Pad plain = new Pad(corners, Point2D.ZERO, sum, true, false);
        double[] shares = shares(plain);
        boolean whole = strengths(corners).allMatch(value -> value >= 0)
                && strengths(corners).sum() > 0;
        return new Pad(
                corners,
                plain.shape().point(shares),
                sum,
                whole && plain.shape().holds(shares),
                isSetHere(corners) && wantedSum > sum + PadShape.TOLERANCE);
    }

    /// What was asked for last, as long as nobody else has changed a strength since.
    private double wantedSum(Pad now) {
        if (isSetHere(now.corners())) {
            return wantedSum;
        }
        return now.sum() > 0 ? Math.min(now.sum(), MOST_SUM) : Strength.GOOD_SUM;
    }

    private boolean isSetHere(List<ReferenceSlot> corners) {
        return Arrays.equals(strengths(corners).toArray(), set);
    }

    private static double[] shares(Pad now) {
        double[] pulls =
                strengths(now.corners()).map(value -> Math.max(0, value)).toArray();
        double sum = Arrays.stream(pulls).sum();
        return Arrays.stream(pulls)
                .map(pull -> sum > 0 ? pull / sum : 1.0 / pulls.length)
                .toArray();
    }

    private double lockedSum() {
        return strengths(heard().stream()
                        .filter(slot -> slot.lockedProperty().get())
                        .toList())
                .sum();
    }

    /// The references that take part, locked ones too.
    List<ReferenceSlot> heard() {
        return composition.references().stream().filter(ReferenceSlot::active).toList();
    }

    private static DoubleStream strengths(List<ReferenceSlot> slots) {
        return slots.stream().mapToDouble(slot -> slot.strengthProperty().get());
    }

    /// Keeps what the live draft shows once the hand rests on the pad.
    private void remember(boolean finished) {
        Pad now = pad.get();
        Optional<LivePicture> picture = live.pictureProperty().get();
        if (finished && open.get() && now.usable() && now.exact() && picture.isPresent()) {
            List<Visit> next = new ArrayList<>(visits);
            next.removeIf(visit -> visit.point().distance(now.point()) < NEAR);
            next.add(new Visit(now.corners(), strengths(now.corners()).toArray(), now.point(), picture.get()));
            visits.setAll(next.subList(Math.max(0, next.size() - REMEMBERED), next.size()));
        }
    }
}
