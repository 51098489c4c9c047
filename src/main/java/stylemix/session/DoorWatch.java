// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import stylemix.door.DoorCheck;
import stylemix.door.Hint;
import stylemix.door.Look;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;

/// Looks at every picture on the board once, and keeps the hints about them up to date. FX thread only.
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

    private final Composition composition;
    private final Eye eye;
    private final Executor executor;
    private final Map<String, Look> looks = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<Object> putAway = new HashSet<>();
    private final ObservableList<Told> told = FXCollections.observableArrayList();

    public DoorWatch(Composition composition, Eye eye, Executor executor) {
        this.composition = composition;
        this.eye = eye;
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
        update();
    }

    private void update() {
        List<ReferenceSlot> board = composition.references();
        List<Told> next = new ArrayList<>();
        for (int i = 0; i < board.size(); i++) {
            Optional<Look> look = look(board.get(i));
            if (look.isPresent()) {
                add(next, DoorCheck.of(i, look.get()), board);
                for (int j = 0; j < i; j++) {
                    Optional<Look> other = look(board.get(j));
                    if (other.isPresent()) {
                        add(next, DoorCheck.of(j, other.get(), i, look.get()), board);
                    }
                }
            }
        }
        add(next, DoorCheck.ofSum(composition.sum().getValue()), board);
        next.removeIf(one -> putAway.contains(key(one)));
        if (!told.equals(next)) {
            told.setAll(next);
        }
    }

    private static void add(List<Told> next, List<Hint> hints, List<ReferenceSlot> board) {
        hints.forEach(hint -> next.add(new Told(
                hint, places(hint).mapToObj(board::get).filter(Objects::nonNull).toList())));
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

    private Optional<Look> look(ReferenceSlot slot) {
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
        return slot.active() ? slot.picture().map(PictureFile::sha256).map(looks::get) : Optional.empty();
    }
}
