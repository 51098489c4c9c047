// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// One move of one job, with its time.
final class JobStep {

    private JobStep() {}

    /// Moves a job on, within a transaction.
    ///
    /// @throws IllegalStateException if it cannot go there from where it is
    static void take(Sql sql, long job, JobState next, MoneyState money, Instant now) throws SQLException {
        JobState before = state(sql, job);
        if (!before.mayBecome(next)) {
            throw new IllegalStateException("job " + job + " is " + before + " and cannot become " + next);
        }
        sql.run(
                "UPDATE job SET state = ?, money = ?, ended_at = ? WHERE id = ?",
                next,
                money,
                next.isEnd() ? Optional.of(now) : Optional.empty(),
                job);
        note(sql, job, next, money, now);
    }

    /// Writes down where a job is, and what it costs there.
    static void note(Sql sql, long job, JobState state, MoneyState money, Instant now) throws SQLException {
        sql.run("INSERT INTO step (job, at, state, money) VALUES (?, ?, ?, ?)", job, now, state, money);
    }

    static JobState state(Sql sql, long job) throws SQLException {
        return sql.first(row -> JobState.valueOf(row.getString(1)), "SELECT state FROM job WHERE id = ?", job)
                .orElseThrow(() -> new IllegalArgumentException("there is no job " + job));
    }

    /// @throws ProblemException [Problem.OwnedElsewhere]
    static void requireOwned(Sql sql, long job, String owner) throws SQLException, ProblemException {
        if (sql.number("SELECT 1 FROM job WHERE id = ? AND owner = ?", job, owner)
                .isEmpty()) {
            throw new ProblemException(new Problem.OwnedElsewhere());
        }
    }
}
