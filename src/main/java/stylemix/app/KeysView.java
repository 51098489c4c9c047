// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// All keys, as one card that lies over the window.
final class KeysView extends VBox {

    private static final List<String> KEYS = List.of(
            "generate",
            "save",
            "prompt",
            "rooms",
            "choose",
            "board",
            "paste",
            "undo",
            "redo",
            "strength",
            "nudge",
            "mute",
            "edit",
            "words",
            "copy",
            "move",
            "drop",
            "tray",
            "pad",
            "remove",
            "pause",
            "job",
            "look",
            "full",
            "zoom",
            "settings",
            "keys");

    KeysView(Runnable close) {
        getStyleClass().addAll("card", "settings");
        setAccessibleText(Messages.text("keys.title"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        HBox head = new HBox(
                Controls.label(Messages.text("keys.title"), "heading"),
                Controls.spring(),
                Controls.iconButton(Feather.X, "keys.close", close));
        head.setAlignment(Pos.CENTER_LEFT);
        GridPane rows = new GridPane(16, 8);
        rows.getColumnConstraints().add(new ColumnConstraints(170));
        for (int i = 0; i < KEYS.size(); i++) {
            rows.add(Controls.label(Messages.text("keys." + KEYS.get(i)), "medium"), 0, i);
            rows.add(Controls.label(Messages.text("keys." + KEYS.get(i) + ".what"), "muted"), 1, i);
        }
        getChildren().addAll(head, rows);
    }
}
