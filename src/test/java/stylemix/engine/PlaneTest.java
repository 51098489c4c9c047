// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlaneTest {

    @Test
    void quantileIsTheValueThatSortingFinds() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            Plane plane = new Plane(1 + random.nextInt(40), 1 + random.nextInt(40));
            boolean few = random.nextBoolean();
            for (int i = 0; i < plane.at().length; i++) {
                plane.at()[i] = few ? random.nextInt(-3, 4) : (float) random.nextGaussian() * (1 << random.nextInt(20));
            }
            float[] sorted = plane.at().clone();
            Arrays.sort(sorted);
            for (double share : new double[] {0, 0.02, 0.3, 0.5, random.nextDouble(), 0.97, 1}) {
                assertEquals(sorted[(int) Math.round(share * (sorted.length - 1))], plane.quantile(share), 0f);
            }
        }
    }
}
