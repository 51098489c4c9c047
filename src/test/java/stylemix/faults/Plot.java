// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a service will do with one job, from its order to its end.
///
/// @param held in the backlog
/// @param queued after that
/// @param works after that
/// @param end how it ends
/// @param shape draws the shape of everything that comes in several, 0 or more
/// @param charged whether an end without a picture is charged nevertheless
public record Plot(Duration held, Duration queued, Duration works, End end, int shape, boolean charged) {

    /// The ways in which a job ends.
    public enum End {
        COMPLETED,
        WITHOUT_PICTURE,
        FAILED,
        MODERATED,
        TIMED_OUT,
        CANCELLED
    }

    /// Completed as soon as it is asked after.
    public static final Plot AT_ONCE = lasting(Duration.ZERO);

    private static final int SHAPES = 840; // divisible by the numbers of all shapes

    /// A list of one address at the service itself, and nothing beyond the contract.
    private static final int PLAIN = 3;

    private static final List<String> BEFORE_WORK = List.of("queued", "scheduled");

    /// The last is none of the contract's.
    private static final List<String> AT_WORK =
            List.of("processing", "sampling", "intermediate-complete", "warming-up");

    /// Works for so long, then has completed.
    public static Plot lasting(Duration works) {
        return new Plot(Duration.ZERO, Duration.ZERO, works, End.COMPLETED, PLAIN, false);
    }

    /// Anything that a service may do.
    public static Plot draw(RandomGenerator random) {
        Duration held = random.nextInt(6) == 0 ? Duration.ofSeconds(random.nextInt(1, 40)) : Duration.ZERO;
        int number = random.nextInt(100);
        End end = number < 80
                ? End.COMPLETED
                : List.of(End.WITHOUT_PICTURE, End.FAILED, End.MODERATED, End.TIMED_OUT, End.CANCELLED)
                        .get(number % 5);
        return new Plot(
                held,
                Duration.ofMillis(random.nextInt(4000)),
                Duration.ofMillis(random.nextInt(500, 40_000)),
                end,
                random.nextInt(SHAPES),
                end == End.WITHOUT_PICTURE && random.nextBoolean());
    }

    Duration whole() {
        return held.plus(queued).plus(works);
    }

    boolean isOver(Duration age) {
        return age.compareTo(whole()) >= 0;
    }

    /// The word for where it stands. Some go back from work to the queue, as seen through a copy that lags behind.
    String status(Duration age) {
        if (isOver(age)) {
            return switch (end) {
                case COMPLETED, WITHOUT_PICTURE -> "completed";
                case FAILED, MODERATED, TIMED_OUT -> "failed";
                case CANCELLED -> "cancelled";
            };
        }
        if (age.compareTo(held) < 0) {
            return "backlogged";
        }
        Duration later = age.minus(held).minus(queued);
        if (later.isNegative() || (shape % 5 == 0 && later.toSeconds() % 3 == 1)) {
            return BEFORE_WORK.get(shape % BEFORE_WORK.size());
        }
        return AT_WORK.get((int) (later.toMillis() * AT_WORK.size() / Math.max(1, works.toMillis())));
    }
}
