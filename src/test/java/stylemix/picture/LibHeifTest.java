// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.ui.Messages;

class LibHeifTest {

    @Test
    void systemWithoutItOrWithAnotherLibraryIsNoFault() {
        assertEquals(Optional.empty(), LibHeif.find(List.of("libheif.so.0", "/nowhere/heif.dll")));
        assertEquals(Optional.empty(), LibHeif.find(List.of("libc.so.6")), "it has none of the functions");
    }

    @Test
    void adviceNamesWhatToInstall() {
        String advice = Messages.advice(new Problem.PictureUnreadable("a.heic", Flaw.NEEDS_LIBHEIF));
        assertTrue(advice.startsWith("To open a.heic, this computer needs libheif"), advice);
        assertTrue(
                advice.contains("sudo apt install libheif1") || advice.contains("heif.dll") || advice.contains("brew"));
    }
}
