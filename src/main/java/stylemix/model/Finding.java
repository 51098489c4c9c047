// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.List;

/// What came of looking for a job whose order may have been taken.
public sealed interface Finding {

    /// The one job that it can be was found, and is followed from now on.
    record Found(String remoteId) implements Finding {}

    /// It is not there yet, or another order is on its way that could be the same; look again.
    record NotYet() implements Finding {}

    /// It is not there, after a time in which it would have come up: nothing was taken, and it may be sent again.
    record Nothing() implements Finding {}

    /// It can be any of these, or none; the user decides.
    record Several(List<Candidate> candidates) implements Finding {
        public Several {
            candidates = List.copyOf(candidates);
        }
    }
}
