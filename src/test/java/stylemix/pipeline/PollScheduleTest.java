// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stylemix.model.Connection;
import stylemix.model.Variant;

class PollScheduleTest {

    private static final RandomGenerator LEAST = () -> 0;
    private static final RandomGenerator MOST = () -> -1;

    private final PollSchedule schedule = PollSchedule.of(Connection.krea(Optional.empty()), Variant.LARGE);

    @Test
    void waitsGrowFromTwoSecondsToFive() {
        assertEquals(
                List.of(15_000L, 2000L, 2500L, 3125L, 3906L, 4882L, 5000L, 5000L),
                IntStream.range(0, 8)
                        .mapToObj(looks -> schedule.wait(looks, false, LEAST).toMillis())
                        .toList());
    }

    @Test
    void firstLookIsNeverBeforeOneSecond() {
        assertEquals(
                Duration.ofMillis(1800),
                PollSchedule.of(Connection.krea(Optional.empty()), Variant.MEDIUM_TURBO)
                        .wait(0, false, LEAST));
    }

    @Test
    void heldJobIsAskedAfterEveryTenSecondsOrALittleMore() {
        assertEquals(Duration.ofSeconds(10), schedule.wait(3, true, LEAST));
        assertEquals(Duration.ofMillis(11_999), schedule.wait(3, true, MOST));
    }
}
