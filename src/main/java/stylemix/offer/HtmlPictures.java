// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pictures in a piece of HTML, as a browser puts it on the clipboard.
///
/// Read by patterns, not by a parser of HTML: what comes is a fragment that a browser has just written.
final class HtmlPictures {

    /// More is a whole page, of which nobody wants every button.
    private static final int MOST = 50;

    private static final int LONGEST = 20_000_000;

    private static final Pattern IMAGE = Pattern.compile("(?i)<img\\b((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)([a-z][\\w-]*)\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");
    private static final Pattern BASE = Pattern.compile("(?i)<base\\b[^>]*?href\\s*=\\s*[\"']?([^\"'>\\s]+)");

    /// The header that Windows puts before HTML on its clipboard.
    private static final Pattern SOURCE = Pattern.compile("(?m)^SourceURL:(\\S+)");

    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    /// Lazy pages show a placeholder of this length at most until the picture is scrolled to.
    private static final int PLACEHOLDER = 200;

    private HtmlPictures() {}

    /// Addresses of http, https and data in the order of the text, each once.
    static List<String> in(String html) {
        String text = html.substring(0, Math.min(html.length(), LONGEST));
        Optional<URI> base = Stream.of(BASE, SOURCE)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .flatMap(address -> Addresses.web(unescaped(address)).stream())
                .findFirst();
        Set<String> found = new LinkedHashSet<>();
        Matcher images = IMAGE.matcher(text);
        while (images.find() && found.size() < MOST) {
            address(images.group(1)).flatMap(address -> absolute(address, base)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<String> address(String attributes) {
        String source = "";
        String lazy = "";
        Matcher each = ATTRIBUTE.matcher(attributes);
        while (each.find()) {
            String value = unescaped(Stream.of(each.group(2), each.group(3), each.group(4))
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .orElse(""))
                    .strip();
            switch (each.group(1).toLowerCase(java.util.Locale.ROOT)) {
                case "src" -> source = value;
                case "data-src", "data-original", "data-lazy-src" -> lazy = value;
                default -> {}
            }
        }
        boolean placeholder = source.isEmpty() || (Addresses.isData(source) && source.length() <= PLACEHOLDER);
        return Optional.of(placeholder && !lazy.isEmpty() ? lazy : source).filter(address -> !address.isEmpty());
    }

    private static Optional<String> absolute(String address, Optional<URI> base) {
        if (Addresses.isPictureAddress(address)) {
            return Optional.of(address);
        }
        boolean relative = !address.matches("(?i)[a-z][a-z0-9+.-]*:.*");
        return base.filter(_ -> relative)
                .flatMap(from -> resolved(from, address))
                .map(URI::toString);
    }

    private static Optional<URI> resolved(URI from, String address) {
        try {
            return Addresses.web(from.resolve(Addresses.escaped(address)).toString());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String unescaped(String text) {
        List<String> parts = new ArrayList<>();
        Matcher entity = ENTITY.matcher(text);
        int end = 0;
        while (entity.find()) {
            parts.add(text.substring(end, entity.start()));
            parts.add(character(entity.group(1)));
            end = entity.end();
        }
        parts.add(text.substring(end));
        return String.join("", parts);
    }

    private static String character(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, "");
        }
        boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
        try {
            int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }
}
