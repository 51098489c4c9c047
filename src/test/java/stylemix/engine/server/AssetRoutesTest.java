// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stylemix.engine.server.TestServer.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.engine.server.TestServer.Reply;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class AssetRoutesTest {

    private static final byte[] PNG = TestPictures.encoded(TestPictures.image(20, 10, 1), "png");

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
    void uploadTellsWhatTheFileIs() throws IOException, InterruptedException {
        JsonNode asset = server.upload(PNG).json();
        assertEquals(20, asset.path("width").intValue());
        assertEquals(10, asset.path("height").intValue());
        assertEquals(PNG.length, asset.path("size_bytes").intValue());
        assertEquals("image/png", asset.path("mime_type").stringValue());
        assertEquals("ours", asset.path("description").stringValue());
        assertEquals(
                asset, server.get("/assets/" + asset.path("id").stringValue()).json());
    }

    @Test
    void typeFollowsTheContentNotTheName() throws IOException, InterruptedException {
        byte[] jpeg = TestPictures.encoded(TestPictures.image(20, 10, 1), "jpeg");
        JsonNode asset = server.upload(jpeg).json();
        assertEquals("image/jpeg", asset.path("mime_type").stringValue());
        assertTrue(asset.path("image_url").stringValue().endsWith(".jpg"));
    }

    @Test
    void whatIsNoPictureIsRefusedAndLeavesNothing() throws IOException, InterruptedException {
        List<byte[]> bad = List.of(
                "hello".getBytes(UTF_8),
                new byte[0],
                Arrays.copyOf(PNG, 20),
                TestPictures.encoded(TestPictures.image(20, 10, 1), "gif"),
                TestPictures.encoded(TestPictures.image(20, 10, 1), "bmp"));
        for (byte[] file : bad) {
            Reply reply = server.upload(file);
            assertEquals(400, reply.status(), reply.text());
            assertTrue(reply.error().startsWith("file: "), reply.error());
        }
        assertNothingKept();
    }

    @Test
    void bombIsRefusedByItsHeader() throws IOException, InterruptedException {
        Reply reply = server.upload(TestPictures.lyingPng(PNG, 30_000, 30_000));
        assertEquals(400, reply.status());
        assertEquals("file: The picture has more than 100 megapixels.", reply.error());
        assertNothingKept();
    }

    @Test
    void pictureThatIsLessThanItsHeaderPromisesFailsItsJob() throws IOException, InterruptedException {
        assertEquals("The picture is broken or incomplete.", failure(TestPictures.lyingPng(PNG, 9_000, 9_000)));
    }

    @Test
    void pictureThatDoesNotDecodeFailsItsJob() throws IOException, InterruptedException {
        byte[] broken = TestPictures.encoded(TestPictures.image(200, 200, 1), "png");
        Arrays.fill(broken, broken.length / 2, broken.length / 2 + 100, (byte) 0);
        assertEquals("The picture is broken or incomplete.", failure(broken));
    }

    @Test
    void tooLargeUploadIs413WithAndWithoutALength() throws IOException, InterruptedException {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n".getBytes(UTF_8);
        byte[] megabyte = new byte[1_000_000];
        List<byte[]> chunks = new ArrayList<>(Collections.nCopies(76, megabyte));
        chunks.addFirst(head);
        for (boolean length : new boolean[] {true, false}) {
            var publisher = BodyPublishers.ofInputStream(() -> stream(chunks));
            Reply reply = server.send(server.request("/assets")
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(length ? BodyPublishers.fromPublisher(publisher, 76_000_000L + head.length) : publisher)
                    .build());
            assertEquals(413, reply.status());
            assertEquals("file is larger than 75000000 bytes", reply.error());
        }
        assertNothingKept();
    }

    @Test
    void malformedUploadIs400() throws IOException, InterruptedException {
        assertEquals(400, server.send("POST", "/assets", "{}").status());
        assertEquals(400, server.uploadBody(part("other", PNG)).status());
        assertEquals(
                400, server.uploadBody(part("file", PNG), part("file", PNG)).status());
        assertEquals(400, server.uploadRaw(part("file", PNG)).status());
        assertEquals(400, server.uploadRaw(new byte[0]).status());
        assertNothingKept();
    }

    @Test
    void pagesGoThroughAllNewestFirstWithoutRepeating() throws IOException, InterruptedException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.addFirst(server.upload(PNG).json().path("id").stringValue());
        }
        assertEquals(made, ids("/assets", 3));
        assertEquals(made, ids("/assets", 7));
        assertEquals(made, ids("/assets", 1000));
        for (String query : List.of("limit=0", "limit=1001", "limit=x", "cursor=yesterday", "cursor=%zz")) {
            assertEquals(400, badQuery(query), query);
        }
    }

    @Test
    void deletedAssetIsGoneWithItsFile() throws IOException, InterruptedException {
        JsonNode asset = server.upload(PNG).json();
        String path = "/assets/" + asset.path("id").stringValue();
        assertTrue(server.send("DELETE", path).json().path("success").booleanValue());
        assertEquals(404, server.get(path).status());
        assertEquals(404, server.send("DELETE", path).status());
        assertNothingKept();
    }

    @Test
    void assetOfAnUnfinishedJobStays() throws IOException, InterruptedException {
        JsonNode asset = server.upload(PNG).json();
        server.send(
                "POST",
                TestServer.MEDIUM,
                TestServer.order("image_url", asset.path("image_url").stringValue()));
        painter.seen.take();
        String path = "/assets/" + asset.path("id").stringValue();
        assertEquals(409, server.send("DELETE", path).status());
        assertEquals(200, server.get(path).status());
    }

    /// Uploads a picture, lets a job use it, and returns why the job failed.
    private String failure(byte[] file) throws IOException, InterruptedException {
        Reply upload = server.upload(file);
        assertEquals(200, upload.status(), upload.text());
        Reply submit = server.send(
                "POST",
                TestServer.MEDIUM,
                TestServer.order("image_url", upload.json().path("image_url").stringValue()));
        JsonNode job = server.awaitEnd(submit.json().path("job_id").stringValue());
        assertEquals("failed", job.path("status").stringValue());
        assertEquals("picture_unreadable", job.path("error").path("code").stringValue());
        return job.path("error").path("message").stringValue();
    }

    private List<String> ids(String path, int limit) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        JsonNode page = server.get(path + "?limit=" + limit).json();
        page.path("items").forEach(item -> ids.add(item.path("id").stringValue()));
        while (!page.path("next_cursor").isNull()) {
            page = server.get(path + "?limit=" + limit + "&cursor="
                            + page.path("next_cursor").stringValue())
                    .json();
            page.path("items").forEach(item -> ids.add(item.path("id").stringValue()));
        }
        return ids;
    }

    private int badQuery(String query) throws IOException {
        String reply = server.raw("GET /assets?" + query + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                + "\r\nAuthorization: Bearer " + server.key() + "\r\nConnection: close\r\n\r\n");
        return Integer.parseInt(reply.substring(9, 12));
    }

    private void assertNothingKept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    List.of("lock"),
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
    }

    private static InputStream stream(List<byte[]> chunks) {
        return new SequenceInputStream(Collections.enumeration(
                chunks.stream().map(ByteArrayInputStream::new).toList()));
    }
}
