// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.nio.file.Path;
import java.util.Optional;
import stylemix.model.Recipe;

/// Finds the recipes of files that are dropped.
public interface Recipes {

    /// The recipe that a file is, or the one that lies beside a picture; reads files.
    Optional<Recipe> of(Path file);

    /// The recipe of an output that is in the gallery; FX thread only.
    ///
    /// @param sha256 of the picture
    Optional<Recipe> ofOutput(String sha256);
}
