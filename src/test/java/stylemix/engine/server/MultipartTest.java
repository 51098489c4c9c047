// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=XX";

    private static final String TWO = """
            a preamble that says --XX in passing
            --XX
            Content-Disposition: form-data; name="description"

            a --XX inside
            -XX
            --XX \t
            content-disposition: form-data; filename="a; name=\\"no\\".png"; name=file
            Content-Type: image/png

            bytes
            --XX--
            an epilogue""".replace("\n", "\r\n");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10_000})
    void partsComeOutWholeHoweverTheBytesArrive(int atMost) throws IOException, RefusedException {
        Multipart body = new Multipart(dripping(TWO.getBytes(UTF_8), atMost), TYPE);
        List<String> seen = new ArrayList<>();
        for (Optional<String> name = body.next(); name.isPresent(); name = body.next()) {
            seen.add(name.get() + "=" + body.text(100));
        }
        assertEquals(List.of("description=a --XX inside\r\n-XX", "file=bytes"), seen);
    }

    @Test
    void partThatNobodyReadsIsSkipped() throws IOException, RefusedException {
        Multipart body = new Multipart(dripping(TWO.getBytes(UTF_8), 5), TYPE);
        assertEquals(Optional.of("description"), body.next());
        assertEquals(Optional.of("file"), body.next());
        assertEquals(Optional.empty(), body.next());
    }

    @Test
    void contentFullOfHalfBoundariesSurvivesEveryBufferEdge() throws IOException, RefusedException {
        String boundary = "----boundary0123456789";
        Random random = new Random(4);
        for (int size : new int[] {0, 1, 16_300, 16_340, 16_384, 16_400, 100_000}) {
            byte[] content = new byte[size];
            String almost = "\r\n--" + boundary;
            for (int i = 0; i < size; i++) {
                content[i] =
                        (byte) almost.charAt(random.nextInt(4) == 0 ? random.nextInt(4) : i % (almost.length() - 1));
            }
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            sent.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n")
                    .getBytes(ISO_8859_1));
            sent.writeBytes(content);
            sent.writeBytes(("\r\n--" + boundary + "--").getBytes(ISO_8859_1));
            Multipart body = new Multipart(
                    dripping(sent.toByteArray(), 1 + random.nextInt(20_000)),
                    "Multipart/Form-Data;boundary=\"" + boundary + "\"");
            assertEquals(Optional.of("file"), body.next());
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            body.copyTo(received, size);
            assertArrayEquals(content, received.toByteArray());
            assertEquals(Optional.empty(), body.next());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary at all",
                "--XX",
                "--XX\r\n",
                "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
                "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf an end\r\n--XX",
                "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf an end\r\n--XX-",
                "--XX\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--XX--",
                "--XX\r\n\r\nno header\r\n--XX--",
                "--XXY\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nanother boundary\r\n--XXY--",
                "--XX\nContent-Disposition: form-data; name=\"a\"\n\nbare line feeds\n--XX--"
            })
    void brokenBodyIs400(String text) {
        RefusedException refused = assertThrows(RefusedException.class, () -> {
            Multipart body = new Multipart(dripping(text.getBytes(UTF_8), 4), TYPE);
            while (body.next().isPresent()) {
                body.text(1000);
            }
        });
        assertEquals(400, refused.status());
    }

    @Test
    void endlessHeaderIs400() {
        String text = "--XX\r\nContent-Disposition: form-data; name=\"" + "a".repeat(100_000) + "\"\r\n\r\n\r\n--XX--";
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> new Multipart(new ByteArrayInputStream(text.getBytes(UTF_8)), TYPE).next());
        assertEquals(400, refused.status());
    }

    @Test
    void partOverItsLimitIs413() throws IOException, RefusedException {
        Multipart body = new Multipart(new ByteArrayInputStream(TWO.getBytes(UTF_8)), TYPE);
        assertTrue(body.next().isPresent());
        assertEquals(
                413, assertThrows(RefusedException.class, () -> body.text(17)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=\"\"", "multipart/form-data; x=y"})
    void missingBoundaryIs400(String type) {
        assertEquals(
                400,
                assertThrows(RefusedException.class, () -> new Multipart(InputStream.nullInputStream(), type))
                        .status());
    }

    private static InputStream dripping(byte[] bytes, int atMost) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, atMost));
            }
        };
    }
}
