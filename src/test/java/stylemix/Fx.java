// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Waits for the FX thread by its own signs, and no longer than it takes; not to be called on it.
public final class Fx {

    /// How deep what is queued may have queued something itself.
    private static final int ROUNDS = 5;

    /// A pulse waits for as long as something else goes round in a pulse; then there is none to wait for.
    private static final int PULSE_SECONDS = 2;

    private Fx() {}

    /// Waits until all that was queued is done, and what came of it, too.
    public static void idle() {
        for (int round = 0; round < ROUNDS; round++) {
            CompletableFuture<Boolean> done = new CompletableFuture<>();
            Platform.runLater(() -> done.complete(true));
            done.join();
        }
    }

    /// Waits until all that was queued is done and the windows have been laid out after it.
    public static void laidOut() {
        idle();
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                Platform.runLater(() -> over.complete(true)); // timers come first in a pulse
            }
        }.start());
        over.completeOnTimeout(false, PULSE_SECONDS, TimeUnit.SECONDS).join();
        idle();
    }
}
