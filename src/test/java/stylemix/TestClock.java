// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import stylemix.api.Sleeper;

/// A clock that goes when a test says so, or when somebody sleeps by it; for any number of threads.
public final class TestClock extends Clock implements Sleeper {

    private final AtomicReference<Instant> now;

    public TestClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    public void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("woken up");
        }
        advance(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("tests live in UTC");
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }
}
