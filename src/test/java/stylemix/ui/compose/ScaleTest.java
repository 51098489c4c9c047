// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void keepsTheRatios() {
        assertArrayEquals(new double[] {0.25, 0.75}, Scale.toOne(new double[] {0.2, 0.6}));
    }

    @Test
    void theNumbersOnScreenAddUp() {
        double[] scaled = Scale.toOne(new double[] {0.6, 0.6, 0.6});
        assertArrayEquals(new double[] {0.34, 0.33, 0.33}, scaled);
        assertEquals(1.0, DoubleStream.of(scaled).sum(), 1e-12);
    }

    @Test
    void theLargestRemaindersAreRoundedUp() {
        assertArrayEquals(new double[] {0.59, 0.29, 0.12}, Scale.toOne(new double[] {0.5, 0.25, 0.1}));
    }

    @Test
    void nothingStaysNothing() {
        assertArrayEquals(new double[] {0, 0}, Scale.toOne(new double[] {0, 0}));
    }
}
