// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import stylemix.model.Service;
import stylemix.model.Variant;

/// When a job is asked after: first when jobs of its kind are usually done, then evenly while it may end any moment,
/// and less and less when it takes long beyond the usual.
///
/// The documents differ on the pace (krea-api.md, 7.3), so it was measured: from "completed" at the service to the
/// picture on disk, in the mean, and the requests for it. An answer takes 80 ms and the picture 200 ms; jobs last a
/// quarter less to a quarter more than 3 s (turbo), 12 s (medium) and 40 s (large). `PollingPaceTest` holds these
/// figures.
///
/// | | 3 s | 12 s | 40 s |
/// |---|---|---|---|
/// | this schedule, past jobs known | 0.89 s, 1.6 | 0.92 s, 3.0 | 0.96 s, 7.6 |
/// | this schedule, nothing known | 0.92 s, 1.4 | 0.94 s, 5.7 | 0.91 s, 18.2 |
/// | every 2 s | 1.40 s, 2.0 | 1.26 s, 6.3 | 1.26 s, 19.7 |
/// | every 5 s | 2.32 s, 1.0 | 2.50 s, 2.8 | 2.81 s, 8.4 |
///
/// @param first look, counted from the order
/// @param even wait between looks until the job is late
/// @param late when that is, counted from the order
/// @param share of the time beyond that which is added to a wait, 0 to 1
/// @param longest no wait is longer
/// @param backlogged wait while the job is held behind the workspace's limit
/// @param jitter the share of a wait, 0 to 1, that is added at random, so that runs started together do not ask
/// together
public record PollSchedule(
        Duration first,
        Duration even,
        Duration late,
        double share,
        Duration longest,
        Duration backlogged,
        double jitter) {

    /// Of a job's usual time at Krea, where none was seen yet; most jobs end later.
    private static final double FIRST_SHARE = 0.7;

    /// Without knowing better: hardly any job at Krea is done before.
    private static final Duration EARLIEST = Duration.ofSeconds(3);

    /// The first look where nothing is known of a service.
    private static final Duration SOON = Duration.ofSeconds(1);

    /// The most for a mean delay of a second.
    private static final Duration EVEN = Duration.ofMillis(1200);

    /// How long pictures of the past would have waited for the first look in the mean.
    private static final Duration MEAN_DELAY = Duration.ofMillis(100);

    /// The shortest and the longest that a job is left alone while the service's calls arrive: so much a call that is
    /// lost may cost.
    private static final Duration LEAST_NET = Duration.ofSeconds(5), MOST_NET = Duration.ofSeconds(30);

    /// What an answer needs to get here.
    private static final Duration ON_THE_WAY = Duration.ofMillis(100);

    /// For our own engine on this computer: asking costs nothing, and its progress is to be seen moving.
    public static final PollSchedule LOCAL = new PollSchedule(
            Duration.ofMillis(100),
            Duration.ofMillis(120),
            Duration.ZERO,
            0,
            Duration.ofMillis(120),
            Duration.ofMillis(250),
            0.2);

    /// The schedule for a service.
    ///
    /// @param past how long the last jobs of this kind took
    public static PollSchedule of(Service service, Variant variant, List<Duration> past) {
        Duration usual = past.isEmpty()
                ? variant.usualTime()
                : past.stream().sorted().toList().get(past.size() / 2);
        return service == Service.DRAFT
                ? LOCAL
                : new PollSchedule(
                        first(service, variant, past),
                        EVEN,
                        usual.multipliedBy(2),
                        0.1,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        0.1);
    }

    /// As late as it may be while the jobs of the past would not have waited long.
    private static Duration first(Service service, Variant variant, List<Duration> past) {
        if (past.isEmpty() && service == Service.CUSTOM) {
            return SOON;
        }
        if (past.isEmpty()) {
            long share = (long) (variant.usualTime().toMillis() * FIRST_SHARE);
            return Duration.ofMillis(Math.max(EARLIEST.toMillis(), share));
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
        long beyond = Math.max(0, elapsed.minus(late).toMillis());
        long wait =
                held ? backlogged.toMillis() : Math.min(longest.toMillis(), even.toMillis() + (long) (beyond * share));
        return Duration.ofMillis(wait + (long) (wait * jitter * random.nextDouble()));
    }

    /// How long to leave a job alone while the service calls when it has ended: a call that is lost must not cost
    /// much more than the job's usual time.
    ///
    /// @param wait that would do without calls
    Duration net(Duration wait) {
        return longer(wait, longer(LEAST_NET, late.compareTo(MOST_NET) < 0 ? late : MOST_NET));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
