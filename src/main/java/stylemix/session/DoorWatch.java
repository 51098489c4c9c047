// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import stylemix.door.DoorCheck;
import stylemix.door.Hint;
import stylemix.door.Look;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;

/// Looks at every picture on the board once, and keeps the hints about them up to date. FX thread only; what takes time
/// is done elsewhere, and only the newest result counts.
public final class DoorWatch {

    /// Looks at a picture; blocks for some tenths of a second.
    @FunctionalInterface
    public interface Eye {
        Look look(PictureFile picture) throws ProblemException;
    }

    /// A hint, and the tiles that it is about, the one to be changed first; none if it is about all.
    public record Told(Hint hint, List<ReferenceSlot> slots) {
        public Told {
            slots = List.copyOf(slots);
        }
    }

    /// A picture that takes part, and what was seen of it.
    private record Seen(ReferenceSlot slot, String sha256, Look look) {}

    private record Found(Hint hint, List<Seen> about) {}

    private final Composition composition;
    private final Eye eye;
    private final Function<List<Look>, List<Hint>> check;
    private final Executor executor;
    private final Map<String, Look> looks = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<Object> putAway = new HashSet<>();
    private final ObservableList<Told> told = FXCollections.observableArrayList();
    private List<Seen> seen = List.of();
    private List<Found> found = List.of();
    private Optional<Work<List<Hint>>> checking = Optional.empty();
    private boolean closed;

    /// @param check puts looks into hints, as [DoorCheck#ofAll]; takes up to a tenth of a second
    /// @param executor for the eye and the check
    public DoorWatch(Composition composition, Eye eye, Function<List<Look>, List<Hint>> check, Executor executor) {
        this.composition = composition;
        this.eye = eye;
        this.check = check;
        this.executor = executor;
        composition.references().addListener((ListChangeListener<ReferenceSlot>) _ -> update());
        update();
    }

    /// What is worth a look, in the order of the tiles.
    public ObservableList<Told> told() {
        return told;
    }

    /// Says a thing no more, for as long as it is about the same pictures.
    public void putAway(Told one) {
        putAway.add(key(one));
        show();
    }

    /// Starts nothing any more; to be called before the executor ends.
    public void close() {
        closed = true;
        checking.ifPresent(Work::abandon);
    }

    private void update() {
        if (closed) {
            return;
        }
        List<ReferenceSlot> board = composition.references();
        board.forEach(this::lookAtNew);
        List<Seen> now = board.stream().flatMap(slot -> seen(slot).stream()).toList();
        if (!now.equals(seen)) { // a strength that is dragged changes the board, too
            seen = now;
            checking.ifPresent(Work::abandon);
            checking = Optional.of(Work.follow(
                    executor,
                    _ -> check.apply(now.stream().map(Seen::look).toList()),
                    hints -> found(now, hints),
                    _ -> {
                        // the board is as good without hints
                    }));
        }
        show();
    }

    private void found(List<Seen> of, List<Hint> hints) {
        found = hints.stream()
                .map(hint -> new Found(hint, places(hint).mapToObj(of::get).toList()))
                .toList();
        show();
    }

    /// Until the newest check is done, what still holds of the one before is shown.
    private void show() {
        List<Told> next = new ArrayList<>();
        found.stream()
                .filter(one -> seen.containsAll(one.about()))
                .forEach(one -> next.add(new Told(
                        one.hint(), one.about().stream().map(Seen::slot).toList())));
        DoorCheck.ofSum(composition.sum().getValue()).forEach(hint -> next.add(new Told(hint, List.of())));
        next.removeIf(one -> putAway.contains(key(one)));
        if (!told.equals(next)) {
            told.setAll(next);
        }
    }

    private static IntStream places(Hint hint) {
        return switch (hint) {
            case Hint.TooSmall one -> IntStream.of(one.reference());
            case Hint.Small one -> IntStream.of(one.reference());
            case Hint.Duplicate two -> IntStream.of(two.reference(), two.other());
            case Hint.MostlyText one -> IntStream.of(one.reference());
            case Hint.NearlyGrey one -> IntStream.of(one.reference());
            case Hint.NearlyEmpty one -> IntStream.of(one.reference());
            case Hint.ExtremeRatio one -> IntStream.of(one.reference());
            case Hint.OpposingPalettes two -> IntStream.of(two.reference(), two.other());
            case Hint.SumTooHot _ -> IntStream.empty();
        };
    }

    private static Object key(Told one) {
        return List.of(
                one.hint().getClass(),
                one.slots().stream()
                        .map(slot -> slot.picture().map(PictureFile::sha256).orElse(""))
                        .toList());
    }

    private void lookAtNew(ReferenceSlot slot) {
        slot.picture()
                .filter(picture -> asked.add(picture.sha256()))
                .ifPresent(picture -> Work.start(
                        executor,
                        () -> eye.look(picture),
                        look -> {
                            looks.put(picture.sha256(), look);
                            update();
                        },
                        _ -> {})); // a picture that cannot be looked at has a tile that says so
    }

    private Optional<Seen> seen(ReferenceSlot slot) {
        return slot.picture()
                .filter(_ -> slot.active())
                .flatMap(picture -> Optional.ofNullable(looks.get(picture.sha256()))
                        .map(look -> new Seen(slot, picture.sha256(), look)));
    }
}
