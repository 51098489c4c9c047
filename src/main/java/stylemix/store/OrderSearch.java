// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stylemix.model.ProblemException;

/// What the journal knows that helps to find a lost order again. Blocks for milliseconds.
public final class OrderSearch {

    private final Library library;

    public OrderSearch(Library library) {
        this.library = library;
    }

    /// An order that may have been taken.
    ///
    /// @param startedAt before its first byte left
    /// @param endedAt when it was given up; empty if it is on its way now, or the program ended meanwhile
    /// @param underWay whether somebody waits for its answer right now
    public record Lost(long job, Instant startedAt, Optional<Instant> endedAt, boolean underWay) {}

    /// All orders of an account whose fate is not known, those of other programs too, oldest first. An order that was
    /// not found may still turn up.
    public List<Lost> lost(String account) throws ProblemException {
        return library.read(sql -> sql.list(
                row -> new Lost(
                        row.getLong("job"),
                        Instant.ofEpochMilli(row.getLong("started_at")),
                        Sql.time(row, "ended_at"),
                        row.getString("outcome") == null),
                "SELECT attempt.job, attempt.started_at, attempt.ended_at, attempt.outcome"
                        + " FROM job JOIN attempt ON attempt.job = job.id"
                        + " WHERE job.account = ? AND job.ended_at IS NULL"
                        + " AND job.state IN ('SENDING', 'MAYBE_SUBMITTED', 'NOT_FOUND')"
                        + " AND (attempt.outcome IS NULL OR attempt.outcome = 'UNKNOWN')"
                        + " ORDER BY attempt.id",
                account));
    }

    /// The service's ids of an account's jobs that rows have already.
    ///
    /// @param since the earliest of them that matters was ordered after this
    public Set<String> owned(String account, Instant since) throws ProblemException {
        return library.read(sql -> Set.copyOf(sql.list(
                row -> row.getString(1),
                "SELECT remote FROM job WHERE account = ? AND remote IS NOT NULL AND ordered_at >= ?",
                account,
                since)));
    }
}
