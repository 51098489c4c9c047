// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants that never repeat and never run backwards, in whole microseconds, so that a time can be a cursor.
final class Moments {

    private final Clock clock;
    private Instant last;

    /// @param last the youngest instant that is already in use
    Moments(Clock clock, Instant last) {
        this.clock = clock;
        this.last = last;
    }

    synchronized Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        return last;
    }
}
