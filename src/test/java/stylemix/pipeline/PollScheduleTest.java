// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
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
    void waitsAreEvenUntilTwiceTheUsualTimeAndThenGrowToFiveSeconds() {
        List<Long> waits = IntStream.range(0, 36)
                .mapToObj(looks -> schedule.wait(looks, false, LEAST).toMillis())
                .toList();
        assertEquals(17_500L, waits.getFirst());
        assertEquals(Collections.nCopies(25, 1300L), waits.subList(1, 26));
        assertEquals(List.of(1625L, 2031L, 2539L, 3173L, 3967L, 4959L, 5000L, 5000L), waits.subList(26, 34));
    }

    @Test
    void firstLookIsNeverBeforeThreeSeconds() {
        assertEquals(
                Duration.ofSeconds(3),
                PollSchedule.of(Connection.krea(Optional.empty()), Variant.MEDIUM_TURBO)
                        .wait(0, false, LEAST));
    }

    @Test
    void heldJobIsAskedAfterEveryTenSecondsOrALittleMore() {
        assertEquals(Duration.ofSeconds(10), schedule.wait(3, true, LEAST));
        assertEquals(Duration.ofMillis(10_999), schedule.wait(3, true, MOST));
    }
}
