// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.TestPictures;
import stylemix.model.Problem.AddressUnusable;
import stylemix.model.Problem.AddressUnusable.Flaw;
import stylemix.model.ProblemException;

/// Addresses that a user dropped, asked of real servers on loopback.
class PictureFetchTest {

    private static final byte[] PNG = TestPictures.encoded(TestPictures.image(40, 30, 1), "png");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: image/png";
    private static final PictureFetch.Limits SMALL =
            new PictureFetch.Limits(Duration.ofSeconds(5), Duration.ofMillis(400), 100_000);

    @TempDir
    Path folder;

    private PictureHost host;

    @BeforeEach
    void open() throws IOException {
        host = new PictureHost();
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    @Test
    void pictureComesByteForByteAndTheHostLearnsNothing() throws Exception {
        host.answer("/a%20b.png?w=2&x=%C3%A4", OK, PNG);
        assertArrayEquals(PNG, fetch(host.address("/a b.png?w=2&x=ä#top")));
        assertEquals(
                List.of(List.of(
                        "GET /a%20b.png?w=2&x=%C3%A4 HTTP/1.1",
                        "Host: 127.0.0.1:" + host.port(),
                        "User-Agent: Stylemix/test",
                        "Accept: image/*",
                        "Accept-Encoding: identity",
                        "Connection: close")),
                List.copyOf(host.asked));
    }

    @Test
    void pictureComesInChunksOrWithoutALength() throws Exception {
        host.answer("/chunked", out -> {
            out.write((OK + "\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < PNG.length; from += 100) {
                byte[] piece = Arrays.copyOfRange(PNG, from, Math.min(PNG.length, from + 100));
                out.write((Integer.toHexString(piece.length) + ";x=y\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        host.answer("/open", out -> {
            out.write("HTTP/1.0 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(PNG);
        });
        assertArrayEquals(PNG, fetch(host.address("/chunked")));
        assertArrayEquals(PNG, fetch(host.address("/open")));
    }

    @Test
    void redirectsAreFollowedWithoutTheCookiesThatTheySet() throws Exception {
        host.answer("/old", "HTTP/1.1 302 Found\r\nSet-Cookie: who=jo\r\nLocation: new/x y.png", new byte[0]);
        host.answer("/new/x%20y.png", OK, PNG);
        assertArrayEquals(PNG, fetch(host.address("/old")));
        Set<String> headers = host.asked.stream()
                .flatMap(question -> question.stream().skip(1))
                .map(line -> line.replaceFirst(":.*", ""))
                .collect(Collectors.toSet());
        assertEquals(Set.of("Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"), headers);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            302 Found\\r\\nLocation: /again                          | TOO_MANY_REDIRECTS
            302 Found                                                | BAD_REDIRECT
            302 Found\\r\\nLocation: file:///etc/passwd              | BAD_REDIRECT
            302 Found\\r\\nLocation: gopher://127.0.0.1/             | BAD_REDIRECT
            200 OK\\r\\nContent-Type: text/html; charset=utf-8       | WEB_PAGE
            200 OK\\r\\nContent-Type: application/xhtml+xml          | WEB_PAGE
            200 OK\\r\\nContent-Type: video/mp4                      | NO_PICTURE
            200 OK\\r\\nContent-Type: text/css                       | NO_PICTURE
            200 OK\\r\\nContent-Length: 100001                       | TOO_LARGE
            401 Unauthorized                                         | NOT_ALLOWED
            403 Forbidden                                            | NOT_ALLOWED
            404 Not Found                                            | NOT_FOUND
            410 Gone                                                 | NOT_FOUND
            418 Teapot                                               | UNREACHABLE
            500 Oops                                                 | UNREACHABLE
            206 Partial                                              | UNREACHABLE
            """)
    void answersThatAreNoPictureAreNamed(String head, Flaw flaw) {
        host.answer(
                "/again",
                out -> out.write(("HTTP/1.1 " + head.replace("\\r\\n", "\r\n") + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));
        assertEquals(flaw, flaw(fetcher(), host.address("/again")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO\r\n\r\n", "HTTP/1.1 200 OK\r\nno header\r\n\r\n", "HTTP/1.1 2", ""})
    void whatIsNoHttpIsNotUnderstood(String bytes) {
        host.answer("/x", out -> out.write(bytes.getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Flaw.UNREACHABLE, flaw(fetcher(), host.address("/x")));
    }

    @Test
    void answerThatGrowsBeyondTheLimitIsCutOff() {
        AtomicInteger sent = new AtomicInteger();
        host.answer("/endless", out -> {
            out.write((OK + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10_000; i++) {
                out.write(new byte[10_000]);
                sent.addAndGet(10_000);
            }
        });
        assertEquals(Flaw.TOO_LARGE, flaw(fetcher(), host.address("/endless")));
        assertTrue(sent.get() < 100_000_000, "it was let finish");
    }

    @Test
    void answerThatBreaksOffIsNotKept() {
        host.answer("/half", out -> {
            out.write((OK + "\r\nContent-Length: " + PNG.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(PNG, 0, PNG.length / 2);
        });
        assertEquals(Flaw.UNREACHABLE, flaw(fetcher(), host.address("/half")));
    }

    @Test
    void hostThatFallsSilentIsLeft() {
        CountDownLatch over = new CountDownLatch(1);
        host.answer("/silent", out -> {
            out.write(OK.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            over.await();
        });
        assertEquals(Flaw.TOO_SLOW, flaw(fetcher(), host.address("/silent")));
        over.countDown();
    }

    @Test
    void hostThatSendsAByteNowAndThenIsLeft() {
        CountDownLatch over = new CountDownLatch(1);
        host.answer("/drip", out -> {
            while (!over.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write('H');
                out.flush();
            }
        });
        PictureFetch hurried = new PictureFetch(
                "t",
                () -> true,
                PictureFetchTest::lookUp,
                new PictureFetch.Limits(Duration.ofMillis(300), Duration.ofSeconds(5), 1000));
        assertEquals(Flaw.TOO_SLOW, flaw(hurried, host.address("/drip")));
        over.countDown();
    }

    @Test
    void interruptEndsTheWait() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        host.answer("/silent", out -> {
            asked.countDown();
            over.await();
        });
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                new PictureFetch("t", () -> true).fetch(host.address("/silent"), folder.resolve("x"));
            } catch (ProblemException | IOException _) {
                // as it should
            }
        });
        asked.await();
        waiting.interrupt();
        assertTrue(waiting.join(Duration.ofSeconds(10)), "it still waits");
        assertFalse(Files.exists(folder.resolve("x")));
        over.countDown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://0.0.0.0:PORT/",
                "http://router.example:PORT/",
                "http://mixed.example:PORT/",
                "http://mapped.example:PORT/"
            })
    void thisComputerAndItsNetworkAreNotAsked(String address) {
        PictureFetch careful = new PictureFetch("t", () -> false, PictureFetchTest::lookUp, SMALL);
        assertEquals(Flaw.PRIVATE, flaw(careful, address.replace("PORT", String.valueOf(host.port()))));
        assertEquals(List.of(), host.asked, "it was asked");
    }

    @Test
    void eachRedirectIsCheckedAnew() {
        host.answer(
                "/public",
                "HTTP/1.1 302 Found\r\nLocation: http://router.example:" + host.port() + "/admin",
                new byte[0]);
        AtomicInteger questions = new AtomicInteger();
        PictureFetch careful =
                new PictureFetch("t", () -> questions.incrementAndGet() == 1, PictureFetchTest::lookUp, SMALL);
        assertEquals(Flaw.PRIVATE, flaw(careful, "http://pictures.example:" + host.port() + "/public"));
        assertEquals(1, host.asked.size(), "the second host was asked");
    }

    /// A name that answers differently the second time must not lead elsewhere: the address that was checked is the
    /// one that is connected to.
    @Test
    void nameIsLookedUpOnceForEachConnection() throws Exception {
        host.answer("/x.png", OK, PNG);
        List<String> lookedUp = new ArrayList<>();
        PictureFetch fetch = new PictureFetch(
                "t",
                () -> true,
                name -> {
                    lookedUp.add(name);
                    return lookUp(name);
                },
                SMALL);
        fetch.fetch("http://pictures.example:" + host.port() + "/x.png", folder.resolve("x"));
        assertEquals(List.of("pictures.example"), lookedUp);
    }

    @Test
    void hostWhoseCertificateNobodyKnowsIsNotTrusted() throws Exception {
        try (PictureHost secure = new PictureHost(
                selfSigned().getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress()))) {
            secure.answer("/x.png", OK, PNG);
            assertEquals(Flaw.NOT_SECURE, flaw(fetcher(), "https://127.0.0.1:" + secure.port() + "/x.png"));
            assertEquals(List.of(), secure.asked);
        }
    }

    @Test
    void dataAddressesAreDecodedHere() throws Exception {
        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(PNG);
        assertArrayEquals(PNG, fetch(data));
        assertEquals(Flaw.BROKEN, flaw(fetcher(), "data:image/png;base64"));
        assertEquals(Flaw.BROKEN, flaw(fetcher(), "data:," + "x".repeat(100_001)));
    }

    @Test
    void problemNamesTheAddressWithoutWhatMayBeSecretInIt() {
        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> fetcher().fetch(host.address("/gone.png?token=secret"), folder.resolve("x")));
        assertEquals(new AddressUnusable("127.0.0.1/gone.png", Flaw.NOT_FOUND), problem.problem());
    }

    private PictureFetch fetcher() {
        return new PictureFetch("Stylemix/test", () -> true, PictureFetchTest::lookUp, SMALL);
    }

    private byte[] fetch(String address) throws ProblemException, IOException {
        Path file = folder.resolve("fetched");
        fetcher().fetch(address, file);
        return Files.readAllBytes(file);
    }

    private Flaw flaw(PictureFetch fetch, String address) {
        Path file = folder.resolve("unusable");
        ProblemException problem = assertThrows(ProblemException.class, () -> fetch.fetch(address, file));
        assertFalse(Files.exists(file), "something was left");
        return ((AddressUnusable) problem.problem()).flaw();
    }

    private static List<InetAddress> lookUp(String name) throws java.net.UnknownHostException {
        return switch (name) {
            case "pictures.example", "router.example" -> List.of(InetAddress.ofLiteral("127.0.0.1"));
            case "mixed.example" -> List.of(InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("10.0.0.1"));
            case "mapped.example" ->
                List.of(InetAddress.getByAddress(
                        name, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 127, 0, 0, 1}));
            default -> List.of(InetAddress.getAllByName(name));
        };
    }

    private SSLContext selfSigned() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "host",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertEquals(0, made.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
