// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldTest {

    @Test
    void systemWithoutGdkKnowsNothing() {
        assertEquals(Optional.empty(), Held.find("libnot-there.so.0"));
    }

    @Test
    void otherLibraryIsNotTakenForGdk() {
        assertEquals(Optional.empty(), Held.find(System.mapLibraryName("c") + ".6"));
    }
}
