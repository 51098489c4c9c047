// SPDX-License-Identifier: Apache-2.0
package stylemix.api.hook;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Gives each call a thread for a short while: the server of the JDK waits for ever for what a caller does not send.
final class CallThreads implements Executor {

    /// A service calls once for a job, and hardly more than eight jobs run.
    static final int MOST = 16;

    /// From the first byte to the last of the answer.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Executor threads;
    private final Duration patience;
    private final Semaphore free = new Semaphore(MOST);

    /// @param threads lends a new thread for every call
    /// @param patience with one call, usually [#PATIENCE]
    CallThreads(Executor threads, Duration patience) {
        this.threads = threads;
        this.patience = patience;
    }

    /// @throws RejectedExecutionException if there are too many calls; the server closes the connection then
    @Override
    public void execute(Runnable call) {
        if (!free.tryAcquire()) {
            throw new RejectedExecutionException("too many calls at once");
        }
        try {
            threads.execute(() -> carry(call));
        } catch (RejectedExecutionException e) {
            free.release();
            throw e;
        }
    }

    private void carry(Runnable call) {
        Thread thread = Thread.currentThread();
        CompletableFuture<Void> answered = new CompletableFuture<>();
        var _ = answered.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> {
            thread.interrupt(); // which closes the channel that it waits for
            return null;
        });
        try {
            call.run();
        } finally {
            answered.complete(null);
            free.release();
        }
    }
}
