// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stylemix.TestPictures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program once put into a drag or on the clipboard, as JavaFX tells it.
///
/// `made` of its file says whether it was recorded or written after a documentation. A recorded one also has `x11`,
/// what the program really offered; JavaFX cuts UTF-16 at its first zero and hands out stale bytes where there is
/// nothing, which is why both are kept.
public record Payload(String name, JsonNode file) implements Carried {

    private static final Path FOLDER = Path.of("src/test/resources/stylemix/offer/payloads");
    private static final String FILE_LIST = "application/x-java-file-list|java.file-list";
    private static final String BITMAP = "application/x-java-rawimage";

    /// All of them, by name.
    public static List<Payload> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Payload::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Payload of(String name) {
        return read(FOLDER.resolve(name + ".json"));
    }

    private static Payload read(Path file) {
        try {
            JsonNode tree = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
            return new Payload(file.getFileName().toString().replace(".json", ""), tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String said(String key) {
        return file.path(key).asString("");
    }

    public List<String> list(String key) {
        return file.path(key).valueStream().map(JsonNode::asString).toList();
    }

    /// What the program offered to X11, if it was recorded.
    public Map<String, byte[]> raw() {
        Map<String, byte[]> raw = new java.util.LinkedHashMap<>();
        file.path("x11")
                .propertyStream()
                .forEach(
                        property -> bytesOf(property.getValue()).ifPresent(bytes -> raw.put(property.getKey(), bytes)));
        return raw;
    }

    @Override
    public Set<String> types() {
        return new LinkedHashSet<>(formats().propertyNames());
    }

    @Override
    public List<Path> files() {
        return formats()
                .path(FILE_LIST)
                .valueStream()
                .map(each -> Path.of(each.asString()))
                .toList();
    }

    @Override
    public Optional<BufferedImage> bitmap() {
        JsonNode size = formats().path(BITMAP).path("image");
        return size.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        TestPictures.image(size.get(0).asInt(), size.get(1).asInt(), 1));
    }

    @Override
    public Optional<String> text(String type) {
        return Optional.ofNullable(formats().get(type))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    @Override
    public Optional<byte[]> bytes(String type) {
        return Optional.ofNullable(formats().get(type))
                .filter(JsonNode::isObject)
                .flatMap(Payload::bytesOf);
    }

    private JsonNode formats() {
        return file.path("formats");
    }

    private static Optional<byte[]> bytesOf(JsonNode node) {
        if (node.has("bytes")) {
            return Optional.of(Base64.getDecoder().decode(node.get("bytes").asString()));
        }
        return node.has("text")
                ? Optional.of(node.get("text").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
