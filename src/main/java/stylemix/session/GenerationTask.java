// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import javafx.concurrent.Task;
import stylemix.model.JobEntry;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.pipeline.OnStop;

/// Carries one job's work to a worker and its states back.
final class GenerationTask extends Task<GenerationTask.Step> {

    private final JobDesk desk;
    private final JobEntry job;
    private volatile OnStop onStop = OnStop.LEAVE;

    /// A step of the job.
    ///
    /// @param job as the journal has it, which is asked only at the end
    record Step(RunState state, JobEntry job) {}

    GenerationTask(JobDesk desk, JobEntry job) {
        this.desk = desk;
        this.job = job;
    }

    /// The user does not want it any more; the service is told in the background.
    void stop() {
        onStop = OnStop.CANCEL;
        cancel();
    }

    @Override
    protected Step call() throws InterruptedException {
        RunState end;
        try {
            end = desk.run(job, () -> onStop, state -> updateValue(new Step(state, job)));
        } catch (ProblemException e) {
            end = new RunState.Failed(e.problem());
        } catch (InterruptedException stop) {
            if (onStop == OnStop.LEAVE) {
                throw stop; // somebody goes on with it another time
            }
            end = new RunState.Cancelled();
        }
        Step last = new Step(end, entry());
        updateValue(last); // a cancelled task tells nothing by itself
        return last;
    }

    @Override
    protected void failed() {
        if (!(getException() instanceof InterruptedException)) {
            updateValue(new Step(new RunState.Failed(Problems.of(getException())), job));
        }
    }

    private JobEntry entry() {
        try {
            return desk.entry(job);
        } catch (ProblemException _) {
            return job; // the run's own problem says what is wrong
        }
    }
}
