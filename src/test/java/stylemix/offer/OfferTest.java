// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is read from drags and clipboards of the browsers and file managers there are.
class OfferTest {

    static Stream<Payload> payloads() {
        return Payload.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void payloadOffersWhatIsExpectedInItsOrder(Payload payload) {
        assertEquals(
                payload.list("expected"),
                Offer.of(payload, "pasted").parts().stream()
                        .map(OfferTest::words)
                        .toList());
        boolean nameOfSomething = Offer.mayBeIn(payload.types());
        assertTrue(nameOfSomething || payload.list("expected").isEmpty(), "it would not be let in");
    }

    @Test
    void corpusHasBrowsersAndFileManagersAndSaysHowEachWasMade() {
        List<Payload> all = Payload.all();
        List<String> made = all.stream().map(payload -> payload.said("made")).toList();
        List<String> others = new ArrayList<>(made);
        others.removeIf("recorded"::equals);
        assertTrue(made.size() - others.size() >= 15, made::toString);
        assertTrue(others.stream().allMatch(words -> words.endsWith("not recorded")), others::toString);
        for (String source : List.of("Chromium", "Firefox", "Edge", "Safari", "Explorer", "Finder", "PCManFM")) {
            assertTrue(all.stream().anyMatch(payload -> payload.said("from").contains(source)), source);
        }
    }

    /// As another toolkit would tell it: Mozilla's own types and Chromium's HTML come in UTF-16.
    @Test
    void rawBytesOfX11AreUnderstoodAsWell() {
        Map<String, byte[]> raw = Payload.of("chromium-linked").raw();
        assertEquals(
                List.of(
                        "data pictures.example 48x36",
                        "addresses http://pictures.example:8123/page.html",
                        "addresses http://pictures.example:8123/harbour.png"),
                Offer.of(new Bytes(raw), "pasted").parts().stream()
                        .map(OfferTest::words)
                        .toList());
    }

    @Test
    void nothingOfUseIsNotLetIn() {
        assertFalse(Offer.mayBeIn(Set.of("application/x-stylemix-tile", "TARGETS", "chromium/x-drag-id")));
        assertTrue(Offer.mayBeIn(Set.of("text/uri-list")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://pictures.example/a b.png             | https://pictures.example/a%20b.png       | a b.png
            HTTP://Pictures.Example                      | http://Pictures.Example/                 | Pictures.Example
            https://jo:secret@pictures.example/x.jpg#top | https://pictures.example/x.jpg           | x.jpg
            https://bücher.example/ä.webp?q={1}          | https://xn--bcher-kva.example/%C3%A4.webp?q=%7B1%7D | ä.webp
            https://pictures.example/100%.png            | https://pictures.example/100%25.png      | 100%.png
            http://[::1]:8080/x.png                      | http://[::1]:8080/x.png                  | x.png
            https://pictures.example/boats.html?x=1      | https://pictures.example/boats.html?x=1  | pictures.example
            ftp://pictures.example/x.png                 | none                                     | picture
            https://pictures.example:99999/x.png         | none                                     | picture
            https:///x.png                               | none                                     | picture
            """)
    void addressesAreReadAsBrowsersReadThem(String text, String asked, String name) {
        assertEquals(asked, Addresses.web(text).map(Object::toString).orElse("none"));
        assertEquals(name, Addresses.name(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data:image/png;base64,aGk=      | hi
            data:,a%20b%2                   | a b%2
            data:text/plain;BASE64,aGk%3D   | hi
            """)
    void dataAddressesHoldTheirFile(String address, String content) {
        assertEquals(content, new String(DataUri.bytes(address).orElseThrow(), StandardCharsets.UTF_8));
    }

    static String words(Offer.Part part) {
        return switch (part) {
            case Offer.Part.Files(var paths) ->
                "files " + paths.stream().map(path -> quoted(path)).collect(Collectors.joining(" "));
            case Offer.Part.Data(var name, var content) -> "data " + name + " " + size(picture(content));
            case Offer.Part.Bitmap bitmap -> "bitmap " + size(bitmap.pixels());
            case Offer.Part.Kept(var item) -> "kept " + item.name();
            case Offer.Part.Addresses(var addresses) ->
                "addresses "
                        + addresses.stream()
                                .map(each -> each.startsWith("data:") ? "data:" : each)
                                .collect(Collectors.joining(" "));
        };
    }

    private static String quoted(Path path) {
        return "\"" + path.getFileName() + "\"";
    }

    private static String size(BufferedImage image) {
        return image.getWidth() + "x" + image.getHeight();
    }

    private static BufferedImage picture(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing but bytes.
    private record Bytes(Map<String, byte[]> raw) implements Carried {

        @Override
        public Set<String> types() {
            return raw.keySet();
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public Optional<BufferedImage> bitmap() {
            return Optional.empty();
        }

        @Override
        public Optional<String> text(String type) {
            return Optional.empty();
        }

        @Override
        public Optional<byte[]> bytes(String type) {
            return Optional.ofNullable(raw.get(type));
        }
    }
}
