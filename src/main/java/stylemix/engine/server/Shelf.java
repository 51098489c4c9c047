// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import stylemix.model.PictureFormat;

/// The pictures under their unguessable addresses: uploads and results from disk, previews from memory.
///
/// @param files folder of the pictures
record Shelf(Path files, Previews previews) {

    /// @param name as [Addresses] knows it, so it cannot lead out of the folder
    Answer get(String name) throws RefusedException {
        Path file = files.resolve(name);
        if (Files.isRegularFile(file)) {
            return new Answer.Document(mediaType(name), file);
        }
        Optional<byte[]> preview = previews.get(name);
        if (preview.isPresent()) {
            return new Answer.Bytes(mediaType(name), preview.get());
        }
        throw new RefusedException(404, "there is no such file");
    }

    private static String mediaType(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        for (PictureFormat format : PictureFormat.values()) {
            if (format.extension().equals(extension)) {
                return format.mediaType();
            }
        }
        throw new IllegalArgumentException("no picture is called " + name);
    }
}
