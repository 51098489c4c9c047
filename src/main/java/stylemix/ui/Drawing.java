// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.ResourceBundle;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The line drawings of empty states, from `drawings.properties`: paths in a box of 120 × 90.
public final class Drawing {

    private static final ResourceBundle PATHS = ResourceBundle.getBundle("stylemix.ui.drawings");

    private Drawing() {}

    /// @throws java.util.MissingResourceException if there is no such drawing
    public static Node of(String name) {
        SVGPath path = new SVGPath();
        path.setContent(PATHS.getString(name));
        path.getStyleClass().add("drawing");
        StackPane frame = new StackPane(path);
        frame.setMinSize(120, 90);
        frame.setMaxSize(120, 90);
        frame.setMouseTransparent(true);
        return frame;
    }
}
