// SPDX-License-Identifier: Apache-2.0
package stylemix.api.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KeepColoursTest {

    @Test
    void sharesAreWrittenAsPlainDecimalsAndReadBack() {
        List<Double> shares = List.of(0.0, 0.0001, 0.25, 1 / 3.0, 1.0);
        List<String> texts = shares.stream().map(KeepColours::text).toList();
        assertEquals(List.of("0.0", "0.00010", "0.25", "0.3333333333333333", "1.0"), texts);
        assertEquals(
                shares.stream().map(OptionalDouble::of).toList(),
                texts.stream().map(KeepColours::read).toList());
    }

    @Test
    void nothingButADecimalFromZeroToOneIsRead() {
        for (String text : List.of(
                "",
                " ",
                "1.0001",
                "2",
                "-0.1",
                "-0",
                "+0.5",
                ".5",
                "1.",
                "0,5",
                "1e-1",
                "0x1p-1",
                "NaN",
                "0.5 ",
                "0.5f",
                "50%",
                "٠",
                "0".repeat(21))) {
            assertEquals(OptionalDouble.empty(), KeepColours.read(text), text);
        }
    }
}
