// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import stylemix.door.Hint;
import stylemix.session.DoorWatch.Told;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;

/// One hint: the letter of its tile in the tile's colour, the words, the one button, and the way to put it away.
final class HintRow extends HBox {

    private final Told told;

    HintRow(Told told, Consumer<Told> mending, Consumer<Told> puttingAway) {
        this.told = told;
        Label words = Controls.label(HintsViewModel.words(told), "small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button mend = Controls.link(HintsViewModel.remedy(told), () -> mending.accept(told));
        mend.setMinWidth(USE_PREF_SIZE);
        Button away = Controls.iconButton(Feather.X, "notice.dismiss", () -> puttingAway.accept(told));
        for (Button button : List.of(mend, away)) {
            button.setAccessibleHelp(HintsViewModel.spoken(told));
        }
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("hint");
        Controls.mark(this, "strong", told.hint() instanceof Hint.TooSmall);
        getChildren().addAll(mark(told), words, mend, away);
    }

    /// Whether it says a hint already, in the same words about the same tiles.
    boolean says(Told other) {
        return HintsViewModel.words(told).equals(HintsViewModel.words(other))
                && told.slots().equals(other.slots());
    }

    /// The letter of the tile, in its colour.
    private static Node mark(Told told) {
        if (told.slots().isEmpty()) {
            return Controls.icon(Feather.ALERT_TRIANGLE);
        }
        ReferenceSlot slot = told.slots().getFirst();
        Label letter = Controls.label(slot.letter(), "letter", "hue-" + slot.hue());
        letter.setMinWidth(USE_PREF_SIZE);
        return letter;
    }
}
