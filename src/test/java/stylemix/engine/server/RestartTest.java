// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static stylemix.engine.server.TestServer.MEDIUM;
import static stylemix.engine.server.TestServer.order;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stylemix.engine.DraftRequest;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class RestartTest {

    private static final Instant DAY_0 = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void jobsAndAssetsKeepTheirIdsAndGetNewAddresses() throws IOException, InterruptedException {
        JsonNode asset;
        JsonNode done;
        URI formerBase;
        try (TestServer server = new TestServer(folder, TestPainter.quick())) {
            server.asset(1);
            asset = server.get("/assets").json().path("items").path(0);
            done = server.awaitEnd(server.submit("a fox"));
            formerBase = server.base();
        }
        try (TestServer server = new TestServer(folder, TestPainter.quick())) {
            assertNotEquals(formerBase, server.base());
            JsonNode sameAsset =
                    server.get("/assets/" + asset.path("id").stringValue()).json();
            JsonNode sameJob = server.job(done.path("job_id").stringValue());
            assertEquals(
                    asset.toString(), sameAsset.toString().replace(server.base().toString(), formerBase.toString()));
            assertEquals(
                    done.toString(), sameJob.toString().replace(server.base().toString(), formerBase.toString()));
            URI picture = URI.create(sameJob.path("result").path("urls").path(0).stringValue());
            assertEquals(
                    200, server.send(HttpRequest.newBuilder(picture).build()).status());
        }
    }

    @Test
    void unfinishedJobsRunAgainInOrderWithTheSameSeedAndPictures() throws IOException, InterruptedException {
        TestPainter first = TestPainter.patient();
        List<String> ids = new ArrayList<>();
        String address;
        try (TestServer server = new TestServer(folder, first)) {
            address = server.asset(1);
            ids.add(server.send(
                            "POST",
                            MEDIUM,
                            order(
                                    "prompt",
                                    "painting",
                                    "seed",
                                    TestServer.REMOVED,
                                    "image_style_references",
                                    List.of(Map.of("url", address, "strength", -0.5))))
                    .json()
                    .path("job_id")
                    .stringValue());
            ids.add(server.submit("waiting"));
            ids.add(server.submit("cancelled"));
            server.send("DELETE", "/jobs/" + ids.get(2));
            server.await(ids.getFirst(), "intermediate-complete");
        }
        assertEquals(List.of("painting"), List.copyOf(first.stopped));
        TestPainter second = TestPainter.quick();
        try (TestServer server = new TestServer(folder, second)) {
            List<String> states = new ArrayList<>();
            for (String id : ids) {
                states.add(server.awaitEnd(id).path("status").stringValue());
            }
            assertEquals(List.of("completed", "completed", "cancelled"), states);
            DraftRequest before = first.seen.take();
            DraftRequest after = second.seen.take();
            assertEquals(before.seed(), after.seed());
            assertEquals(
                    before.styles().getFirst().sha256(),
                    after.styles().getFirst().sha256());
            assertEquals(-0.5, after.styles().getFirst().strength());
            assertEquals("waiting", second.seen.take().prompt());
            // a client may remember the address that the former port gave out
            assertEquals(
                    200,
                    server.send("POST", MEDIUM, order("image_url", address)).status());
        }
    }

    @Test
    void whatIsTooOldGoesButNotWhatAJobStillNeeds() throws IOException, InterruptedException {
        TestPainter patient = TestPainter.patient();
        String needed;
        String unneeded;
        String unfinished;
        try (TestServer server = new TestServer(options(DAY_0, 1_000_000), patient)) {
            unneeded = server.asset(1);
            needed = server.asset(2);
            unfinished = server.send("POST", MEDIUM, order("image_url", needed))
                    .json()
                    .path("job_id")
                    .stringValue();
        }
        try (TestServer server = new TestServer(options(DAY_0.plus(Duration.ofDays(11)), 1_000_000), patient)) {
            assertEquals(List.of(needed), addresses(server, needed));
            patient.allow(1);
            server.awaitEnd(unfinished);
            awaitNoAssets(server);
            assertEquals("completed", server.job(unfinished).path("status").stringValue());
            assertNotEquals(needed, unneeded);
        }
        try (TestServer server = new TestServer(options(DAY_0.plus(Duration.ofDays(22)), 1_000_000), patient)) {
            assertEquals(404, server.get("/jobs/" + unfinished).status());
        }
        try (Stream<Path> files = Files.list(folder.resolve("files"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void oldestGoesFirstWhenTheFolderIsTooLarge() throws IOException, InterruptedException {
        long one;
        try (TestServer server = new TestServer(options(DAY_0, 1_000_000), TestPainter.quick())) {
            server.asset(1);
            one = server.get("/assets")
                    .json()
                    .path("items")
                    .path(0)
                    .path("size_bytes")
                    .longValue();
        }
        try (TestServer server = new TestServer(options(DAY_0, one * 5 / 2), TestPainter.quick())) {
            String second = server.asset(2);
            String third = server.asset(3);
            assertEquals(List.of(third, second), addresses(server, second));
        }
    }

    @Test
    void leftoversAndBrokenRecordsDoNotStopTheStart() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("files"));
        Files.createDirectories(folder.resolve("jobs"));
        Files.write(folder.resolve("files").resolve("incoming123.tmp"), new byte[10]);
        Files.writeString(folder.resolve("jobs").resolve("half.json"), "{\"id\":\"a");
        Files.writeString(folder.resolve("jobs").resolve("empty.json"), "{}");
        try (TestServer server = new TestServer(folder, TestPainter.quick())) {
            assertEquals(
                    "{\"items\":[],\"next_cursor\":null}", server.get("/jobs").text());
            assertEquals(
                    "completed",
                    server.awaitEnd(server.submit("a fox")).path("status").stringValue());
        }
        assertEquals(false, Files.exists(folder.resolve("files").resolve("incoming123.tmp")));
    }

    @Test
    void clockThatStandsStillDoesNotBreakTheOrder() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int launch = 0; launch < 2; launch++) {
            try (TestServer server = new TestServer(options(DAY_0, 1_000_000), TestPainter.quick())) {
                for (int i = 0; i < 3; i++) {
                    ids.addFirst(server.submit("a fox"));
                    server.awaitEnd(ids.getFirst());
                }
            }
        }
        try (TestServer server = new TestServer(options(DAY_0, 1_000_000), TestPainter.quick())) {
            List<String> listed = new ArrayList<>();
            server.get("/jobs")
                    .json()
                    .path("items")
                    .forEach(job -> listed.add(job.path("job_id").stringValue()));
            assertEquals(ids, listed);
        }
    }

    private ServerOptions options(Instant now, long maxBytes) {
        return new ServerOptions(
                folder, 0, Optional.empty(), Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(10), maxBytes);
    }

    /// The addresses of all assets, as if on the port of `like`.
    private static List<String> addresses(TestServer server, String like) throws IOException, InterruptedException {
        List<String> addresses = new ArrayList<>();
        String former = like.substring(0, like.indexOf("/files/"));
        server.get("/assets")
                .json()
                .path("items")
                .forEach(asset -> addresses.add(asset.path("image_url")
                        .stringValue()
                        .replace(server.base().toString(), former)));
        return addresses;
    }

    /// Waits until all assets are gone, or until the time of the test is up.
    private static void awaitNoAssets(TestServer server) throws IOException, InterruptedException {
        while (!server.get("/assets").json().path("items").isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
