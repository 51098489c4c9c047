// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stylemix.api.http.RecordedService.JOB;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.TestPictures;
import stylemix.api.JobStatus;
import stylemix.api.http.RecordedService.Reply;
import stylemix.model.Problem;

/// What is sent again, how often, and after how long (architecture.md, 1.7).
class RepeatingTest {

    private static final URI URL = URI.create("https://example.com/a.png");
    private static final String SUBMIT = "POST /generate/image/krea/krea-2/medium";

    private final RecordedService service = new RecordedService();
    private final List<Duration> waits = new ArrayList<>();
    private final HttpGenerationApi api = Clients.to(service.connection(), Timeouts.USUAL, waits);
    private final Reply busy = service.reply(429, "errors/concurrency.json");
    private final Reply gateway = service.reply(503, "errors/page.html");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @AfterEach
    void stop() {
        api.close();
        service.close();
    }

    @Test
    void questionIsRepeatedUntilItIsAnswered() throws Exception {
        service.on("GET /jobs/" + JOB, busy, gateway, busy, service.reply(200, "jobs/queued.json"));
        assertEquals(new JobStatus.Queued(), api.status(JOB).status());
        assertEquals(seconds(5, 3, 45), waits);
    }

    @Test
    void questionIsAskedFourTimesAtMost() {
        service.on("GET /jobs", busy);
        assertEquals(new Problem.Busy(Optional.empty()), Clients.problem(() -> api.jobs(1, Optional.empty())));
        assertEquals(seconds(5, 15, 45), waits);
        assertEquals(4, service.targets().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504, 524})
    void faultsOfAGatewayPass(int status) throws Exception {
        service.on(
                "GET /jobs/" + JOB, service.reply(status, "errors/page.html"), service.reply(200, "jobs/queued.json"));
        api.status(JOB);
        assertEquals(seconds(1), waits);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 410, 413, 422, 500})
    void otherFaultsStay(int status) {
        service.on("GET /jobs/" + JOB, service.reply(status, "errors/error-string.json"));
        Clients.problem(() -> api.status(JOB));
        assertEquals(seconds(), waits);
    }

    @Test
    void retryAfterIsHonouredUnlessItIsTooLong() throws Exception {
        service.on(
                "GET /jobs/" + JOB,
                busy.with("Retry-After", "7"),
                gateway.with("Retry-After", "2"),
                service.reply(200, "jobs/queued.json"));
        api.status(JOB);
        assertEquals(seconds(7, 2), waits);
        service.on("GET /jobs/" + JOB, busy.with("Retry-After", "3600"));
        assertEquals(new Problem.Busy(Optional.of(Duration.ofHours(1))), Clients.problem(() -> api.status(JOB)));
        assertEquals(seconds(7, 2), waits);
    }

    @Test
    void checkAsksOnce() {
        service.on("GET /jobs", gateway);
        assertEquals(new Problem.ServiceFault("127.0.0.1", 503), Clients.problem(api::check));
        assertEquals(List.of("GET /jobs?limit=1"), service.targets());
    }

    @Test
    void uploadIsRepeatedAndCountsFromTheStart() throws Exception {
        service.on("POST /assets", gateway, busy, service.reply(200, "asset.json"));
        List<Long> counts = new ArrayList<>();
        api.upload(Samples.picture(folder), "", counts::add);
        assertEquals(seconds(1, 15), waits);
        long bytes = Samples.picture(folder).bytes();
        assertEquals(3, counts.stream().filter(count -> count == bytes).count());
    }

    @Test
    void downloadIsRepeated() throws Exception {
        byte[] picture = TestPictures.encoded(TestPictures.image(8, 8, 1), "png");
        service.on("GET /images/a.png", busy, gateway, RecordedService.reply(200, "image/png", picture));
        api.download(service.base().resolve("/images/a.png"), folder.resolve("a.png"), (_, _) -> {});
        assertEquals(seconds(5, 3), waits);
    }

    @Test
    void orderIsLeftToTheCallerWhileTheServiceIsBusy() {
        service.on(SUBMIT, busy.with("Retry-After", "7"));
        assertEquals(new Problem.Busy(Optional.of(Duration.ofSeconds(7))), Clients.problem(this::submit));
        assertEquals(List.of(SUBMIT), service.targets());
        assertEquals(List.of(), waits);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 524})
    void orderOfUnknownFateIsNotRepeated(int status) {
        service.on(SUBMIT, service.reply(status, "errors/page.html"));
        assertEquals(new Problem.MaybeSubmitted("127.0.0.1"), Clients.problem(this::submit));
        assertEquals(List.of(SUBMIT), service.targets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors/page.html", "errors/text.txt", "errors/silent.json", "jobs/no-id.json"})
    void orderWithAnUnreadableReceiptIsNotRepeated(String sample) {
        service.on(SUBMIT, service.reply(200, sample));
        assertEquals(new Problem.MaybeSubmitted("127.0.0.1"), Clients.problem(this::submit));
        assertEquals(List.of(SUBMIT), service.targets());
    }

    @Test
    void refusedOrderIsShown() {
        service.on(SUBMIT, service.reply(400, "errors/error-string.json"));
        assertEquals(
                new Problem.Refused(400, "image_style_references: at most 10 items"), Clients.problem(this::submit));
        service.on(SUBMIT, service.reply(402, "errors/message.json"));
        assertEquals(
                new Problem.NoBalance("API usage is billed from a separate balance"), Clients.problem(this::submit));
        assertEquals(seconds(), waits);
    }

    @Test
    void cancelToleratesARefusalButNotTheLackOfAnAnswer() throws Exception {
        service.on("GET /jobs/" + JOB, service.reply(200, "jobs/completed.json"));
        for (int status : List.of(400, 404, 405, 409, 422)) {
            service.on("DELETE /jobs/" + JOB, service.reply(status, "errors/error-string.json"));
            assertTrue(api.cancel(JOB).status().isEnd());
        }
        service.on("DELETE /jobs/" + JOB, service.reply(200, "errors/silent.json"));
        assertTrue(api.cancel(JOB).status().isEnd());
        service.on("DELETE /jobs/" + JOB, gateway);
        assertEquals(new Problem.ServiceFault("127.0.0.1", 503), Clients.problem(() -> api.cancel(JOB)));
    }

    @Test
    void jitterOnlyEverAdds() {
        Fault fault = new Fault(Fault.Kind.BUSY, new Problem.Busy(Optional.empty()));
        for (int i = 0; i < 100; i++) {
            Duration wait = RetryPolicy.USUAL.waitAfter(fault, 1).orElseThrow();
            assertTrue(wait.toMillis() >= 5000 && wait.toMillis() < 6250, wait.toString());
        }
    }

    @Test
    void interruptedThreadSendsNothing() {
        for (Executable verb : List.<Executable>of(
                () -> api.status(JOB),
                () -> api.cancel(JOB),
                () -> api.download(service.base().resolve("/images/a.png"), folder.resolve("a.png"), (_, _) -> {}))) {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, verb);
        }
        assertEquals(List.of(), service.targets());
    }

    @Test
    void interruptWhileWaitingEndsTheVerb() {
        service.on("GET /jobs/" + JOB, gateway);
        try (HttpGenerationApi sleepy =
                new HttpGenerationApi(service.connection(), "test", Timeouts.USUAL, RetryPolicy.USUAL, _ -> {
                    throw new InterruptedException("woken");
                })) {
            assertThrows(InterruptedException.class, () -> sleepy.status(JOB));
        }
        assertEquals(List.of("GET /jobs/" + JOB), service.targets());
    }

    private String submit() throws Exception {
        return api.submit(
                        Samples.plain(Samples.picture(folder)), List.of(URL), Optional.empty(), Optional.empty(), "1-1")
                .id();
    }

    private static List<Duration> seconds(long... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}
