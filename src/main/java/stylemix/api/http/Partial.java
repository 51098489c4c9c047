// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What has come of a download, beside its target: the bytes, and a note by which the host can tell whether they are
/// still those of the same picture. Without the note they are worth nothing.
///
/// @param target what it is to become
record Partial(Path target) {

    private static final System.Logger LOG = System.getLogger(Partial.class.getName());

    private static final String WEAK = "W/";

    /// From where on a download goes on.
    ///
    /// @param bytes that are here, at least 1
    /// @param validator for the header `If-Range`
    record Beginning(long bytes, String validator) {}

    Path part() {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private Path note() {
        return target.resolveSibling(target.getFileName() + ".part.from");
    }

    /// What is here of this picture, if it is known to be of it.
    Optional<Beginning> beginning(URI picture) {
        try {
            List<String> lines = Files.readAllLines(note());
            long bytes = Files.size(part());
            return lines.size() == 2 && lines.getFirst().equals(name(picture)) && bytes > 0
                    ? Optional.of(new Beginning(bytes, lines.getLast()))
                    : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.INFO, "begins a download anew", e);
            return Optional.empty();
        }
    }

    /// Notes what the bytes that come now belong to, before they come.
    void begin(URI picture, HttpHeaders head) {
        try {
            Files.deleteIfExists(note());
            Optional<String> validator = validator(head);
            if (validator.isPresent()) {
                Files.write(note(), List.of(name(picture), validator.get()));
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "cannot note from where a download comes", e);
        }
    }

    boolean worthKeeping() {
        return Files.exists(note());
    }

    void discard() throws IOException {
        Files.deleteIfExists(note());
        Files.deleteIfExists(part());
    }

    /// The target is complete.
    void done() throws IOException {
        Files.deleteIfExists(note());
    }

    private static Optional<String> validator(HttpHeaders head) {
        return head.firstValue("ETag")
                .filter(tag -> !tag.startsWith(WEAK))
                .or(() -> head.firstValue("Last-Modified"))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c <= '~'));
    }

    /// Without the query, which may be signed for a time.
    private static String name(URI picture) {
        return picture.getScheme() + "://" + picture.getRawAuthority() + picture.getRawPath();
    }
}
