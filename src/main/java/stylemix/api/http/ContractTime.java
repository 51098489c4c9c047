// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the contract's times (RFC 3339), leniently: no run may fail for an odd date.
final class ContractTime {

    private ContractTime() {}

    /// The time; without a zone it is taken as UTC; empty if absent or not readable.
    static Optional<Instant> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from)) {
                        case OffsetDateTime zoned -> zoned.toInstant();
                        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                        default -> throw new DateTimeException("neither of the two asked for");
                    });
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
