// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesktopNoticeTest {

    private static final String WORDS = "\" & do shell script \"touch /tmp/x\"; $(id) --urgency=critical";

    @Test
    void wordsAreArgumentsAndNeverAPartOfAScript() {
        List<String> mac =
                new DesktopNotice("Mac OS X").command("Stylemix", WORDS).orElseThrow();
        assertEquals("osascript", mac.getFirst());
        assertEquals(List.of("Stylemix", WORDS), mac.subList(mac.size() - 2, mac.size()));
        assertEquals(1, mac.stream().filter(part -> part.contains("touch")).count());
        List<String> linux =
                new DesktopNotice("Linux").command("Stylemix", WORDS).orElseThrow();
        assertEquals("notify-send", linux.getFirst());
        assertEquals(List.of("Stylemix", WORDS), linux.subList(linux.size() - 2, linux.size()));
    }

    @Test
    void windowsHasNone() throws InterruptedException {
        DesktopNotice windows = new DesktopNotice("Windows 11");
        assertEquals(Optional.empty(), windows.command("Stylemix", "done"));
        assertFalse(windows.show("Stylemix", "done"));
    }
}
