// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import org.jspecify.annotations.Nullable;

/// Work on a borrowed thread that may be interrupted while it runs, and never after: the thread goes on to other work.
final class Stoppable {

    private @Nullable Thread thread;
    private boolean stopped;

    /// Takes hold of the calling thread.
    ///
    /// @throws InterruptedException if it was stopped before it began
    synchronized void begin() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException("stopped before it began");
        }
        thread = Thread.currentThread();
    }

    /// Interrupts the work, or keeps it from beginning.
    synchronized void stop() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// From here on the thread is not interrupted any more.
    ///
    /// @throws InterruptedException if the work was stopped before
    synchronized void settle() throws InterruptedException {
        release();
        if (stopped) {
            throw new InterruptedException("stopped before it ended");
        }
    }

    /// Lets the thread go, clean of our interrupt.
    synchronized void release() {
        if (thread != null) {
            thread = null;
            if (stopped) {
                Thread.interrupted();
            }
        }
    }
}
