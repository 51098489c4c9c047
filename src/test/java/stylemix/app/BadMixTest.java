// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stylemix.TestBooks.make;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import stylemix.Disk;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.Tree;
import stylemix.Unprivileged;
import stylemix.api.Hooks;
import stylemix.faults.Answer;
import stylemix.faults.FaultyService;
import stylemix.faults.RawServer;
import stylemix.faults.RemoteBooks;
import stylemix.faults.Reply;
import stylemix.faults.Verb;
import stylemix.model.Connection;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.model.Strength;
import stylemix.store.AppPaths;
import stylemix.store.PricesFile;

/// `stylemix mix` with input that cannot be used and with services that fail: one sentence, an exit code, nothing
/// written.
class BadMixTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String sound;

    @BeforeEach
    void draw() {
        sound = TestPictures.png(folder.resolve("sound.png"), 40, 30, 1).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text.png | is not a picture",
                "empty.png | is an empty file",
                "photo.jxl | Stylemix cannot read",
                "cut.png | damaged or incomplete",
                "cut.jpeg | damaged or incomplete",
                "cut.gif | damaged or incomplete",
                "cut.bmp | damaged or incomplete",
                "bomb.png | more than 100 megapixels",
                "none.png | has no pixels",
                "big.jpeg | larger than 75 MB",
                "papers | is not a picture",
                "gone.png | There is no file",
                "two#lines.png | There is no file",
            })
    void badPictureIsOneSentenceAndWritesNothing(String name, String says) throws IOException {
        makeBad();
        Map<String, Integer> before = Tree.of(folder);
        Path bad = folder.resolve(name.replace('#', '\n'));
        for (String option : List.of("--reference", "--content")) {
            err.getBuffer().setLength(0);
            assertEquals(
                    ExitCode.INPUT,
                    run("--prompt", "a bear", "--reference", sound, option, bad.toString(), "--out", folder + "/O"));
            assertOneSentence(says);
        }
        assertEquals(before, Tree.of(folder));
    }

    @Test
    void whatMayNotBeReadOrWrittenIsOneSentenceAndWritesNothing() throws Exception {
        Path secret = TestPictures.png(folder.resolve("secret.png"), 9, 9, 1);
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertEquals(
                List.of("2", "secret.png may not be read. Change its permissions or copy it to your pictures."),
                Unprivileged.run(Mix.class, folder, "--prompt", "a bear", "--reference", secret));
        for (Path out : List.of(locked, locked.resolve("deep/er"))) {
            assertEquals(
                    List.of("2", "Stylemix may not write to " + out + ". Choose another folder."),
                    Unprivileged.run(Mix.class, folder, "--prompt", "a bear", "--out", out));
        }
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertEquals(
                List.of("locked", "secret.png", "sound.png"),
                List.copyOf(Tree.of(folder).keySet()));
    }

    @Test
    void fullAndReadOnlyDisksAreOneSentenceAndWriteNothing() throws Exception {
        try (Disk disk = new Disk(folder.resolve("disk"), "2m")) {
            disk.fill();
            assertEquals(
                    ExitCode.INPUT,
                    run("--prompt", "a bear", "--out", disk.folder().toString()));
            assertOneSentence("There is no space left in " + disk.folder());
            disk.makeReadOnly();
            err.getBuffer().setLength(0);
            assertEquals(
                    ExitCode.INPUT,
                    run("--prompt", "a bear", "--out", disk.folder().toString()));
            assertOneSentence("may not write to " + disk.folder());
        }
        assertFalse(Files.exists(folder.resolve("home")));
    }

    /// At the same time, since it takes a minute until an order whose fate is unknown is given up.
    @Test
    void failingServiceIsOneSentenceAndSavesNothing() throws Exception {
        List<String> broken =
                List.of("upload html", "submit html", "submit 500", "result html", "result cut", "job failed");
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> runs = all.invokeAll(broken.stream()
                    .<Callable<Void>>map(what -> () -> {
                        failOnce(what, Files.createDirectory(folder.resolve(what)));
                        return null;
                    })
                    .toList());
            for (Future<Void> run : runs) {
                run.get();
            }
        }
    }

    private void failOnce(String what, Path folder) throws Exception {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (FaultyService service = new FaultyService()) {
            byte[] whole = RemoteBooks.picture("job-1");
            Reply html = Answer.html(200);
            FaultyService _ = switch (what) {
                case "upload html" -> service.on(Verb.UPLOAD, html);
                case "submit html" -> service.on(Verb.SUBMIT, html);
                case "submit 500" -> service.on(Verb.SUBMIT, Answer.json(500, "{\"message\": \"two\\nlines\"}"));
                case "result html" -> service.on(Verb.RESULT, html);
                case "result cut" -> service.on(Verb.RESULT, Answer.png(Arrays.copyOf(whole, whole.length / 2)));
                default ->
                    service.on(
                            Verb.STATUS,
                            Answer.json(
                                    200,
                                    "{\"job_id\": \"job-1\", \"status\": \"failed\","
                                            + " \"error\": {\"message\": \"two\\nlines \\u001b[31m\"}}"));
            };
            int code = run(
                    folder,
                    out,
                    err,
                    "--prompt",
                    "a bear",
                    "--reference",
                    sound,
                    "--out",
                    folder + "/O",
                    "--service",
                    service.base().toString());
            assertEquals(ExitCode.SERVICE, code, err::toString);
            assertOneSentence("", out, err);
            assertFalse(err.toString().contains("\033"), "nothing that a terminal obeys");
            assertFalse(Files.exists(folder.resolve("O")));
            assertEquals(
                    List.of(),
                    Tree.of(folder.resolve("home")).keySet().stream()
                            .filter(path -> path.contains("run-"))
                            .toList());
        }
    }

    /// Runs that fail in many ways with a service that repeats the key in all its answers; then the key must be
    /// nowhere.
    @Test
    void keyReachesNoFileOfTheHome() throws Exception {
        AppPaths paths = paths(folder);
        LogFile.start(paths.logs());
        try (FaultyService service = new FaultyService();
                Services services =
                        new Services(paths, () -> folder.resolve("O"), () -> PricesFile.BUILT_IN, Hooks.NONE)) {
            PictureFile style = services.references().keep(Path.of(sound));
            Reference reference = new Reference(style, "sound.png", new Strength(0.5));
            Connection connection = service.connection();
            List<Reply> faults = new ArrayList<>(List.of(Answer.html(200)));
            for (int status : List.of(400, 401, 402, 403, 404, 410, 418, 422, 500)) {
                faults.add(Reply.blabs(status));
            }
            for (Reply fault : faults) {
                service.on(Verb.SUBMIT, fault).on(Verb.JOBS, fault);
                ProblemException e = assertThrows(
                        ProblemException.class,
                        () -> make(
                                services.pipeline(connection), TestRequests.request("a bear", 1, reference), _ -> {}));
                LogFile.logger().log(System.Logger.Level.WARNING, connection + " " + service.calls(), e);
            }
        }
        try (FaultyService service = new FaultyService();
                Services services =
                        new Services(paths, () -> folder.resolve("O"), () -> PricesFile.BUILT_IN, Hooks.NONE)) {
            make(services.pipeline(service.connection()), TestRequests.request("a bear", 1), _ -> {});
        }
        assertTrue(Files.size(paths.logs().resolve("stylemix.0.log")) > 1000);
        assertTrue(Tree.of(folder).keySet().stream().anyMatch(file -> file.endsWith(".json")), "a recipe was written");
        assertEquals(List.of(), Tree.containing(folder, "planted"));
    }

    @Test
    void keyThatWasEnteredLiesInItsOwnFileAlone() throws Exception {
        AppPaths paths = paths(folder);
        try (Services services =
                new Services(paths, () -> folder.resolve("O"), () -> PricesFile.BUILT_IN, Hooks.NONE)) {
            services.secrets().keep(Service.KREA, new Secret("planted-id:planted-secret"));
            assertEquals(Optional.of(RawServer.KEY), services.kreaKey());
        }
        assertEquals(List.of(paths.keysFile()), Tree.containing(folder, "planted"));
    }

    @Test
    void exceptionsOfAConnectionHideItsKey() {
        assertFalse(new Problem.Unexpected("x").toString().contains("planted"));
        assertFalse(new Connection(Service.CUSTOM, Service.KREA_BASE, Optional.of(RawServer.KEY))
                .toString()
                .contains("planted"));
    }

    /// The command, in a Java of its own: tells its exit code and what it said on stderr.
    static final class Mix {

        private Mix() {}

        public static void main(String[] arguments) {
            StringWriter err = new StringWriter();
            List<String> command = new ArrayList<>(List.of(arguments));
            CommandLine line = command(Path.of(command.removeFirst()), err);
            command.addFirst("mix");
            System.out.println(line.execute(command.toArray(String[]::new)));
            System.out.print(err);
        }
    }

    private void makeBad() throws IOException {
        var image = TestPictures.image(90, 70, 2);
        write("text.png", "hello, world".getBytes(StandardCharsets.US_ASCII));
        write("empty.png", new byte[0]);
        write("photo.jxl", new byte[] {(byte) 0xff, 0x0a, 0, 0});
        for (String format : List.of("png", "jpeg", "gif", "bmp")) {
            byte[] whole = TestPictures.encoded(image, format);
            write("cut." + format, Arrays.copyOf(whole, whole.length * 3 / 4));
        }
        byte[] png = TestPictures.encoded(image, "png");
        write("bomb.png", TestPictures.lyingPng(png, 30_000, 30_000));
        write("none.png", TestPictures.lyingPng(png, 0, 0));
        write("big.jpeg", TestPictures.encoded(image, "jpeg"));
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("big.jpeg").toFile(), "rw")) {
            sparse.setLength(PictureFile.MAX_BYTES + 1);
        }
        Files.createDirectory(folder.resolve("papers"));
    }

    private void write(String name, byte[] bytes) {
        TestPictures.write(folder.resolve(name), bytes);
    }

    private void assertOneSentence(String says) {
        assertOneSentence(says, out, err);
    }

    private static void assertOneSentence(String says, StringWriter out, StringWriter err) {
        assertTrue(err.toString().contains(says), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertFalse(err.toString().contains("Exception"), err::toString);
        assertEquals("", out.toString());
    }

    private int run(String... arguments) {
        return run(folder, out, err, arguments);
    }

    private static int run(Path folder, StringWriter out, StringWriter err, String... arguments) {
        CommandLine command = command(folder, err);
        command.setOut(new PrintWriter(out, true));
        String[] mix = Stream.concat(Stream.of("mix"), Stream.of(arguments)).toArray(String[]::new);
        return command.execute(mix);
    }

    private static CommandLine command(Path folder, StringWriter err) {
        CommandLine command = Main.commands(paths(folder), (Opening _) -> "no window in this test");
        command.setErr(new PrintWriter(err, true));
        return command;
    }

    private static AppPaths paths(Path folder) {
        Path home = folder.resolve("home");
        return new AppPaths(
                home.resolve("config"), home.resolve("data"), home.resolve("cache"), home.resolve("pictures"));
    }
}
