// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.controlsfx.control.PopOver;

/// A small panel that opens above a button and closes by Esc or a click elsewhere.
final class Popup {

    private Popup() {}

    /// Makes a button open a panel.
    static void open(Button button, Node panel) {
        PopOver popOver = new PopOver(panel);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        popOver.setArrowSize(8);
        popOver.setCornerRadius(12);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        panel.getStyleClass().add("popover-content");
        button.setOnAction(_ -> {
            if (popOver.isShowing()) {
                popOver.hide();
            } else {
                popOver.getRoot().getStylesheets().setAll(button.getScene().getStylesheets());
                popOver.show(button);
            }
        });
    }
}
