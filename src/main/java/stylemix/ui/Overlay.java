// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import javafx.scene.Node;

/// A place over the whole window for one card at a time; Esc and a click beside the card close it.
public interface Overlay {

    void show(Node card);

    void hide();
}
