// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// A drag that asks the target what to do with it, as the file managers of GTK do while Alt is held down. The protocol
/// lets a target answer that it copies; JavaFX gives such an event no transfer mode instead, and then accepts nothing.
///
/// The field is not public: `packaging/common/java.options` opens it. Where it is closed, such a drop is refused.
final class AskingDrag {

    private static final Optional<VarHandle> MODE = mode();

    private AskingDrag() {}

    /// Makes an event that asks one that proposes a copy; leaves any other alone.
    static void answerCopy(DragEvent event) {
        if (event.getTransferMode() == null
                && event.getDragboard().getTransferModes().contains(TransferMode.COPY)) {
            MODE.ifPresent(mode -> mode.set(event, TransferMode.COPY));
        }
    }

    private static Optional<VarHandle> mode() {
        try {
            return Optional.of(MethodHandles.privateLookupIn(DragEvent.class, MethodHandles.lookup())
                    .findVarHandle(DragEvent.class, "transferMode", TransferMode.class));
        } catch (ReflectiveOperationException _) {
            return Optional.empty();
        }
    }
}
