// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A sentence at the place it concerns, with at most one thing to do about it, that can be put away.
public final class Notice extends HBox {

    private final Label sentence = new Label();

    /// @param kind a style class: `warning` or `info`
    public Notice(String text, String kind, Runnable putAway, Button... remedies) {
        getStyleClass().addAll("notice", kind);
        sentence.setText(text);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Ikon ikon = kind.equals("warning") ? Feather.ALERT_TRIANGLE : Feather.INFO;
        getChildren().add(Controls.icon(ikon));
        getChildren().add(sentence);
        for (Button remedy : remedies) {
            remedy.setMinWidth(USE_PREF_SIZE);
            remedy.setAccessibleHelp(text);
            getChildren().add(remedy);
        }
        Button away = Controls.iconButton(Feather.X, "notice.dismiss", putAway);
        away.setAccessibleHelp(text);
        getChildren().add(away);
    }
}
