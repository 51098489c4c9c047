// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceChoiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"draft", "krea", "http://127.0.0.1:8080", "https://example.org/v1"})
    void choiceIsShownAsItIsGiven(String argument) {
        ServiceChoice choice = new ServiceChoice.Converter().convert(argument);
        assertEquals(argument, choice.toString());
        assertEquals(choice, new ServiceChoice.Converter().convert(choice.toString()));
    }
}
