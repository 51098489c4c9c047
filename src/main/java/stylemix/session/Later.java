// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// Writes something down one second after the last of many changes.
final class Later<T> {

    /// Writes it; blocks.
    @FunctionalInterface
    interface Target<T> {
        void save(T data) throws ProblemException;
    }

    private final Supplier<T> now;
    private final Target<T> target;
    private final Executor executor;
    private final Consumer<Problem> complain;
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));

    /// @param now what is to be written, asked on the FX thread
    /// @param executor runs one save at a time
    /// @param complain told if it could not be written
    Later(Supplier<T> now, Target<T> target, Executor executor, Consumer<Problem> complain) {
        this.now = now;
        this.target = target;
        this.executor = executor;
        this.complain = complain;
        pause.setOnFinished(_ -> save());
    }

    /// Something has changed.
    void saveSoon() {
        pause.playFromStart();
    }

    /// Writes now what the pause still holds back; the executor finishes it.
    void save() {
        pause.stop();
        T data = now.get();
        Work.start(
                executor,
                () -> {
                    target.save(data);
                    return data;
                },
                _ -> {},
                complain);
    }
}
