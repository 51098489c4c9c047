// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import stylemix.door.Hint;
import stylemix.session.DoorWatch.Told;
import stylemix.ui.Controls;

/// One hint: the letter of its tile in the tile's colour, the words, the one button, and the way to put it away.
final class HintRow extends HBox {

    private final Label letter = Controls.label("");
    private final Label words = Controls.label("", "small");
    private Told told;

    HintRow(Told told, Consumer<Told> mending, Consumer<Told> puttingAway) {
        this.told = told;
        if (told.slots().isEmpty()) {
            letter.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE));
        } else {
            letter.getStyleClass()
                    .addAll("letter", "hue-" + told.slots().getFirst().hue());
        }
        letter.setMinWidth(USE_PREF_SIZE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button mend = Controls.link(HintsViewModel.remedy(told), () -> mending.accept(this.told));
        mend.setMinWidth(USE_PREF_SIZE);
        Button away = Controls.iconButton(Feather.X, "notice.dismiss", () -> puttingAway.accept(this.told));
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("hint");
        Controls.mark(this, "strong", told.hint() instanceof Hint.TooSmall);
        getChildren().addAll(letter, words, mend, away);
    }

    /// Whether a hint is of the same kind and about the same tiles.
    boolean isAbout(Told other) {
        return told.hint().getClass() == other.hint().getClass() && told.slots().equals(other.slots());
    }

    /// Says a hint that it [is about][#isAbout].
    void say(Told now) {
        told = now;
        now.slots().stream().findFirst().ifPresent(slot -> letter.setText(slot.letter()));
        words.setText(HintsViewModel.words(now));
    }
}
