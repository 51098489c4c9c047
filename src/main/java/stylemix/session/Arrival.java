// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;

/// A file that seems to be a picture, ready to be opened and kept.
///
/// @param name as the designer knows it
/// @param origin where it came from, in words; may be empty
/// @param temporary whether the file is ours and goes once it is kept
record Arrival(String name, String origin, Path file, boolean temporary) {

    static Arrival of(Path file) {
        return new Arrival(
                String.valueOf(file.getFileName()), file.toAbsolutePath().toString(), file, false);
    }

    /// Blocks while the file is read and copied.
    PictureFile open(Keeper keeper) throws ProblemException {
        try {
            return keeper.keep(file);
        } finally {
            discard();
        }
    }

    /// Deletes the file if it is ours.
    void discard() {
        if (temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
