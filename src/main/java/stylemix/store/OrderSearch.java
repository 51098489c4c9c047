// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stylemix.model.ProblemException;

/// What the journal knows that helps to find a lost order again. Blocks for milliseconds.
public final class OrderSearch {

    /// Orders by which the service's clock is judged.
    private static final int CLOCKS = 5;

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

    /// Whether a job of the service is in some row already.
    public boolean isOwned(String account, String remoteId) throws ProblemException {
        return library.read(sql -> sql.number("SELECT 1 FROM job WHERE account = ? AND remote = ?", account, remoteId)
                .isPresent());
    }

    /// What the service's clock shows beside ours.
    ///
    /// @param ahead how far it is before ours
    /// @param uncertain by how much that may be wrong, either way
    public record Clocks(Duration ahead, Duration uncertain) {}

    /// The clocks by one of the jobs that were ordered last: that whose order took the shortest, since it was made at
    /// some moment of it. An order that waits while a service is busy tells of a minute only. Empty if none were.
    public Optional<Clocks> clocks(String account) throws ProblemException {
        return library
                .read(sql -> sql.list(
                        row -> new Clocks(Duration.ofMillis(row.getLong(1)), Duration.ofMillis(row.getLong(2))),
                        "SELECT attempt.created_at - (attempt.started_at + attempt.ended_at) / 2,"
                                + " (attempt.ended_at - attempt.started_at + 1) / 2"
                                + " FROM attempt JOIN job ON job.id = attempt.job"
                                + " WHERE job.account = ? AND attempt.created_at IS NOT NULL"
                                + " ORDER BY attempt.id DESC LIMIT ?",
                        account,
                        CLOCKS))
                .stream()
                .min(Comparator.comparing(Clocks::uncertain));
    }
}
