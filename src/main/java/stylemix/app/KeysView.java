// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// All keys, as one card that lies over the window.
final class KeysView extends VBox {

    private static final int KEY_PX = 136, WHAT_PX = 290;

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
        int half = (KEYS.size() + 1) / 2;
        HBox columns = new HBox(32, column(KEYS.subList(0, half)), column(KEYS.subList(half, KEYS.size())));
        getChildren().addAll(head, columns);
    }

    private static GridPane column(List<String> keys) {
        GridPane rows = new GridPane(16, 8);
        rows.getColumnConstraints().addAll(new ColumnConstraints(KEY_PX), new ColumnConstraints(WHAT_PX));
        for (int i = 0; i < keys.size(); i++) {
            Label what = Controls.label(Messages.text("keys." + keys.get(i) + ".what"), "muted");
            what.setWrapText(true);
            Label key = Controls.label(Messages.text("keys." + keys.get(i)), "medium");
            GridPane.setValignment(key, VPos.TOP);
            rows.addRow(i, key, what);
        }
        return rows;
    }
}
