// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;

/// The styles that live at Krea and that no other service hears of.
public final class KreaOnly {

    private final ObjectProperty<Optional<Moodboard>> moodboard =
            new SimpleObjectProperty<>(this, "moodboard", Optional.empty());
    private final ObservableList<LoraStyle> styles = FXCollections.observableArrayList();

    KreaOnly() {}

    public ObjectProperty<Optional<Moodboard>> moodboardProperty() {
        return moodboard;
    }

    /// At most [LoraStyle#MAX_COUNT], none twice.
    public ObservableList<LoraStyle> styles() {
        return styles;
    }
}
