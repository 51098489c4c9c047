// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The few ways in which controls are made here, so that each has its text, tooltip and accessible name.
public final class Controls {

    private Controls() {}

    /// A 16 px icon of the one set, coloured by the style sheet.
    public static FontIcon icon(Ikon ikon) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /// A button with a word on it.
    ///
    /// @param key of its text; `key.tip` is its tooltip
    public static Button button(String key, Runnable action) {
        Button button = new Button(Messages.text(key));
        describe(button, button.getText(), Messages.text(key + ".tip"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that looks like a link, for the second thing to do.
    public static Button link(String key, Runnable action) {
        Button button = button(key, action);
        button.getStyleClass().add("link");
        return button;
    }

    /// A button that is only an icon; its tooltip says what it does and by which key.
    ///
    /// @param key of its name; `key.tip` is its tooltip
    public static Button iconButton(Ikon ikon, String key, Runnable action) {
        Button button = new Button();
        dressIcon(button, ikon, key);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A switch that is only an icon.
    public static ToggleButton iconToggle(Ikon ikon, String key) {
        ToggleButton button = new ToggleButton();
        dressIcon(button, ikon, key);
        return button;
    }

    public static MenuItem menuItem(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Gives a control the name that a screen reader speaks and the tooltip that names the key.
    public static void describe(javafx.scene.control.Control control, String name, String tip) {
        control.setAccessibleText(name);
        tip(control, tip);
    }

    /// Gives a control its tooltip, or another text to the one that it has.
    public static void tip(javafx.scene.control.Control control, String tip) {
        if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(tip));
        } else {
            control.getTooltip().setText(tip);
        }
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Takes the room that is left in a row.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Shows or hides a node together with the room it takes.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Switches a looks-only state that the style sheets know by this name.
    public static void mark(Node node, String pseudoClass, boolean on) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(pseudoClass), on);
    }

    /// Listens to what lives longer than a node for as long as the node is in a window, so that it need not live as
    /// long.
    ///
    /// @param listening begins to listen, and tells the state of things at once
    public static void whileShown(Node node, Supplier<Subscription> listening) {
        Subscription[] now = {Subscription.EMPTY};
        node.sceneProperty().subscribe(scene -> {
            now[0].unsubscribe();
            now[0] = scene == null ? Subscription.EMPTY : listening.get();
        });
    }

    private static void dressIcon(ButtonBase button, Ikon ikon, String key) {
        button.setGraphic(icon(ikon));
        button.getStyleClass().add("icon-button");
        describe(button, Messages.text(key), Messages.text(key + ".tip"));
    }
}
