// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import stylemix.model.GenerationRequest;
import stylemix.model.ProblemException;

/// What live mixing needs of the draft engine, which the composition root hands it.
@FunctionalInterface
public interface LiveEngine {

    /// Makes what a request shows, still without any style; blocks for up to seconds.
    ///
    /// @param content its references, its kept colours and the change of its content picture are not heard
    /// @throws ProblemException [stylemix.model.Problem.NothingMatched], or if the content picture cannot be read
    LiveMixture open(GenerationRequest content) throws ProblemException, InterruptedException;
}
