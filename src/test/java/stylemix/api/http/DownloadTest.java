// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.TestPictures;
import stylemix.api.http.RecordedService.Reply;
import stylemix.faults.RawServer;
import stylemix.model.Problem;

class DownloadTest {

    private static final String HOST = "127.0.0.1";
    private static final byte[] PNG = TestPictures.encoded(TestPictures.image(200, 200, 1), "png");

    private final RecordedService service = new RecordedService();
    private final RecordedService pictures = new RecordedService();
    private final HttpGenerationApi api = Clients.to(service.connection());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @AfterEach
    void stop() {
        api.close();
        service.close();
        pictures.close();
    }

    @Test
    void keyIsSentToNobodyNotEvenToTheApi() throws Exception {
        service.on("GET /images/a.png", picture());
        pictures.on("GET /images/a.png", picture());
        download(service, "/images/a.png");
        download(pictures, "/images/a.png");
        assertEquals(Optional.empty(), service.seen().getFirst().header("Authorization"));
        assertEquals(Optional.empty(), pictures.seen().getFirst().header("Authorization"));
    }

    @Test
    void bytesAreKeptAsTheyCameUnderWhateverTypeAndReplaceTheOldFile() throws Exception {
        Files.writeString(target(), "old");
        pictures.on("GET /images/a.png", RecordedService.reply(200, "text/plain", PNG));
        download(pictures, "/images/a.png");
        assertArrayEquals(PNG, Files.readAllBytes(target()));
        assertEquals(List.of(target()), files());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsFollowedWithoutTheKey(int status) throws Exception {
        service.on("GET /images/a.png", redirect(status, pictures.base() + "/images/b.png"));
        pictures.on("GET /images/b.png", redirect(status, "c.png"));
        pictures.on("GET /images/c.png", picture());
        download(service, "/images/a.png");
        assertArrayEquals(PNG, Files.readAllBytes(target()));
        assertTrue(Stream.of(service, pictures)
                .flatMap(host -> host.seen().stream())
                .allMatch(request -> request.header("Authorization").isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.com/a.png", "http://", "%%%", ""})
    void redirectToAnythingButTheWebIsRefused(String location) {
        pictures.on("GET /images/a.png", redirect(302, location));
        assertEquals(
                new Problem.BadAnswer(HOST, "a redirect that leads nowhere safe"),
                Clients.problem(() -> download(pictures, "/images/a.png")));
    }

    @Test
    void redirectFromHttpsMayNotLeadToHttpButOnThisComputer() {
        URI secure = URI.create("https://example.com/a.png");
        assertTrue(PictureAddress.mayLead(secure, URI.create("https://example.org/a.png")));
        assertTrue(PictureAddress.mayLead(secure, URI.create("http://127.0.0.1:8080/a.png")));
        assertTrue(PictureAddress.mayLead(URI.create("http://example.com/"), URI.create("http://example.org/")));
        assertFalse(PictureAddress.mayLead(secure, URI.create("http://example.com/a.png")));
        assertFalse(PictureAddress.mayLead(secure, URI.create("http://127.0.0.1.example.com/a.png")));
        assertFalse(PictureAddress.mayLead(secure, URI.create("file:///a.png")));
    }

    @Test
    void redirectsEnd() {
        pictures.on("GET /images/a.png", redirect(302, "/images/a.png"));
        assertEquals(
                new Problem.BadAnswer(HOST, "too many redirects"),
                Clients.problem(() -> download(pictures, "/images/a.png")));
        assertEquals(6, pictures.targets().size());
    }

    @Test
    void webPageTextAndNothingAreNoPictures() {
        pictures.on("GET /images/a.png", pictures.reply(200, "errors/page.html"));
        assertEquals(noPicture("text/html; charset=utf-8"), problemOfA());
        pictures.on("GET /images/a.png", RecordedService.reply(200, "image/png", new byte[0]));
        assertEquals(noPicture("image/png"), problemOfA());
        byte[] text = "not a picture at all".getBytes(StandardCharsets.UTF_8);
        pictures.on("GET /images/a.png", RecordedService.reply(200, "image/png", text));
        assertEquals(noPicture("image/png"), problemOfA());
    }

    @Test
    void refusalsOfAPictureHostSayNothingOfTheKey() {
        for (int status : List.of(401, 403, 404, 410)) {
            pictures.on("GET /images/a.png", pictures.reply(status, "errors/page.html"));
            assertEquals(new Problem.BadAnswer(HOST, "no picture (error " + status + ")"), problemOfA());
        }
    }

    @Test
    void pictureBeyondTheLimitIsNotTaken() throws Exception {
        pictures.on("GET /images/a.png", picture());
        Problem told = sized(PNG.length - 1, "/images/a.png");
        assertEquals(new Problem.BadAnswer(HOST, "a picture of more than " + (PNG.length - 1) + " bytes"), told);
        try (RawServer untold = new RawServer(
                stylemix.faults.Reply.says("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nGIF89a" + "x".repeat(100)))) {
            assertEquals(
                    new Problem.BadAnswer(HOST, "a picture of more than 100 bytes"),
                    fetch(100, untold.base().resolve("/a.gif")));
        }
        assertEquals(List.of(), files());
    }

    @Test
    void placeThatCannotBeWrittenIsNamed() throws Exception {
        pictures.on("GET /images/a.png", picture());
        Path gone = folder.resolve("gone");
        Problem.CannotSave problem = assertInstanceOf(
                Problem.CannotSave.class,
                Clients.problem(() ->
                        api.download(pictures.base().resolve("/images/a.png"), gone.resolve("a.png"), (_, _) -> {})));
        assertEquals(new Problem.CannotSave(gone, Problem.CannotSave.Cause.GONE), problem);
    }

    @Test
    void interruptWhileBytesArriveLeavesNoFile() throws Exception {
        Thread test = Thread.currentThread();
        pictures.on("GET /images/a.png", picture());
        assertThrows(
                InterruptedException.class,
                () -> api.download(pictures.base().resolve("/images/a.png"), target(), (_, _) -> test.interrupt()));
        assertEquals(List.of(), files());
    }

    @Test
    void addressOutsideTheWebIsRefused() {
        for (String address : List.of("file:///etc/passwd", "ftp://example.com/a.png", "relative.png")) {
            assertInstanceOf(
                    Problem.BadAnswer.class,
                    Clients.problem(() -> api.download(URI.create(address), target(), (_, _) -> {})));
        }
    }

    private Problem sized(long limit, String path) {
        return fetch(limit, pictures.base().resolve(path));
    }

    private Problem fetch(long limit, URI picture) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            PictureDownload download = new PictureDownload(new Exchange(client), "test", Timeouts.USUAL.stall(), limit);
            return assertThrows(Fault.class, () -> download.fetch(picture, target(), (_, _) -> {}))
                    .problem();
        }
    }

    private Problem problemOfA() {
        return Clients.problem(() -> download(pictures, "/images/a.png"));
    }

    private void download(RecordedService from, String path) throws Exception {
        api.download(from.base().resolve(path), target(), (_, _) -> {});
    }

    private static Problem noPicture(String type) {
        return new Problem.BadAnswer(HOST, "no picture but " + type);
    }

    private static Reply picture() {
        return RecordedService.reply(200, "image/png", PNG);
    }

    private static Reply redirect(int status, String location) {
        return RecordedService.reply(status, "text/plain", new byte[0]).with("Location", location);
    }

    private Path target() {
        return folder.resolve("a.png");
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
