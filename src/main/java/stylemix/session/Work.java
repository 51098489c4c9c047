// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.concurrent.Task;
import stylemix.model.Problem;

/// A piece of work on a worker whose result comes back to the FX thread.
public final class Work<T> extends Task<T> {

    /// A step that tells how far it is, 0 to 1, on its own thread.
    @FunctionalInterface
    public interface Step<T> {
        T call(DoubleConsumer progress) throws Exception;
    }

    private final Step<T> step;
    private final Consumer<T> done;
    private final Consumer<Problem> failed;
    private boolean abandoned;

    private Work(Step<T> step, Consumer<T> done, Consumer<Problem> failed) {
        this.step = step;
        this.done = done;
        this.failed = failed;
    }

    /// Starts the step; exactly one of `done` and `failed` is called on the FX thread, unless it is cancelled.
    public static <T> void start(Executor executor, Callable<T> step, Consumer<T> done, Consumer<Problem> failed) {
        executor.execute(new Work<>(_ -> step.call(), done, failed));
    }

    /// As [#start], for a step that tells its progress ([#progressProperty()]) and can be [abandoned][#abandon].
    public static <T> Work<T> follow(Executor executor, Step<T> step, Consumer<T> done, Consumer<Problem> failed) {
        Work<T> work = new Work<>(step, done, failed);
        executor.execute(work);
        return work;
    }

    /// Stops it; from now on nobody is called, even if its end was already on its way. FX thread only.
    public void abandon() {
        abandoned = true;
        cancel();
    }

    @Override
    protected T call() throws Exception {
        return step.call(fraction -> updateProgress(fraction, 1));
    }

    @Override
    protected void succeeded() {
        if (!abandoned) {
            done.accept(getValue());
        }
    }

    @Override
    protected void failed() {
        if (!abandoned) {
            failed.accept(Problems.of(getException()));
        }
    }
}
