// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/// A folder with one JSON file for each value, replaced whole or not at all.
///
/// @param folder exists
/// @param type of the values
record JsonFolder<T extends Kept>(Path folder, Class<T> type) {

    private static final System.Logger LOG = System.getLogger(JsonFolder.class.getName());

    /// Everything that can be read; a broken file is named in the log and left where it is.
    List<T> load() throws IOException {
        List<T> values = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                try {
                    values.add(Json.MAPPER.readValue(Files.readAllBytes(file), type));
                } catch (JacksonException broken) {
                    LOG.log(Level.WARNING, "cannot read " + file, broken);
                }
            }
        }
        return values;
    }

    void save(T value) throws IOException {
        write(path(value.id()), Json.MAPPER.writeValueAsBytes(value));
    }

    void delete(String id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /// Puts a file in its place only once all of it is on disk.
    static void write(Path target, byte[] bytes) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path path(String id) {
        return folder.resolve(id + ".json");
    }
}
