// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stylemix.engine.server.TestServer.MEDIUM;
import static stylemix.engine.server.TestServer.order;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stylemix.OpenApiContract;
import stylemix.engine.server.TestServer.Reply;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class JobsTest {

    @TempDir
    Path folder;

    private final TestPainter painter = TestPainter.patient();
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder, painter);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void jobShowsAPreviewAndThenItsPicture() throws IOException, InterruptedException {
        String id = server.submit("a fox");
        JsonNode working = server.await(id, "intermediate-complete");
        assertEquals(0.25, working.path("progress").doubleValue());
        assertEquals("Matching colours", working.path("stage").stringValue());
        JsonNode preview = working.path("result").path("urls").path(0);
        assertEquals("preview", preview.path("type").stringValue());
        assertEquals(8, width(preview.path("url").stringValue()));

        painter.allow(1);
        JsonNode done = server.awaitEnd(id);
        assertEquals("completed", done.path("status").stringValue());
        assertEquals(
                "{\"engine\":\"local/exemplar-7\",\"used\":[\"fox\"],\"ignored\":[\"a\"]}",
                done.path("local").toString());
        assertEquals(1, done.path("result").path("urls").size());
        assertEquals(12, width(done.path("result").path("urls").path(0).stringValue()));
        assertEquals(8, width(preview.path("url").stringValue()), "a late client still gets the preview");
    }

    @Test
    void waitingJobsAreScheduledQueuedAndBackloggedInOrder() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            ids.add(server.submit("job " + i));
        }
        server.await(ids.getFirst(), "intermediate-complete");
        List<String> states = new ArrayList<>();
        for (String id : ids) {
            states.add(server.job(id).path("status").stringValue());
        }
        assertEquals(
                List.of(
                        "intermediate-complete",
                        "queued",
                        "queued",
                        "queued",
                        "queued",
                        "queued",
                        "queued",
                        "queued",
                        "queued",
                        "backlogged",
                        "backlogged"),
                states);
        painter.allow(11);
        for (String id : ids) {
            assertEquals("completed", server.awaitEnd(id).path("status").stringValue());
        }
        assertEquals(
                IntStream.range(0, 11).mapToObj(i -> "job " + i).toList(),
                painter.seen.stream().map(request -> request.prompt()).toList());
    }

    @Test
    void twentyAtOnceAllCompleteOneAtATime() throws IOException, InterruptedException, ExecutionException {
        painter.allow(20);
        Set<String> ids = new HashSet<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> submits = IntStream.range(0, 20)
                    .mapToObj(i -> clients.submit(() -> server.submit("job " + i)))
                    .toList();
            for (Future<String> submit : submits) {
                ids.add(submit.get());
            }
        }
        assertEquals(20, ids.size());
        for (String id : ids) {
            assertEquals("completed", server.awaitEnd(id).path("status").stringValue());
        }
        Set<String> times = new HashSet<>();
        server.get("/jobs")
                .json()
                .path("items")
                .forEach(job -> times.add(job.path("created_at").stringValue()));
        assertEquals(20, times.size());
    }

    @Test
    void cancelledJobStopsPaintingAndTheNextOneBegins() throws IOException, InterruptedException {
        String first = server.submit("first");
        String second = server.submit("second");
        server.await(first, "intermediate-complete");
        JsonNode cancelled = server.send("DELETE", "/jobs/" + first).json();
        assertEquals("cancelled", cancelled.path("status").stringValue());
        assertTrue(cancelled.path("completed_at").isString());
        assertEquals("first", painter.stopped.take());
        server.await(second, "intermediate-complete");
        painter.allow(1);
        assertEquals("completed", server.awaitEnd(second).path("status").stringValue());
        assertEquals(cancelled, server.job(first));
    }

    @Test
    void jobCancelledWhileItWaitsIsNeverPainted() throws IOException, InterruptedException {
        String first = server.submit("first");
        String second = server.submit("second");
        String third = server.submit("third");
        server.send("DELETE", "/jobs/" + second);
        painter.allow(2);
        server.awaitEnd(first);
        server.awaitEnd(third);
        assertEquals("cancelled", server.job(second).path("status").stringValue());
        assertEquals(
                List.of("first", "third"),
                painter.seen.stream().map(request -> request.prompt()).toList());
    }

    @Test
    void endedJobOutlivesACancelThatComesTooLate() throws IOException, InterruptedException {
        painter.allow(1);
        String id = server.submit("a fox");
        JsonNode done = server.awaitEnd(id);
        assertEquals(done, server.send("DELETE", "/jobs/" + id).json());
        assertEquals(12, width(done.path("result").path("urls").path(0).stringValue()));
        assertEquals(404, server.send("DELETE", "/jobs/unknown").status());
        assertEquals(404, server.get("/jobs/unknown").status());
    }

    @Test
    void promptThatMatchesNothingNamesItsWords() throws IOException, InterruptedException {
        JsonNode job = server.awaitEnd(server.submit("nothing known"));
        assertEquals("failed", job.path("status").stringValue());
        assertEquals("nothing_matched", job.path("error").path("code").stringValue());
        assertEquals(
                "The draft engine has no picture for: nothing, known",
                job.path("error").path("message").stringValue());
        assertEquals(
                "{\"engine\":\"local/exemplar-7\",\"used\":[],\"ignored\":[\"nothing\",\"known\"]}",
                job.path("local").toString());
    }

    @Test
    void faultOfTheEngineFailsOneJobOnly() throws IOException, InterruptedException {
        painter.allow(1);
        JsonNode job = server.awaitEnd(server.submit("a fault"));
        assertEquals("failed", job.path("status").stringValue());
        assertEquals("internal", job.path("error").path("code").stringValue());
        assertEquals(
                "completed",
                server.awaitEnd(server.submit("a fox")).path("status").stringValue());
    }

    @Test
    void seedIsDrawnWhenThereIsNone() throws IOException, InterruptedException {
        painter.allow(2);
        server.send("POST", MEDIUM, order("seed", TestServer.REMOVED));
        server.send("POST", MEDIUM, order("seed", TestServer.REMOVED));
        assertNotEquals(painter.seen.take().seed(), painter.seen.take().seed());
    }

    @Test
    void pagesGoThroughAllNewestFirstAndCanBeFiltered() throws IOException, InterruptedException {
        painter.allow(4);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            made.addFirst(server.submit(i == 2 ? "nothing known" : "a fox"));
            server.awaitEnd(made.getFirst());
        }
        assertEquals(made, ids("/jobs?limit=1"));
        assertEquals(made, ids("/jobs?limit=3"));
        assertEquals(made, ids("/jobs?limit=4"));
        assertEquals(List.of(made.get(1)), ids("/jobs?status=failed&limit=1"));
        assertEquals(made, ids("/jobs?types=video,image&limit=2"));
        assertEquals(List.of(), ids("/jobs?types=video"));
        assertEquals(List.of(), ids("/jobs?types="));
        assertEquals(400, server.get("/jobs?status=done").status());
        assertEquals(400, server.get("/jobs?limit=0").status());
    }

    @Test
    void webhookIsToldOfEveryEndWithoutTheKey() throws IOException, InterruptedException {
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        Set<String> headers = new HashSet<>();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/hook", exchange -> {
            headers.addAll(exchange.getRequestHeaders().keySet());
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listener.start();
        try {
            String address = "http://localhost:" + listener.getAddress().getPort() + "/hook";
            Set<String> told = new HashSet<>();
            painter.allow(1);
            for (String prompt : List.of("a fox", "nothing known", "to be cancelled")) {
                Reply reply = server.send(server.request(MEDIUM)
                        .header("X-Webhook-URL", address)
                        .POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(order("prompt", prompt))))
                        .build());
                String id = reply.json().path("job_id").stringValue();
                if (prompt.equals("to be cancelled")) {
                    server.send("DELETE", "/jobs/" + id);
                }
                String body = bodies.take();
                OpenApiContract.assertValidWebhook(body);
                assertEquals(server.job(id), Json.MAPPER.readTree(body));
                told.add(Json.MAPPER.readTree(body).path("status").stringValue());
            }
            assertEquals(Set.of("completed", "failed", "cancelled"), told);
            assertEquals(
                    Set.of(),
                    headers.stream().filter("authorization"::equalsIgnoreCase).collect(Collectors.toSet()));
        } finally {
            listener.stop(0);
        }
    }

    @Test
    void webhookMustBeAWebAddressOfThisComputer() throws IOException, InterruptedException {
        for (String bad : List.of(
                "file:///etc/passwd",
                "hook",
                "ftp://example.com/",
                "http:///x",
                "http://u:p@127.0.0.1/",
                "https://hooks.example.com/",
                "http://127.0.0.1.example.com/",
                "http://localhost@example.com/",
                "http://10.0.0.1/",
                "http://[::2]/")) {
            Reply reply = server.send(server.request(MEDIUM)
                    .header("X-Webhook-URL", bad)
                    .POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(order())))
                    .build());
            assertEquals(
                    "400 X-Webhook-URL must be an http or https URL of this computer",
                    reply.status() + " " + reply.error(),
                    bad);
        }
        assertEquals(List.of(), ids("/jobs?limit=1"));
    }

    private int width(String address) throws IOException, InterruptedException {
        Reply reply = server.send(HttpRequest.newBuilder(URI.create(address)).build());
        assertEquals(200, reply.status(), reply.text());
        return ImageIO.read(new ByteArrayInputStream(reply.response().body())).getWidth();
    }

    private List<String> ids(String path) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = server.get(path + cursor).json();
            page.path("items").forEach(item -> ids.add(item.path("job_id").stringValue()));
            JsonNode next = page.path("next_cursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.stringValue();
        } while (!cursor.isEmpty());
        return ids;
    }
}
