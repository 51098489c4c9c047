// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import stylemix.model.RunState;

/// Passes on how far a transfer is, from whatever thread moves the bytes, and is silent once it is closed: a late
/// report
/// must not follow the state that comes next.
final class Transfer implements AutoCloseable {

    private final Consumer<RunState> report;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    Transfer(Consumer<RunState> report) {
        this.report = report;
    }

    void at(RunState state) {
        lock.lock();
        try {
            if (!closed) {
                report.accept(state);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
