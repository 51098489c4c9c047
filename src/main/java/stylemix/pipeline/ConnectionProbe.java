// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.util.Optional;
import stylemix.api.GenerationApi;
import stylemix.model.Connection;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Service;

/// Finds out whether a connection would work, without ordering anything.
public record ConnectionProbe(Connection connection, GenerationApi api) {

    /// Blocks for one question to the service.
    ///
    /// @return what is in the way, if anything is
    public Optional<Problem> check() throws InterruptedException {
        if (connection.service() == Service.KREA && connection.key().isEmpty()) {
            return Optional.of(new Problem.KeyMissing());
        }
        try {
            api.check();
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }
}
