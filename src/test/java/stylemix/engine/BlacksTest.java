// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// How much of a reference counts as black.
class BlacksTest {

    private static final int SIDE = 80;

    @Test
    void blackDoesNotSwallowTheContent() throws Exception {
        assertEquals(0.35, black(Blacks.fewer(mostlyBlack(0.6))), 0.01);
    }

    @Test
    void smallLogoDoesNotColourTheContent() throws Exception {
        assertEquals(0.9, black(Blacks.fewer(mostlyBlack(0.95))), 0.01);
    }

    @Test
    void enoughBlackIsLeftAlone() throws Exception {
        Lab reference = mostlyBlack(0.3);
        assertSame(reference, Blacks.fewer(reference));
    }

    @Test
    void blackAloneStaysBlack() throws Exception {
        assertEquals(1, black(Blacks.fewer(mostlyBlack(1))), 0);
    }

    @Test
    void coloursStayAtTheirHeight() throws Exception {
        float[] light = Blacks.fewer(mostlyBlack(0.6)).l().at();
        assertEquals(0, light[light.length / 4], "black above");
        assertTrue(light[light.length - 1] > light[light.length / 2] + 0.3f, "and light below");
    }

    private static double black(Lab picture) {
        int black = 0;
        for (float light : picture.l().at()) {
            black += light < 0.1f ? 1 : 0;
        }
        return (double) black / picture.size();
    }

    /// Black above, and from there ever lighter.
    private static Lab mostlyBlack(double share) throws InterruptedException {
        Plane light = new Plane(SIDE, SIDE);
        return new Lab(
                light.map(i -> {
                    double place = (i + 0.5) / light.at().length;
                    return place < share ? 0 : (float) (0.2 + 0.8 * (place - share) / (1 - share));
                }),
                new Plane(SIDE, SIDE),
                new Plane(SIDE, SIDE));
    }
}
