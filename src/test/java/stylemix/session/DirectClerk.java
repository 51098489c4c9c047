// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// Does the work at once and here, so that a test needs no threads.
final class DirectClerk implements Clerk {

    @Override
    public <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
        T result;
        try {
            result = work.call();
        } catch (ProblemException e) {
            failed.accept(e.problem());
            return;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        done.accept(result);
    }
}
