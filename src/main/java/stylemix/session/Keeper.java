// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.nio.file.Path;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;

/// Checks a picture and keeps a copy of it, so that it can be used after the original is gone.
@FunctionalInterface
public interface Keeper {

    /// Blocks while the file is read, opened and copied.
    ///
    /// @throws ProblemException if it is not a picture that can be used
    PictureFile keep(Path source) throws ProblemException;
}
