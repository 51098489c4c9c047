package stylemix.engine.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
            LOG.log(Level.WARNING, exchange.getRequestMethod() + " " + exchange.getHttpContext().getPath(), e);
            return error(500, "The draft engine's server met a fault; its log has the cause.");
        }
    }

    private Answer route(HttpExchange exchange) throws IOException, RefusedException {
        Headers headers = exchange.getRequestHeaders();
        gate.checkHost(headers);
        String path = Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("");
        if (path.equals("/openapi.json")) {
            return allow(exchange, "GET", () -> new Answer.Bytes("application/json", openApi));
        }
        Optional<String> file = Addresses.name(path);
        if (file.isPresent()) {
            return allow(exchange, "GET", () -> shelf.get(file.get()));
        }
        gate.checkKey(headers);
        Query query = Query.of(exchange.getRequestURI());
        if (path.equals("/assets")) {
            return allow(exchange, "GET", () -> assets.list(query), "POST", () -> assets.upload(exchange));
        }
        if (path.equals("/jobs")) {
            return allow(exchange, "GET", () -> jobs.list(query));
        }
        if (path.equals("/styles")) {
            return allow(exchange, "GET", () -> Answer.ok(new PageBody<>(java.util.List.of(), null)));
        }
        return routeBelow(exchange, path);
    }
}
