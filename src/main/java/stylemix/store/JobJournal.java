// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import stylemix.model.Connection;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Service;
import stylemix.model.Variant;

/// The queue and the history of all jobs: one row for each, from before anything is sent until for ever.
///
/// What moves a single job on is in [JobProgress]. All methods block for milliseconds and may be called by any thread
/// but the UI's; each throws [Problem.CannotSave] or [Problem.LibraryUnusable] if the library fails.
public final class JobJournal {

    /// The runs after which a variant's usual time is judged.
    private static final int RUNS = 20;

    /// Fewer runs tell nothing: one of them may have been held up.
    private static final int FEWEST_RUNS = 3;

    /// How long a draft takes until this computer has shown how fast it is. The first ones take the longest, since
    /// their
    /// references have to be prepared.
    private static final Duration USUAL_DRAFT = Duration.ofSeconds(15);

    private static final String ALL = "SELECT * FROM job ";

    private final Library library;
    private final JobRows rows;

    /// @param references has the pictures of the requests
    public JobJournal(Library library, ReferenceFolder references) {
        this.library = library;
        this.rows = new JobRows(references);
    }

    /// One picture of a click.
    ///
    /// @param seedDrawn whether the seed was drawn for it, so that the same mix asked for again has another one
    public record Order(GenerationRequest request, Price price, boolean seedDrawn) {}

    // ---- ordering

    /// Writes down what one click orders, all or nothing, at the end of the queue; the rows belong to this start of
    /// the program.
    ///
    /// @return the jobs, [waiting][JobState#WAITING]
    /// @throws ProblemException also [Problem.CapReached], with nothing written
    public List<JobEntry> order(Connection connection, List<Order> orders) throws ProblemException {
        return library.write(sql -> {
            Price wanted = orders.stream().map(Order::price).reduce(Price.FREE, Price::plus);
            Spent.require(sql, wanted, OptionalLong.empty(), library.clock());
            String account = Accounts.of(sql, connection);
            String batch = UUID.randomUUID().toString();
            List<JobEntry> made = new ArrayList<>();
            for (Order order : orders) {
                made.add(insert(sql, connection, account, batch, order, OptionalLong.empty()));
            }
            return List.copyOf(made);
        });
    }

    /// Orders once more exactly what a job had, in its place in the queue; the old row leaves the queue. For a job
    /// that ended, or was [not found][JobState#NOT_FOUND].
    ///
    /// @param price as it is today
    /// @throws ProblemException also [Problem.CapReached], with nothing written
    public JobEntry again(Connection connection, long job, Price price) throws ProblemException {
        return library.write(sql -> {
            JobEntry old = require(sql, job);
            if (!old.state().isEnd() && old.state() != JobState.NOT_FOUND) {
                throw new IllegalStateException("job " + job + " is still " + old.state());
            }
            Spent.require(sql, price, OptionalLong.empty(), library.clock());
            JobEntry next = insert(
                    sql,
                    connection,
                    Accounts.of(sql, connection),
                    old.batch(),
                    new Order(old.request(), price, false),
                    OptionalLong.of(job));
            sql.run(
                    "UPDATE job SET position = (SELECT position FROM job WHERE id = ?),"
                            + " fingerprint = (SELECT fingerprint FROM job WHERE id = ?) WHERE id = ?",
                    job,
                    job,
                    next.id());
            sql.run("UPDATE job SET cleared = 1 WHERE id = ?", job);
            return next;
        });
    }

    // ---- reading

    public Optional<JobEntry> find(long job) throws ProblemException {
        return library.read(sql -> sql.first(rows::read, ALL + "WHERE id = ?", job));
    }

    /// What stands in the queue of all windows: open jobs and ended ones that were not cleared, in the queue's order.
    ///
    /// @param most rows that are read
    public List<JobEntry> queue(int most) throws ProblemException {
        return library.read(sql -> sql.list(rows::read, ALL + "WHERE cleared = 0 ORDER BY position, id LIMIT ?", most));
    }

    /// All jobs there ever were, newest first.
    ///
    /// @param before the id of the last job of the page before; empty for the first page
    public List<JobEntry> page(OptionalLong before, int most) throws ProblemException {
        return library.read(sql -> sql.list(
                rows::read, ALL + "WHERE id < ? ORDER BY id DESC LIMIT ?", before.orElse(Long.MAX_VALUE), most));
    }

    /// An open job of this connection that asks for the same and that nobody has, which is followed up instead of
    /// paid again.
    public Optional<JobEntry> same(Connection connection, GenerationRequest request, boolean seedDrawn)
            throws ProblemException {
        return library.write(sql -> sql.first(
                rows::read,
                ALL
                        + "WHERE fingerprint = ? AND ended_at IS NULL AND owner IS NULL AND cleared = 0 ORDER BY id DESC LIMIT 1",
                Accounts.fingerprint(Accounts.of(sql, connection), request, seedDrawn)));
    }

    /// Whether a job was ordered through the account of this connection.
    public boolean isOf(Connection connection, JobEntry job) throws ProblemException {
        return library.write(sql -> Accounts.of(sql, connection).equals(job.account()));
    }

    /// When a job was where, in order.
    public List<Step> history(long job) throws ProblemException {
        return library.read(sql -> sql.list(
                row -> new Step(
                        Instant.ofEpochMilli(row.getLong("at")),
                        JobState.valueOf(row.getString("state")),
                        MoneyState.valueOf(row.getString("money"))),
                "SELECT at, state, money FROM step WHERE job = ? ORDER BY id",
                job));
    }

    /// One move of a job.
    public record Step(Instant at, JobState state, MoneyState money) {}

    /// How long the last jobs of a variant took at the service, newest first; empty if there were none.
    public List<Duration> pastRuns(Service service, Variant variant) throws ProblemException {
        return library.read(sql -> sql.list(
                row -> Duration.ofMillis(row.getLong(1)),
                "SELECT took_ms FROM job WHERE service = ? AND variant = ? AND took_ms IS NOT NULL"
                        + " ORDER BY id DESC LIMIT ?",
                service,
                variant,
                RUNS));
    }

    /// How long jobs of a variant usually take at a service: the middle of the last runs, or what is told of it while
    /// there were only one or two.
    public Duration usualTime(Service service, Variant variant) throws ProblemException {
        List<Duration> past = pastRuns(service, variant).stream().sorted().toList();
        if (past.size() >= FEWEST_RUNS) {
            return past.get(past.size() / 2);
        }
        return service == Service.DRAFT ? USUAL_DRAFT : variant.usualTime();
    }

    // ---- the queue

    /// Puts these waiting jobs in this order, in the places that they have together; others stay where they are.
    public void reorder(List<Long> jobs) throws ProblemException {
        library.write(sql -> {
            List<Long> places = new ArrayList<>();
            for (long job : jobs) {
                places.add(
                        sql.number("SELECT position FROM job WHERE id = ?", job).orElseThrow());
            }
            places.sort(null);
            List<List<Object>> moves = new ArrayList<>();
            for (int i = 0; i < jobs.size(); i++) {
                moves.add(List.of(places.get(i), jobs.get(i)));
            }
            sql.each("UPDATE job SET position = ? WHERE id = ? AND state = 'WAITING'", moves);
            return jobs;
        });
    }

    /// Takes ended jobs off the queue; they stay in the history and in the ledger. Open ones stay.
    public void clear(Collection<Long> jobs) throws ProblemException {
        library.write(sql -> {
            sql.each(
                    "UPDATE job SET cleared = 1 WHERE id = ? AND ended_at IS NOT NULL",
                    jobs.stream().map(List::<Object>of).toList());
            return jobs;
        });
    }

    // ---- ownership

    /// Open jobs that no running program has: those of starts that ended. Those that were in a crash are what makes a
    /// queue open paused.
    public LeftOver leftOver() throws ProblemException {
        return library.read(sql -> new LeftOver(
                sql.list(
                        rows::read, ALL + "WHERE owner IS NULL AND ended_at IS NULL AND cleared = 0 ORDER BY position"),
                sql.number("SELECT 1 FROM job WHERE owner IS NULL AND ended_at IS NULL AND left_over = 1 LIMIT 1")
                        .isPresent()));
    }

    /// What was left to go on with.
    ///
    /// @param jobs in the queue's order; those that were [in flight][JobState#inFlight()] come first in a list
    /// @param crashed whether a start of the program ended without a goodbye
    public record LeftOver(List<JobEntry> jobs, boolean crashed) {
        public LeftOver {
            jobs = List.copyOf(jobs);
        }
    }

    /// Makes a job that nobody has ours, and no longer set aside.
    ///
    /// @return as it is now
    /// @throws ProblemException also [Problem.OwnedElsewhere], if another running program has it
    public JobEntry claim(long job) throws ProblemException {
        return library.write(sql -> {
            if (!isClaimed(sql, job)) {
                library.recover(sql); // its owner may have died meanwhile
                if (!isClaimed(sql, job)) {
                    throw new ProblemException(new Problem.OwnedElsewhere());
                }
            }
            return require(sql, job);
        });
    }

    private boolean isClaimed(Sql sql, long job) throws SQLException {
        return sql.run(
                        "UPDATE job SET owner = ?, left_over = 0, set_aside = 0"
                                + " WHERE id = ? AND ended_at IS NULL AND (owner IS NULL OR owner = ?)",
                        library.session(),
                        job,
                        library.session())
                == 1;
    }

    /// Makes all that nobody has ours, except what was set aside.
    ///
    /// @return what is ours now, in the queue's order
    public List<JobEntry> takeOver() throws ProblemException {
        return library.write(sql -> {
            sql.run(
                    "UPDATE job SET owner = ?, left_over = 0"
                            + " WHERE owner IS NULL AND ended_at IS NULL AND set_aside = 0 AND cleared = 0",
                    library.session());
            return sql.list(
                    rows::read, ALL + "WHERE owner = ? AND ended_at IS NULL ORDER BY position, id", library.session());
        });
    }

    private JobEntry insert(
            Sql sql, Connection connection, String account, String batch, Order order, OptionalLong retryOf)
            throws SQLException {
        GenerationRequest request = order.request();
        Instant now = library.clock().instant();
        long id = sql.insert(
                "INSERT INTO job (batch, session, service, base, account, variant, request, fingerprint, price, state,"
                        + " money, position, ordered_at, retry_of, owner) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " (SELECT COALESCE(MAX(position), 0) + 1 FROM job WHERE cleared = 0), ?, ?, ?)",
                batch,
                library.session(),
                connection.service(),
                connection.base(),
                account,
                request.variant(),
                JobRows.json(request),
                Accounts.fingerprint(account, request, order.seedDrawn()),
                order.price(),
                JobState.WAITING,
                MoneyState.NOT_CHARGED,
                now,
                retryOf,
                library.session());
        JobStep.note(sql, id, JobState.WAITING, MoneyState.NOT_CHARGED, now);
        return require(sql, id);
    }

    private JobEntry require(Sql sql, long job) throws SQLException {
        return sql.first(rows::read, ALL + "WHERE id = ?", job)
                .orElseThrow(() -> new IllegalArgumentException("there is no job " + job));
    }
}
