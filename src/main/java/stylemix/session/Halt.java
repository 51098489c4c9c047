// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import stylemix.model.Problem;
import stylemix.model.Service;

/// Why nothing that waits is started.
public sealed interface Halt {

    /// The user said so.
    record ByUser() implements Halt {}

    /// The program ended without a goodbye, and whoever opens it again looks first.
    ///
    /// @param inFlight how many jobs the service may have, or owe a picture
    record AfterCrash(int inFlight) implements Halt {}

    /// What happened to a job would happen to the next one too.
    ///
    /// @param service whose jobs wait; those of others go on
    record Stopped(Service service, Problem problem) implements Halt {}

    /// Whether a job for this service waits because of it.
    default boolean holds(Service asked) {
        return switch (this) {
            case ByUser _, AfterCrash _ -> true;
            case Stopped(Service service, Problem _) -> service == asked;
        };
    }
}
