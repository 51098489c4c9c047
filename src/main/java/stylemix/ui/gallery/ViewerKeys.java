// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import javafx.scene.input.KeyEvent;

/// The keys that mean the same in the viewer and in full screen.
final class ViewerKeys {

    private ViewerKeys() {}

    /// Acts on a key without Ctrl, Alt or Cmd and consumes it, if it is one of ours.
    static void handle(KeyEvent event, ViewerViewModel model, ZoomPane zoom) {
        if (event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean ours = true;
        switch (event.getCode()) {
            case F -> model.fullScreenProperty().set(!model.fullScreenProperty().get());
            case ESCAPE -> {
                ours = model.fullScreenProperty().get();
                model.fullScreenProperty().set(false);
            }
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case PLUS, ADD, EQUALS -> zoom.zoomIn();
            case MINUS, SUBTRACT -> zoom.zoomOut();
            case DIGIT0, NUMPAD0 -> zoom.fit();
            default -> ours = false;
        }
        if (ours) {
            event.consume();
        }
    }
}
