// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The addresses among what is carried.
final class AddressList {

    /// The most telling first: Firefox names the picture itself in the promise, the page that it links to elsewhere.
    private static final List<String> LISTS = List.of(
            "application/x-moz-file-promise-url",
            "text/uri-list",
            "text/x-moz-url",
            "_NETSCAPE_URL",
            "text/plain",
            "text/plain;charset=utf-8",
            "UTF8_STRING");

    /// Those whose second line is a title.
    private static final Set<String> TITLED = Set.of("text/x-moz-url", "_NETSCAPE_URL");

    private AddressList() {}

    /// Addresses of http, https and data, each once, from the first list that has any: the lists say the same thing. A
    /// text counts only if every line of it is an address.
    static List<String> in(Carried carried) {
        return LISTS.stream()
                .map(type -> lines(carried, type))
                .filter(lines -> !lines.isEmpty() && lines.stream().allMatch(Addresses::isPictureAddress))
                .findFirst()
                .map(lines -> lines.stream().distinct().toList())
                .orElse(List.of());
    }

    /// Files that come as addresses.
    static List<Path> files(Carried carried) {
        return LISTS.stream()
                .flatMap(type -> lines(carried, type).stream())
                .filter(line -> line.regionMatches(true, 0, "file:", 0, 5))
                .flatMap(line -> path(line).stream())
                .distinct()
                .toList();
    }

    /// HTML, where it is whole.
    static Optional<String> html(Carried carried) {
        return said(carried, "text/html");
    }

    private static List<String> lines(Carried carried, String type) {
        Stream<String> lines = said(carried, type).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        return (TITLED.contains(type) ? lines.limit(1) : lines).toList();
    }

    private static Optional<String> said(Carried carried, String type) {
        return carried.text(type).or(() -> carried.bytes(type).map(bytes -> new String(bytes, charset(bytes))));
    }

    /// Mozilla's own types, and Chromium's HTML, are in UTF-16 of little endians; everything else is in UTF-8.
    private static Charset charset(byte[] bytes) {
        boolean marked = bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe;
        boolean wide = bytes.length >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
        return marked ? StandardCharsets.UTF_16 : wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static Optional<Path> path(String line) {
        try {
            URI uri = URI.create(line);
            boolean here = uri.getHost() == null || uri.getHost().equalsIgnoreCase("localhost");
            return here && uri.getPath() != null
                    ? Optional.of(Path.of(new URI("file", null, uri.getPath(), null)))
                    : Optional.empty();
        } catch (java.net.URISyntaxException | IllegalArgumentException | FileSystemNotFoundException _) {
            return Optional.empty();
        }
    }
}
