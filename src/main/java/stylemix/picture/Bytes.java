// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Opens files for reading by streams that take no notice of an interrupt.
///
/// Those of [Files] are channels below: interrupting the thread closes them, which looks like a fault of the file. Here
/// the read ends as it would have, and the interrupt stands until something waits.
final class Bytes {

    private Bytes() {}

    /// @throws NoSuchFileException if there is no such file
    /// @throws AccessDeniedException if it may not be read
    static InputStream of(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw Files.notExists(file)
                    ? new NoSuchFileException(file.toString())
                    : new AccessDeniedException(file.toString());
        }
        return new FileInputStream(file.toFile());
    }
}
