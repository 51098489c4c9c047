// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// A failed exchange: what to tell the user, and what it means for sending it again.
final class Fault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;
    private final Kind kind;

    /// What is known of the request's fate.
    enum Kind {
        /// It never left this computer.
        NOT_SENT,
        /// The service said no and did nothing.
        REFUSED,
        /// The service said no for now (429).
        BUSY,
        /// It was sent, and what went wrong is likely to pass.
        PASSING,
        /// It was sent, and sending it again would hardly help.
        LASTING
    }

    Fault(Kind kind, Problem problem) {
        this(kind, problem, Optional.empty(), null);
    }

    Fault(Kind kind, Problem problem, Optional<Duration> retryAfter, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.kind = kind;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /// An answer that is not what the contract says.
    static Fault badAnswer(String host, String what, @Nullable Throwable cause) {
        return new Fault(Kind.LASTING, new Problem.BadAnswer(host, what), Optional.empty(), cause);
    }

    /// No answer in time.
    static Fault tooSlow(String host, Duration after, Throwable cause) {
        return new Fault(Kind.LASTING, new Problem.TooSlow(host, after), Optional.empty(), cause);
    }

    /// A broken exchange.
    ///
    /// @param answered whether the head of an answer had arrived
    static Fault broken(String host, boolean answered, IOException cause) {
        if (answered) {
            return new Fault(
                    Kind.PASSING, new Problem.BadAnswer(host, "an answer that broke off"), Optional.empty(), cause);
        }
        // an address that does not resolve comes as a ConnectException too
        boolean unsent = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        return new Fault(unsent ? Kind.NOT_SENT : Kind.PASSING, new Problem.Unreachable(host), Optional.empty(), cause);
    }

    Problem problem() {
        return problem;
    }

    Kind kind() {
        return kind;
    }

    /// How long the service asks to wait.
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    ProblemException toException() {
        return new ProblemException(problem, this);
    }
}
