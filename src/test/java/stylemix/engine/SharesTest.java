// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

    /// Rounding must not leave the content a share below nothing: the mixture would lose its crispness at some sums of
    /// 1 and have it at others.
    @ParameterizedTest
    @ValueSource(ints = {10, 20, 37, 100})
    void strengthsThatSumToOneLeaveNothingToTheContent(int steps) {
        for (int step = 0; step <= steps; step++) {
            double share = (double) step / steps;
            Shares shares = Shares.of(List.of(1 - share, share), 0);
            assertEquals(0, shares.coarse()[0], 1e-12, () -> "coarse at " + share);
            assertEquals(0, shares.fine()[0], 1e-12, () -> "fine at " + share);
            assertFalse(shares.pushesAway(), () -> "at " + share);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0.2", "0.3, 0", "2, 0.5", "0.5, -0.3", "-1, -2", "0, 0"})
    void sharesOfAllPartsSumToOne(double one, double other) {
        Shares shares = Shares.of(List.of(one, other), 0);
        assertArrayEquals(
                new double[] {1, 1}, new double[] {sum(shares.coarse()), sum(shares.fine())}, 1e-6, shares::toString);
        assertEquals(one < 0 || other < 0, shares.pushesAway());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void fineDetailLeads(double strength) {
        Shares shares = Shares.of(List.of(strength), 0);
        assertTrue(shares.fine()[1] > shares.coarse()[1], shares::toString);
    }

    private static double sum(float[] shares) {
        double sum = 0;
        for (float share : shares) {
            sum += share;
        }
        return sum;
    }
}
