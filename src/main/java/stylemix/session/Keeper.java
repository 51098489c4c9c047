// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.nio.file.Path;
import java.util.Optional;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;

/// Checks pictures and keeps copies of them, so that they can be used after the originals are gone.
public interface Keeper {

    /// Blocks while the file is read, opened and copied.
    ///
    /// @throws ProblemException if it is not a picture that can be used
    PictureFile keep(Path source) throws ProblemException;

    /// Makes a picture as it looks after an edit, and keeps it beside the original.
    ///
    /// Blocks while the pixels are read, moved and written.
    PictureFile edited(PictureFile original, PictureEdit edit) throws ProblemException;

    /// The kept picture with a hash, if it is still there; reads its header.
    Optional<PictureFile> find(String sha256);
}
