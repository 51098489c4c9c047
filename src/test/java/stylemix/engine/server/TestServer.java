// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import stylemix.OpenApiContract;
import stylemix.TestPictures;
import stylemix.engine.Painter;
import tools.jackson.databind.JsonNode;

/// A running server with a client that holds every answer against the contract.
final class TestServer implements AutoCloseable {

    static final String MEDIUM = "/generate/image/krea/krea-2/medium";

    private static final String BOUNDARY = "a boundary'of tests";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService paintings = Executors.newSingleThreadExecutor();
    private final EngineServer server;

    TestServer(ServerOptions options, Painter painter) throws IOException {
        server = EngineServer.start(options, painter, requests, paintings);
    }

    TestServer(Path folder, Painter painter) throws IOException {
        this(ServerOptions.in(folder), painter);
    }

    URI base() {
        return server.connection().base();
    }

    int port() {
        return base().getPort();
    }

    String key() {
        return server.connection().key().orElseThrow().value();
    }

    @Override
    public void close() throws IOException {
        server.close();
        requests.close();
        paintings.close();
        client.close();
    }

    /// @param body JSON, if there is one
    Reply send(String method, String path, Object... body) throws IOException, InterruptedException {
        String json = body.length == 0 ? "" : body[0] instanceof String s ? s : Json.MAPPER.writeValueAsString(body[0]);
        return send(request(path).method(method, BodyPublishers.ofString(json)).build());
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base().resolve(path)).header("Authorization", "Bearer " + key());
    }

    Reply send(HttpRequest request) throws IOException, InterruptedException {
        Reply reply = sendUnchecked(request);
        String path = request.uri().getPath();
        boolean ofContract = path.matches("/(assets|jobs)(/[^/]+)?|/styles")
                || path.matches("/generate/image/krea/krea-2/(large|medium|medium-turbo)");
        if (ofContract && reply.status() != 405) {
            OpenApiContract.assertValidResponse(request.method(), path, reply.status(), reply.text());
        }
        return reply;
    }

    private Reply sendUnchecked(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response);
    }

    Reply upload(byte[] file) throws IOException, InterruptedException {
        return uploadBody(
                part("file\"; filename=\"a \\\"picture\\\".png", file), part("description", "ours".getBytes(UTF_8)));
    }

    /// @param parts made by [#part]
    Reply uploadBody(byte[]... parts) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return uploadRaw(body.toByteArray());
    }

    Reply uploadRaw(byte[] body) throws IOException, InterruptedException {
        return send(request("/assets")
                .header("Content-Type", "multipart/form-data; boundary=\"" + BOUNDARY + "\"")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    static byte[] part(String name, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    /// Uploads a small picture of its own and returns its address.
    String asset(int salt) throws IOException, InterruptedException {
        Reply reply = upload(TestPictures.encoded(TestPictures.image(20, 10, salt), "png"));
        assertEquals(200, reply.status(), reply.text());
        return reply.json().path("image_url").stringValue();
    }

    /// Orders a picture without references and returns the job's id.
    String submit(String prompt) throws IOException, InterruptedException {
        Reply reply = send("POST", MEDIUM, order("prompt", prompt));
        assertEquals(200, reply.status(), reply.text());
        return reply.json().path("job_id").stringValue();
    }

    JsonNode job(String id) throws IOException, InterruptedException {
        Reply reply = get("/jobs/" + id);
        assertEquals(200, reply.status(), reply.text());
        return reply.json();
    }

    /// Reads a job until it has one of these states.
    JsonNode await(String id, String... states) throws IOException, InterruptedException {
        HttpRequest request = request("/jobs/" + id).build();
        while (!Arrays.asList(states)
                .contains(sendUnchecked(request).json().path("status").asString(""))) {
            Thread.onSpinWait();
        }
        return job(id);
    }

    JsonNode awaitEnd(String id) throws IOException, InterruptedException {
        return await(id, "completed", "failed", "cancelled");
    }

    /// Sends bytes as they are and returns all that comes back.
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /// The smallest valid order, with fields set, or removed by null.
    static Map<String, Object> order(Object... namesAndValues) {
        Map<String, Object> order =
                new TreeMap<>(Map.of("prompt", "a fox", "aspect_ratio", "4:3", "resolution", "1K", "seed", 7));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == REMOVED) {
                order.remove((String) namesAndValues[i]);
            } else {
                order.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return order;
    }

    static final Object REMOVED = new Object();

    /// What came back.
    record Reply(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), UTF_8);
        }

        JsonNode json() {
            return Json.MAPPER.readTree(response.body());
        }

        String error() {
            return json().path("error").asString("");
        }

        String headers() {
            return response.headers().map().keySet().stream().sorted().collect(Collectors.joining(" "));
        }
    }
}
