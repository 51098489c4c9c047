// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import stylemix.model.ListedStyle;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;
import stylemix.model.Service;
import stylemix.model.Strength;
import stylemix.session.Composition;
import stylemix.session.Session;
import stylemix.ui.Messages;

/// A moodboard and LoRA styles, which Krea alone hears.
public final class KreaOnlyViewModel {

    private final Composition composition;
    private final ObservableValue<Boolean> heard;

    public KreaOnlyViewModel(Session session) {
        composition = session.composition();
        heard = session.settings().dataProperty().map(data -> data.service() != Service.DRAFT);
    }

    ReadOnlyProperty<Optional<Moodboard>> moodboard() {
        return composition.kreaOnly().moodboardProperty();
    }

    ObservableList<LoraStyle> styles() {
        return composition.kreaOnly().styles();
    }

    /// Whether the service that makes the pictures hears of them.
    ObservableValue<Boolean> heard() {
        return heard;
    }

    /// Takes an id or a share link.
    ///
    /// @return whether there is an id in it
    boolean takeMoodboard(String pasted) {
        Optional<UUID> id = Moodboard.idIn(pasted);
        id.ifPresent(found -> {
            mark("undo.moodboard");
            composition.kreaOnly().moodboardProperty().set(Optional.of(new Moodboard(found, Moodboard.START)));
        });
        return id.isPresent();
    }

    void removeMoodboard() {
        mark("undo.moodboard.remove");
        composition.kreaOnly().moodboardProperty().set(Optional.empty());
    }

    /// @param strength 0 to 1
    void weighMoodboard(double strength) {
        composition
                .kreaOnly()
                .moodboardProperty()
                .set(moodboard().getValue().map(board -> new Moodboard(board.id(), strength)));
    }

    /// Whether it can be added: it is not there yet, and there is room.
    boolean canAdd(ListedStyle style) {
        return styles().size() < LoraStyle.MAX_COUNT
                && styles().stream().noneMatch(use -> use.id().equals(style.id()));
    }

    void add(ListedStyle style) {
        if (canAdd(style)) {
            mark("undo.style");
            styles().add(new LoraStyle(style.id(), style.title(), Strength.START));
        }
    }

    void remove(String id) {
        mark("undo.style.remove");
        styles().removeIf(style -> style.id().equals(id));
    }

    void weigh(String id, double strength) {
        List<LoraStyle> next = styles().stream()
                .map(style -> style.id().equals(id) ? style.withStrength(new Strength(strength)) : style)
                .toList();
        if (!next.equals(styles())) {
            styles().setAll(next);
        }
    }

    /// To be called before one of the strengths is set by hand.
    void beforeStrength() {
        mark("undo.style.strength");
    }

    private void mark(String key) {
        composition.history().mark(Messages.text(key));
    }
}
