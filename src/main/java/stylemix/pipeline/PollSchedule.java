// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.time.Duration;
import java.util.random.RandomGenerator;
import stylemix.model.Connection;
import stylemix.model.Service;
import stylemix.model.Variant;

/// When a job is asked after.
///
/// The documents differ on the pace (krea-api.md, 7.3), so it was measured (`PollingPaceTest`, which holds these
/// figures). From "completed" at the service to the picture on disk, on average, with 80 ms for an answer and 200 ms for
/// the picture, and the requests for it, jobs lasting a quarter less to a quarter more than:
///
/// | | 3 s, turbo | 12 s, medium | 40 s, large |
/// |---|---|---|---|
/// | this schedule | 1.0 s, 1.4 | 1.0 s, 5.2 | 1.0 s, 16.5 |
/// | every 2 s | 1.4 s, 2.0 | 1.3 s, 6.3 | 1.3 s, 19.7 |
/// | every 5 s | 2.3 s, 1.0 | 2.5 s, 2.8 | 2.8 s, 8.4 |
/// | 2 s growing to 5 s, as before | 1.6 s, 2.0 | 1.9 s, 3.7 | 3.1 s, 7.4 |
///
/// What is saved before a job can have ended is spent on asking often while it ends; a job that takes more than twice its
/// usual time is asked after less and less.
///
/// @param first wait after the submit, shortly before the job is usually done
/// @param next wait after the first look
/// @param steady looks between which the wait stays at `next`; later ones grow by `growth` each
/// @param growth factor, at least 1
/// @param longest no wait grows beyond this
/// @param backlogged wait while the job is held behind the workspace's limit
/// @param jitter the share of a wait, 0 to 1, that is added at random, so that runs started together do not ask
/// together
public record PollSchedule(
        Duration first,
        Duration next,
        int steady,
        double growth,
        Duration longest,
        Duration backlogged,
        double jitter) {

    /// Most jobs end later than at this share of their usual time.
    private static final double FIRST_SHARE = 0.7;

    /// No job is done much before, and one that is waits a second at most.
    private static final Duration EARLIEST = Duration.ofSeconds(3);

    /// The most for a mean delay of a second.
    private static final Duration NEXT = Duration.ofMillis(1300);

    /// For our own engine on this computer: asking costs nothing, and its progress is to be seen moving.
    public static final PollSchedule LOCAL = new PollSchedule(
            Duration.ofMillis(100), Duration.ofMillis(120), 0, 1, Duration.ofMillis(120), Duration.ofMillis(250), 0.2);

    /// The schedule for a variant. A service that is reached without encryption is one on this computer
    /// ([Connection]).
    public static PollSchedule of(Connection connection, Variant variant) {
        return connection.service() == Service.DRAFT || "http".equals(connection.base().getScheme())
                ? LOCAL
                : hosted(variant);
    }

    /// The schedule for a service far away.
    static PollSchedule hosted(Variant variant) {
        long usual = variant.usualTime().toMillis();
        long first = Math.max(EARLIEST.toMillis(), (long) (usual * FIRST_SHARE));
        return new PollSchedule(
                Duration.ofMillis(first),
                NEXT,
                (int) Math.ceilDiv(2 * usual - first, NEXT.toMillis()),
                1.25,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                0.1);
    }

    /// How long to wait before the next look.
    ///
    /// @param looks so far, 0 or more
    /// @param held whether the job was backlogged at the last look
    Duration wait(int looks, boolean held, RandomGenerator random) {
        Duration wait = held ? backlogged : looks == 0 ? first : grown(Math.max(0, looks - steady));
        return wait.plusMillis((long) (wait.toMillis() * jitter * random.nextDouble()));
    }

    private Duration grown(int times) {
        return Duration.ofMillis(
                (long) Math.min((double) longest.toMillis(), next.toMillis() * Math.pow(growth, times)));
    }
}
