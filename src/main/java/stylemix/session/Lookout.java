// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import stylemix.model.Finding;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;

/// Looks from time to time for orders whose fate is not known, as the user's click on "Look again" does, and as quiet
/// as can be: nothing is sent, and only what was found out is shown.
///
/// An order that a search gave up is looked for a minute later, five minutes after that, then every fifteen minutes.
/// One
/// that an earlier start of the program left is looked for at once, even while the queue stands still.
public final class Lookout {

    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final Duration LATER = Duration.ofMinutes(15);

    private final RunQueue queue;
    private final JobDesk desk;
    private final Function<Duration, Clerk> after;
    private final Set<Run> watched = new HashSet<>();

    /// Lends threads for what is to be done later.
    @FunctionalInterface
    public interface Timer {
        Executor after(Duration wait);
    }

    /// What a look told.
    ///
    /// @param job as it is now
    /// @param shown how the job is to be shown; empty if nothing is known that was not known before
    private record News(JobEntry job, Optional<RunState> shown) {}

    /// Begins to look; on the FX thread, before the queue has jobs.
    public Lookout(RunQueue queue, JobDesk desk, Timer timer) {
        this(queue, desk, (Function<Duration, Clerk>) wait -> Clerk.on(timer.after(wait)));
    }

    /// @param after does work when a time has passed, looks of seconds among it
    Lookout(RunQueue queue, JobDesk desk, Function<Duration, Clerk> after) {
        this.queue = queue;
        this.desk = desk;
        this.after = after;
        queue.runs().addListener((ListChangeListener<Run>) _ -> watch());
    }

    private void watch() {
        watched.retainAll(queue.runs());
        for (Run run : queue.runs()) {
            if (isLost(run) && watched.add(run)) {
                look(run, 0, run.waiting() ? Duration.ZERO : WAITS.getFirst());
            }
        }
    }

    /// Whether nobody looks for it and it may be at the service. One that was set aside goes on only when someone says
    /// so.
    private boolean isLost(Run run) {
        return run.at() == JobState.MAYBE_SUBMITTED
                && (run.waiting() || run.unresolved())
                && run.job().filter(JobEntry::setAside).isEmpty();
    }

    /// @param looks before this one
    private void look(Run run, int looks, Duration wait) {
        after.apply(wait).ask(() -> run, _ -> look(run, looks), _ -> {});
    }

    private void look(Run run, int looks) {
        if (!watched.contains(run) || !isLost(run)) {
            watched.remove(run); // it may be lost again
            return;
        }
        JobEntry job = run.job().orElseThrow();
        Duration next = looks + 1 < WAITS.size() ? WAITS.get(looks + 1) : LATER;
        after.apply(Duration.ZERO)
                .ask(
                        () -> ask(job),
                        news -> {
                            if (watched.contains(run) && isLost(run) && isNews(run, news)) {
                                queue.learned(run, news.job(), news.shown().orElseThrow());
                            } else {
                                look(run, looks + 1, next);
                            }
                        },
                        _ -> look(run, looks + 1, next)); // the network will come back
    }

    private static boolean isNews(Run run, News news) {
        return news.shown()
                .filter(shown -> news.job().state() != run.at() || !shown.equals(run.state()))
                .isPresent();
    }

    private News ask(JobEntry job) throws ProblemException, InterruptedException {
        Optional<RunState> shown = switch (desk.find(job)) {
            case Finding.Found _ -> Optional.of(new RunState.Waiting());
            case Finding.NotYet _ -> Optional.empty();
            case Finding.Nothing _ -> {
                desk.giveUp(job);
                yield Optional.of(new RunState.Failed(new Problem.NotTaken(job.host())));
            }
            case Finding.Several several ->
                Optional.of(new RunState.Failed(
                        new Problem.SeveralJobs(job.host(), several.candidates().size())));
        };
        return new News(desk.entry(job), shown);
    }
}
