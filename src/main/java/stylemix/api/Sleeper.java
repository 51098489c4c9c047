// SPDX-License-Identifier: Apache-2.0
package stylemix.api;

import java.time.Duration;

/// Waits between two attempts or two looks at a job; a seam, so that tests need not.
@FunctionalInterface
public interface Sleeper {

    /// Blocks for the given time.
    void sleep(Duration time) throws InterruptedException;
}
