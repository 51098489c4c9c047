// SPDX-License-Identifier: Apache-2.0
package stylemix.api.hook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Answers one call: whether it was one at all. What it says is looked at for its form alone, and forgotten.
///
/// @param tickets the paths that are good for a call
record CallHandler(Tickets tickets) implements HttpHandler {

    /// Twenty times what a job with its previews needs.
    static final int LONGEST_BODY = 64 * 1024;

    @Override
    public void handle(HttpExchange call) throws IOException {
        try (call) {
            call.sendResponseHeaders(answer(call), -1);
        }
    }

    private int answer(HttpExchange call) throws IOException {
        String path = Objects.requireNonNullElse(call.getRequestURI().getRawPath(), "");
        Optional<Tickets.Ticket> ticket = tickets.find(path);
        if (ticket.isEmpty()) {
            return 404;
        }
        if (!call.getRequestMethod().equals("POST")) {
            return 405;
        }
        byte[] body = call.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return 413;
        }
        if (!isJob(body)) {
            return 400;
        }
        ticket.get().ring();
        return 204;
    }

    private static boolean isJob(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body).path("job_id").isString();
        } catch (JacksonException _) {
            return false;
        }
    }
}
