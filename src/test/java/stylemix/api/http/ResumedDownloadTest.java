// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.model.Connection;
import stylemix.model.Problem;
import stylemix.model.Service;

/// Downloads that break off and go on, with a host that answers to a range in every way that hosts do.
class ResumedDownloadTest {

    private static final byte[] PNG = TestPictures.encoded(TestPictures.image(200, 200, 1), "png");
    private static final byte[] OTHER = TestPictures.encoded(TestPictures.image(200, 200, 2), "png");
    private static final int HALF = PNG.length / 2;

    @TempDir
    Path folder;

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer host;
    private HttpGenerationApi api;

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange call) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", call -> {
            var headers = call.getRequestHeaders();
            asked.add(headers.getFirst("Range") + " " + headers.getFirst("If-Range"));
            try (call) {
                answers.remove().to(call);
            }
        });
        host.start();
        api = Clients.to(new Connection(Service.CUSTOM, base(), Optional.empty()));
    }

    @AfterEach
    void stop() {
        api.close();
        host.stop(0);
    }

    @Test
    void brokenDownloadGoesOnWhereItBrokeOff() throws Exception {
        answers.add(half("\"one\""));
        answers.add(call -> rest(call, HALF, PNG));
        download();
        assertArrayEquals(PNG, Files.readAllBytes(target()));
        assertEquals(List.of("null null", "bytes=" + HALF + "- \"one\""), asked);
        assertEquals(List.of(target()), files());
    }

    @Test
    void hostWithoutRangesSendsTheWhole() throws Exception {
        answers.add(half("\"one\""));
        answers.add(call -> whole(call, "\"one\"", PNG));
        download();
        assertArrayEquals(PNG, Files.readAllBytes(target()));
    }

    @Test
    void pictureThatChangedMeanwhileIsNotMixed() throws Exception {
        answers.add(half("\"one\""));
        answers.add(call -> whole(call, "\"two\"", OTHER));
        download();
        assertArrayEquals(OTHER, Files.readAllBytes(target()));
    }

    @Test
    void rangeThatWasNotAskedForIsNotTaken() throws Exception {
        answers.add(half("\"one\""));
        answers.add(call -> rest(call, HALF - 10, PNG));
        answers.add(call -> whole(call, "\"one\"", PNG));
        download();
        assertArrayEquals(PNG, Files.readAllBytes(target()));
        assertEquals("null null", asked.getLast());
    }

    @Test
    void hostThatHasLessThanWeIsAskedForTheWhole() throws Exception {
        answers.add(half("\"one\""));
        answers.add(call -> call.sendResponseHeaders(416, -1));
        answers.add(call -> whole(call, "\"one\"", PNG));
        download();
        assertArrayEquals(PNG, Files.readAllBytes(target()));
    }

    @Test
    void picturesThatTheHostCannotTellApartAreBegunAnew() throws Exception {
        answers.add(half("W/\"weak\""));
        answers.add(call -> whole(call, "W/\"weak\"", PNG));
        download();
        assertEquals(List.of("null null", "null null"), asked);
    }

    @Test
    void whatHasComeStaysForTheNextStart() throws Exception {
        for (int i = 0; i < 4; i++) {
            answers.add(half("\"one\"")); // as often as it is repeated
        }
        assertEquals(new Problem.BadAnswer("127.0.0.1", "an answer that broke off"), Clients.problem(this::download));
        assertFalse(Files.exists(target()));
        assertTrue(Files.size(folder.resolve("a.png.part")) > 0);
        answers.add(call -> rest(call, HALF, PNG));
        download();
        assertArrayEquals(PNG, Files.readAllBytes(target()));
        assertEquals(List.of(target()), files());
    }

    @Test
    void webPageInPlaceOfThePictureLeavesNothing() throws Exception {
        answers.add(call ->
                whole(call, "\"one\"", "<html>no picture at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        Clients.problem(this::download);
        assertEquals(List.of(), files());
    }

    private void download() throws Exception {
        api.download(base().resolve("/a.png"), target(), (_, _) -> {});
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + host.getAddress().getPort());
    }

    private static Answer half(String tag) {
        return call -> {
            call.getResponseHeaders().set("ETag", tag);
            call.sendResponseHeaders(200, PNG.length);
            call.getResponseBody().write(PNG, 0, HALF);
            call.getResponseBody().flush();
        };
    }

    private static void whole(HttpExchange call, String tag, byte[] picture) throws IOException {
        call.getResponseHeaders().set("ETag", tag);
        call.sendResponseHeaders(200, picture.length);
        call.getResponseBody().write(picture);
    }

    private static void rest(HttpExchange call, int from, byte[] picture) throws IOException {
        call.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (picture.length - 1) + "/" + picture.length);
        call.sendResponseHeaders(206, picture.length - from);
        call.getResponseBody().write(Arrays.copyOfRange(picture, from, picture.length));
    }

    private Path target() {
        return folder.resolve("a.png");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
