// SPDX-License-Identifier: Apache-2.0
package stylemix.api;

import java.util.Optional;

/// Makes the addresses at which a service may call when a job has ended.
@FunctionalInterface
public interface Hooks {

    /// Nobody can call here: jobs are asked after.
    Hooks NONE = Optional::empty;

    /// An address for one order; whoever opens it closes it.
    ///
    /// @return empty while nobody can call
    Optional<Hook> open();
}
