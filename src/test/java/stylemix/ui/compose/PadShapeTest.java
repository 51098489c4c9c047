// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PadShapeTest {

    private static final int POINTS = 10_000;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void aPointComesBackFromItsShares(int corners) {
        PadShape shape = new PadShape(corners);
        for (int i = 0; i < POINTS; i++) {
            Point2D point = shape.nearest(anywhere());
            double[] shares = shape.shares(point);
            assertEquals(0, point.distance(shape.point(shares)), 1e-9, () -> point + " " + Arrays.toString(shares));
            assertEquals(1, Arrays.stream(shares).sum(), 1e-12);
            assertTrue(Arrays.stream(shares).allMatch(share -> share >= 0), () -> Arrays.toString(shares));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void sharesOfTwoAndThreeComeBackFromTheirPoint(int corners) {
        PadShape shape = new PadShape(corners);
        for (int i = 0; i < POINTS; i++) {
            double[] shares = drawn(corners);
            assertArrayEquals(shares, shape.shares(shape.point(shares)), 1e-9);
            assertTrue(shape.holds(shares));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void aCornerIsOneReferenceAlone(int corners) {
        PadShape shape = new PadShape(corners);
        for (int i = 0; i < corners; i++) {
            double[] alone = new double[corners];
            alone[i] = 1;
            assertArrayEquals(alone, shape.shares(shape.corner(i)), 1e-9);
        }
    }

    @Test
    void anEdgeIsItsTwoCornersAlone() {
        PadShape square = new PadShape(4);
        Point2D middle = square.corner(1).midpoint(square.corner(2));
        assertArrayEquals(new double[] {0, 0.5, 0.5, 0}, square.shares(middle), 1e-9);
    }

    @Test
    void sharesThatAreNoPointOfASquareAreToldApart() {
        PadShape square = new PadShape(4);
        assertTrue(square.holds(new double[] {0.25, 0.25, 0.25, 0.25}));
        assertFalse(square.holds(new double[] {0.5, 0, 0.5, 0}), "two opposite corners have the same mean as all four");
    }

    @Test
    void whatLiesOutsideIsTheNearestPointInside() {
        assertEquals(0, new PadShape(2).nearest(new Point2D(3, 2)).distance(1, 0), 1e-9);
        assertArrayEquals(new double[] {1, 0, 0}, new PadShape(3).shares(new Point2D(0, -5)), 1e-9);
    }

    private Point2D anywhere() {
        return new Point2D(random.nextDouble(-1.2, 1.2), random.nextDouble(-1.2, 1.2));
    }

    private double[] drawn(int corners) {
        double[] drawn = random.doubles(corners).toArray();
        double sum = Arrays.stream(drawn).sum();
        return Arrays.stream(drawn).map(value -> value / sum).toArray();
    }
}
