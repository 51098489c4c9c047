// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Pictures that Stylemix knows by sight but does not read, so that it can say so.
final class Foreign {

    /// Brands of the ISO base media file format that hold still pictures: HEIC, HEIF and AVIF.
    private static final Set<String> STILL_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private static final Set<String> STARTS =
            Set.of("II*\0", "MM\0*", "II+\0", "MM\0+", "8BPS", "\0\0\1\0", "\u00ff\n", "\0\0\0\fJXL ", "\0\0\0\fjP  ");

    /// The root element, after a byte order mark and whatever XML allows before it.
    private static final Pattern SVG =
            Pattern.compile("\\W{0,3}(?:\\s|<\\?xml[^>]*>|<!--.*?-->|<!doctype svg[^>]*>)*+<svg", Pattern.DOTALL);

    private Foreign() {}

    /// @param head the first bytes of a file, a few hundred
    static boolean isPicture(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return STARTS.stream().anyMatch(text::startsWith) || isHeif(text) || isSvg(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isHeif(String text) {
        return text.length() >= 12 && text.startsWith("ftyp", 4) && STILL_BRANDS.contains(text.substring(8, 12));
    }

    private static boolean isSvg(String text) {
        return SVG.matcher(text).lookingAt();
    }
}
