// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.nio.file.Path;

/// A picture that was made, complete and on disk.
///
/// @param picture bytes exactly as the service sent them
/// @param recipeFile the `.json` beside it
/// @param recipe what that file says
public record Output(Path picture, Path recipeFile, Recipe recipe) {}
