// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestRequests;
import stylemix.Tree;
import stylemix.faults.RawServer;
import stylemix.model.Caps;
import stylemix.model.Connection;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// One library and two real programs, one of which is killed.
class TwoProcessesTest {

    private static final Connection KREA = Connection.krea(Optional.of(RawServer.KEY));
    private static final Price PRICE = Price.ofMicros(10_000);

    @TempDir
    Path folder;

    private Library library;
    private JobJournal journal;

    @BeforeEach
    void open() throws ProblemException {
        library = Library.open(folder, Clock.systemUTC());
        journal = new JobJournal(library, new ReferenceFolder(folder.resolve("references")));
    }

    @AfterEach
    void close() throws ProblemException {
        library.close();
    }

    @Test
    void jobOfAnotherProgramIsItsOwnUntilThatIsKilled() throws Exception {
        Process other = start("hold");
        long job = id(other);
        assertEquals(Optional.of(JobState.SENDING), journal.find(job).map(JobEntry::state));
        assertEquals(
                new Problem.OwnedElsewhere(),
                assertThrows(ProblemException.class, () -> journal.claim(job)).problem());
        assertEquals(List.of(), journal.takeOver());
        kill(other);
        JobEntry mine = journal.claim(job);
        assertEquals(JobState.MAYBE_SUBMITTED, mine.state(), "its order was on the way");
        assertEquals(MoneyState.UNKNOWN, mine.money());
        assertEquals(Optional.of(library.session()), mine.owner());
    }

    @Test
    void killedProgramIsACrashAndTheSecondSetsTheJobAside() throws Exception {
        Process first = start("hold");
        long job = id(first);
        kill(first);
        Process second = start("claim", Long.toString(job));
        assertEquals(job, id(second));
        kill(second);
        library.close();
        open();
        JobJournal.LeftOver left = journal.leftOver();
        assertTrue(left.crashed());
        assertEquals(List.of(true), left.jobs().stream().map(JobEntry::setAside).toList());
        assertEquals(List.of(), journal.takeOver());
        assertFalse(journal.claim(job).setAside());
    }

    @Test
    void programsTogetherStayUnderTheCap() throws Exception {
        new Ledger(library).setCaps(new Caps(Optional.of(Price.ofMicros(200_000)), Optional.empty()));
        List<Process> others = List.of(start("click", "15"), start("click", "15"));
        long taken = 0;
        for (Process other : others) {
            taken += id(other);
            other.waitFor();
        }
        assertEquals(20, taken);
        assertEquals(Price.ofMicros(200_000), new Ledger(library).total().waiting());
    }

    @Test
    void killedProgramsLeaveOneNativeLibraryAndNothingElsewhere() throws Exception {
        Path home = folder.resolve("home");
        Path other = home.resolve("native/1.0/libsqlitejdbc.so");
        Files.createDirectories(other.getParent());
        Files.createFile(other);
        startAndKill(home);
        Path own = libraries(home).getFirst();
        Files.write(own, new byte[0]); // a spoiled one must not be loaded
        startAndKill(home);
        assertEquals(List.of(own), libraries(home));
        assertTrue(Files.size(own) > 100_000);
        assertEquals(Map.of(), Tree.of(temporary()));
    }

    private void startAndKill(Path home) throws Exception {
        Process program = start(home, "hold");
        id(program);
        kill(program);
    }

    private static List<Path> libraries(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("native"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /// The system's temporary folder, as the other programs see it.
    private Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("temporary"));
    }

    private Process start(String... command) throws IOException {
        return start(folder, command);
    }

    private Process start(Path home, String... command) throws IOException {
        List<String> line = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                home.toString()));
        line.addAll(List.of(command));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The number that it prints when it is ready.
    private static long id(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        return Long.parseLong(String.valueOf(said.readLine()));
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// The other program: holds a job of which the order is on its way, claims one, or clicks so many times.
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Library library = Library.open(folder, Clock.systemUTC());
            JobJournal journal = new JobJournal(library, new ReferenceFolder(folder.resolve("references")));
            switch (arguments[1]) {
                case "hold" -> {
                    long job = order(journal);
                    JobProgress progress = new JobProgress(library);
                    progress.sending(job);
                    progress.attempt(job);
                    System.out.println(job);
                    Thread.sleep(Long.MAX_VALUE);
                }
                case "claim" -> {
                    System.out.println(
                            journal.claim(Long.parseLong(arguments[2])).id());
                    Thread.sleep(Long.MAX_VALUE);
                }
                default -> {
                    int taken = 0;
                    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                        try {
                            order(journal);
                            taken++;
                        } catch (ProblemException e) {
                            if (!(e.problem() instanceof Problem.CapReached)) {
                                throw e;
                            }
                        }
                    }
                    System.out.println(taken);
                    library.close();
                }
            }
        }

        private static long order(JobJournal journal) throws ProblemException {
            return journal.order(KREA, List.of(new JobJournal.Order(TestRequests.request("a", 1), PRICE, false)))
                    .getFirst()
                    .id();
        }
    }
}
