// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long an order waits that a busy service did not take (429), which costs nothing.
///
/// @param waits where the service does not say how long; as many as there are orders after the first
/// @param longest a time that the service asks for beyond this is not waited for but shown
/// @param jitter the share of a wait, 0 to 1, that is added at random, so that jobs do not come back all at once
record BusyPace(List<Duration> waits, Duration longest, double jitter) {

    /// The waits of Krea's published helper (krea-api.md, 6.1).
    static final BusyPace USUAL = new BusyPace(
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(45)),
            Duration.ofMinutes(2),
            0.25);

    BusyPace {
        waits = List.copyOf(waits);
    }

    /// How long to wait before the next order; empty to give up.
    ///
    /// @param refused orders so far, at least 1
    /// @param asked what the service asks for
    Optional<Duration> waitAfter(int refused, Optional<Duration> asked, RandomGenerator random) {
        if (refused > waits.size()) {
            return Optional.empty();
        }
        Duration wait = asked.orElse(waits.get(refused - 1));
        return wait.compareTo(longest) > 0
                ? Optional.empty()
                : Optional.of(wait.plusMillis((long) (wait.toMillis() * jitter * random.nextDouble())));
    }
}
