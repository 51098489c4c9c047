// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stylemix.model.Service;
import stylemix.model.Variant;

/// What a pace of polling costs: how late the picture is, and how many requests are made for it. The figures in the
/// doc of [PollSchedule] are from here.
class PollingPaceTest {

    private static final long SEED = 20_261_127;
    private static final int JOBS = 20_000;

    /// How much jobs of one kind differ: from so much less to so much more.
    private static final double SPREAD = 0.25;

    private static final double ANSWER_MS = 80;
    private static final double DOWNLOAD_MS = 200;

    /// @param delaySeconds from "completed" at the service to the picture on disk, on average
    /// @param requests after a job, on average
    private record Pace(double delaySeconds, double requests) {}

    @ParameterizedTest
    @CsvSource({
        "3, MEDIUM_TURBO, 0.89, 1.61, 0.92, 1.44",
        "12, MEDIUM, 0.92, 2.98, 0.94, 5.71",
        "40, LARGE, 0.96, 7.64, 0.91, 18.2"
    })
    void pictureIsHereWithinASecondForFewerRequestsThanEveryTwoSeconds(
            int seconds, Variant variant, double delay, double requests, double strangeDelay, double strangeRequests) {
        Pace known = measure(random -> PollSchedule.of(Service.KREA, variant, past(seconds, random)), seconds);
        Pace strange = measure(_ -> PollSchedule.of(Service.KREA, variant, List.of()), seconds);
        Pace two = measure(_ -> every(Duration.ofSeconds(2)), seconds);
        Pace five = measure(_ -> every(Duration.ofSeconds(5)), seconds);
        System.out.println("polling, " + seconds + " s: known " + known + ", unknown " + strange + ", every 2 s " + two
                + ", every 5 s " + five);
        for (Pace ours : List.of(known, strange)) {
            assertTrue(ours.delaySeconds <= 1, ours::toString);
            assertTrue(ours.delaySeconds < Math.min(two.delaySeconds, five.delaySeconds), ours::toString);
            assertTrue(ours.requests < two.requests, () -> ours + " but every two seconds " + two);
        }
        assertEquals(delay, known.delaySeconds, 0.03);
        assertEquals(requests, known.requests, requests * 0.05);
        assertEquals(strangeDelay, strange.delaySeconds, 0.03);
        assertEquals(strangeRequests, strange.requests, strangeRequests * 0.05);
    }

    private static PollSchedule every(Duration wait) {
        return new PollSchedule(wait, wait, Duration.ZERO, 0, wait, wait, 0);
    }

    /// As many as the journal remembers.
    private static List<Duration> past(int seconds, RandomGenerator random) {
        return Stream.generate(() -> Duration.ofMillis((long) lasting(seconds, random)))
                .limit(20)
                .toList();
    }

    private static double lasting(int seconds, RandomGenerator random) {
        return seconds * 1000 * (1 - SPREAD + 2 * SPREAD * random.nextDouble());
    }

    private static Pace measure(Function<RandomGenerator, PollSchedule> schedules, int seconds) {
        RandomGenerator random = new SplittableRandom(SEED);
        double delay = 0;
        int requests = 0;
        for (int job = 0; job < JOBS; job++) {
            PollSchedule schedule = schedules.apply(random);
            double end = lasting(seconds, random);
            double ordered = ANSWER_MS / 2; // that of the order is on its way for so long
            double now = ordered;
            boolean seen = false;
            for (int looks = 0; !seen; looks++) {
                Duration elapsed = Duration.ofMillis((long) (now - ordered));
                Duration wait = looks == 0 ? schedule.first(elapsed) : schedule.next(elapsed, false, random);
                now += wait.toMillis();
                seen = now + ANSWER_MS / 2 >= end;
                now += ANSWER_MS;
                requests++;
            }
            delay += now + DOWNLOAD_MS - end;
        }
        return new Pace(delay / JOBS / 1000, (double) requests / JOBS);
    }
}
