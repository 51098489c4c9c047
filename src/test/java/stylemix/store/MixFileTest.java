// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.Tree;
import stylemix.model.LoraStyle;
import stylemix.model.MixData;
import stylemix.model.Moodboard;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.model.Preset;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.SessionData;
import stylemix.model.Strength;

/// A mix that is given away and taken over, also by someone who means harm.
class MixFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void whatIsGivenAwayComesWholeAndDoesNotTellWhereItWas() throws Exception {
        ReferenceFolder here = new ReferenceFolder(folder.resolve("here"));
        ReferenceFolder there = new ReferenceFolder(folder.resolve("there"));
        Preset preset = preset(here);
        Path file = folder.resolve("autumn.stylemix");
        MixFile.write(file, preset, here);

        Preset taken = MixFile.read(file, there);
        assertEquals(preset.name(), taken.name());
        assertEquals(preset.saved(), taken.saved());
        assertEquals(
                new MixData(
                        preset.mix().tiles().stream()
                                .map(SessionData.Tile::withoutOrigin)
                                .toList(),
                        preset.mix().keepColours(),
                        preset.mix().moodboard(),
                        preset.mix().styles(),
                        preset.mix().experimental()),
                taken.mix());
        assertEquals(Tree.of(folder.resolve("here")), Tree.of(folder.resolve("there")));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String json =
                    new String(zip.getInputStream(zip.getEntry("mix.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(json.contains("/home/someone"), json);
        }
        assertEquals(
                List.of("autumn.stylemix"),
                Files.list(folder)
                        .filter(Files::isRegularFile)
                        .map(path -> path.getFileName().toString())
                        .toList());
    }

    @Test
    void aGonePictureIsSaidBeforeAnythingIsWritten() throws Exception {
        ReferenceFolder here = new ReferenceFolder(folder.resolve("here"));
        Preset preset = preset(here);
        ReferenceFolder empty = new ReferenceFolder(folder.resolve("empty"));
        assertThrows(ProblemException.class, () -> MixFile.write(folder.resolve("x.stylemix"), preset, empty));
        assertFalse(Files.exists(folder.resolve("x.stylemix")));
    }

    @Test
    void whatIsNoMixIsRefusedAndLeavesNothing() throws Exception {
        ReferenceFolder here = new ReferenceFolder(folder.resolve("here"));
        Preset preset = preset(here);
        Map<String, byte[]> whole = entries(preset, here);
        Map<String, Map<String, byte[]>> bad = new LinkedHashMap<>();
        bad.put("no json", without(whole, "mix.json"));
        bad.put("no picture", without(whole, picture(whole)));
        bad.put("other picture", with(whole, picture(whole), png(5)));
        bad.put("no picture at all", with(whole, picture(whole), "hello".getBytes(StandardCharsets.UTF_8)));
        bad.put("broken json", with(whole, "mix.json", "{".getBytes(StandardCharsets.UTF_8)));
        bad.put("endless json", with(whole, "mix.json", new byte[2_000_000]));
        bad.put(
                "path for a hash",
                replaced(whole, preset.mix().tiles().getFirst().sha256(), "../../secret"));
        bad.put("strength", replaced(whole, "0.25", "7"));
        for (var entry : bad.entrySet()) {
            Path file = folder.resolve("bad.stylemix");
            Files.write(file, zip(entry.getValue()));
            ReferenceFolder there = new ReferenceFolder(folder.resolve(entry.getKey()));
            ProblemException e = assertThrows(ProblemException.class, () -> MixFile.read(file, there), entry.getKey());
            assertEquals(new Problem.MixUnreadable("bad.stylemix"), e.problem(), entry.getKey());
        }
        Files.writeString(folder.resolve("text.stylemix"), "not a zip");
        assertThrows(ProblemException.class, () -> MixFile.read(folder.resolve("text.stylemix"), here));
    }

    @Test
    void presetsComeBackNewestFirstAndBrokenOnesAreSkipped() throws Exception {
        ReferenceFolder here = new ReferenceFolder(folder.resolve("here"));
        PresetFolder presets = new PresetFolder(folder.resolve("presets"));
        assertEquals(List.of(), presets.list());
        Preset old = preset(here);
        Preset young = new Preset(UUID.randomUUID(), "Winter", old.saved().plusSeconds(5), MixData.EMPTY);
        presets.save(old);
        presets.save(young);
        Files.writeString(folder.resolve("presets/broken.json"), "{");
        assertEquals(List.of(young, old), presets.list());
        presets.save(old.renamed("Late autumn"));
        presets.remove(young.id());
        assertEquals(List.of(old.renamed("Late autumn")), presets.list());
    }

    private Preset preset(ReferenceFolder kept) throws ProblemException {
        PictureFile plain = kept.keep(png(1));
        PictureFile original = kept.keep(png(2));
        PictureEdit edit = PictureEdit.NONE.turned().withCrop(new PictureEdit.Crop(0, 0, 0.5, 0.5));
        PictureFile edited = kept.edited(original, edit);
        return new Preset(
                UUID.randomUUID(),
                "Autumn",
                Instant.parse("2026-11-22T10:00:00Z"),
                new MixData(
                        List.of(
                                tile(plain, Optional.empty()),
                                tile(edited, Optional.of(new SessionData.Edit(original.sha256(), edit)))),
                        0.5,
                        Optional.of(new Moodboard(new UUID(1, 2), 0.4)),
                        List.of(new LoraStyle("ink", "Ink", new Strength(1))),
                        true));
    }

    private static SessionData.Tile tile(PictureFile picture, Optional<SessionData.Edit> edit) {
        return new SessionData.Tile(
                picture.sha256(),
                "a.png",
                new Strength(0.25),
                false,
                Optional.of(new SessionData.Details(false, true, "note", "/home/someone/a.png", edit)));
    }

    private static byte[] png(int seed) {
        return TestPictures.encoded(TestPictures.image(40, 30, seed), "png");
    }

    private Map<String, byte[]> entries(Preset preset, ReferenceFolder kept) throws IOException, ProblemException {
        Path file = folder.resolve("whole.stylemix");
        MixFile.write(file, preset, kept);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static String picture(Map<String, byte[]> entries) {
        return entries.keySet().stream()
                .filter(name -> name.startsWith("pictures/"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, byte[]> without(Map<String, byte[]> entries, String name) {
        Map<String, byte[]> rest = new LinkedHashMap<>(entries);
        rest.remove(name);
        return rest;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> entries, String name, byte[] content) {
        Map<String, byte[]> next = new LinkedHashMap<>(entries);
        next.put(name, content);
        return next;
    }

    private static Map<String, byte[]> replaced(Map<String, byte[]> entries, String what, String by) {
        String json = new String(entries.get("mix.json"), StandardCharsets.UTF_8);
        return with(entries, "mix.json", json.replace(what, by).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
