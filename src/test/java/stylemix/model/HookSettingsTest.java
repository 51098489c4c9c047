// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.model.HookSettings.Flaw;

class HookSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "pictures, NO_ADDRESS",
        "pictures.example.com, NO_ADDRESS",
        "https://, NO_ADDRESS",
        "https:///x, NO_ADDRESS",
        "ftp://pictures.example.com, NO_ADDRESS",
        "https://pictures example.com, NO_ADDRESS",
        "http://pictures.example.com, NOT_HTTPS",
        "http://127.0.0.1.example.com, NOT_HTTPS",
        "http://192.168.1.2:80, NOT_HTTPS",
        "https://me:secret@pictures.example.com, TOO_MUCH",
        "https://pictures.example.com/a?b=c, TOO_MUCH",
        "https://pictures.example.com/a#b, TOO_MUCH",
    })
    void addressOfNoUseIsNamedSo(String typed, Flaw flaw) {
        assertEquals(Optional.of(flaw), HookSettings.flaw(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pictures.example.com",
                "https://pictures.example.com:8443/studio/one",
                "http://localhost:9000",
                "http://127.0.0.1:9000/x",
                "http://[::1]:9000",
            })
    void addressThatLeadsHereIsTaken(String typed) {
        assertEquals(Optional.empty(), HookSettings.flaw(typed));
        assertEquals(URI.create(typed), HookSettings.read(" " + typed + "// "));
    }

    @Test
    void addressOfEndlessLengthIsNone() {
        assertEquals(Optional.of(Flaw.NO_ADDRESS), HookSettings.flaw("https://example.com/" + "a".repeat(1000)));
    }

    @Test
    void settingsCannotBeWrong() {
        Optional<URI> open = Optional.of(URI.create("http://pictures.example.com"));
        assertThrows(IllegalArgumentException.class, () -> new HookSettings(open, 9000));
        assertThrows(IllegalArgumentException.class, () -> new HookSettings(Optional.empty(), 80));
        assertThrows(IllegalArgumentException.class, () -> new HookSettings(Optional.empty(), 65_536));
    }
}
