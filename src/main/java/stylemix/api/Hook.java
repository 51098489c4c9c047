// SPDX-License-Identifier: Apache-2.0
package stylemix.api;

import java.net.URI;
import java.time.Duration;

/// The address at which a service may call about one job. A call is a hint that it is time to look, and nothing more.
/// Safe for use by several threads.
public interface Hook extends AutoCloseable {

    /// Nobody can guess it.
    URI address();

    /// Blocks until the service calls, or until it is time to look all the same. Calls are trusted to come once one
    /// has come, until a job [ends][#ended()] without one; that ends the waits of all jobs that trusted in theirs.
    ///
    /// @param wait for as long as calls are not trusted, not negative
    /// @param net for as long as they are, at least as long
    void await(Duration wait, Duration net) throws InterruptedException;

    /// The service said, when it was asked, that the job has ended. If it has called by now, its calls are trusted;
    /// otherwise they are not, until one comes after all.
    void ended();

    /// Nobody waits any more. A call that comes now counts only if the job has [ended][#ended()].
    @Override
    void close();
}
