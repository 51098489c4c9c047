// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.io.IOException;
import java.nio.file.Path;
import stylemix.model.ProblemException;

/// Fetches what lies at an address that the user gave.
@FunctionalInterface
public interface Fetch {

    /// Blocks until the file is whole; on failure it is gone.
    void fetch(String address, Path file) throws ProblemException, IOException;
}
