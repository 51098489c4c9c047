// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.time.Duration;

/// Waits between two attempts; a seam, so that tests need not.
@FunctionalInterface
public interface Sleeper {

    /// Blocks for the given time.
    void sleep(Duration time) throws InterruptedException;
}
