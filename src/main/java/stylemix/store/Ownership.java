// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import stylemix.model.JobState;
import stylemix.model.MoneyState;

/// Who works on which job. An open job belongs to a start of the program that runs, or to none.
final class Ownership {

    /// A job that was there in so many crashes may be what made them.
    private static final int CRASHES = 2;

    private Ownership() {}

    static void register(Sql sql, String owner, Instant now) throws SQLException {
        sql.run(
                "INSERT INTO owner (id, pid, started_at) VALUES (?, ?, ?)",
                owner,
                ProcessHandle.current().pid(),
                now);
    }

    /// Takes the jobs of starts that ended without a goodbye, and notes what was in flight.
    static void recover(Sql sql, Owners owners, Instant now) throws SQLException {
        for (String owner : sql.list(row -> row.getString(1), "SELECT id FROM owner")) {
            if (owners.isDead(owner)) {
                sql.run(
                        "UPDATE job SET crashes = crashes + 1, set_aside = (crashes + 1 >= ?)"
                                + " WHERE owner = ? AND state IN ('SENDING', 'MAYBE_SUBMITTED', 'SUBMITTED', 'COMPLETED')",
                        CRASHES,
                        owner);
                sql.run("UPDATE job SET left_over = 1 WHERE owner = ? AND ended_at IS NULL", owner);
                leave(sql, owner, now);
            }
        }
    }

    /// Gives back the jobs of a start that ends, and forgets it.
    static boolean release(Sql sql, String owner, Instant now) throws SQLException {
        leave(sql, owner, now);
        return true;
    }

    private static void leave(Sql sql, String owner, Instant now) throws SQLException {
        List<Long> underWay = sql.list(
                row -> row.getLong(1),
                "SELECT id FROM job WHERE owner = ? AND state = 'SENDING' AND ended_at IS NULL"
                        + " AND EXISTS (SELECT 1 FROM attempt WHERE job = job.id AND outcome IS NULL)",
                owner);
        for (long job : underWay) {
            sql.run("UPDATE attempt SET outcome = 'UNKNOWN' WHERE job = ? AND outcome IS NULL", job);
            JobStep.take(sql, job, JobState.MAYBE_SUBMITTED, MoneyState.UNKNOWN, now);
        }
        sql.run("UPDATE job SET owner = NULL WHERE owner = ? AND ended_at IS NULL", owner);
        sql.run("DELETE FROM owner WHERE id = ?", owner);
    }
}
