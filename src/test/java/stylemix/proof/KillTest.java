// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.faults.Answer;
import stylemix.faults.FastTime;
import stylemix.faults.FaultyService;
import stylemix.faults.RawServer;
import stylemix.faults.RemoteJob;
import stylemix.faults.Script;
import stylemix.faults.Verb;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.store.Books;
import stylemix.store.Library;
import stylemix.store.ReferenceFolder;

/// A program that is killed at any moment and started again, until all is done: nothing is ordered twice, nothing is
/// lost, and the ledger is equal to the service's books.
class KillTest {

    private static final int KILLS = Integer.getInteger("proof.kills", Proof.pick(6, 200));

    /// Pictures that are ordered in all; enough to be busy at the last kill.
    private static final int PICTURES = 2 * KILLS + 8;

    /// Of the calls.
    private static final double GOES_WRONG = 0.05;

    /// After it has begun, in real milliseconds.
    private static final int LATEST_KILL = 900;

    /// After it has begun, in calls.
    private static final int LAST_CALL = 30;
    private static final int LAST_ORDER = 5;

    /// While a call is answered and what it brought is put away, in real milliseconds.
    private static final int WHILE = 60;

    /// When it is killed, in turn.
    private enum Moment {
        ORDER,
        TIME,
        PICTURE,
        CALL
    }

    /// What a system says of a program that got SIGKILL.
    private static final int KILLED = 128 + 9;

    @TempDir(factory = InMemory.class)
    Path home;

    @Test
    void nothingIsLostAndNothingIsPaidTwice() throws Exception {
        SplittableRandom dice = new SplittableRandom(Proof.SEED);
        FastTime time = new FastTime(Desk.HASTE);
        Script script = new Script(Proof.SEED, GOES_WRONG);
        try (FaultyService service = new FaultyService(script, time, script::plot, Duration.ofSeconds(2));
                RawServer truth = new RawServer(call -> Answer.json(
                                200,
                                service.books()
                                        .job(call.path().substring(1))
                                        .map(RemoteJob::prompt)
                                        .orElse(""))
                        .to(call))) {
            int kills = 0;
            while (kills < KILLS
                    && isKilledAtWork(Moment.values()[kills % Moment.values().length], service, truth, dice)) {
                kills++;
            }
            assertEquals(0, start(service, truth).waitFor(), this::said);
            assertEquals(KILLS, kills, "it was busy until the last kill");
            audit(service, time, kills);
        }
        Audit.checkKey(home);
    }

    /// Kills at a random time, or when a random call has arrived, or soon after.
    ///
    /// @return whether it was killed before it was done
    private boolean isKilledAtWork(Moment moment, FaultyService service, RawServer truth, SplittableRandom dice)
            throws Exception {
        Process desk = start(service, truth);
        assertEquals(Desk.UP, desk.inputReader(StandardCharsets.UTF_8).readLine(), this::said);
        switch (moment) {
            case TIME -> kill(desk, dice.nextInt(LATEST_KILL));
            case CALL -> killAt(_ -> true, dice.nextInt(LAST_CALL), dice.nextInt(WHILE), desk, service);
            case ORDER -> killAt(Verb.SUBMIT::equals, dice.nextInt(LAST_ORDER), 0, desk, service);
            case PICTURE -> killAt(Verb.RESULT::equals, dice.nextInt(LAST_ORDER), dice.nextInt(WHILE), desk, service);
        }
        int end = desk.waitFor();
        service.watch(_ -> {});
        assertTrue(end == KILLED || end == 0, () -> end + ": " + said());
        return end == KILLED;
    }

    /// @param before calls of this kind before the one at which it is killed
    /// @param later milliseconds after that call has arrived; 0 before anything is done about it
    private static void killAt(Predicate<Verb> kind, int before, int later, Process desk, FaultyService service) {
        AtomicInteger calls = new AtomicInteger(before);
        service.watch(verb -> {
            if (kind.test(verb) && calls.decrementAndGet() < 0) {
                if (later == 0) {
                    desk.destroyForcibly();
                } else {
                    Thread.ofVirtual().start(() -> kill(desk, later));
                }
            }
        });
    }

    private static void kill(Process desk, int later) {
        try {
            desk.waitFor(later, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts", e);
        }
        desk.destroyForcibly(); // SIGKILL
    }

    private void audit(FaultyService service, FastTime time, int kills) throws Exception {
        ReferenceFolder references = new ReferenceFolder(home.resolve("references"));
        try (Library library = Library.open(Desk.data(home), time)) {
            Books books = new Books(library, references);
            List<List<JobEntry>> rows = pictures(books);
            assertEquals(PICTURES, rows.size());
            new Audit(service.books(), rows, books.ledger(), Desk.outputs(home)).check();
            Map<JobState, Long> ends = rows.stream()
                    .collect(Collectors.groupingBy(picture -> picture.getLast().state(), Collectors.counting()));
            long searched = 0;
            for (List<JobEntry> picture : rows) {
                searched += books.journal().history(picture.getFirst().id()).stream()
                        .filter(step -> step.state() == JobState.MAYBE_SUBMITTED)
                        .count();
            }
            assertTrue(searched > 0, "some kill met an order on its way");
            Proof.tell(kills + " kills among " + PICTURES + " pictures, ends " + ends + ", " + searched
                    + " orders of unknown fate, "
                    + rows.stream().mapToInt(List::size).sum() + " rows, "
                    + service.books().jobs().size() + " jobs at the service");
        }
    }

    /// The rows of each picture that was ordered: the first, and those that were ordered again for it.
    private static List<List<JobEntry>> pictures(Books books) throws Exception {
        Map<Long, List<JobEntry>> pictures = new HashMap<>();
        for (JobEntry row :
                books.journal().page(OptionalLong.empty(), Integer.MAX_VALUE).reversed()) {
            List<JobEntry> rows = row.retryOf().isPresent()
                    ? Objects.requireNonNull(pictures.get(row.retryOf().getAsLong()))
                    : new ArrayList<JobEntry>();
            rows.add(row);
            pictures.put(row.id(), rows);
        }
        return pictures.values().stream().distinct().toList();
    }

    private Process start(FaultyService service, RawServer truth) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Desk.class.getName(),
                        home.toString(),
                        service.base().toString(),
                        truth.base().toString(),
                        Integer.toString(PICTURES))
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return home.resolve("desk.log");
    }

    private String said() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "nothing was said: " + e;
        }
    }
}
