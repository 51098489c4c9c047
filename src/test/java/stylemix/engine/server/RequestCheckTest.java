// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stylemix.engine.server.TestServer.MEDIUM;
import static stylemix.engine.server.TestServer.REMOVED;
import static stylemix.engine.server.TestServer.order;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stylemix.OpenApiContract;
import stylemix.engine.DraftRequest;
import stylemix.engine.server.TestServer.Reply;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class RequestCheckTest {

    private static final String BOARD = "123e4567-e89b-42d3-a456-426614174000";

    @TempDir
    static Path folder;

    private static final TestPainter PAINTER = TestPainter.quick();
    private static TestServer server;
    private static String asset;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new TestServer(folder, PAINTER);
        asset = server.asset(1);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("unknown field: imageStyleRefs, negative", "negative", "x", "imageStyleRefs", List.of()),
                wrong("prompt is missing", "prompt", REMOVED),
                wrong("prompt must be a string", "prompt", 3),
                wrong("prompt must not be blank unless image_url names a picture", "prompt", " \n"),
                wrong("aspect_ratio is missing", "aspect_ratio", REMOVED),
                wrong(
                        "aspect_ratio must be one of 1:1, 4:3, 3:2, 16:9, 2.35:1, 4:5, 3:4, 2:3, 9:16",
                        "aspect_ratio",
                        "5:4"),
                wrong("aspect_ratio must be a string", "aspect_ratio", Optional.empty()),
                wrong("resolution is missing", "resolution", REMOVED),
                wrong("resolution must be one of 1K", "resolution", "2K"),
                wrong("creativity must be one of raw, low, medium, high", "creativity", "wild"),
                wrong("creativity must be a string", "creativity", Optional.empty()),
                wrong("seed must be a whole number from 0 to 2147483647", "seed", -1),
                wrong("seed must be a whole number from 0 to 2147483647", "seed", 2147483648L),
                wrong("seed must be a whole number from 0 to 2147483647", "seed", 0.5),
                wrong("seed must be a whole number from 0 to 2147483647", "seed", "7"),
                wrong("intensity must be a whole number from -100 to 100", "intensity", 101),
                wrong("complexity must be a whole number from -100 to 100", "complexity", 1.5),
                wrong("movement must be a whole number from -100 to 100", "movement", "1"),
                wrong("movement must be a whole number from -100 to 100", "movement", Optional.empty()),
                wrong("image_style_references must be a list", "image_style_references", Map.of()),
                wrong("image_style_references[0] must be an object", "image_style_references", List.of("x")),
                wrong(
                        "image_style_references must have at most 10 items",
                        "image_style_references",
                        Collections.nCopies(11, Map.of("url", "https://example.com/a.png"))),
                wrong("image_style_references[0].url is missing", "image_style_references", List.of(Map.of())),
                wrong(
                        "image_style_references[1].strength must be a number from -2 to 2",
                        "image_style_references",
                        List.of(
                                Map.of("url", "https://example.com/a.png", "strength", -2),
                                Map.of("url", "https://example.com/a.png", "strength", 2.01))),
                wrong(
                        "image_style_references[0].strength must be a number from -2 to 2",
                        "image_style_references",
                        List.of(Map.of("url", "https://example.com/a.png", "strength", "1"))),
                wrong(
                        "image_style_references[0].url must have at most 1024 characters",
                        "image_style_references",
                        List.of(Map.of("url", "https://example.com/" + "a".repeat(1005)))),
                wrong(
                        "image_style_references[0].url must be a URL",
                        "image_style_references",
                        List.of(Map.of("url", "not a url"))),
                wrong("image_url must be a URL", "image_url", "files/a.png"),
                wrong("image_url must be a string", "image_url", 1),
                wrong("strength must be a number from 0 to 1", "strength", 1.01),
                wrong("strength must be a number from 0 to 1", "strength", -0.01),
                wrong("moodboards must have at most 1 item", "moodboards", Collections.nCopies(2, Map.of("id", BOARD))),
                wrong("moodboards[0].id must be a UUID", "moodboards", List.of(Map.of("id", "1-1-1-1-1"))),
                wrong(
                        "moodboards[0].strength must be a number from 0 to 1",
                        "moodboards",
                        List.of(Map.of("id", BOARD, "strength", 1.5))),
                wrong("styles[0].strength is missing", "styles", List.of(Map.of("id", "a"))),
                wrong("styles[0].id is missing", "styles", List.of(Map.of("strength", 1))));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(String sentence, Map<String, Object> order) throws IOException, InterruptedException {
        Reply reply = server.send("POST", MEDIUM, order);
        assertEquals("400 " + sentence, reply.status() + " " + reply.error());
    }

    static Stream<Arguments> notHere() {
        String elsewhere = "https://example.com/files/" + "a".repeat(40) + ".png";
        return Stream.of(
                notHere(
                        "Invalid asset URL: image_style_references[0].url names no picture uploaded here.",
                        "image_style_references",
                        List.of(Map.of("url", elsewhere))),
                notHere("Invalid asset URL: image_url names no picture uploaded here.", "image_url", elsewhere),
                notHere(
                        "Moodboards exist only for Krea 2: leave moodboards out for the draft engine.",
                        "moodboards",
                        List.of(Map.of("id", BOARD, "strength", 0.23))),
                notHere(
                        "LoRA styles exist only for Krea 2: leave styles out for the draft engine.",
                        "styles",
                        List.of(Map.of("id", "a", "strength", -2))));
    }

    @ParameterizedTest
    @MethodSource
    void notHere(String sentence, Map<String, Object> order) throws IOException, InterruptedException {
        OpenApiContract.assertValidRequest("POST", MEDIUM, Json.MAPPER.writeValueAsString(order));
        Reply reply = server.send("POST", MEDIUM, order);
        assertEquals("422 " + sentence, reply.status() + " " + reply.error());
    }

    @Test
    void addressOfAnUploadIsKnownByAnyLoopbackNameAndPortButNoOtherHost() throws IOException, InterruptedException {
        String file = asset.substring(asset.indexOf("/files/"));
        for (String base : List.of("http://127.0.0.1:1", "http://localhost:65000", "http://[::1]:80")) {
            assertEquals(
                    200,
                    server.send("POST", MEDIUM, order("image_url", base + file)).status());
        }
        for (String base : List.of("https://127.0.0.1", "http://127.0.0.1.evil.example", "ftp://localhost")) {
            assertEquals(
                    422,
                    server.send("POST", MEDIUM, order("image_url", base + file)).status());
        }
    }

    @Test
    void bodyThatIsNoJsonObjectIs400() throws IOException, InterruptedException {
        for (String body : List.of("", "{", "[]", "\"a\"", "{\"prompt\":\"a\",\"prompt\":\"b\"}", "{} {}", "null")) {
            assertEquals(400, server.send("POST", MEDIUM, body).status(), body);
        }
        assertEquals(400, server.send("POST", MEDIUM, "[".repeat(100_000)).status());
    }

    @Test
    void bodyOverAMegabyteIs413() throws IOException, InterruptedException {
        assertEquals(
                413,
                server.send("POST", MEDIUM, order("prompt", "a".repeat(1_000_000)))
                        .status());
    }

    @Test
    void everyFieldReachesTheEngine() throws IOException, InterruptedException {
        String second = server.asset(2);
        Map<String, Object> order = order(
                "prompt",
                "all fields",
                "aspect_ratio",
                "2.35:1",
                "creativity",
                "high",
                "seed",
                2147483647,
                "image_style_references",
                List.of(
                        Map.of("url", asset, "strength", 0.6),
                        Map.of("url", second),
                        Map.of("url", asset, "strength", 0)),
                "intensity",
                -100,
                "complexity",
                100.0,
                "movement",
                1,
                "image_url",
                asset,
                "strength",
                0.25,
                "moodboards",
                List.of(),
                "styles",
                List.of());
        OpenApiContract.assertValidRequest("POST", MEDIUM, Json.MAPPER.writeValueAsString(order));
        DraftRequest seen = painted(order);
        assertEquals("all fields", seen.prompt());
        assertEquals(List.of(1568, 672), List.of(seen.width(), seen.height()));
        assertEquals(Creativity.HIGH, seen.creativity());
        assertEquals(new Seed(2147483647), seen.seed());
        assertEquals(new Tuning(-100, 100, 1), seen.tuning());
        assertEquals(
                List.of(0.6, 0.5, 0.0),
                seen.styles().stream().map(DraftRequest.Style::strength).toList());
        assertEquals(seen.styles().get(0).sha256(), seen.content().orElseThrow().sha256());
        assertEquals(0.25, seen.content().orElseThrow().change());
        assertEquals(20, seen.content().orElseThrow().picture().getWidth());
    }

    @Test
    void absentFieldsHaveTheDefaultsOfTheContract() throws IOException, InterruptedException {
        Map<String, Object> order = order("prompt", "", "image_url", asset, "seed", Optional.empty());
        OpenApiContract.assertValidRequest("POST", MEDIUM, Json.MAPPER.writeValueAsString(order));
        DraftRequest seen = painted(order);
        assertEquals(Creativity.LOW, seen.creativity());
        assertEquals(Tuning.OFF, seen.tuning());
        assertEquals(List.of(), seen.styles());
        assertEquals(0.99, seen.content().orElseThrow().change());
    }

    @Test
    void strengthsBeyondKreasSchemaAreTaken() throws IOException, InterruptedException {
        DraftRequest seen = painted(order(
                "image_style_references",
                List.of(Map.of("url", asset, "strength", -2), Map.of("url", asset, "strength", 2))));
        assertEquals(
                List.of(-2.0, 2.0),
                seen.styles().stream().map(DraftRequest.Style::strength).toList());
    }

    private static DraftRequest painted(Map<String, Object> order) throws IOException, InterruptedException {
        for (String variant : List.of("medium-turbo", "large")) {
            assertEquals(
                    200,
                    server.send("POST", "/generate/image/krea/krea-2/" + variant, order)
                            .status());
        }
        JsonNode job = server.send("POST", MEDIUM, order).json();
        server.awaitEnd(job.path("job_id").stringValue());
        DraftRequest last = PAINTER.seen.take();
        for (DraftRequest next = last; next != null; next = PAINTER.seen.poll()) {
            last = next;
        }
        return last;
    }

    private static Arguments wrong(String sentence, Object... fields) {
        return Arguments.of(sentence, order(fields));
    }

    private static Arguments notHere(String sentence, Object... fields) {
        return Arguments.of(sentence, order(fields));
    }
}
