// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import stylemix.api.Sleeper;
import stylemix.model.ProblemException;

/// Makes attempts until one succeeds or repeating is over.
record Repeater(RetryPolicy policy, Sleeper sleeper) {

    private static final Logger LOG = System.getLogger(Repeater.class.getName());

    /// One attempt of a verb.
    @FunctionalInterface
    interface Attempt<T> {
        T make() throws Fault, InterruptedException;
    }

    /// @param again the kinds of faults after which the verb may be sent again
    <T> T call(Set<Fault.Kind> again, Attempt<T> attempt) throws ProblemException, InterruptedException {
        for (int failed = 1; ; failed++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped before the request was sent");
            }
            try {
                return attempt.make();
            } catch (Fault fault) {
                Duration wait = again.contains(fault.kind())
                        ? policy.waitAfter(fault, failed).orElse(null)
                        : null;
                if (wait == null) {
                    throw fault.toException();
                }
                LOG.log(Level.INFO, "{0}; attempt {1} failed, next in {2}", fault.problem(), failed, wait);
                sleeper.sleep(wait);
            }
        }
    }
}
