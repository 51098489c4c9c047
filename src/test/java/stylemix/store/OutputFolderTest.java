// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import stylemix.Disk;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.model.AspectRatio;
import stylemix.model.Content;
import stylemix.model.Creativity;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;
import stylemix.model.Output;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.Problem.CannotSave;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.Seed;
import stylemix.model.Service;
import stylemix.model.Strength;
import stylemix.model.Tuning;
import stylemix.model.Variant;

class OutputFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00.123Z");

    @TempDir
    Path folder;

    private Path root;
    private Path downloaded;
    private ReferenceFolder references;

    @BeforeEach
    void prepare() {
        root = folder.resolve("Stylemix");
        downloaded = TestPictures.png(folder.resolve("download.tmp"), 40, 30, 0);
        references = new ReferenceFolder(folder.resolve("references"));
    }

    @Test
    void pictureAndRecipeLieSideBySideUnderTheLocalDay() throws Exception {
        Output output = outputs(NOW)
                .save(provenance(TestRequests.request("A polar bear!", 7)), downloaded, Optional.empty(), _ -> {});
        Path day = root.resolve("2026-11-23"); // in Berlin
        assertEquals(day.resolve("a-polar-bear-7.png"), output.picture());
        assertEquals(day.resolve("a-polar-bear-7.json"), output.recipeFile());
        assertArrayEquals(Files.readAllBytes(downloaded), Files.readAllBytes(output.picture()));
        assertEquals(List.of("a-polar-bear-7.json", "a-polar-bear-7.png"), names(day));
    }

    @Test
    void flatFolderHasNoDays() throws Exception {
        OutputFolder flat = OutputFolder.flat(root, references);
        Output output =
                flat.save(provenance(TestRequests.request("A polar bear!", 7)), downloaded, Optional.empty(), _ -> {});
        assertEquals(root.resolve("a-polar-bear-7.png"), output.picture());
        assertEquals(List.of(output), flat.scan(List.of(root)));
    }

    @Test
    void recipeHasEverythingToRepeat() throws Exception {
        PictureFile style = references.keep(TestPictures.png(folder.resolve("s.png"), 9, 9, 1));
        PictureFile content = references.keep(TestPictures.jpeg(folder.resolve("c.jpg"), 9, 9, 2));
        GenerationRequest request = new GenerationRequest(
                "ein Bär",
                Variant.LARGE,
                AspectRatio.CINEMA,
                Creativity.RAW,
                new Seed(Integer.MAX_VALUE),
                new Tuning(-100, 0, 100),
                0.35,
                List.of(
                        new Reference(style, "s.png", new Strength(0.65)),
                        new Reference(style, "again.png", new Strength(-0.5))),
                Optional.of(new Content(content, "c.jpg", 0.8)),
                Optional.of(new Moodboard(UUID.randomUUID(), 0.23)),
                List.of(new LoraStyle("style-1", new Strength(1.5))));
        Output saved = outputs(NOW)
                .save(
                        new Provenance(
                                "Stylemix 0.1.0",
                                Service.DRAFT,
                                "127.0.0.1",
                                request,
                                "job-1",
                                NOW.minusSeconds(9),
                                Optional.of(new DraftReport(List.of("Bär"), List.of("ein")))),
                        downloaded,
                        Optional.empty(),
                        _ -> {});
        assertEquals(List.of(saved), outputs(NOW).scan(List.of(root)));
        assertFalse(Files.readString(saved.recipeFile()).contains(folder.toString()), "no path of this computer");
    }

    @Test
    void referenceThatIsGoneKeepsItsNameHashAndStrength() throws Exception {
        PictureFile style = references.keep(TestPictures.png(folder.resolve("s.png"), 9, 9, 1));
        Output saved = outputs(NOW)
                .save(
                        provenance(TestRequests.request("x", 1, new Reference(style, "s.png", new Strength(0.65)))),
                        downloaded,
                        Optional.empty(),
                        _ -> {});
        Files.delete(style.path());
        assertEquals(List.of(saved), outputs(NOW).scan(List.of(root)));
    }

    @Test
    void equalNamesAreNumbered() throws Exception {
        for (int i = 0; i < 3; i++) {
            outputs(NOW).save(provenance(TestRequests.request("a cat", 7)), downloaded, Optional.empty(), _ -> {});
        }
        assertEquals(
                List.of(
                        "a-cat-7-2.json",
                        "a-cat-7-2.png",
                        "a-cat-7-3.json",
                        "a-cat-7-3.png",
                        "a-cat-7.json",
                        "a-cat-7.png"),
                names(root.resolve("2026-11-23")));
    }

    @Test
    void crashLeavesNothingBesideThePicture() throws Exception {
        Provenance bear = provenance(TestRequests.request("a bear", 7));
        Path day = root.resolve("2026-11-23");
        Path recipe = day.resolve("a-bear-7.json");
        for (boolean placed : List.of(false, true)) { // while it was copied, or as soon as it lay in its place
            Files.createDirectories(day);
            Files.copy(downloaded, OutputFolder.half(recipe, bear.jobId()));
            if (placed) {
                Files.copy(downloaded, day.resolve("a-bear-7.png"));
            }
            Output saved = outputs(NOW).save(bear, downloaded, Optional.of(recipe), _ -> {});
            assertEquals(recipe, saved.recipeFile());
            assertEquals(List.of("a-bear-7.json", "a-bear-7.png"), names(day));
            Files.delete(saved.recipeFile());
            Files.delete(saved.picture());
        }
    }

    @Test
    void namesAreSafeEverywhere() {
        assertEquals("con-1", OutputNames.stem(TestRequests.request("CON", 1)));
        assertEquals("etc-passwd-1", OutputNames.stem(TestRequests.request("../../etc/passwd", 1)));
        assertEquals("picture-1", OutputNames.stem(TestRequests.request("?!*", 1)));
        String chinese = System.getProperty("sun.jnu.encoding", "").startsWith("UTF") ? "北極熊-1" : "picture-1";
        assertEquals(chinese, OutputNames.stem(TestRequests.request("北極熊", 1)));
        assertEquals(
                50, OutputNames.stem(TestRequests.request("a".repeat(500), 1)).length());
    }

    @Test
    void halfAPictureIsNotSaved() throws Exception {
        byte[] jpeg = TestPictures.encoded(TestPictures.image(400, 300, 0), "jpeg"); // its header alone looks whole
        Files.write(downloaded, Arrays.copyOf(jpeg, jpeg.length / 2));
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> outputs(NOW)
                        .save(provenance(TestRequests.request("x", 1)), downloaded, Optional.empty(), _ -> {}));
        assertInstanceOf(PictureUnreadable.class, e.problem());
        assertFalse(Files.exists(root));
    }

    @Test
    void placeThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(root, "a file is in the way");
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> outputs(NOW)
                        .save(provenance(TestRequests.request("x", 1)), downloaded, Optional.empty(), _ -> {}));
        assertEquals(new CannotSave(root, CannotSave.Cause.GONE), e.problem());
    }

    @Test
    void fullAndReadOnlyDisksAreNamedAndLeftAsTheyWere() throws Exception {
        try (Disk disk = new Disk(root, "2m")) {
            OutputFolder flat = OutputFolder.flat(root, references);
            flat.requireRoom();
            disk.fill();
            for (OutputFolder outputs : List.of(outputs(NOW), flat)) {
                assertEquals(new CannotSave(root, CannotSave.Cause.FULL), problem(outputs::requireRoom));
                assertEquals(new CannotSave(root, CannotSave.Cause.FULL), problem(() -> save(outputs)));
            }
            Files.deleteIfExists(root.resolve("2026-11-23"));
            disk.makeReadOnly();
            for (OutputFolder outputs : List.of(outputs(NOW), flat)) {
                assertEquals(new CannotSave(root, CannotSave.Cause.NOT_ALLOWED), problem(outputs::requireRoom));
                assertEquals(new CannotSave(root, CannotSave.Cause.NOT_ALLOWED), problem(() -> save(outputs)));
            }
            assertEquals(List.of("filler"), names(root));
        }
    }

    @Test
    void folderThatIsGoneIsMadeAgain() throws Exception {
        save(outputs(NOW));
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        outputs(NOW).requireRoom();
        assertFalse(Files.exists(root), "looking makes nothing");
        assertTrue(Files.exists(save(outputs(NOW)).picture()));
    }

    @Test
    void interruptIsNoFaultOfTheDisk() throws Exception {
        Thread.currentThread().interrupt();
        Output saved = save(outputs(NOW));
        assertTrue(Thread.interrupted(), "it stands until something waits");
        assertEquals(List.of(saved), outputs(NOW).scan(List.of(root)));
    }

    @Test
    void scanIsNewestFirstAndSkipsWhatIsNotWhole() throws Exception {
        Output older =
                outputs(NOW).save(provenance(TestRequests.request("old", 1)), downloaded, Optional.empty(), _ -> {});
        Output newer = outputs(NOW.plusSeconds(60))
                .save(provenance(TestRequests.request("new", 1)), downloaded, Optional.empty(), _ -> {});
        Output lost =
                outputs(NOW).save(provenance(TestRequests.request("lost", 1)), downloaded, Optional.empty(), _ -> {});
        Files.delete(lost.picture());
        String recipe = Files.readString(older.recipeFile());
        Path day = root.resolve("2026-11-23");
        Files.writeString(day.resolve("half.json"), recipe.substring(0, 200));
        Files.writeString(day.resolve("theirs.json"), "{\"name\": \"package\"}");
        Files.writeString(day.resolve("newer-format.json"), recipe.replace("\"format\" : 1", "\"format\" : 2"));
        Files.writeString(day.resolve("escape.json"), recipe.replace("old-1.png", "../../download.tmp"));
        assertEquals(
                List.of(newer, older), outputs(NOW).scan(List.of(root, folder.resolve("none"), root.resolve("."))));
    }

    private OutputFolder outputs(Instant now) {
        return new OutputFolder(() -> root, true, references, Clock.fixed(now, ZoneId.of("Europe/Berlin")));
    }

    private Output save(OutputFolder outputs) throws ProblemException {
        return outputs.save(provenance(TestRequests.request("x", 1)), downloaded, Optional.empty(), _ -> {});
    }

    private static Problem problem(Executable saving) {
        return assertThrows(ProblemException.class, saving).problem();
    }

    private static Provenance provenance(GenerationRequest request) {
        return new Provenance(
                "Stylemix 0.1.0", Service.KREA, "api.krea.ai", request, "job-1", NOW.minusSeconds(9), Optional.empty());
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
