// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import stylemix.api.Sleeper;

/// A clock that is the same in all programs on this computer and runs faster than theirs.
public final class FastTime extends Clock implements Sleeper {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /// How many of its seconds one real second has.
    private final int factor;

    public FastTime(int factor) {
        this.factor = factor;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.dividedBy(factor));
    }

    @Override
    public Instant instant() {
        return START.plus(Duration.between(START, Instant.now()).multipliedBy(factor));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("there is one zone in this world");
    }
}
