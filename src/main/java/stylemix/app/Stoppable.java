// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets Ctrl-C, or a request to end, interrupt the work and wait until it has cleaned up.
final class Stoppable {

    /// Enough to cancel a job at a service that is slow to answer.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Stoppable() {}

    /// Does the work on this thread.
    ///
    /// @param work ends with an [InterruptedException] when it is asked to, after cleaning up
    static int run(Callable<Integer> work) throws Exception {
        Thread worker = Thread.currentThread();
        CountDownLatch cleanedUp = new CountDownLatch(1);
        Thread stop = new Thread(() -> stop(worker, cleanedUp), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return work.call();
        } finally {
            cleanedUp.countDown();
            forget(stop);
        }
    }

    private static void stop(Thread worker, CountDownLatch cleanedUp) {
        worker.interrupt();
        try {
            boolean _ = cleanedUp.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the program is ending because of this very hook
        }
    }
}
