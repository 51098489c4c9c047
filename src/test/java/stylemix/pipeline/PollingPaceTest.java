// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /// @param delay from "completed" at the service to the picture on disk, on average
    /// @param requests after a job, on average
    private record Pace(double delaySeconds, double requests) {}

    @ParameterizedTest
    @CsvSource({"3, MEDIUM_TURBO, 0.97, 1.35", "12, MEDIUM, 0.95, 5.17", "40, LARGE, 0.96, 16.4"})
    void pictureIsHereWithinASecondForFewerRequestsThanEveryTwoSeconds(
            int seconds, Variant variant, double delay, double requests) {
        Pace ours = measure(PollSchedule.hosted(variant), seconds);
        Pace two = measure(every(Duration.ofSeconds(2)), seconds);
        Pace five = measure(every(Duration.ofSeconds(5)), seconds);
        System.out.println("polling, " + seconds + " s: ours " + ours + ", every 2 s " + two + ", every 5 s " + five);
        assertTrue(ours.delaySeconds <= 1, ours::toString);
        assertTrue(ours.delaySeconds < Math.min(two.delaySeconds, five.delaySeconds), ours::toString);
        assertTrue(ours.requests < two.requests, () -> ours + " but every two seconds " + two);
        assertEquals(delay, ours.delaySeconds, 0.03);
        assertEquals(requests, ours.requests, requests * 0.03);
    }

    @Test
    void jobThatTakesForEverIsAskedAfterEveryFiveSecondsInTheEnd() {
        PollSchedule schedule = PollSchedule.hosted(Variant.MEDIUM);
        List<Duration> waits = IntStream.range(0, 100)
                .mapToObj(looks -> schedule.wait(looks, false, () -> 0))
                .toList();
        assertEquals(Duration.ofSeconds(5), waits.getLast());
        assertEquals(waits.stream().skip(1).sorted().toList(), waits.subList(1, 100), "never quicker again");
    }

    private static PollSchedule every(Duration wait) {
        return new PollSchedule(wait, wait, 0, 1, wait, wait, 0);
    }

    private static Pace measure(PollSchedule schedule, int seconds) {
        RandomGenerator random = new SplittableRandom(SEED);
        double delay = 0;
        int requests = 0;
        for (int job = 0; job < JOBS; job++) {
            double end = seconds * 1000 * (1 - SPREAD + 2 * SPREAD * random.nextDouble());
            double now = ANSWER_MS / 2; // that of the order is on its way for so long
            boolean seen = false;
            for (int looks = 0; !seen; looks++) {
                now += schedule.wait(looks, false, random).toMillis();
                seen = now + ANSWER_MS / 2 >= end;
                now += ANSWER_MS;
                requests++;
            }
            delay += now + DOWNLOAD_MS - end;
        }
        return new Pace(delay / JOBS / 1000, (double) requests / JOBS);
    }
}
