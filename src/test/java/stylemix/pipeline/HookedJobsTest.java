// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.FreePort;
import stylemix.TestBooks;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.api.GenerationApi;
import stylemix.api.Hooks;
import stylemix.api.hook.HookReceiver;
import stylemix.api.http.HttpGenerationApi;
import stylemix.engine.DraftPicture;
import stylemix.engine.server.EngineServer;
import stylemix.engine.server.ServerOptions;
import stylemix.model.Connection;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.HookSettings;
import stylemix.model.HookState;
import stylemix.model.HookState.Heard;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.model.Variant;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;

/// Jobs that a service calls about: the draft engine's server as a service at an address of its own, the relay that
/// leads its calls here, the door, the client and the pipeline, all over real HTTP.
@Timeout(120)
class HookedJobsTest {

    private static final String KEY_HEADER = "Authorization";

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService paintings = Executors.newSingleThreadExecutor();
    private final Semaphore brake = new Semaphore(0);
    private final List<HookState> news = new CopyOnWriteArrayList<>();
    private final List<String> looks = new CopyOnWriteArrayList<>();
    private final BlockingQueue<URI> named = new LinkedBlockingQueue<>();
    private final List<String> relayed = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HookReceiver receiver = new HookReceiver(threads, news::add);
    private volatile boolean relayRuns = true;
    private HttpServer relay;
    private EngineServer server;
    private HttpGenerationApi http;
    private TestBooks books;
    private ReferenceFolder references;
    private Connection connection;
    private GenerationPipeline hooked;
    private int port;

    @BeforeEach
    void open() throws Exception {
        port = FreePort.find();
        relay = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        relay.setExecutor(threads);
        relay.createContext("/studio/", exchange -> {
            int status = 503;
            relayed.addAll(exchange.getRequestHeaders().keySet());
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (relayRuns) {
                String path = exchange.getRequestURI().getPath().replaceFirst("/studio", "");
                status = knock("http://127.0.0.1:" + port + path, body);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        relay.start();
        receiver.follow(new HookSettings(
                Optional.of(URI.create("http://127.0.0.1:" + relay.getAddress().getPort() + "/studio")), port));
        references = new ReferenceFolder(folder.resolve("references"));
        books = new TestBooks(folder.resolve("library"), Clock.systemUTC(), references);
        server = EngineServer.start(
                ServerOptions.in(folder.resolve("service")),
                (request, _) -> {
                    brake.acquire();
                    return new DraftPicture(
                            TestPictures.image(64, 48, request.seed().value()), new DraftReport(List.of(), List.of()));
                },
                threads,
                paintings);
        connection = new Connection(
                Service.CUSTOM, server.connection().base(), server.connection().key());
        http = HttpGenerationApi.of(connection, "test");
        hooked = pipeline(receiver, looks);
    }

    private GenerationPipeline pipeline(Hooks hooks, List<String> looks) {
        return new GenerationPipeline(
                connection,
                watched(http, looks, named),
                new UploadMemory(),
                new Workplace(
                        references,
                        OutputFolder.flat(folder.resolve("out"), references),
                        books.books(),
                        () -> PricesFile.BUILT_IN,
                        folder.resolve("jobs"),
                        threads,
                        Clock.systemUTC(),
                        "test",
                        Thread::sleep,
                        hooks,
                        true));
    }

    @AfterEach
    void close() throws Exception {
        receiver.close();
        relay.stop(0);
        http.close();
        server.close();
        client.close();
        threads.shutdownNow();
        paintings.shutdownNow();
        books.close();
    }

    @Test
    void callBringsThePictureWithOneLookAndNoKeyTravels() throws Exception {
        trustCalls();
        looks.clear();
        Future<RunState.Saved> run = order(Variant.LARGE, 2);
        named.take();
        List<String> usual = new CopyOnWriteArrayList<>();
        Future<RunState.Saved> asked = order(pipeline(Hooks.NONE, usual), Variant.LARGE, 3);
        await(() -> usual.size() >= 3);
        assertEquals(List.of(), looks);
        brake.release(2);
        assertTrue(Files.exists(run.get().output().picture()));
        assertEquals(1, looks.size());
        asked.get();
        assertEquals(new HookState.Listening(port, Heard.ARRIVING), news.getLast());
        assertTrue(relayed.stream().noneMatch(KEY_HEADER::equalsIgnoreCase), relayed::toString);
    }

    @Test
    void strangersCallsChangeNothing() throws Exception {
        trustCalls();
        looks.clear();
        Future<RunState.Saved> run = order(Variant.LARGE, 2);
        String mine = "http://127.0.0.1:" + port + named.take().getPath().replaceFirst("/studio", "");
        String door = mine.substring(0, mine.lastIndexOf('/') + 1);
        byte[] job = "{\"job_id\":\"x\",\"status\":\"failed\"}".getBytes(StandardCharsets.UTF_8);
        assertEquals(404, knock(door + "f".repeat(40), job));
        assertEquals(400, knock(mine, "<html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(413, knock(mine, new byte[100_000]));
        assertEquals(List.of(), looks);
        for (int i = 0; i < 50; i++) {
            assertEquals(204, knock(mine, job), "whoever knows the path can make us look, three times");
        }
        await(() -> looks.size() >= 5); // a path that is used up is asked after at the usual pace
        brake.release();
        assertTrue(Files.exists(run.get().output().picture()), "a call that says failed is no failure");
    }

    @Test
    void jobsAreAskedAfterAtTheirPaceWhenCallsDoNotComeAndTrustReturnsWithTheNext() throws Exception {
        trustCalls();
        relayRuns = false;
        Future<RunState.Saved> first = order(Variant.MEDIUM_TURBO, 2);
        named.take();
        Future<RunState.Saved> second = order(Variant.LARGE, 3);
        named.take();
        looks.clear();
        brake.release();
        first.get(); // by the net
        assertEquals(new HookState.Listening(port, Heard.MISSING), news.getLast());
        int before = looks.size();
        await(() -> looks.size() >= before + 3); // the second job, whose net would be thirty seconds
        relayRuns = true;
        brake.release();
        second.get();
        await(() -> news.getLast().equals(new HookState.Listening(port, Heard.ARRIVING)));
    }

    @Test
    void nobodyIsAskedToCallWhileItIsOff() throws Exception {
        receiver.follow(HookSettings.OFF);
        brake.release();
        order(Variant.MEDIUM_TURBO, 1).get();
        assertEquals(List.of(), List.copyOf(named));
        assertEquals(List.of(), relayed);
    }

    /// A job whose call comes.
    private void trustCalls() throws Exception {
        brake.release();
        order(Variant.MEDIUM, 1).get();
        named.take();
        await(() -> news.getLast().equals(new HookState.Listening(port, Heard.ARRIVING)));
    }

    private Future<RunState.Saved> order(Variant variant, int seed) {
        return order(hooked, variant, seed);
    }

    private Future<RunState.Saved> order(GenerationPipeline pipeline, Variant variant, int seed) {
        GenerationRequest request = TestRequests.request("a fox", variant, seed);
        return threads.submit(() -> TestBooks.make(pipeline, request, _ -> {}));
    }

    private int knock(String address, byte[] body) {
        try {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.discarding());
            return answer.statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            return 502;
        }
    }

    /// The client, which notes what it is asked.
    private static GenerationApi watched(GenerationApi api, List<String> looks, BlockingQueue<URI> named) {
        return (GenerationApi) Proxy.newProxyInstance(
                GenerationApi.class.getClassLoader(), new Class<?>[] {GenerationApi.class}, (_, method, arguments) -> {
                    switch (method.getName()) {
                        case "status" -> looks.add((String) arguments[0]);
                        case "submit" -> ((Optional<?>) arguments[3]).ifPresent(hook -> named.add((URI) hook));
                        default -> {}
                    }
                    try {
                        return method.invoke(api, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
