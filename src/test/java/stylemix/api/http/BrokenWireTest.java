// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.faults.Answer;
import stylemix.faults.RawServer;
import stylemix.faults.Reply;
import stylemix.faults.SelfSigned;
import stylemix.model.Connection;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.Service;

/// Connections that fail, at every stage of an exchange.
class BrokenWireTest {

    private static final String HOST = "127.0.0.1";
    private static final URI URL = URI.create("https://example.com/a.png");
    private static final String HALF =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
    private static final List<Duration> FAULT_WAITS = RetryPolicy.USUAL.fault();

    private final List<Duration> waits = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /// A verb, tried on a client.
    @FunctionalInterface
    private interface Verb {
        void call(HttpGenerationApi api) throws Exception;
    }

    private final Verb status = api -> api.status("1");
    private final Verb upload = api -> api.upload(Samples.picture(folder), "", _ -> {});
    private final Verb submit = this::submit;

    @Test
    void nobodyListens() {
        RawServer closed = new RawServer(Reply.drop());
        closed.close();
        for (Verb verb : List.of(status, upload, submit)) {
            waits.clear();
            assertEquals(new Problem.Unreachable(HOST), problem(closed, verb));
            assertEquals(FAULT_WAITS, waits);
        }
    }

    @Test
    void hostDoesNotExist() {
        URI nowhere = URI.create("https://stylemix.invalid");
        assertEquals(new Problem.Unreachable("stylemix.invalid"), problem(nowhere, submit));
        assertEquals(FAULT_WAITS, waits);
    }

    /// A host that is reached over IPv6 alone, called over IPv4; then one that has IPv6 alone and refuses it.
    @Test
    void nobodyListensOnThisKindOfAddress() throws Exception {
        InetAddress six = InetAddress.getAllByName("::1")[0];
        try (RawServer server = new RawServer(six, Answer.json(200, "{\"job_id\": \"1\"}"))) {
            URI four = URI.create("http://127.0.0.1:" + server.base().getPort());
            assertDoesNotThrow(() -> Clients.to(server.connection()).status("1"));
            assertEquals(new Problem.Unreachable(HOST), problem(four, submit));
            server.pause();
            assertEquals(new Problem.Unreachable("[::1]"), problem(server.base(), submit));
            assertEquals(1, server.requests().size());
        } catch (UncheckedIOException e) {
            assumeTrue(false, "no IPv6 here: " + e);
        }
    }

    @Test
    void certificateThatNobodyVouchesForEndsBeforeAnythingIsSent() throws Exception {
        try (ServerSocket server = SelfSigned.listen(folder)) {
            URI base = URI.create("https://127.0.0.1:" + server.getLocalPort());
            for (Verb verb : List.of(status, submit)) {
                waits.clear();
                assertEquals(new Problem.Unreachable(HOST), problem(base, verb));
                assertEquals(FAULT_WAITS, waits);
            }
        }
    }

    @Test
    void droppedQuestionIsAskedAgain() {
        try (RawServer server = new RawServer(Reply.drop())) {
            assertEquals(new Problem.Unreachable(HOST), problem(server, status));
            assertEquals(FAULT_WAITS, waits);
        }
    }

    @Test
    void droppedOrderIsSentExactlyOnce() {
        try (RawServer server = new RawServer(Reply.drop())) {
            assertEquals(new Problem.MaybeSubmitted(HOST), problem(server, submit));
            assertEquals(1, server.requests().size());
            assertEquals(List.of(), waits);
        }
    }

    @Test
    void halfAReceiptIsAnUnknownFate() {
        try (RawServer server = new RawServer(Reply.says(HALF))) {
            assertEquals(new Problem.MaybeSubmitted(HOST), problem(server, submit));
            assertEquals(1, server.requests().size());
        }
    }

    /// Some services answer an order with the address of what it made.
    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307, 308})
    void orderThatIsAnsweredByARedirectHasAnUnknownFate(int status) {
        try (RawServer server = new RawServer(Answer.redirect(status, "/jobs/1"))) {
            assertEquals(new Problem.MaybeSubmitted(HOST), problem(server, submit));
            assertEquals(1, server.requests().size());
        }
    }

    /// A connection that was used before may break without the client's noticing; it must not send an order again for
    /// that.
    @Test
    void orderOnAConnectionThatWasUsedBeforeIsSentExactlyOnce() {
        AtomicInteger calls = new AtomicInteger();
        Answer job = Answer.json(200, "{\"job_id\": \"1\", \"status\": \"queued\"}");
        try (RawServer server = new RawServer(call -> (calls.incrementAndGet() == 1 ? job : Reply.drop()).to(call));
                HttpGenerationApi api = Clients.to(server.connection())) {
            assertDoesNotThrow(() -> api.status("1"));
            assertEquals(new Problem.MaybeSubmitted(HOST), Clients.problem(() -> submit(api)));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void halfAnAnswerIsABadOneAfterThreeMoreAttempts() {
        try (RawServer server = new RawServer(Reply.says(HALF))) {
            assertEquals(new Problem.BadAnswer(HOST, "an answer that broke off"), problem(server, status));
            assertEquals(4, server.requests().size());
        }
    }

    @Test
    void answerThatIsNoHttpIsUnreachable() {
        try (RawServer server = new RawServer(Reply.says("SSH-2.0-OpenSSH_9.9\r\n"))) {
            assertEquals(new Problem.Unreachable(HOST), problem(server, status));
        }
    }

    @Test
    void silenceIsTooSlow() {
        try (RawServer server = new RawServer(Reply.silent())) {
            assertEquals(new Problem.TooSlow(HOST, Clients.SHORT), impatient(server, status));
            assertEquals(new Problem.MaybeSubmitted(HOST), impatient(server, submit));
            assertEquals(new Problem.TooSlow(HOST, Clients.SHORT), impatient(server, upload));
            assertEquals(List.of(), waits);
        }
    }

    @Test
    void bodyThatStopsIsTooSlow() {
        try (RawServer server = new RawServer(Reply.begins(HALF))) {
            assertEquals(new Problem.TooSlow(HOST, Clients.SHORT), impatient(server, status));
        }
    }

    @Test
    void endlessAnswerIsNotReadToItsEnd() {
        String endless = "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n";
        Reply flood = call -> {
            call.write(endless);
            byte[] spaces = new byte[1 << 16];
            while (true) {
                call.write(spaces);
            }
        };
        try (RawServer server = new RawServer(flood);
                HttpGenerationApi api = Clients.to(server.connection())) {
            assertEquals(new Problem.BadAnswer(HOST, "an answer that broke off"), Clients.problem(api::check));
        }
    }

    @Test
    void interruptBreaksTheExchangeOff() {
        Thread test = Thread.currentThread();
        try (RawServer server = new RawServer(_ -> test.interrupt());
                HttpGenerationApi api = Clients.to(server.connection())) {
            assertThrows(InterruptedException.class, () -> api.status("1"));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void interruptWaitsForTheReceiptOfAnOrder() throws Exception {
        Thread test = Thread.currentThread();
        String receipt = "{\"job_id\": \"1\", \"status\": \"queued\"}";
        Reply slow = call -> {
            test.interrupt();
            Reply.says("HTTP/1.1 200 OK\r\nContent-Length: " + receipt.length() + "\r\n\r\n" + receipt)
                    .to(call);
        };
        PictureFile picture = Samples.picture(folder);
        try (RawServer server = new RawServer(slow);
                HttpGenerationApi api = Clients.to(server.connection())) {
            assertEquals(
                    "1",
                    api.submit(Samples.plain(picture), List.of(URL), Optional.empty(), Optional.empty(), "1-1")
                            .id());
            assertTrue(Thread.interrupted(), "it stands");
        }
        try (RawServer server = new RawServer(_ -> test.interrupt())) {
            assertEquals(new Problem.MaybeSubmitted(HOST), impatient(server, submit));
            assertTrue(Thread.interrupted(), "it stands");
        }
    }

    @Test
    void brokenDownloadLeavesNoFile() throws Exception {
        String half = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nGIF89a and no more";
        try (RawServer server = new RawServer(Reply.says(half))) {
            assertEquals(new Problem.BadAnswer(HOST, "an answer that broke off"), problem(server, download(server)));
        }
        try (RawServer server = new RawServer(Reply.begins(half))) {
            assertEquals(new Problem.TooSlow(HOST, Clients.SHORT), impatient(server, download(server)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private Verb download(RawServer server) {
        return api -> api.download(server.base().resolve("/a.gif"), folder.resolve("a.gif"), (_, _) -> {});
    }

    private Problem problem(URI base, Verb verb) {
        try (HttpGenerationApi api =
                Clients.to(new Connection(Service.CUSTOM, base, Optional.of(RawServer.KEY)), Timeouts.USUAL, waits)) {
            return Clients.problem(() -> verb.call(api));
        }
    }

    private Problem problem(RawServer server, Verb verb) {
        return problem(server, Timeouts.USUAL, verb);
    }

    private Problem impatient(RawServer server, Verb verb) {
        return problem(server, Clients.IMPATIENT, verb);
    }

    private Problem problem(RawServer server, Timeouts timeouts, Verb verb) {
        try (HttpGenerationApi api = Clients.to(server.connection(), timeouts, waits)) {
            return Clients.problem(() -> verb.call(api));
        }
    }

    private void submit(HttpGenerationApi api) throws Exception {
        PictureFile picture = Samples.picture(folder);
        api.submit(Samples.plain(picture), List.of(URL), Optional.empty(), Optional.empty(), "1-1");
    }
}
