// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import javafx.concurrent.Task;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;

/// Carries one run's work to a worker and its states back.
final class GenerationTask extends Task<RunState> {

    private final Run run;
    private final Generator generator;

    GenerationTask(Run run, Generator generator) {
        this.run = run;
        this.generator = generator;
    }

    @Override
    protected RunState call() throws ProblemException, InterruptedException {
        try {
            return generator.generate(run.service(), run.request(), this::updateValue);
        } catch (ProblemException e) {
            if (isCancelled() && e.problem() instanceof Problem.MaybeSubmitted) {
                updateValue(new RunState.Failed(e.problem())); // a cancelled task tells nothing by itself
            }
            throw e;
        }
    }

    @Override
    protected void failed() {
        updateValue(new RunState.Failed(Problems.of(getException())));
    }
}
