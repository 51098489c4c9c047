// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// One request and its whole answer, awaited on the calling thread; interrupting it breaks the connection, unless it is
/// [sent steadily][#sendSteadily].
///
/// @param client follows no redirects
record Exchange(HttpClient client) {

    /// Sends a request once.
    ///
    /// @param patience for the whole answer, or for the next sign of progress if there is one
    /// @param progress a count that grows while the exchange moves; constant to limit the whole
    /// @throws Fault if no whole answer arrived, of whatever status
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, Duration patience, LongSupplier progress)
            throws Fault, InterruptedException {
        return send(request, handler, false, patience, progress);
    }

    /// As [#send], for a request whose fate must be known: an interrupt has to wait for the answer too, and stands
    /// afterwards.
    <T> HttpResponse<T> sendSteadily(HttpRequest request, BodyHandler<T> handler, Duration patience)
            throws Fault, InterruptedException {
        return send(request, handler, true, patience, () -> 0);
    }

    private <T> HttpResponse<T> send(
            HttpRequest request, BodyHandler<T> handler, boolean steadily, Duration patience, LongSupplier progress)
            throws Fault, InterruptedException {
        String host = request.uri().getHost();
        AtomicBoolean answered = new AtomicBoolean();
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, head -> {
            answered.set(true);
            return handler.apply(head);
        });
        try {
            if (steadily && !isSettled(answer, patience)) {
                throw new TimeoutException();
            }
            return await(answer, patience, progress);
        } catch (TimeoutException e) {
            throw Fault.tooSlow(host, patience, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw Fault.broken(host, answered.get(), broken);
            }
            throw new IllegalStateException("an exchange fails by input or output only", e);
        } finally {
            answer.cancel(true); // breaks the connection unless the answer is complete
        }
    }

    /// Waits without heed of interrupts; [CompletableFuture#join] keeps them.
    private static boolean isSettled(CompletableFuture<?> answer, Duration patience) {
        return answer.handle((_, _) -> true)
                .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static <T> T await(CompletableFuture<T> answer, Duration patience, LongSupplier progress)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            long before = progress.getAsLong();
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (progress.getAsLong() == before) {
                    throw e;
                }
            }
        }
    }
}
