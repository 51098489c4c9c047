// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.util.function.Supplier;

/// What becomes of the interrupts of one run: the first may ask for a cancel, after which work goes on; the next ends
/// it.
final class Stops {

    private final Supplier<OnStop> meaning;
    private boolean cancelled;

    Stops(Supplier<OnStop> meaning) {
        this.meaning = meaning;
    }

    /// Whether the user has cancelled.
    boolean cancelled() {
        return cancelled;
    }

    /// Takes an interrupt for a cancel if it is one.
    ///
    /// @throws InterruptedException the given one, if it is to leave
    void take(InterruptedException stop) throws InterruptedException {
        if (cancelled || meaning.get() == OnStop.LEAVE) {
            throw stop;
        }
        cancelled = true;
    }
}
