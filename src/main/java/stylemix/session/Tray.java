// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.TrayData;
import stylemix.model.TrayItem;

/// The pictures that were brought in lately, whether they found a place on the board or not. FX thread only.
public final class Tray {

    private final ObservableList<TrayItem> items = FXCollections.observableArrayList();
    private final ObservableList<TrayItem> seen = FXCollections.unmodifiableObservableList(items);
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);

    /// Newest first, each picture once.
    public ObservableList<TrayItem> items() {
        return seen;
    }

    /// Whether they are shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Adds a picture at the place of its time; one that is there already moves.
    public void add(TrayItem item) {
        items.removeIf(item::isSame);
        int place = 0;
        while (place < items.size() && items.get(place).added().isAfter(item.added())) {
            place++;
        }
        items.add(place, item);
        if (items.size() > TrayData.MOST) {
            items.removeLast();
        }
    }

    /// Takes a picture out; its file stays, since outputs may have been made with it.
    public void remove(TrayItem item) {
        items.removeIf(item::isSame);
    }

    TrayData save() {
        return new TrayData(List.copyOf(items), open.get());
    }

    /// Brings back what was there; what has come meanwhile stays in front.
    public void restore(TrayData data) {
        List<String> known = items.stream().map(TrayItem::sha256).toList();
        items.addAll(data.items().stream()
                .filter(item -> !known.contains(item.sha256()))
                .toList());
        open.set(data.open() || open.get());
    }
}
