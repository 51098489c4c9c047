// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.function.Consumer;
import stylemix.model.GenerationRequest;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Service;

/// Makes one picture: the pipeline of the service that is asked for.
@FunctionalInterface
public interface Generator {

    /// Blocks for seconds to minutes; interrupting the thread cancels the job at the service as well.
    ///
    /// @param report told of every step, on the calling thread
    RunState.Saved generate(Service service, GenerationRequest request, Consumer<RunState> report)
            throws ProblemException, InterruptedException;
}
