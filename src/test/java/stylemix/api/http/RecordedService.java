// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import stylemix.OpenApiContract;
import stylemix.faults.RawServer;
import stylemix.model.Connection;
import stylemix.model.Secret;
import stylemix.model.Service;

/// A service on loopback that answers with sample bodies and holds every request against the contract.
///
/// Every route but those of `/images/` wants the key. What nobody scripted answers an HTML 404, as at Krea.
final class RecordedService implements AutoCloseable {

    static final Secret KEY = RawServer.KEY;
    static final String JOB = "6f1f5f0e-3a52-4c53-9a86-0b2f3f1f0a11";
    static final String OTHER_JOB = "7a2f5f0e-3a52-4c53-9a86-0b2f3f1f0a22";

    private final HttpServer http;
    private final Map<String, Function<Seen, Reply>> script = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<AssertionError> breaches = new CopyOnWriteArrayList<>();

    /// A request as it came.
    ///
    /// @param target path and query
    record Seen(String method, String target, Map<String, List<String>> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /// An answer as it goes.
    record Reply(int status, Map<String, String> headers, byte[] body) {

        Reply with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body);
        }
    }

    RecordedService() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    Connection connection() {
        return new Connection(Service.CUSTOM, base(), Optional.of(KEY));
    }

    /// Answers a route with these, one after another, the last one for ever.
    ///
    /// @param route `GET /jobs/1`, with or without a query; the one with the same query is preferred
    void on(String route, Reply... replies) {
        Queue<Reply> queue = new ArrayDeque<>(List.of(replies));
        on(route, _ -> queue.size() > 1 ? queue.remove() : queue.element());
    }

    void on(String route, Function<Seen, Reply> reply) {
        script.put(route, reply);
    }

    /// A sample body of the resources beside this class.
    Reply reply(int status, String resource) {
        String type = resource.endsWith(".json")
                ? "application/json"
                : resource.endsWith(".html") ? "text/html; charset=utf-8" : "text/plain";
        return reply(status, type, sample(resource).getBytes(StandardCharsets.UTF_8));
    }

    static Reply reply(int status, String type, byte[] body) {
        return new Reply(status, Map.of("Content-Type", type), body);
    }

    /// All requests so far, as `GET /jobs?limit=1`.
    List<String> targets() {
        return seen.stream()
                .map(request -> request.method() + " " + request.target())
                .toList();
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /// Fails if a request broke the contract.
    @Override
    public void close() {
        http.stop(0);
        breaches.forEach(breach -> {
            throw breach;
        });
    }

    private String sample(String resource) {
        try (InputStream in = Objects.requireNonNull(RecordedService.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{base}}", base().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Seen request = new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            seen.add(request);
            Reply reply = reply(request);
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply reply(Seen request) {
        if (!request.target().startsWith("/images/")) {
            check(request);
            if (!request.header("Authorization").equals(Optional.of("Bearer " + KEY.value()))) {
                return reply(401, "errors/unauthorized.json");
            }
        }
        String route = request.method() + " " + request.target();
        return Stream.of(route, route.replaceFirst("\\?.*", ""))
                .map(script::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(script -> script.apply(request))
                .orElseGet(() -> reply(404, "errors/page.html"));
    }

    private void check(Seen request) {
        boolean json = request.header("Content-type").orElse("").equals("application/json");
        try {
            OpenApiContract.assertValidRequest(request.method(), request.target(), json ? request.text() : "");
        } catch (AssertionError breach) {
            breaches.add(breach);
        }
    }
}
