// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stylemix.model.Variant;

/// The routes that make jobs, and those under `/jobs` (krea-api.md, 3 and 4).
final class JobRoutes {

    /// The largest request body, in bytes.
    private static final int MAX_BODY = 1_000_000;

    private static final List<String> STATES = List.of(
            "backlogged",
            "queued",
            "scheduled",
            "processing",
            "sampling",
            "intermediate-complete",
            "completed",
            "failed",
            "cancelled");

    private final JobTable jobs;
    private final JobQueue queue;
    private final RequestCheck check;
    private final Addresses addresses;

    JobRoutes(JobTable jobs, JobQueue queue, RequestCheck check, Addresses addresses) {
        this.jobs = jobs;
        this.queue = queue;
        this.check = check;
        this.addresses = addresses;
    }

    /// Accepts a job; the answer tells its state, which may already be a later one than waiting.
    Answer generate(Variant variant, HttpExchange exchange) throws IOException, RefusedException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new RefusedException(413, "the body is larger than " + MAX_BODY + " bytes");
        }
        String webhook = exchange.getRequestHeaders().getFirst(Webhook.HEADER);
        URI address = webhook == null ? null : Webhook.check(webhook);
        StoredJob job = jobs.add(check.check(variant, exchange.getRequestHeaders(), body), address);
        queue.add(job);
        return get(job.id());
    }

    Answer list(Query query) throws RefusedException {
        Optional<String> status = query.one("status");
        if (status.isPresent() && !STATES.contains(status.get())) {
            throw RefusedException.bad("status must be one of " + String.join(", ", STATES));
        }
        Optional<Set<String>> types = query.list("types");
        return Answer.ok(query.page()
                .of(
                        jobs.all()
                                .filter(job -> status.isEmpty()
                                        || status.get().equals(job.phase().status()))
                                .filter(_ -> types.isEmpty() || types.get().contains(StoredJob.TYPE)),
                        job -> job.body(addresses)));
    }

    Answer get(String id) throws RefusedException {
        return Answer.ok(find(id).body(addresses));
    }

    Answer cancel(String id) throws RefusedException {
        find(id);
        queue.cancel(id);
        return get(id);
    }

    private StoredJob find(String id) throws RefusedException {
        return jobs.get(id).orElseThrow(() -> new RefusedException(404, "there is no job " + id));
    }
}
