// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When a request that may be repeated is repeated.
///
/// @param busy the waits after 429 without a Retry-After; as many as there are attempts after the first
/// @param fault the same after a gateway's fault or a lost connection
/// @param longest a Retry-After beyond this is not waited for but shown
/// @param jitter the share of a wait, 0 to 1, that is added at random, so that clients do not come back all at once
public record RetryPolicy(List<Duration> busy, List<Duration> fault, Duration longest, double jitter) {

    /// After 429 the waits of Krea's published helper (krea-api.md, 6.1); after faults shorter ones of our own.
    public static final RetryPolicy USUAL = new RetryPolicy(
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(45)),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9)),
            Duration.ofMinutes(2),
            0.25);

    public RetryPolicy {
        busy = List.copyOf(busy);
        fault = List.copyOf(fault);
    }

    /// How long to wait before the next attempt; empty to give up.
    ///
    /// @param failed attempts so far, at least 1
    Optional<Duration> waitAfter(Fault lost, int failed) {
        List<Duration> waits = lost.kind() == Fault.Kind.BUSY ? busy : fault;
        if (failed > waits.size()) {
            return Optional.empty();
        }
        Duration wait = lost.retryAfter().orElse(waits.get(failed - 1));
        return wait.compareTo(longest) > 0 ? Optional.empty() : Optional.of(wait.plus(random(wait)));
    }

    private Duration random(Duration wait) {
        long most = (long) (wait.toMillis() * jitter);
        return Duration.ofMillis(most > 0 ? RandomGenerator.getDefault().nextLong(most) : 0);
    }
}
