// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.controlsfx.control.PopOver;

/// Small panels that open beside a node and close by Esc or a click elsewhere.
public final class Popups {

    private Popups() {}

    /// Makes a button open a panel above itself.
    public static void open(Button button, Node panel) {
        open(button, panel, PopOver.ArrowLocation.BOTTOM_CENTER);
    }

    /// Makes a button open a panel.
    ///
    /// @param arrow on which side of the panel its arrow is
    public static void open(Button button, Node panel, PopOver.ArrowLocation arrow) {
        panel.getStyleClass().add("popover-content");
        PopOver popOver = over(panel, arrow);
        button.setOnAction(_ -> {
            if (popOver.isShowing()) {
                popOver.hide();
            } else {
                show(popOver, button);
            }
        });
    }

    static PopOver over(Node panel, PopOver.ArrowLocation arrow) {
        PopOver popOver = new PopOver(panel);
        popOver.setArrowLocation(arrow);
        popOver.setArrowSize(8);
        popOver.setCornerRadius(12);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        return popOver;
    }

    /// Opens a panel beside a node, once.
    public static void open(Node owner, Node panel, PopOver.ArrowLocation arrow) {
        panel.getStyleClass().add("popover-content");
        show(over(panel, arrow), owner);
    }

    static void show(PopOver popOver, Node owner) {
        popOver.getRoot().getStylesheets().setAll(owner.getScene().getStylesheets());
        popOver.show(owner);
        Focus.first(popOver.getContentNode()).ifPresent(Node::requestFocus); // else keys are not heard in it
    }
}
