// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HabitatTest {

    private static final DrawingLibrary LIBRARY = DrawingLibrary.load();

    @ParameterizedTest
    @CsvSource({
        "polar-bear, ARCTIC",
        "cowboy-hat-face, DESERT",
        "fox, FOREST",
        "eagle, MOUNTAINS",
        "rocket, SPACE",
        "sailboat, SEA",
        "octopus, UNDERWATER",
        "crab, BEACH",
        "automobile, CITY",
        "croissant, INDOOR",
        "cat, MEADOW"
    })
    void thingsBelongSomewhere(String name, Place place) {
        assertEquals(place, new Habitat().of(LIBRARY.named(name).orElseThrow()));
    }

    @Test
    void everyThingIsInTheLibrary() {
        Properties things = DrawingLibrary.properties("things.properties");
        assertEquals(
                List.of(),
                things.stringPropertyNames().stream()
                        .flatMap(key -> key.startsWith("seat.")
                                ? Stream.of(key.substring("seat.".length()))
                                : Arrays.stream(things.getProperty(key).split(",")))
                        .map(String::strip)
                        .filter(name -> LIBRARY.named(name).isEmpty())
                        .toList());
    }
}
