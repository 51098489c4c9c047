// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the studio is opened with.
///
/// @param firstRun where to write the sample mix and a picture of the window, instead of waiting for a user
/// @param files to be brought onto the board
record Opening(Optional<Path> firstRun, List<Path> files) {

    Opening {
        files = List.copyOf(files);
    }
}
