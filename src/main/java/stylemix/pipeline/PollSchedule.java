// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import stylemix.model.Service;
import stylemix.model.Variant;

/// When a job is asked after: first when jobs of its kind are usually done, then after a share of the time that it
/// has taken so far, so that long jobs cost no more questions than short ones.
///
/// @param first look, counted from the order
/// @param share of the time since the order that the next wait has, 0 to 1
/// @param shortest no later wait is shorter
/// @param longest no wait is longer
/// @param backlogged wait while the job is held behind the workspace's limit
/// @param jitter the share of a wait, 0 to 1, that is added at random, so that runs started together do not ask
/// together
public record PollSchedule(
        Duration first, double share, Duration shortest, Duration longest, Duration backlogged, double jitter) {

    /// Of a job's usual time at Krea, where none was seen yet; most jobs end later.
    private static final double FIRST_SHARE = 0.6;

    /// The first look where nothing is known of a service, and never before.
    private static final Duration SOON = Duration.ofSeconds(1);

    /// How long pictures of the past would have waited for the first look in the mean.
    private static final Duration MEAN_DELAY = Duration.ofMillis(400);

    /// What an answer needs to get here.
    private static final Duration ON_THE_WAY = Duration.ofMillis(100);

    /// For our own engine on this computer: asking costs nothing, and its progress is to be seen moving.
    public static final PollSchedule LOCAL = new PollSchedule(
            Duration.ofMillis(100), 0, Duration.ofMillis(120), Duration.ofMillis(120), Duration.ofMillis(250), 0.2);

    /// The schedule for a service.
    ///
    /// @param past how long the last jobs of this kind took
    public static PollSchedule of(Service service, Variant variant, List<Duration> past) {
        return service == Service.DRAFT
                ? LOCAL
                : new PollSchedule(
                        first(service, variant, past),
                        0.06,
                        Duration.ofMillis(800),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        0.2);
    }

    /// As late as it may be while the jobs of the past would not have waited long.
    private static Duration first(Service service, Variant variant, List<Duration> past) {
        if (past.isEmpty() && service == Service.CUSTOM) {
            return SOON;
        }
        if (past.isEmpty()) {
            long share = (long) (variant.usualTime().toMillis() * FIRST_SHARE);
            return Duration.ofMillis(Math.max(SOON.toMillis(), share));
        }
        return past.stream()
                .map(run -> run.plus(ON_THE_WAY))
                .filter(look -> meanDelay(look, past) <= MEAN_DELAY.toMillis())
                .max(Duration::compareTo)
                .orElseThrow(); // the shortest always is
    }

    private static double meanDelay(Duration look, List<Duration> past) {
        return past.stream()
                .mapToLong(run -> Math.max(0, look.minus(run).toMillis()))
                .average()
                .orElse(0);
    }

    /// How long to wait before the first look.
    ///
    /// @param elapsed since the order
    Duration first(Duration elapsed) {
        Duration wait = first.minus(elapsed);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(first) > 0 ? first : wait;
    }

    /// How long to wait before another look.
    ///
    /// @param elapsed since the order
    /// @param held whether the job was backlogged at the last look
    Duration next(Duration elapsed, boolean held, RandomGenerator random) {
        long part = (long) (elapsed.toMillis() * share);
        long wait = held ? backlogged.toMillis() : Math.clamp(part, shortest.toMillis(), longest.toMillis());
        return Duration.ofMillis(wait + (long) (wait * jitter * random.nextDouble()));
    }
}
