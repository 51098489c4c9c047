// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import stylemix.model.TrayItem;
import stylemix.offer.Offer;
import stylemix.session.ReferenceSlot;
import stylemix.session.Session;
import stylemix.session.Tray;

/// The pictures that were brought in lately, to be searched and taken again.
public final class TrayViewModel {

    private final Tray tray;
    private final ObservableList<ReferenceSlot> board;
    private final ReferencesViewModel references;
    private final Function<TrayItem, Path> place;
    private final FilteredList<TrayItem> found;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Optional<TrayItem>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());

    /// @param place where the file of a picture lies
    public TrayViewModel(Session session, ReferencesViewModel references, Function<TrayItem, Path> place) {
        this.tray = session.imports().tray();
        this.board = session.composition().references();
        this.references = references;
        this.place = place;
        this.found = new FilteredList<>(tray.items());
        search.subscribe(words -> found.setPredicate(item -> matches(item, words)));
    }

    /// Those that the search finds, newest first.
    ObservableList<TrayItem> found() {
        return found;
    }

    /// All of them.
    ObservableList<TrayItem> items() {
        return tray.items();
    }

    StringProperty searchProperty() {
        return search;
    }

    BooleanProperty openProperty() {
        return tray.openProperty();
    }

    ObjectProperty<Optional<TrayItem>> selectedProperty() {
        return selected;
    }

    ObservableList<ReferenceSlot> board() {
        return board;
    }

    Path place(TrayItem item) {
        return place.apply(item);
    }

    /// The letter of the tile that shows this picture, if one does.
    Optional<String> letter(TrayItem item) {
        return board.stream()
                .filter(slot -> slot.original()
                        .filter(picture -> picture.sha256().equals(item.sha256()))
                        .isPresent())
                .map(ReferenceSlot::letter)
                .findFirst();
    }

    /// Takes it onto the board, behind the others.
    void use(TrayItem item) {
        references.drop(Offer.ofKept(item));
    }

    /// Takes it out of the tray and selects its neighbour.
    void remove(TrayItem item) {
        int index = index(item);
        tray.remove(item);
        selected.set(
                found.isEmpty() ? Optional.empty() : Optional.of(found.get(Math.clamp(index, 0, found.size() - 1))));
    }

    /// Selects the picture that stands so many places further, as far as there are any.
    void step(int places) {
        if (!found.isEmpty()) {
            int now = selected.get().map(this::index).orElse(-1);
            selected.set(Optional.of(found.get(now < 0 ? 0 : Math.clamp((long) now + places, 0, found.size() - 1))));
        }
    }

    boolean isSelected(TrayItem item) {
        return selected.get().filter(item::isSame).isPresent();
    }

    private int index(TrayItem item) {
        return found.stream().map(item::isSame).toList().indexOf(true);
    }

    private static boolean matches(TrayItem item, String words) {
        List<String> texts = Stream.of(item.name(), item.origin())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }
}
