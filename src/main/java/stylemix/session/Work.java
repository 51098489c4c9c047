// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import stylemix.model.Problem;

/// A piece of work on a worker whose result comes back to the FX thread.
public final class Work<T> extends Task<T> {

    private final Callable<T> step;
    private final Consumer<T> done;
    private final Consumer<Problem> failed;

    private Work(Callable<T> step, Consumer<T> done, Consumer<Problem> failed) {
        this.step = step;
        this.done = done;
        this.failed = failed;
    }

    /// Starts the step; exactly one of `done` and `failed` is called on the FX thread, unless it is cancelled.
    public static <T> void start(Executor executor, Callable<T> step, Consumer<T> done, Consumer<Problem> failed) {
        executor.execute(new Work<>(step, done, failed));
    }

    @Override
    protected T call() throws Exception {
        return step.call();
    }

    @Override
    protected void succeeded() {
        done.accept(getValue());
    }

    @Override
    protected void failed() {
        failed.accept(Problems.of(getException()));
    }
}
