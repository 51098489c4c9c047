// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestRequests;
import stylemix.faults.RawServer;
import stylemix.model.Price;
import stylemix.model.ProblemException;
import stylemix.store.JobJournal;
import stylemix.store.Ledger;
import stylemix.store.Library;
import stylemix.store.ReferenceFolder;

/// Fifty thousand past jobs must not make the queue slower than a hundred do.
class LongHistoryTest {

    private static final int SHORT = 100;
    private static final int LONG = 50_000;

    /// What stands in the queue beside the past.
    private static final int OPEN = 20;

    /// Rows that a window shows at most.
    private static final int SHOWN = 200;

    private static final int TRIALS = 80;
    private static final int WARM_UP = 20;

    private static final stylemix.model.Connection KREA = stylemix.model.Connection.krea(Optional.of(RawServer.KEY));

    @TempDir(factory = InMemory.class)
    Path folder;

    /// Whether the past was cleared from the queue or is still there to be scrolled to.
    private enum Past {
        CLEARED,
        KEPT
    }

    @Test
    void queueListsTheSameWhateverLiesBehindIt() throws Exception {
        for (Past past : Past.values()) {
            try (Shelf little = new Shelf(past, SHORT);
                    Shelf much = new Shelf(past, Proof.pick(2000, LONG))) {
                assertEquals(
                        past == Past.CLEARED ? OPEN : SHORT + OPEN,
                        little.journal.queue(SHOWN).size());
                assertEquals(
                        past == Past.CLEARED ? OPEN : SHOWN,
                        much.journal.queue(SHOWN).size());
                // the same number of rows is read from both
                compare(past + " queue", little, much, shelf -> shelf.journal.queue(OPEN + SHORT));
                compare(past + " page", little, much, shelf -> shelf.journal.page(OptionalLong.empty(), SHORT));
                compare(past + " left over", little, much, shelf -> shelf.journal.leftOver());
                compare(past + " totals", little, much, shelf -> shelf.ledger.totals());
            }
        }
    }

    private interface Work {
        Object on(Shelf shelf) throws Exception;
    }

    /// A library with a past.
    private final class Shelf implements AutoCloseable {

        private final Library library;
        private final JobJournal journal;
        private final Ledger ledger;

        Shelf(Past past, int jobs) throws Exception {
            Path data = folder.resolve(past + "-" + jobs);
            library = Library.open(data, Clock.systemUTC());
            journal = new JobJournal(library, new ReferenceFolder(folder.resolve("references")));
            ledger = new Ledger(library);
            order(journal, jobs);
            end(data, past);
            order(journal, OPEN);
        }

        @Override
        public void close() throws ProblemException {
            library.close();
        }
    }

    /// Turn by turn, so that whatever else goes on slows both; the quicker quarter, since it only ever slows.
    private static void compare(String what, Shelf little, Shelf much, Work work) throws Exception {
        long[] few = new long[TRIALS];
        long[] many = new long[TRIALS];
        for (int trial = -WARM_UP; trial < TRIALS; trial++) {
            int at = Math.max(0, trial);
            few[at] = nanoseconds(little, work);
            many[at] = nanoseconds(much, work);
        }
        Arrays.sort(few);
        Arrays.sort(many);
        double ratio = (double) many[TRIALS / 4] / few[TRIALS / 4];
        Proof.tell(String.format(
                "%s with 100 past jobs %.2f ms, with many %.2f ms, ratio %.2f",
                what, few[TRIALS / 4] / 1e6, many[TRIALS / 4] / 1e6, ratio));
        if (Proof.isWhole()
                && !what.endsWith(
                        "totals")) { // time is judged only where nothing else runs; a sum grows with its month
            assertTrue(ratio <= 2, () -> what + " takes " + ratio + " times as long");
        }
    }

    private static long nanoseconds(Shelf shelf, Work work) throws Exception {
        long start = System.nanoTime();
        work.on(shelf);
        return System.nanoTime() - start;
    }

    private static void order(JobJournal journal, int jobs) throws Exception {
        JobJournal.Order order =
                new JobJournal.Order(TestRequests.request("a bear on ice", 7), Price.ofMicros(35_000), true);
        journal.order(KREA, Collections.nCopies(jobs, order));
    }

    /// As if all had been saved, one every ten minutes until now.
    private static void end(Path data, Past past) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("library.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE job SET state = 'SAVED', money = 'CHARGED',"
                    + " submitted_at = ordered_at - 600000 * (SELECT MAX(id) FROM job) + 600000 * id,"
                    + " ended_at = ordered_at, took_ms = 9000, remote = 'job-' || id,"
                    + " cleared = " + (past == Past.CLEARED ? 1 : 0));
            statement.executeUpdate("INSERT INTO attempt (job, started_at, ended_at, outcome)"
                    + " SELECT id, ordered_at, ordered_at, 'TAKEN' FROM job");
        }
    }
}
