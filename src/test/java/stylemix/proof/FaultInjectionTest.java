// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.model.JobEntry;

/// Many jobs at a service that goes wrong with every fifth call in every way there is, over real sockets and by a
/// simulated clock: none is ordered twice, no picture is lost, every row ends as its job did, and the ledger is equal
/// to the service's books.
class FaultInjectionTest {

    private static final int JOBS = Integer.getInteger("proof.jobs", Proof.pick(120, 10_000));

    /// Jobs of one world.
    private static final int SIZE = Proof.pick(20, 100);

    /// Worlds that turn at once.
    private static final int AT_ONCE = 6;

    /// Of the calls.
    private static final double GOES_WRONG = 0.2;

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    @TempDir(factory = InMemory.class)
    Path folder;

    private final Logger logger = Logger.getLogger("stylemix");
    private FileHandler handler;
    private final Map<String, Integer> played = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> ends = new ConcurrentSkipListMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    /// Everything that is logged, however small, goes to a file where the key is searched as well.
    @BeforeEach
    void log() throws IOException {
        handler = new FileHandler(folder.resolve("everything.log").toString());
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    @AfterEach
    void logNoMore() {
        logger.removeHandler(handler);
        logger.setLevel(null);
        handler.close();
    }

    @Test
    void nothingIsLostAndNothingIsPaidTwice() throws Exception {
        long start = System.nanoTime();
        AssertionError failed = new AssertionError("worlds that failed are suppressed here");
        try (ExecutorService worlds = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < JOBS / SIZE; i++) {
                long seed = Proof.SEED + i;
                int together = i % 2 == 0 ? 1 : 4; // one after the other, or as the queue does it
                all.add(worlds.submit(() -> {
                    turn(seed, together);
                    return seed;
                }));
            }
            for (Future<?> world : all) {
                try {
                    world.get();
                } catch (ExecutionException e) {
                    failed.addSuppressed(e); // the others are to be known too
                }
            }
        }
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
        handler.flush();
        assertTrue(Files.size(folder.resolve("everything.log")) > 10_000);
        Audit.checkKey(folder);
        Proof.tell(JOBS + " jobs, " + calls + " calls in " + (System.nanoTime() - start) / 1_000_000_000 + " s, ends "
                + ends + ", gone wrong " + total(played) + " in " + played.size() + " ways: " + new TreeMap<>(played));
        assertTrue(played.size() > Proof.pick(60, 150), played::toString);
    }

    private void turn(long seed, int together) throws Exception {
        Path home = folder.resolve("world-" + seed);
        try (World world = new World(home, seed, GOES_WRONG, PATIENCE)) {
            List<List<JobEntry>> rows = world.run(SIZE, together).stream()
                    .map(picture -> picture.stream().map(world::entry).toList())
                    .toList();
            assertEquals(SIZE, rows.size());
            try {
                new Audit(world.service().books(), rows, world.books().ledger(), world.outputs()).check();
            } catch (AssertionError e) {
                System.out.println("world of seed " + seed + " is wrong:\n" + e.getMessage());
                throw new AssertionError("in the world of seed " + seed + ":\n" + e.getMessage(), e);
            }
            Audit.checkKey(home);
            assertTrue(
                    world.service().requestsElsewhere().stream().noneMatch(head -> head.contains("planted")),
                    "the key is for the service alone");
            rows.forEach(picture -> ends.merge(picture.getLast().state() + "", 1, Integer::sum));
            world.script().played().forEach((what, times) -> played.merge(what, times, Integer::sum));
            calls.addAndGet(world.service().calls().size());
            System.out.println("world of seed " + seed + " is done");
        }
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
