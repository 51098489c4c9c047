// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Asks for a few words beside what they are for; Enter takes them, Esc does not.
public final class NameBox {

    private NameBox() {}

    /// @param owner beside which it opens
    /// @param title what is asked for
    /// @param now what stands there already
    /// @param take what the button says; given the words when it is pressed
    /// @param most characters that are taken
    public static void ask(Node owner, String title, String now, String take, int most, Consumer<String> then) {
        TextField field = new TextField(now);
        field.setPrefColumnCount(22);
        field.setAccessibleText(title);
        field.textProperty().subscribe(text -> {
            if (text.length() > most) {
                field.setText(text.substring(0, most));
            }
        });
        ignoreOpeningKey(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = new Button(take);
        button.getStyleClass().add("primary");
        VBox panel = new VBox(8, Controls.label(title, "strong"), new HBox(8, field, button));
        panel.getStyleClass().addAll("popover-content", "name-box");
        PopOver box = Popups.over(panel, PopOver.ArrowLocation.TOP_CENTER);
        Runnable done = () -> {
            box.hide();
            then.accept(field.getText());
        };
        button.setOnAction(_ -> done.run());
        field.setOnAction(_ -> done.run());
        Popups.show(box, owner);
        field.requestFocus();
        field.selectAll();
    }

    /// The letter of the key that opened the box is still to come, and does not belong into the field.
    private static void ignoreOpeningKey(TextField field) {
        boolean[] pressed = {false};
        field.addEventFilter(KeyEvent.KEY_PRESSED, _ -> pressed[0] = true);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!pressed[0]) {
                event.consume();
            }
        });
    }
}
