// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import stylemix.model.Service;
import stylemix.model.Variant;

class PollScheduleTest {

    private static final RandomGenerator LEAST = () -> 0;
    private static final RandomGenerator MOST = () -> -1;

    private final PollSchedule schedule = PollSchedule.of(Service.KREA, Variant.LARGE, List.of());

    @Test
    void waitsAreEvenUntilTwiceTheUsualTimeAndThenGrow() {
        assertEquals(Duration.ofMillis(1200), schedule.next(Duration.ofSeconds(15), false, LEAST));
        assertEquals(Duration.ofMillis(1200), schedule.next(Duration.ofSeconds(50), false, LEAST));
        assertEquals(Duration.ofMillis(3200), schedule.next(Duration.ofSeconds(70), false, LEAST));
        assertEquals(Duration.ofSeconds(10), schedule.next(Duration.ofHours(1), false, LEAST));
    }

    @Test
    void firstLookIsAShareOfWhatIsToldWhereNothingWasSeen() {
        assertEquals(Duration.ofMillis(17_500), schedule.first(Duration.ZERO));
        assertEquals(
                Duration.ofSeconds(3),
                PollSchedule.of(Service.KREA, Variant.MEDIUM_TURBO, List.of()).first(Duration.ZERO));
        assertEquals(
                Duration.ofSeconds(1),
                PollSchedule.of(Service.CUSTOM, Variant.LARGE, List.of()).first(Duration.ZERO));
    }

    @Test
    void firstLookComesWhenPastJobsWereDone() {
        List<Duration> steady = List.of(Duration.ofSeconds(12), Duration.ofSeconds(12));
        assertEquals(Duration.ofMillis(12_100), first(steady));
        List<Duration> varied = List.of(Duration.ofSeconds(10), Duration.ofSeconds(11), Duration.ofSeconds(30));
        assertEquals(Duration.ofMillis(10_100), first(varied), "at 11.1 s one would have waited for 1.1 s");
    }

    @Test
    void jobThatIsTakenUpLaterIsLookedAtAtOnce() {
        assertEquals(Duration.ofMillis(7500), schedule.first(Duration.ofSeconds(10)));
        assertEquals(Duration.ZERO, schedule.first(Duration.ofHours(1)));
    }

    @Test
    void heldJobIsAskedAfterEveryTenSecondsOrALittleMore() {
        assertEquals(Duration.ofSeconds(10), schedule.next(Duration.ofSeconds(3), true, LEAST));
        assertEquals(Duration.ofMillis(10_999), schedule.next(Duration.ofSeconds(3), true, MOST));
    }

    @Test
    void jobIsLeftAloneForTwiceItsUsualTimeWhileTheServiceCalls() {
        Duration wait = Duration.ofMillis(1200);
        assertEquals(Duration.ofSeconds(30), schedule.net(wait));
        assertEquals(
                Duration.ofSeconds(6),
                PollSchedule.of(Service.KREA, Variant.MEDIUM_TURBO, List.of()).net(wait));
        assertEquals(Duration.ofSeconds(5), PollSchedule.LOCAL.net(wait));
        assertEquals(Duration.ofMinutes(1), schedule.net(Duration.ofMinutes(1)), "never sooner than without calls");
    }

    private static Duration first(List<Duration> past) {
        return PollSchedule.of(Service.KREA, Variant.LARGE, past).first(Duration.ZERO);
    }
}
