// SPDX-License-Identifier: Apache-2.0
package stylemix.api.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stylemix.FreePort;
import stylemix.api.Hook;
import stylemix.model.HookSettings;
import stylemix.model.HookState;
import stylemix.model.HookState.Heard;

/// The door for calls, over real sockets.
@Timeout(60)
class HookReceiverTest {

    private static final String JOB = "{\"job_id\":\"4f0c\",\"status\":\"completed\"}";
    private static final Duration LONG = Duration.ofSeconds(50);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<HookState> news = new CopyOnWriteArrayList<>();
    private HookReceiver receiver = new HookReceiver(threads, news::add);
    private int port;

    @BeforeEach
    void listen() throws IOException {
        port = FreePort.find();
        receiver.follow(settings("https://relay.example/studio"));
    }

    @AfterEach
    void close() {
        receiver.close();
        client.close();
        threads.shutdownNow();
    }

    @Test
    void everyOrderHasAPathThatNobodyCanGuess() {
        Set<URI> addresses = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            addresses.add(open().address());
        }
        assertEquals(100, addresses.size());
        addresses.forEach(
                address -> assertTrue(address.toString().matches("https://relay\\.example/studio/[0-9a-f]{40}")));
    }

    @Test
    void callWakesWhoeverWaits() throws Exception {
        Hook hook = open();
        Future<?> waiting = waitFor(hook);
        assertEquals(204, call(hook, JOB));
        waiting.get();
    }

    @Test
    void callBeforeAnybodyWaitsIsNotLost() throws Exception {
        Hook hook = open();
        call(hook, JOB);
        hook.await(LONG, LONG);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whatIsNoCallIsRefusedAndWakesNobody(int status, String method, String body) throws Exception {
        Hook hook = open();
        Future<?> waiting = waitFor(hook);
        assertEquals(status, send(method, path(hook), body));
        assertEquals(404, send("POST", "/" + "0".repeat(40), JOB));
        assertEquals(404, send("POST", "/", JOB));
        assertFalse(waiting.isDone());
        call(hook, JOB);
        waiting.get();
    }

    static Stream<Object[]> strangers() {
        return Stream.of(
                new Object[] {405, "GET", ""},
                new Object[] {405, "DELETE", ""},
                new Object[] {400, "POST", ""},
                new Object[] {400, "POST", "{\"job_id\":"},
                new Object[] {400, "POST", "[".repeat(60_000)},
                new Object[] {400, "POST", "\"job_id\""},
                new Object[] {400, "POST", "{\"job_id\":7}"},
                new Object[] {413, "POST", "{\"job_id\":\"" + "a".repeat(CallHandler.LONGEST_BODY) + "\"}"});
    }

    @Test
    void repeatedCallsAreGoodForThreeLooks() throws Exception {
        Hook hook = open();
        for (int i = 0; i < 3; i++) {
            assertEquals(204, call(hook, JOB));
            hook.await(LONG, LONG);
        }
        Future<?> waiting = waitFor(hook);
        for (int i = 0; i < 20; i++) {
            assertEquals(204, call(hook, JOB));
        }
        assertFalse(waiting.isDone());
        waiting.cancel(true);
    }

    @Test
    void callsAreTrustedWhileTheyComeAndEverybodyWakesWhenOneDoesNot() throws Exception {
        Hook first = open();
        call(first, JOB);
        first.ended();
        Hook second = open();
        Future<?> waiting = threads.submit(() -> {
            open().await(Duration.ZERO, LONG);
            return true;
        });
        Hook asked = open();
        asked.await(Duration.ZERO, Duration.ofMillis(1)); // nobody calls, but there is a net
        assertFalse(waiting.isDone());
        second.ended();
        waiting.get();
        assertEquals(204, call(second, JOB), "it was late");
        assertEquals(
                List.of(
                        new HookState.Listening(port, Heard.NOTHING_YET),
                        new HookState.Listening(port, Heard.ARRIVING),
                        new HookState.Listening(port, Heard.MISSING),
                        new HookState.Listening(port, Heard.ARRIVING)),
                news);
    }

    @Test
    void pathOfAJobThatNobodyFollowsIsForgotten() throws Exception {
        Hook left = open();
        left.close();
        assertEquals(404, call(left, JOB));
        assertEquals(List.of(), arrived());
    }

    @Test
    void slowCallersAreDroppedAndOthersComeThrough() throws Exception {
        receiver.close();
        receiver = new HookReceiver(threads, news::add, Duration.ofMillis(300));
        receiver.follow(settings("https://relay.example"));
        Hook hook = open();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 3 * CallThreads.MOST; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                slow.add(socket);
                String head = "POST " + path(hook) + " HTTP/1.1\r\nHost: x\r\n";
                String begun = i % 2 == 0 ? head : head + "Content-Length: 1000\r\n\r\n{\"job_id\":";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket socket : slow) {
                assertEquals(-1, end(socket), "the door closed it");
            }
            assertEquals(List.of(), arrived());
            assertEquals(204, call(hook, JOB));
            hook.await(LONG, LONG);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void portOfAnotherProgramIsNamedAndNobodyIsAskedToCall() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            receiver.follow(new HookSettings(Optional.of(URI.create("https://relay.example")), other.getLocalPort()));
            assertEquals(new HookState.Deaf(other.getLocalPort(), true), news.getLast());
            assertEquals(Optional.empty(), receiver.open());
        }
    }

    @Test
    void nobodyListensWhileItIsOff() throws IOException {
        receiver.follow(new HookSettings(Optional.empty(), port));
        assertEquals(new HookState.Off(), news.getLast());
        assertEquals(Optional.empty(), receiver.open());
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void changeOfThePortTakesItsOrdersAlong() throws Exception {
        Hook before = open();
        int old = port;
        port = FreePort.find();
        assertNotEquals(old, port);
        receiver.follow(settings("https://other.example"));
        Future<?> waiting = waitFor(before);
        assertEquals(204, call(before, JOB));
        waiting.get();
        assertTrue(open().address().toString().startsWith("https://other.example/"));
    }

    private List<HookState> arrived() {
        return news.stream()
                .filter(state -> state instanceof HookState.Listening(int _, Heard heard) && heard == Heard.ARRIVING)
                .toList();
    }

    private Hook open() {
        return receiver.open().orElseThrow();
    }

    private Future<?> waitFor(Hook hook) {
        return threads.submit(() -> {
            hook.await(LONG, LONG);
            return true;
        });
    }

    private int call(Hook hook, String body) throws IOException, InterruptedException {
        return send("POST", path(hook), body);
    }

    /// As a relay that takes its own part of the path away.
    private static String path(Hook hook) {
        return hook.address().getPath().replaceFirst("/studio", "");
    }

    private int send(String method, String path, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private HookSettings settings(String address) {
        return new HookSettings(Optional.of(URI.create(address)), port);
    }

    private static int end(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException _) {
            return -1; // reset
        }
    }
}
