// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;
import stylemix.model.Connection;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// Makes clients that do not wait but note how long they would have.
final class Clients {

    /// Short, for a server that never answers.
    static final Duration SHORT = Duration.ofMillis(300);

    static final Timeouts IMPATIENT = new Timeouts(Duration.ofSeconds(10), SHORT, SHORT, SHORT);

    /// As usual, but the same every time.
    static final RetryPolicy STEADY =
            new RetryPolicy(RetryPolicy.USUAL.busy(), RetryPolicy.USUAL.fault(), RetryPolicy.USUAL.longest(), 0);

    private Clients() {}

    static HttpGenerationApi to(Connection connection) {
        return to(connection, Timeouts.USUAL, new ArrayList<>());
    }

    /// @param waits is told the waits between attempts
    static HttpGenerationApi to(Connection connection, Timeouts timeouts, List<Duration> waits) {
        return new HttpGenerationApi(connection, "test", timeouts, STEADY, waits::add);
    }

    /// The problem in which a verb ends; fails if it, or anything behind it, shows the key.
    static Problem problem(Executable verb) {
        ProblemException thrown = assertThrows(ProblemException.class, verb);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertFalse(
                trace.toString().contains("planted")
                        || thrown.problem().toString().contains("planted"),
                trace::toString);
        return thrown.problem();
    }
}
