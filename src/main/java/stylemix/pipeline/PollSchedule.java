// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.time.Duration;
import java.util.random.RandomGenerator;
import stylemix.model.Connection;
import stylemix.model.Service;
import stylemix.model.Variant;

/// When a job is asked after.
///
/// @param first wait after the submit, shortly before the job is usually done
/// @param next wait after the first look; later ones grow by `growth` each
/// @param growth factor, at least 1
/// @param longest no wait grows beyond this
/// @param backlogged wait while the job is held behind the workspace's limit
/// @param jitter the share of a wait, 0 to 1, that is added at random, so that runs started together do not ask
/// together
public record PollSchedule(
        Duration first, Duration next, double growth, Duration longest, Duration backlogged, double jitter) {

    /// Most jobs end later than at this share of their usual time.
    private static final double FIRST_SHARE = 0.6;

    /// For our own engine on this computer: asking costs nothing, and its progress is to be seen moving.
    public static final PollSchedule LOCAL = new PollSchedule(
            Duration.ofMillis(100), Duration.ofMillis(120), 1, Duration.ofMillis(120), Duration.ofMillis(250), 0.2);

    /// The schedule that krea-api.md, 7.3, suggests, with the first look timed for the variant. A service that is
    /// reached without encryption is one on this computer ([Connection]).
    public static PollSchedule of(Connection connection, Variant variant) {
        if (connection.service() == Service.DRAFT
                || "http".equals(connection.base().getScheme())) {
            return LOCAL;
        }
        long usualMillis = (long) (variant.usualTime().toMillis() * FIRST_SHARE);
        return new PollSchedule(
                Duration.ofMillis(Math.max(1000, usualMillis)),
                Duration.ofSeconds(2),
                1.25,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                0.2);
    }

    /// How long to wait before the next look.
    ///
    /// @param looks so far, 0 or more
    /// @param held whether the job was backlogged at the last look
    Duration wait(int looks, boolean held, RandomGenerator random) {
        Duration wait = held ? backlogged : looks == 0 ? first : grown(looks - 1);
        return wait.plusMillis((long) (wait.toMillis() * jitter * random.nextDouble()));
    }

    private Duration grown(int times) {
        return Duration.ofMillis(
                (long) Math.min((double) longest.toMillis(), next.toMillis() * Math.pow(growth, times)));
    }
}
