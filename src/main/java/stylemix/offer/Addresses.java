// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads addresses as people and web pages write them.
public final class Addresses {

    /// What a picture is called whose address has no name in it.
    static final String NAMELESS = "picture";

    /// Longer ones are no addresses; `data:` may be as long as it likes.
    private static final int LONGEST = 8_192;

    private static final int LONGEST_NAME = 80;

    private static final Pattern PAGE = Pattern.compile("(?i).*\\.(html?|xhtml|php|aspx?|jsp)");

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#]+\\S*");

    /// Scheme, authority, and the rest without a fragment; user names are left out, since none is ever sent.
    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?)://(?:[^@/?#]*@)?(\\[[^]]+]|[^:/?#]+)(?::(\\d{1,5}))?([^#]*).*");

    private Addresses() {}

    /// Whether a text is one address of http, https or data, and nothing else.
    public static boolean isPictureAddress(String text) {
        return isData(text) || isWeb(text);
    }

    static boolean isWeb(String text) {
        return text.length() <= LONGEST && WEB.matcher(text).matches();
    }

    static boolean isData(String text) {
        return text.regionMatches(true, 0, "data:", 0, 5);
    }

    /// The address that can be asked for: characters that browsers forgive are escaped, a host of other letters is
    /// spelled as the name service knows it.
    static Optional<URI> web(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String host = parts.group(2).startsWith("[") ? parts.group(2) : IDN.toASCII(parts.group(2));
            String port = parts.group(3) == null ? "" : ":" + parts.group(3);
            String rest = parts.group(4).startsWith("/") ? parts.group(4) : "/" + parts.group(4);
            URI uri = new URI(parts.group(1).toLowerCase(java.util.Locale.ROOT) + "://" + host + port + escaped(rest));
            return uri.getHost() == null || uri.getPort() > 65_535 ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What the picture at an address is called: the last part of its path, or its host.
    public static String name(String address) {
        if (isData(address)) {
            return NAMELESS;
        }
        Optional<URI> uri = web(address);
        if (uri.isEmpty()) {
            return NAMELESS;
        }
        String path = uri.get().getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String name = last.isBlank() || PAGE.matcher(last).matches() ? uri.get().getHost() : unescaped(last);
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    /// An address as it is shown: without the thousands of characters that some have.
    public static String shown(String address) {
        if (isData(address)) {
            return "data:…";
        }
        return web(address).map(uri -> uri.getHost() + uri.getRawPath()).orElse(address);
    }

    /// With everything escaped that an address may not have in it.
    static String escaped(String rest) {
        StringBuilder result = new StringBuilder();
        for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
            result.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        // a percent sign that escapes nothing means itself
        return result.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static String unescaped(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cntrl}/\\\\]", "_");
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}
