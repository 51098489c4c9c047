// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.Objects;
import javafx.scene.Parent;

/// The style sheet of this package, for what stands alone: a room, a card over the window, a small panel.
final class ComposeSheet {

    private static final String ADDRESS = Objects.requireNonNull(ComposeSheet.class.getResource("compose.css"))
            .toExternalForm();

    private ComposeSheet() {}

    static void dress(Parent parent) {
        parent.getStylesheets().add(ADDRESS);
    }
}
