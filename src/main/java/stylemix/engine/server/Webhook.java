// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import stylemix.model.Loopback;

/// Posts a job to the address that its request named, once the job has ended (krea-api.md, 5).
///
/// Only to addresses of this computer: whoever has the key of a draft engine must not be able to have it call others.
/// The key never goes along, redirects are not followed, the answer's body is not read. Any 2xx will do; everything
/// else is tried again after each of the delays and then given up, with a line in the log.
final class Webhook implements AutoCloseable {

    static final String HEADER = "X-Webhook-URL";

    private static final String RULE = HEADER + " must be an http or https URL of this computer";

    /// The waits of Krea's own helper (krea-api.md, 6.1).
    static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(45));

    private static final System.Logger LOG = System.getLogger(Webhook.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Executor executor;
    private final List<Duration> delays;
    private @Nullable HttpClient client;

    Webhook(Executor executor, List<Duration> delays) {
        this.executor = executor;
        this.delays = List.copyOf(delays);
    }

    /// Made for the first call, since it reads the certificates of the system and few jobs have a webhook.
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .executor(executor)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    /// Reads the header of a request.
    ///
    /// @throws RefusedException 400 unless it is an http or https address of this computer
    static URI check(String text) throws RefusedException {
        try {
            URI address = new URI(text);
            if (mayBeCalled(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new RefusedException(400, RULE, e);
        }
        throw RefusedException.bad(RULE);
    }

    private static boolean mayBeCalled(URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return web && address.getUserInfo() == null && Loopback.is(address);
    }

    /// Begins to deliver a job and returns at once. Does nothing for a job without a webhook, or with one that is not
    /// on this computer, as an earlier version took them.
    void deliver(StoredJob job, Addresses addresses) {
        if (job.webhook() != null && mayBeCalled(job.webhook())) {
            HttpRequest request = HttpRequest.newBuilder(job.webhook())
                    .timeout(ANSWER)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(job.body(addresses))))
                    .build();
            post(request, job.id(), 0);
        }
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private void post(HttpRequest request, String id, int tries) {
        var _ = client().sendAsync(request, BodyHandlers.discarding())
                .whenComplete((response, fault) -> answered(request, id, tries, response, fault));
    }

    private void answered(
            HttpRequest request,
            String id,
            int tries,
            @Nullable HttpResponse<Void> response,
            @Nullable Throwable fault) {
        if (response != null && response.statusCode() / 100 == 2) {
            return;
        }
        if (tries < delays.size() && !client().isTerminated()) {
            CompletableFuture.delayedExecutor(delays.get(tries).toMillis(), TimeUnit.MILLISECONDS, executor)
                    .execute(() -> post(request, id, tries + 1));
        } else {
            Object what = response != null ? response.statusCode() : fault;
            LOG.log(
                    Level.WARNING,
                    "webhook of job {0} at {1} gave up: {2}",
                    id,
                    request.uri().getHost(),
                    what);
        }
    }
}
