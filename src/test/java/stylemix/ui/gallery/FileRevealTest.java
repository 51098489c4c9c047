// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileRevealTest {

    private final Path file = Path.of("/pictures/it's one, two.png");

    @Test
    void quotesTheAddressForBothDBusTools() {
        List<List<String>> commands = new FileReveal("Linux").commands(file);

        assertTrue(commands.get(0).contains("['file:///pictures/it%27s%20one%2C%20two.png']"), commands::toString);
        assertTrue(
                commands.get(1).contains("array:string:file:///pictures/it%27s%20one%2C%20two.png"),
                commands::toString);
        assertEquals(List.of("xdg-open", "/pictures"), commands.get(2));
    }

    @Test
    void selectsTheFileOnTheOtherSystems() {
        assertEquals(List.of(List.of("open", "-R", file.toString())), new FileReveal("Mac OS X").commands(file));
        assertEquals(
                List.of(List.of("explorer.exe", "/select,", file.toString())),
                new FileReveal("Windows 11").commands(file));
    }
}
