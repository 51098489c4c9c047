// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.api.http.RecordedService.Seen;
import stylemix.model.Connection;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.Service;
import stylemix.model.Variant;
import tools.jackson.databind.json.JsonMapper;

/// What goes over the wire. That it is what the contract allows is checked by [RecordedService] in passing.
class SentRequestTest {

    private static final URI URL = URI.create("https://example.com/a.png");

    private final RecordedService service = new RecordedService();
    private final HttpGenerationApi api = Clients.to(service.connection());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @AfterEach
    void stop() {
        api.close();
        service.close();
    }

    @Test
    void plainRequestSendsWhatSourcesDisagreeOnAndLeavesOutTheRest() throws Exception {
        assertEquals("""
                {"prompt":"a polar bear","aspect_ratio":"4:3","resolution":"1K","creativity":"medium","seed":7,\
                "image_style_references":[{"url":"https://example.com/a.png","strength":0.6}]}""", submitted(false));
    }

    @Test
    void fullRequestSendsEveryField() throws Exception {
        assertEquals("""
                {"prompt":"a polar bear “ü”","aspect_ratio":"2.35:1","resolution":"1K","creativity":"raw",\
                "seed":2147483647,"image_style_references":[{"url":"https://example.com/a.png","strength":0.0},\
                {"url":"https://example.com/a.png","strength":0.65}],\
                "moodboards":[{"id":"11111111-2222-4333-8444-555555555555","strength":0.23}],\
                "styles":[{"id":"style-1","strength":-1.5}],"intensity":-100,"complexity":20,"movement":100,\
                "image_url":"https://example.com/a.png","strength":0.4}""", submitted(true));
    }

    @Test
    void draftEngineAloneIsToldHowMuchOfTheColoursStaysAndTheTag() throws Exception {
        assertEquals(List.of("0.25", "1-1"), ownHeaders(Service.DRAFT, true));
        assertEquals(List.of("1-1"), ownHeaders(Service.DRAFT, false));
        for (Service other : List.of(Service.KREA, Service.CUSTOM)) {
            assertEquals(List.of(), ownHeaders(other, true), other.name());
            assertEquals(List.of(), ownHeaders(other, false), other.name());
        }
    }

    @Test
    void apiCallsCarryKeyNameAndTypes() throws Exception {
        submitted(false);
        Seen seen = service.seen().getFirst();
        assertEquals(Optional.of("Bearer " + RecordedService.KEY.value()), seen.header("Authorization"));
        assertEquals(Optional.of("Stylemix/test"), seen.header("User-agent"));
        assertEquals(Optional.of("application/json"), seen.header("Accept"));
        assertEquals(Optional.of("application/json"), seen.header("Content-type"));
    }

    @Test
    void everyPictureNeedsAnAddressThatTheSchemaTakes() {
        PictureFile picture = Samples.picture(folder);
        assertThrows(
                IllegalArgumentException.class,
                () -> api.submit(Samples.plain(picture), List.of(), Optional.empty(), Optional.empty(), "1-1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> api.submit(Samples.plain(picture), List.of(URL), Optional.of(URL), Optional.empty(), "1-1"));
        URI tooLong = URI.create("https://example.com/" + "a".repeat(1005));
        assertThrows(
                IllegalArgumentException.class,
                () -> api.submit(Samples.plain(picture), List.of(tooLong), Optional.empty(), Optional.empty(), "1-1"));
        assertEquals(List.of(), service.targets());
    }

    @Test
    void uploadIsOneMultipartOfKnownLengthUnderATrueName() throws Exception {
        service.on("POST /assets", service.reply(200, "asset.json"));
        PictureFile picture = Samples.picture(folder);
        api.upload(picture, "Größe – “a”", _ -> {});
        Seen seen = service.seen().getFirst();
        String type = seen.header("Content-type").orElseThrow();
        String boundary = type.substring(type.indexOf("boundary=") + 9);
        assertEquals("multipart/form-data; boundary=" + boundary, type);
        assertEquals(Optional.of(String.valueOf(seen.body().length)), seen.header("Content-length"));
        byte[] file = Files.readAllBytes(picture.path());
        String expected = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"description\"\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + new String("Größe – “a”".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + picture.sha256().substring(0, 16) + ".png\"\r\nContent-Type: image/png\r\n\r\n"
                + new String(file, StandardCharsets.ISO_8859_1) + "\r\n--" + boundary + "--\r\n";
        assertEquals(expected, new String(seen.body(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void pictureThatIsGoneTooLargeOrNotSendableIsNotSent() throws Exception {
        PictureFile picture = Samples.picture(folder);
        PictureFile large = new PictureFile(picture.path(), picture.sha256(), picture.format(), 64, 48, 75_000_001);
        PictureFile gif = new PictureFile(picture.path(), picture.sha256(), PictureFormat.GIF, 64, 48, 100);
        String name = "my secret name.jpg";
        assertEquals(
                new Problem.PictureUnreadable(name, Flaw.TOO_MANY_BYTES),
                Clients.problem(() -> api.upload(large, "", _ -> {})));
        assertThrows(IllegalArgumentException.class, () -> api.upload(gif, "", _ -> {}));
        Files.delete(picture.path());
        assertEquals(
                new Problem.PictureUnreadable(name, Flaw.GONE),
                Clients.problem(() -> api.upload(picture, "", _ -> {})));
        assertEquals(List.of(), service.targets());
    }

    @Test
    void kreaIsNotCalledWithoutAKey() {
        try (HttpGenerationApi krea = Clients.to(Connection.krea(Optional.empty()))) {
            assertEquals(new Problem.KeyMissing(), Clients.problem(krea::check));
            assertEquals(new Problem.KeyMissing(), Clients.problem(() -> krea.status("1")));
            assertEquals(
                    new Problem.KeyMissing(), Clients.problem(() -> krea.upload(Samples.picture(folder), "", _ -> {})));
            assertEquals(
                    new Problem.KeyMissing(),
                    Clients.problem(() -> krea.submit(
                            Samples.plain(Samples.picture(folder)),
                            List.of(URL),
                            Optional.empty(),
                            Optional.empty(),
                            "1-1")));
        }
    }

    @Test
    void serviceThatWantsAKeyIsNotToldToRejectNone() {
        Connection keyless = new Connection(Service.CUSTOM, service.base(), Optional.empty());
        try (HttpGenerationApi stranger = Clients.to(keyless)) {
            assertEquals(new Problem.KeyMissing(), Clients.problem(stranger::check));
        }
        assertEquals(Optional.empty(), service.seen().getFirst().header("Authorization"));
    }

    @Test
    void idsAndCursorsCannotLeaveTheirPlace() {
        Clients.problem(() -> api.status("../assets?x=1"));
        assertEquals(List.of("GET /jobs/..%2Fassets%3Fx%3D1"), service.targets());
    }

    /// The values of all our own headers in the requests of one run.
    private List<String> ownHeaders(Service to, boolean full) throws Exception {
        service.on("POST /assets", service.reply(200, "asset.json"));
        service.on("POST /generate/image/krea/krea-2/medium", service.reply(200, "jobs/submitted.json"));
        PictureFile picture = Samples.picture(folder);
        int before = service.seen().size();
        try (HttpGenerationApi client =
                Clients.to(new Connection(to, service.base(), Optional.of(RecordedService.KEY)))) {
            client.upload(picture, "", _ -> {});
            if (full) {
                client.submit(
                        Samples.full(picture, Variant.MEDIUM),
                        List.of(URL, URL),
                        Optional.of(URL),
                        Optional.empty(),
                        "1-1");
            } else {
                client.submit(Samples.plain(picture), List.of(URL), Optional.empty(), Optional.empty(), "1-1");
            }
        }
        return service.seen().stream()
                .skip(before)
                .flatMap(seen -> seen.headers().entrySet().stream())
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).startsWith("x-"))
                .flatMap(header -> header.getValue().stream())
                .sorted()
                .toList();
    }

    private String submitted(boolean full) throws Exception {
        service.on("POST /generate/image/krea/krea-2/medium", service.reply(200, "jobs/submitted.json"));
        PictureFile picture = Samples.picture(folder);
        if (full) {
            api.submit(
                    Samples.full(picture, Variant.MEDIUM),
                    List.of(URL, URL),
                    Optional.of(URL),
                    Optional.empty(),
                    "1-1");
        } else {
            api.submit(Samples.plain(picture), List.of(URL), Optional.empty(), Optional.empty(), "1-1");
        }
        String text = service.seen().getFirst().text();
        assertTrue(JsonMapper.shared().readTree(text).isObject());
        return text;
    }
}
