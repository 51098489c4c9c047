// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// Moves single jobs on, for whoever carries them out. Each method is one transaction, is on the disk when it
/// returns, and throws [Problem.OwnedElsewhere] if the job is not this start's.
public final class JobProgress {

    private final Library library;

    public JobProgress(Library library) {
        this.library = library;
    }

    /// From now on something may be sent.
    public void sending(long job) throws ProblemException {
        step(job, JobState.SENDING, MoneyState.NOT_CHARGED, _ -> {});
    }

    /// Writes down that an order is about to leave, and that its price may be spent. To be called before its first
    /// byte leaves.
    ///
    /// @return the attempt
    /// @throws ProblemException also [Problem.CapReached]: other jobs have used up what this one was to cost
    public long attempt(long job) throws ProblemException {
        return write(job, (sql, now) -> {
            Price price = Price.ofMicros(
                    sql.number("SELECT price FROM job WHERE id = ?", job).orElseThrow());
            Spent.require(sql, price, OptionalLong.of(job), library.clock());
            if (sql.number("SELECT 1 FROM attempt WHERE job = ? AND (outcome IS NULL OR outcome <> 'NOT_TAKEN')", job)
                    .isPresent()) {
                throw new IllegalStateException("job " + job + " may have been ordered already");
            }
            sql.run("UPDATE job SET money = ?, submitted_at = ? WHERE id = ?", MoneyState.UNKNOWN, now, job);
            JobStep.note(sql, job, JobStep.state(sql, job), MoneyState.UNKNOWN, now);
            return sql.insert("INSERT INTO attempt (job, started_at) VALUES (?, ?)", job, now);
        });
    }

    /// The order was certainly not taken.
    public void notTaken(long job, long attempt) throws ProblemException {
        write(job, (sql, now) -> {
            end(sql, attempt, "NOT_TAKEN", now);
            sql.run("UPDATE job SET money = ?, submitted_at = NULL WHERE id = ?", MoneyState.NOT_CHARGED, job);
            JobStep.note(sql, job, JobStep.state(sql, job), MoneyState.NOT_CHARGED, now);
            return job;
        });
    }

    /// Nobody knows whether the order was taken.
    public void maybeSubmitted(long job, long attempt) throws ProblemException {
        step(
                job,
                JobState.MAYBE_SUBMITTED,
                MoneyState.UNKNOWN,
                sql -> end(sql, attempt, "UNKNOWN", library.clock().instant()));
    }

    /// An order of which nobody wrote down what became of it.
    public Optional<Long> openAttempt(long job) throws ProblemException {
        return library.read(sql ->
                sql.first(row -> row.getLong(1), "SELECT id FROM attempt WHERE job = ? AND outcome IS NULL", job));
    }

    /// The service has the job.
    ///
    /// @param createdAt by the service's clock, the epoch if it did not tell
    public void submitted(long job, long attempt, String remoteId, Instant createdAt) throws ProblemException {
        step(job, JobState.SUBMITTED, MoneyState.UNKNOWN, sql -> {
            end(sql, attempt, "TAKEN", library.clock().instant());
            sql.run(
                    "UPDATE attempt SET created_at = ? WHERE id = ?",
                    Optional.of(createdAt).filter(at -> !at.equals(Instant.EPOCH)),
                    attempt);
            sql.run("UPDATE job SET remote = ?, problem = NULL WHERE id = ?", remoteId, job);
        });
    }

    /// A job of the service was found to be this one.
    ///
    /// @return false, having changed nothing, if it is another row's already
    public boolean adopt(long job, String remoteId) throws ProblemException {
        return write(job, (sql, now) -> {
            if (sql.number(
                            "SELECT 1 FROM job WHERE remote = ? AND account = (SELECT account FROM job WHERE id = ?)",
                            remoteId,
                            job)
                    .isPresent()) {
                return false;
            }
            sql.run("UPDATE job SET remote = ?, problem = NULL, cleared = 0 WHERE id = ?", remoteId, job);
            sql.run("UPDATE attempt SET outcome = 'TAKEN' WHERE job = ? AND outcome = 'UNKNOWN'", job);
            JobStep.take(sql, job, JobState.SUBMITTED, MoneyState.UNKNOWN, now);
            return true;
        });
    }

    /// The service has no such job.
    public void notFound(long job) throws ProblemException {
        step(job, JobState.NOT_FOUND, MoneyState.NOT_CHARGED, _ -> {});
    }

    /// The picture is made, and paid.
    ///
    /// @param took how long the service was at it
    public void completed(long job, URI result, Optional<Duration> took) throws ProblemException {
        step(
                job,
                JobState.COMPLETED,
                MoneyState.CHARGED,
                sql -> sql.run(
                        "UPDATE job SET result = ?, took_ms = ?, problem = NULL WHERE id = ?",
                        result,
                        took.map(Duration::toMillis),
                        job));
    }

    /// Another address of the same result.
    public void moved(long job, URI result) throws ProblemException {
        write(job, (sql, _) -> sql.run("UPDATE job SET result = ? WHERE id = ?", result, job));
    }

    /// Where the picture's recipe is about to be put; so that a crash between putting and recording it makes no
    /// second one.
    public void placing(long job, Path recipeFile) throws ProblemException {
        write(job, (sql, _) -> sql.run("UPDATE job SET place = ? WHERE id = ?", recipeFile, job));
    }

    /// Where the picture's recipe may have been put before.
    public Optional<Path> place(long job) throws ProblemException {
        return library.read(sql -> sql.first(row -> Sql.text(row, "place"), "SELECT place FROM job WHERE id = ?", job)
                .flatMap(place -> place)
                .map(Path::of));
    }

    /// The picture is on disk.
    public void saved(long job, Path recipeFile) throws ProblemException {
        step(
                job,
                JobState.SAVED,
                MoneyState.CHARGED,
                sql -> sql.run("UPDATE job SET output = ?, problem = NULL WHERE id = ?", recipeFile, job));
    }

    /// It ended without a picture.
    public void failed(long job, Problem problem, MoneyState money) throws ProblemException {
        step(job, JobState.FAILED, money, sql -> put(sql, job, problem));
    }

    /// It was stopped, which costs nothing.
    public void cancelled(long job) throws ProblemException {
        step(job, JobState.CANCELLED, MoneyState.NOT_CHARGED, _ -> {});
    }

    /// Something is in the way that does not end the job.
    public void trouble(long job, Problem problem) throws ProblemException {
        write(job, (sql, _) -> put(sql, job, problem));
    }

    /// The user wants it stopped. It may be too late; so this alone changes no state.
    public void askCancel(long job) throws ProblemException {
        write(job, (sql, _) -> sql.run("UPDATE job SET cancel_asked = 1 WHERE id = ?", job));
    }

    private static int put(Sql sql, long job, Problem problem) throws SQLException {
        return sql.run("UPDATE job SET problem = ? WHERE id = ?", JobRows.json(problem), job);
    }

    private static void end(Sql sql, long attempt, String outcome, Instant now) throws SQLException {
        sql.run("UPDATE attempt SET ended_at = ?, outcome = ? WHERE id = ?", now, outcome, attempt);
    }

    /// Changes a row together with its state.
    @FunctionalInterface
    private interface Change {
        void in(Sql sql) throws SQLException;
    }

    @FunctionalInterface
    private interface Timed<T> {
        T at(Sql sql, Instant now) throws SQLException, ProblemException;
    }

    private void step(long job, JobState next, MoneyState money, Change change) throws ProblemException {
        write(job, (sql, now) -> {
            JobStep.take(sql, job, next, money, now);
            change.in(sql);
            return job;
        });
    }

    private <T> T write(long job, Timed<T> work) throws ProblemException {
        return library.write(sql -> {
            JobStep.requireOwned(sql, job, library.session());
            return work.at(sql, library.clock().instant());
        });
    }
}
