// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

/// A small window from which files can be dragged, as from a file manager, and other things, as from a browser.
final class DragSource {

    private final Label handle = new Label("files");
    private final Stage stage = new Stage();
    private ClipboardContent content = new ClipboardContent();
    private CompletableFuture<Boolean> done = new CompletableFuture<>();

    /// FX thread only.
    DragSource() {
        handle.setMinSize(120, 60);
        handle.setOnDragDetected(event -> {
            handle.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        handle.setOnDragDone(event -> done.complete(event.getTransferMode() == TransferMode.COPY));
        stage.setScene(new Scene(handle));
        stage.setX(1450);
        stage.setY(880);
        stage.setAlwaysOnTop(true);
        stage.show();
    }

    Label handle() {
        return handle;
    }

    /// What is dragged next; FX thread only.
    ///
    /// @return whether it was taken, once it was let go
    CompletableFuture<Boolean> offer(ClipboardContent next) {
        content = next;
        done = new CompletableFuture<>();
        return done;
    }

    void hide() {
        stage.hide();
    }
}
