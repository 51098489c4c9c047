// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Pictures that Stylemix knows by sight but does not read, so that it can say so: ICO, JPEG XL, JPEG 2000, large PSD,
/// GIMP, and the camera raws of Fujifilm, Panasonic, Olympus and Canon.
final class Foreign {

    private static final Set<String> STARTS = Set.of(
            "\0\0\1\0",
            "\u00ff\n",
            "\0\0\0\fJXL ",
            "\0\0\0\fjP  ",
            "8BPS\0\2",
            "gimp xcf",
            "FUJIFILM",
            "IIU\0",
            "IIRO",
            "MMOR");

    private Foreign() {}

    /// @param head the first bytes of a file, a few hundred
    static boolean isPicture(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return STARTS.stream().anyMatch(text::startsWith) || text.startsWith("ftypcrx", 4);
    }
}
