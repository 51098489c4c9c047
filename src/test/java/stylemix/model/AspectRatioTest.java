// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AspectRatioTest {

    @Test
    void nearestOfARatiosOwnSizeIsThatRatio() {
        List<AspectRatio> all = List.of(AspectRatio.values());
        assertEquals(
                all,
                all.stream()
                        .map(r -> AspectRatio.nearest(r.width(), r.height()))
                        .toList());
    }

    @Test
    void nearestCutsTheLeast() {
        assertEquals(
                List.of("1:1", "3:2", "2:3", "16:9", "9:16", "4:3", "2.35:1", "9:16", "1:1"),
                Stream.of(
                                AspectRatio.nearest(500, 510),
                                AspectRatio.nearest(6000, 4000),
                                AspectRatio.nearest(4000, 6000),
                                AspectRatio.nearest(1920, 1080),
                                AspectRatio.nearest(1080, 2400),
                                AspectRatio.nearest(4032, 3024),
                                AspectRatio.nearest(100_000, 1),
                                AspectRatio.nearest(1, 5000),
                                AspectRatio.nearest(1, 1))
                        .map(AspectRatio::label)
                        .toList());
    }
}
