// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static stylemix.engine.server.TestServer.MEDIUM;
import static stylemix.engine.server.TestServer.order;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stylemix.engine.server.TestServer.Reply;

/// The one header of ours, which the contract does not know.
@Timeout(30)
class KeepColoursHeaderTest {

    private static final String HEADER = "X-Stylemix-Keep-Colours";

    @TempDir
    Path folder;

    @Test
    void shareReachesThePainter() throws IOException, InterruptedException {
        TestPainter painter = TestPainter.quick();
        try (TestServer server = new TestServer(folder, painter)) {
            for (String said : List.of("0", "0.35", "1", "1.000")) {
                assertEquals(200, submit(server, said).status());
                assertEquals(Double.parseDouble(said), painter.seen.take().keepColours());
            }
            server.submit("a fox");
            assertEquals(0, painter.seen.take().keepColours());
        }
    }

    @Test
    void whatIsNoShareIsRefusedAndMakesNoJob() throws IOException, InterruptedException {
        try (TestServer server = new TestServer(folder, TestPainter.quick())) {
            for (String[] said :
                    new String[][] {{"1.01"}, {"-0.5"}, {"much"}, {"0,5"}, {"NaN"}, {""}, {"0.1", "0.2"}}) {
                Reply reply = submit(server, said);
                assertEquals(
                        "400 " + HEADER + " must be one decimal number from 0 to 1",
                        reply.status() + " " + reply.error(),
                        String.join(" ", said));
            }
            assertEquals(0, server.get("/jobs").json().path("items").size());
        }
    }

    @Test
    void jobKeepsItsShareOverARestart() throws IOException, InterruptedException {
        assertEquals(0.35, afterRestart("0.35", record -> record));
    }

    @Test
    void jobOfAVersionThatDidNotKnowItStillRuns() throws IOException, InterruptedException {
        assertEquals(0, afterRestart("0.35", record -> {
            String former = record.replaceFirst("\"keepColours\":0.35,", "");
            assertNotEquals(record, former, "the record has the field");
            return former;
        }));
    }

    private double afterRestart(String said, java.util.function.UnaryOperator<String> edit)
            throws IOException, InterruptedException {
        String id;
        TestPainter patient = TestPainter.patient();
        try (TestServer server = new TestServer(folder, patient)) {
            id = submit(server, said).json().path("job_id").stringValue();
            server.await(id, "intermediate-complete");
        }
        Path record = folder.resolve("jobs").resolve(id + ".json");
        Files.writeString(record, edit.apply(Files.readString(record)));
        TestPainter quick = TestPainter.quick();
        try (TestServer server = new TestServer(folder, quick)) {
            assertEquals("completed", server.awaitEnd(id).path("status").stringValue());
        }
        return quick.seen.take().keepColours();
    }

    private static Reply submit(TestServer server, String... said) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                server.request(MEDIUM).POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(order())));
        for (String value : said) {
            request.header(HEADER, value);
        }
        return server.send(request.build());
    }
}
