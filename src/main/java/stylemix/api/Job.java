// SPDX-License-Identifier: Apache-2.0
package stylemix.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import stylemix.model.DraftReport;

/// A job as the service tells it.
///
/// @param id the service's id
/// @param createdAt by the service's clock
/// @param completedAt empty while it runs
/// @param status where it stands
/// @param draft what the draft engine made of the prompt; empty for other services
/// @param tag what we called the order; empty for other services than the draft engine
public record Job(
        String id,
        Instant createdAt,
        Optional<Instant> completedAt,
        JobStatus status,
        Optional<DraftReport> draft,
        Optional<String> tag) {

    /// How long the service was at it; empty while it runs, or if its times make no sense.
    public Optional<Duration> took() {
        return completedAt
                .filter(end -> hasTime() && !end.isBefore(createdAt))
                .map(end -> Duration.between(createdAt, end));
    }

    /// Whether the service told when it was created; the epoch stands for no time.
    public boolean hasTime() {
        return !createdAt.equals(Instant.EPOCH);
    }
}
