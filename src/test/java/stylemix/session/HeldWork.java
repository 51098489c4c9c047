// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import stylemix.Fx;

/// Work of the workers that is done when a test says so, on the thread of the test; what the FX thread makes of it is
/// done, too, when a step is over.
final class HeldWork implements Executor {

    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();

    @Override
    public void execute(Runnable work) {
        held.add(work);
    }

    /// How many pieces wait.
    int size() {
        return held.size();
    }

    /// Does the piece that waits longest.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    void next() {
        held.remove().run();
        Fx.idle();
    }

    /// Does all that waits and all that comes of it.
    void all() {
        while (!held.isEmpty()) {
            next();
        }
    }

    /// Takes all that waits away, to be done by the test itself.
    ///
    /// @throws AssertionError if there is none
    List<Runnable> take() {
        assertFalse(held.isEmpty(), "nothing waits");
        List<Runnable> taken = List.copyOf(held);
        held.clear();
        return taken;
    }
}
