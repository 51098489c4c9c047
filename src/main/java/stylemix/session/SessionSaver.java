// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.SessionData;

/// Writes down what is on the table, one second after the last change.
public final class SessionSaver {

    /// Writes a session; blocks.
    @FunctionalInterface
    public interface Target {
        void save(SessionData data) throws ProblemException;
    }

    private final Later<SessionData> later;

    /// @param window where the window stands now
    /// @param executor runs one save at a time
    /// @param complain told if it could not be written
    public SessionSaver(
            Composition composition,
            Supplier<Optional<SessionData.Window>> window,
            Target target,
            Executor executor,
            Consumer<Problem> complain) {
        later = new Later<>(() -> composition.save().withWindow(window.get()), target::save, executor, complain);
        InvalidationListener changed = _ -> later.saveSoon();
        for (Observable fact : new Observable[] {
            composition.references(),
            composition.contentProperty(),
            composition.promptProperty(),
            composition.variantProperty(),
            composition.aspectRatioProperty(),
            composition.creativityProperty(),
            composition.seedProperty(),
            composition.seedLockedProperty(),
            composition.intensityProperty(),
            composition.complexityProperty(),
            composition.movementProperty(),
            composition.keepColoursProperty(),
            composition.picturesProperty(),
            composition.kreaOnly().moodboardProperty(),
            composition.kreaOnly().styles(),
            composition.experimentalProperty(),
            composition.tilePxProperty(),
            composition.boardProperty()
        }) {
            fact.addListener(changed);
        }
    }

    /// Writes now what the pause still holds back; the executor finishes it.
    public void save() {
        later.save();
    }
}
