// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import stylemix.faults.Answer;
import stylemix.faults.FaultyService;
import stylemix.faults.Mischief;
import stylemix.faults.Verb;
import stylemix.store.AppPaths;

/// The commands over one library: a mix that is run again pays nothing again, and what was left is finished.
class JobCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private FaultyService service;

    @BeforeEach
    void start() throws IOException {
        service = new FaultyService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void mixWhoseOrderGotLostIsFollowedUpByRunningItAgain() throws IOException {
        service.on(Verb.SUBMIT, service.spoiled(Verb.SUBMIT, Mischief.TAKEN_500))
                .on(Verb.JOBS, Answer.html(200));
        assertEquals(ExitCode.SERVICE, mix());
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains("did not confirm"), err::toString);
        service.on(Verb.JOBS, service.sound(Verb.JOBS));
        assertEquals(0, mix(), err::toString);
        assertEquals(1, submits());
        assertTrue(Files.exists(Path.of(out.toString().strip())));
        assertTrue(err.toString().contains("nothing is ordered again"), err::toString);
    }

    @Test
    void mixThatEndedWellIsOrderedAnew() {
        assertEquals(0, mix(), err::toString);
        assertEquals(0, mix(), err::toString);
        assertEquals(2, submits());
    }

    @Test
    void resumeFinishesWhatWasInFlightAndOrdersNothing() throws IOException {
        service.on(Verb.STATUS, Answer.json(403, "{\"error\": \"no\"}"));
        assertEquals(ExitCode.SERVICE, mix());
        err.getBuffer().setLength(0);
        service.on(Verb.STATUS, service.sound(Verb.STATUS));
        assertEquals(0, run("resume"), err::toString);
        assertTrue(Files.exists(Path.of(out.toString().strip())), out::toString);
        assertEquals("", err.toString());
        assertEquals(1, submits());
        out.getBuffer().setLength(0);
        assertEquals(0, run("resume"));
        assertEquals("", out.toString());
    }

    @Test
    void resumeTellsWhatIsInTheWay() {
        service.on(Verb.STATUS, Answer.json(403, "{\"error\": \"no\"}"));
        assertEquals(ExitCode.SERVICE, mix());
        err.getBuffer().setLength(0);
        assertEquals(ExitCode.SERVICE, run("resume"));
        assertTrue(err.toString().startsWith("Job 1: "), err::toString);
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void jobsListsWhatWasOrderedAndWhatItCost() throws IOException {
        assertEquals(0, mix(), err::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run("jobs"), err::toString);
        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size(), lines::toString);
        assertTrue(lines.getFirst().contains("saved") && lines.getFirst().endsWith("a bear"), lines::toString);
        assertEquals("Today: free charged, free unknown, free waiting", lines.get(1));
        Path csv = folder.resolve("ledger.csv");
        assertEquals(0, run("jobs", "--csv", csv.toString()));
        assertEquals(1, Files.readAllLines(csv).size(), "a service of our own has no price");
        assertEquals(ExitCode.INPUT, run("jobs", "--limit", "-1"));
    }

    private int mix() {
        out.getBuffer().setLength(0);
        return run("mix", "--prompt", "a bear", "--service", service.base().toString());
    }

    private int run(String... arguments) {
        Path home = folder.resolve("home");
        AppPaths paths = new AppPaths(
                home.resolve("config"), home.resolve("data"), home.resolve("cache"), home.resolve("pictures"));
        CommandLine command = Main.commands(paths, (Opening _) -> "no window in this test");
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private long submits() {
        return service.calls().stream().filter("submit"::equals).count();
    }
}
