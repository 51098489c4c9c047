// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import stylemix.model.Candidate;
import stylemix.model.Finding;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.pipeline.OnStop;

/// Does with one job what a sensible user does, until it is at an end: looks again, chooses, sends again what was not
/// taken or failed for nothing, and sometimes changes her mind.
final class User {

    /// Far beyond what any course of faults takes.
    private static final int MOST_TURNS = 400;

    private static final int MOST_RETRIES = 3;

    private final World world;
    private final List<Long> rows = new ArrayList<>();
    private int reportsUntilCancel;
    private int retries;

    User(World world, SplittableRandom dice) {
        this.world = world;
        this.reportsUntilCancel = dice.nextInt(12) == 0 ? dice.nextInt(1, 8) : Integer.MAX_VALUE;
    }

    /// Stays with a job until its end.
    ///
    /// @return its rows: itself and what was sent again for it
    List<Long> follow(long first) throws ProblemException {
        long job = first;
        rows.add(job);
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            JobEntry entry = world.entry(job);
            if (entry.state() == JobState.NOT_FOUND || isWorthARetry(entry)) {
                job = world.pipeline().again(entry).id();
                rows.add(job);
            } else if (entry.state().isEnd()) {
                return rows;
            } else {
                run(job);
            }
        }
        throw new AssertionError("no end of " + world.entry(job));
    }

    private boolean isWorthARetry(JobEntry entry) {
        boolean free = entry.state() == JobState.FAILED && entry.money() == MoneyState.NOT_CHARGED;
        return free && retries++ < MOST_RETRIES;
    }

    private void run(long job) {
        Thread runner = Thread.currentThread();
        try {
            world.pipeline().run(job, () -> OnStop.CANCEL, report -> maybeCancel(report, runner));
        } catch (ProblemException e) {
            world.time().advance(Duration.ofSeconds(20));
            if (e.problem() instanceof Problem.SeveralJobs) {
                choose(job);
            }
        } catch (InterruptedException _) {
            assertTrue(reportsUntilCancel < 0, "nobody else interrupts");
        } finally {
            Thread.interrupted();
        }
    }

    private void maybeCancel(RunState report, Thread runner) {
        if (!report.isEnd() && --reportsUntilCancel == 0) {
            reportsUntilCancel = -1;
            runner.interrupt();
        }
    }

    /// She knows her picture when she sees it.
    private void choose(long job) {
        Thread.interrupted();
        try {
            if (!(world.pipeline().find(job) instanceof Finding.Several several)) {
                return;
            }
            Optional<Candidate> hers = several.candidates().stream()
                    .filter(candidate -> world.isOf(world.entry(job), candidate.remoteId()))
                    .findFirst();
            if (hers.isPresent()) {
                world.pipeline().adopt(job, hers.get().remoteId());
            } else {
                world.pipeline().giveUp(job);
            }
        } catch (ProblemException _) {
            world.time().advance(Duration.ofSeconds(20)); // she will see the same question again
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
