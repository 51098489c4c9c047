// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.Disk;
import stylemix.faults.Verb;
import stylemix.model.JobEntry;
import stylemix.model.Problem;
import stylemix.model.Problem.CannotSave;
import stylemix.model.ProblemException;
import stylemix.pipeline.OnStop;
import stylemix.store.Library;
import stylemix.ui.Messages;

/// A disk that fills up at any moment of a job: the user is told so, nothing is broken, and with room again all goes
/// on to the same ends as ever.
class DiskFullTest {

    private static final int MOMENTS = Proof.pick(5, 20);

    /// When these arrive the disk fills up.
    private static final List<Verb> VERBS = List.of(Verb.UPLOAD, Verb.SUBMIT, Verb.STATUS, Verb.RESULT);

    /// Pictures for each moment.
    private static final int PICTURES = 3;

    @TempDir
    Path folder;

    @Test
    void allGoesOnWhenThereIsRoomAgain() throws Exception {
        // SQLite's own library is loaded from beside the first one that is opened, and would hold on to its disk
        Library.open(folder.resolve("elsewhere"), Clock.systemUTC()).close();
        Map<String, Integer> told = new TreeMap<>();
        Map<String, Integer> moments = new TreeMap<>();
        SplittableRandom dice = new SplittableRandom(Proof.SEED);
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (Disk disk = new Disk(folder.resolve("disk-" + moment), "6m");
                    World world = new World(disk.folder(), Proof.SEED + moment, 0, Duration.ofSeconds(10))) {
                Verb last = VERBS.get(moment % VERBS.size());
                AtomicInteger calls = new AtomicInteger(dice.nextInt(1, 3));
                world.service().watch(verb -> {
                    if (verb == last && calls.decrementAndGet() == 0) {
                        fill(disk);
                        moments.merge(verb.toString(), 1, Integer::sum);
                    }
                });
                List<List<JobEntry>> rows = new ArrayList<>();
                for (JobEntry job : world.order(PICTURES)) {
                    finish(world, disk, job.id(), told);
                    rows.add(List.of(world.entry(job.id())));
                }
                new Audit(world.service().books(), rows, world.books().ledger(), world.outputs()).check();
                assertSound(disk.folder().resolve("data/library.db"));
            }
        }
        assertTrue(told.size() > 0, "some moment was told of");
        Proof.tell("disk full at " + moments + ", told " + told);
    }

    private static void fill(Disk disk) {
        try {
            disk.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Goes on as often as it takes; makes room after it was told of the second time.
    private static void finish(World world, Disk disk, long job, Map<String, Integer> told) throws Exception {
        for (int turn = 0; !world.entry(job).state().isEnd(); turn++) {
            assertTrue(turn < 10, () -> "no end of " + world.entry(job));
            try {
                world.pipeline().run(job, () -> OnStop.LEAVE, _ -> {});
            } catch (ProblemException e) {
                if (e.problem() instanceof CannotSave full) {
                    assertEquals(CannotSave.Cause.FULL, full.cause(), e::toString);
                    assertTrue(Messages.advice(full).startsWith("There is no space left in "), Messages.advice(full));
                }
                told.merge(e.problem() instanceof CannotSave ? "full" : name(e.problem()), 1, Integer::sum);
                if (turn > 0) {
                    disk.empty();
                }
            }
        }
    }

    private static String name(Problem problem) {
        return problem.getClass().getSimpleName();
    }

    private static void assertSound(Path library) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library);
                Statement statement = connection.createStatement();
                ResultSet verdict = statement.executeQuery("PRAGMA integrity_check")) {
            assertEquals("ok", verdict.getString(1));
        }
    }
}
