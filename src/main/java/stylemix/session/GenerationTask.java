// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.concurrent.Semaphore;
import javafx.concurrent.Task;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;

/// Carries one run's work to a worker and its states back.
final class GenerationTask extends Task<RunState> {

    private final Run run;
    private final Generator generator;
    private final Semaphore permits;

    GenerationTask(Run run, Generator generator, Semaphore permits) {
        this.run = run;
        this.generator = generator;
        this.permits = permits;
    }

    @Override
    protected RunState call() throws ProblemException, InterruptedException {
        permits.acquire();
        try {
            return generator.generate(run.service(), run.request(), this::updateValue);
        } catch (ProblemException e) {
            if (isCancelled() && e.problem() instanceof Problem.MaybeSubmitted) {
                updateValue(new RunState.Failed(e.problem())); // a cancelled task tells nothing by itself
            }
            throw e;
        } finally {
            permits.release();
        }
    }

    @Override
    protected void failed() {
        updateValue(new RunState.Failed(Problems.of(getException())));
    }
}
