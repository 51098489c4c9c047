// SPDX-License-Identifier: Apache-2.0
package stylemix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import stylemix.model.Connection;
import stylemix.model.Secret;
import stylemix.model.Service;

/// A service over real HTTP on which one thing after the other can be broken; what is not broken works.
public final class FaultyService implements AutoCloseable {

    /// Must never be found anywhere.
    public static final Secret KEY = new Secret("planted-id:planted-secret");

    /// What becomes of one call, whose request has been read.
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange call) throws IOException;
    }

    private final byte[] picture = TestPictures.encoded(TestPictures.image(64, 48, 9), "png");
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Reply upload;
    private volatile Reply submit = json(200, "{\"job_id\": \"job-1\", \"status\": \"queued\"}");
    private volatile Reply status;
    private volatile Reply jobs = json(200, "{\"items\": [], \"next_cursor\": null}");
    private volatile Reply cancel = json(200, "{\"job_id\": \"job-1\", \"status\": \"cancelled\"}");
    private volatile Reply result = bytes("image/png", picture);

    public FaultyService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upload = json(200, "{\"id\": \"asset-1\", \"image_url\": \"" + base() + "/asset-1.png\"}");
        status = json(
                200,
                "{\"job_id\": \"job-1\", \"status\": \"completed\", \"result\": {\"urls\": [\"" + base()
                        + "/result.png\"]}}");
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Connection connection() {
        return new Connection(Service.CUSTOM, base(), Optional.of(KEY));
    }

    /// The result as it is when nothing is broken.
    public byte[] picture() {
        return picture.clone();
    }

    public FaultyService onUpload(Reply reply) {
        upload = reply;
        return this;
    }

    public FaultyService onSubmit(Reply reply) {
        submit = reply;
        return this;
    }

    public FaultyService onStatus(Reply reply) {
        status = reply;
        return this;
    }

    public FaultyService onCancel(Reply reply) {
        cancel = reply;
        return this;
    }

    public FaultyService onResult(Reply reply) {
        result = reply;
        return this;
    }

    /// The list of jobs.
    public FaultyService onJobs(Reply reply) {
        jobs = reply;
        return this;
    }

    /// What was called so far: `upload`, `submit`, `status`, `cancel`, `result`, `jobs`.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public static Reply json(int status, String body) {
        return call -> send(call, status, "application/json", body.getBytes(StandardCharsets.UTF_8), 1);
    }

    public static Reply bytes(String type, byte[] body) {
        return call -> send(call, 200, type, body, 1);
    }

    /// A web page with a status of success, as a proxy or a café's network sends it.
    public static Reply html() {
        return bytes("text/html", "<!DOCTYPE html><p>Welcome to our café".getBytes(StandardCharsets.UTF_8));
    }

    /// Promises twice as many bytes as it sends.
    public static Reply half(String type, byte[] body) {
        return call -> send(call, 200, type, body, 2);
    }

    /// Repeats the key in its refusal, as a careless service may.
    public static Reply blabs(int status) {
        return call -> json(
                        status,
                        "{\"message\": \"bad header " + call.getRequestHeaders().getFirst("Authorization") + "\"}")
                .to(call);
    }

    /// Never answers.
    public Reply silent() {
        return _ -> awaitClosing();
    }

    /// Begins, and never goes on.
    public Reply stalls(String type, byte[] beginning) {
        return call -> {
            call.getResponseHeaders().set("Content-Type", type);
            call.sendResponseHeaders(200, 2L * beginning.length);
            call.getResponseBody().write(beginning);
            call.getResponseBody().flush();
            awaitClosing();
        };
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        String path = call.getRequestURI().getPath();
        try (call) {
            if (path.equals("/assets") && call.getRequestMethod().equals("GET")) {
                json(200, "{\"items\": [], \"next_cursor\": null}").to(call);
            } else if (path.equals("/jobs")) {
                reply("jobs", jobs, call);
            } else if (path.equals("/assets")) {
                reply("upload", upload, call);
            } else if (path.startsWith("/generate/")) {
                reply("submit", submit, call);
            } else if (path.equals("/result.png")) {
                reply("result", result, call);
            } else if (call.getRequestMethod().equals("DELETE")) {
                reply("cancel", cancel, call);
            } else {
                reply("status", status, call);
            }
        }
    }

    private void reply(String name, Reply reply, HttpExchange call) throws IOException {
        calls.add(name);
        reply.to(call);
    }

    private void awaitClosing() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange call, int status, String type, byte[] body, int promise) throws IOException {
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, (long) promise * body.length);
        call.getResponseBody().write(body);
        call.getResponseBody().flush(); // half a body as well
    }
}
