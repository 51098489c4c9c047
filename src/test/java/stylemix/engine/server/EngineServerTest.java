// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.TestPictures;
import stylemix.engine.server.TestServer.Reply;
import stylemix.model.Secret;
import stylemix.model.Service;

@Timeout(30)
class EngineServerTest {

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder, TestPainter.quick());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void connectionNamesTheDraftServiceOnLoopback() throws IOException {
        try (Started other = new Started(folder.resolve("other"))) {
            assertEquals(Service.DRAFT, other.server.connection().service());
            assertEquals("127.0.0.1", other.server.connection().base().getHost());
            assertNotEquals(
                    server.key(), other.server.connection().key().orElseThrow().value());
        }
    }

    @Test
    void portAndKeyCanBeChosen() throws IOException, InterruptedException {
        int port = server.port();
        server.close();
        server = new TestServer(
                ServerOptions.in(folder).withPort(port).withKey(new Secret("chosen-key")), TestPainter.quick());
        assertEquals(port, server.port());
        assertEquals("chosen-key", server.key());
        assertEquals(200, server.get("/jobs").status());
    }

    @Test
    void otherAddressesOfThisComputerDoNotAnswer() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof Inet4Address)
                .toList();
        for (InetAddress other : others) {
            assertThrows(ConnectException.class, () -> new Socket(other, server.port()).close());
        }
        assertThrows(
                ConnectException.class, () -> new Socket(InetAddress.ofLiteral("127.0.0.2"), server.port()).close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:%d", "localhost:%d", "[::1]:%d", "LocalHost:%d"})
    void hostOfLoopbackIsLetIn(String host) throws IOException {
        String reply = server.raw("GET /openapi.json HTTP/1.1\r\nHost: " + host.formatted(server.port())
                + "\r\nConnection: close\r\n\r\n");
        assertEquals("HTTP/1.1 200 OK", reply.lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:%1$d",
                "Host: 127.0.0.1",
                "Host: 127.0.0.1:1",
                "Host: localhost.evil.example:%1$d",
                "Host: 127.0.0.1:%1$d\r\nHost: evil.example",
                "X-Host: 127.0.0.1:%1$d"
            })
    void otherHostIsTurnedAwayEvenFromWhatNeedsNoKey(String header) throws IOException {
        for (String path : List.of("/openapi.json", "/jobs", "/files/" + "0".repeat(40) + ".png")) {
            String reply = server.raw("GET " + path + " HTTP/1.1\r\nAuthorization: Bearer " + server.key() + "\r\n"
                    + header.formatted(server.port()) + "\r\nConnection: close\r\n\r\n");
            String status = reply.lines().findFirst().orElseThrow();
            assertTrue(status.contains(" 403 ") || status.contains(" 400 "), reply);
            assertFalse(reply.contains("openapi"), reply);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /assets
            POST,   /assets
            GET,    /assets/1
            DELETE, /assets/1
            POST,   /generate/image/krea/krea-2/medium
            POST,   /generate/image/krea/krea-2/large
            POST,   /generate/image/krea/krea-2/medium-turbo
            GET,    /jobs
            GET,    /jobs/1
            DELETE, /jobs/1
            GET,    /styles
            GET,    /nowhere
            OPTIONS,/jobs
            """)
    void withoutTheKeyNothingElseAnswers(String method, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String authorization : List.of("", "Bearer", "Bearer wrong", "Basic " + server.key(), server.key())) {
                HttpRequest.Builder request = HttpRequest.newBuilder(
                                server.base().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofString("x".repeat(300_000)));
                if (!authorization.isEmpty()) {
                    request.header("Authorization", authorization);
                }
                if (method.equals("OPTIONS")) {
                    request.header("Origin", "https://evil.example").header("Access-Control-Request-Method", "GET");
                }
                HttpResponse<String> reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertEquals(401, reply.statusCode());
                assertEquals("{\"error\":\"a valid key is needed: Authorization: Bearer <key>\"}", reply.body());
                assertFalse(
                        reply.headers().map().keySet().stream().anyMatch(name -> name.startsWith("access-control")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/jobs",
                "/jobs/",
                "/jobs/1/2",
                "/assets/",
                "/files/",
                "/files/../lock",
                "/files/%2e%2e/lock",
                "/generate/image/krea/krea-2/huge",
                "/generate/image/krea/krea-2/"
            })
    void wrongPathIs404InJson(String path) throws IOException, InterruptedException {
        Reply reply = server.get(path);
        assertEquals(404, reply.status());
        assertFalse(reply.error().isEmpty());
        assertEquals(
                "application/json",
                reply.response().headers().firstValue("content-type").orElseThrow());
    }

    @Test
    void wrongMethodIs405AndTellsTheRightOnes() throws IOException, InterruptedException {
        Reply reply = server.send("PUT", "/assets", "{}");
        assertEquals(405, reply.status());
        assertEquals(List.of("GET, POST"), reply.response().headers().allValues("allow"));
        assertEquals(405, server.send("HEAD", "/jobs").status());
    }

    @Test
    void stylesAreAnEmptyPage() throws IOException, InterruptedException {
        assertEquals(
                "{\"items\":[],\"next_cursor\":null}", server.get("/styles").text());
    }

    @Test
    void noAnswerAllowsOtherOrigins() throws IOException, InterruptedException {
        Reply reply = server.send(
                server.request("/jobs").header("Origin", "https://evil.example").build());
        assertEquals("cache-control content-length content-type date x-content-type-options", reply.headers());
    }

    @Test
    void secondServerOnOneFolderIsTurnedAway() {
        IOException refused = assertThrows(IOException.class, () -> new Started(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("another draft engine"));
    }

    @Test
    void uploadedFileIsServedBackWithoutKey() throws IOException, InterruptedException {
        String address = server.asset(5);
        Reply reply = server.send(HttpRequest.newBuilder(URI.create(address)).build());
        assertEquals(200, reply.status());
        assertEquals(
                "image/png",
                reply.response().headers().firstValue("content-type").orElseThrow());
        assertArrayEquals(
                TestPictures.encoded(TestPictures.image(20, 10, 5), "png"),
                reply.response().body());
    }

    /// A server whose executors close with it.
    private static final class Started implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final EngineServer server;

        private Started(Path folder) throws IOException {
            server = EngineServer.start(ServerOptions.in(folder), TestPainter.quick(), threads, threads);
        }

        @Override
        public void close() throws IOException {
            server.close();
            threads.close();
        }
    }
}
