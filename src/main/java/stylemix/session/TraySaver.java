// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.TrayData;

/// Writes the tray down after it has changed.
public final class TraySaver {

    /// Writes it; blocks.
    @FunctionalInterface
    public interface Target {
        void save(TrayData data) throws ProblemException;
    }

    private final Later<TrayData> later;

    /// @param executor runs one save at a time
    /// @param complain told if it could not be written
    public TraySaver(Tray tray, Target target, Executor executor, Consumer<Problem> complain) {
        later = new Later<>(tray::save, target::save, executor, complain);
        InvalidationListener changed = _ -> later.saveSoon();
        tray.items().addListener(changed);
        tray.openProperty().addListener(changed);
    }

    /// Writes now what is still held back.
    public void save() {
        later.save();
    }
}
