// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodboardTest {

    private static final String ID = "6f1c2b5e-9a57-4c0e-8a3b-2f6d1e7c9b10";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                " " + ID + "\n",
                "https://www.krea.ai/moodboards?share=" + ID,
                "https://www.krea.ai/app/image?model=krea-2&share=" + ID + "&tab=1#top",
                "https://www.krea.ai/moodboards?share=6F1C2B5E-9A57-4C0E-8A3B-2F6D1E7C9B10"
            })
    void theIdIsFound(String pasted) {
        assertEquals(Optional.of(UUID.fromString(ID)), Moodboard.idIn(pasted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "autumn", "https://www.krea.ai/moodboards/" + ID, ID + "0", "share=" + ID + "x"})
    void whatHoldsNoIdGivesNone(String pasted) {
        assertEquals(Optional.empty(), Moodboard.idIn(pasted));
    }

    @Test
    void aShortIdIsNone() {
        assertEquals(Optional.empty(), Moodboard.idIn("?share=1-2-3-4-5"));
    }
}
