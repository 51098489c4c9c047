// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BalanceTest {

    @Test
    void scalingKeepsTheRatios() {
        assertArrayEquals(new double[] {0.25, 0.75}, Balance.scaled(new double[] {0.2, 0.6}, 1));
    }

    @Test
    void theNumbersOnScreenAddUp() {
        double[] scaled = Balance.scaled(new double[] {0.6, 0.6, 0.6}, 1);
        assertArrayEquals(new double[] {0.34, 0.33, 0.33}, scaled);
        assertEquals(1.0, DoubleStream.of(scaled).sum(), 1e-12);
    }

    @Test
    void theLargestRemaindersAreRoundedUp() {
        assertArrayEquals(new double[] {0.59, 0.29, 0.12}, Balance.scaled(new double[] {0.5, 0.25, 0.1}, 1));
    }

    @Test
    void whatPushesAwayIsScaledAsWell() {
        assertArrayEquals(new double[] {1.5, -0.5}, Balance.scaled(new double[] {0.6, -0.2}, 1));
    }

    @Test
    void nothingStaysNothing() {
        assertArrayEquals(new double[] {0, 0}, Balance.scaled(new double[] {0, 0}, 1));
    }

    @Test
    void equalisingKeepsTheSum() {
        assertArrayEquals(new double[] {0.34, 0.33, 0.33}, Balance.equal(new double[] {0.8, 0.1, 0.1}));
    }

    @Test
    void theLeaderHasSixTenthsAndTheOthersKeepTheirRatio() {
        assertArrayEquals(new double[] {0.2, 0.6, 0.2}, Balance.led(new double[] {0.3, 0.4, 0.3}, 1));
        assertArrayEquals(new double[] {0.3, 0.6, 0.1}, Balance.led(new double[] {0.6, 0.2, 0.2}, 1), 1e-12);
    }

    @Test
    void theLeaderOfAHotSumDoesNotPassOne() {
        assertArrayEquals(new double[] {1, 0.67}, Balance.led(new double[] {1, 1}, 0));
    }
}
