// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import stylemix.api.wire.ErrorBody;
import stylemix.api.wire.PageBody;
import stylemix.model.Variant;

/// Takes every request: checks who asks, finds the route, writes the answer.
final class Router implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Router.class.getName());
    private static final String GENERATE = "/generate/image/krea/krea-2/";

    /// How much of an unread request body is read to its end, in bytes: a client that is still sending when the
    /// connection closes never sees the answer.
    private static final long MAX_UNREAD = 200_000_000;

    private final Gate gate;
    private final AssetRoutes assets;
    private final JobRoutes jobs;
    private final Shelf shelf;
    private final byte[] openApi;

    Router(Gate gate, AssetRoutes assets, JobRoutes jobs, Shelf shelf, byte[] openApi) {
        this.gate = gate;
        this.assets = assets;
        this.jobs = jobs;
        this.shelf = shelf;
        this.openApi = openApi;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            return route(exchange);
        } catch (RefusedException e) {
            return error(e.status(), e.sentence());
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    e);
            return error(500, "The draft engine's server met a fault; its log has the cause.");
        }
    }

    private Answer route(HttpExchange exchange) throws IOException, RefusedException {
        Headers headers = exchange.getRequestHeaders();
        gate.checkHost(headers);
        String path = Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("");
        if (path.equals("/openapi.json")) {
            return byMethod(exchange, Map.of("GET", () -> new Answer.Bytes("application/json", openApi)));
        }
        Optional<String> file = Addresses.name(path);
        if (file.isPresent()) {
            return byMethod(exchange, Map.of("GET", () -> shelf.get(file.get())));
        }
        gate.checkKey(headers);
        Query query = Query.of(exchange.getRequestURI());
        return byMethod(
                exchange,
                switch (path) {
                    case "/assets" -> Map.of("GET", () -> assets.list(query), "POST", () -> assets.upload(exchange));
                    case "/jobs" -> Map.of("GET", () -> jobs.list(query));
                    case "/styles" -> Map.of("GET", () -> Answer.ok(new PageBody<>(List.of(), null)));
                    default -> below(path, exchange);
                });
    }

    /// The routes whose last part is a name.
    private Map<String, Route> below(String path, HttpExchange exchange) throws RefusedException {
        int slash = path.lastIndexOf('/') + 1;
        String name = path.substring(slash);
        return switch (path.substring(0, slash)) {
            case "/assets/" -> Map.of("GET", () -> assets.get(name), "DELETE", () -> assets.delete(name));
            case "/jobs/" -> Map.of("GET", () -> jobs.get(name), "DELETE", () -> jobs.cancel(name));
            case GENERATE -> {
                Variant variant = Variant.of(name).orElseThrow(() -> nothingAt(path));
                yield Map.of("POST", () -> jobs.generate(variant, exchange));
            }
            default -> throw nothingAt(path);
        };
    }

    private static Answer byMethod(HttpExchange exchange, Map<String, Route> routes)
            throws IOException, RefusedException {
        Route route = routes.get(exchange.getRequestMethod());
        if (route == null) {
            String allowed = String.join(", ", new TreeSet<>(routes.keySet()));
            exchange.getResponseHeaders().set("Allow", allowed);
            throw new RefusedException(405, "this address takes only " + allowed);
        }
        return route.answer();
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        skipRest(exchange.getRequestBody());
        switch (answer) {
            case Answer.Json(int status, Object body) ->
                write(exchange, status, "application/json", Json.MAPPER.writeValueAsBytes(body));
            case Answer.Bytes(String mediaType, byte[] bytes) -> write(exchange, 200, mediaType, bytes);
            case Answer.Document(String mediaType, Path file) -> {
                try (InputStream in = Files.newInputStream(file)) {
                    head(exchange, 200, mediaType, Files.size(file));
                    in.transferTo(exchange.getResponseBody());
                } catch (NoSuchFileException e) {
                    write(exchange, error(404, "the file was removed just now")); // before anything was sent
                }
            }
        }
    }

    private static void write(HttpExchange exchange, int status, String mediaType, byte[] bytes) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            head(exchange, status, mediaType, -1);
        } else {
            head(exchange, status, mediaType, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void head(HttpExchange exchange, int status, String mediaType, long length) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", mediaType);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (status == 401) {
            headers.set("WWW-Authenticate", "Bearer");
        }
        exchange.sendResponseHeaders(status, length);
    }

    private static void skipRest(InputStream body) throws IOException {
        byte[] buffer = new byte[16_384];
        long skipped = 0;
        int count;
        while (skipped < MAX_UNREAD && (count = body.read(buffer)) > 0) {
            skipped += count;
        }
    }

    private static Answer error(int status, String sentence) {
        return new Answer.Json(status, new ErrorBody(sentence, null));
    }

    private static RefusedException nothingAt(String path) {
        return new RefusedException(404, "there is nothing at " + path);
    }

    /// What one method at one address does.
    @FunctionalInterface
    private interface Route {
        Answer answer() throws IOException, RefusedException;
    }
}
