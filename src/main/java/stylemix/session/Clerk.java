// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import stylemix.model.Problem;

/// Has work done elsewhere, one piece after the other in the order in which it was given, and tells the FX thread.
interface Clerk {

    /// @param done told what came of it, unless it failed
    <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Problem> failed);

    /// @param executor does one piece at a time
    static Clerk on(Executor executor) {
        return new Clerk() {
            @Override
            public <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
                Work.start(executor, work, done, failed);
            }
        };
    }
}
