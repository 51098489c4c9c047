// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.model.AspectRatio;
import stylemix.model.BoardName;
import stylemix.model.Creativity;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;
import stylemix.model.PictureEdit;
import stylemix.model.Problem.CannotSave;
import stylemix.model.ProblemException;
import stylemix.model.Seed;
import stylemix.model.Service;
import stylemix.model.SessionData;
import stylemix.model.SettingsData;
import stylemix.model.Strength;
import stylemix.model.Tuning;
import stylemix.model.Variant;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void settingsComeBack() throws Exception {
        SettingsData settings = new SettingsData(
                Service.KREA,
                Optional.of(Path.of("/pictures/mine")),
                List.of(Path.of("/pictures/Ältere")),
                SettingsData.Theme.DARK,
                true,
                false,
                true,
                true,
                6,
                true);
        Path file = folder.resolve("new/settings.json");
        new SettingsFile(file).save(settings);
        assertEquals(settings, new SettingsFile(file).load());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void sessionComesBack() throws Exception {
        SessionData session = new SessionData(
                "a polar bear",
                Variant.LARGE,
                AspectRatio.CINEMA,
                Creativity.RAW,
                new Seed(99),
                true,
                new Tuning(1, -2, 3),
                0.75,
                4,
                List.of(
                        new SessionData.Tile("a".repeat(64), "a.png", new Strength(0.65), true),
                        new SessionData.Tile(
                                "c".repeat(64), "c.png", new Strength(-0.5), false, Optional.of(details()))),
                Optional.of(new SessionData.Tile("b".repeat(64), "b.png", new Strength(1), false)),
                Optional.of(new Moodboard(UUID.fromString("6f1c2b5e-9a57-4c0e-8a3b-2f6d1e7c9b10"), 0.4)),
                List.of(new LoraStyle("style-1", "Ink wash", new Strength(-1))),
                true,
                120,
                Optional.of(new BoardName(UUID.fromString("0e4b7c1a-5d2f-4f6a-9b8e-1c3d5f7a9b0c"), "Autumn poster")),
                Optional.of(new SessionData.Window(1.5, 2, 1100, 700, true, List.of(0.2, 0.8))));
        Path file = folder.resolve("session.json");
        new SessionFile(file).save(session);
        assertEquals(session, new SessionFile(file).load());
        new SessionFile(file).save(SessionData.EMPTY);
        assertEquals(SessionData.EMPTY, new SessionFile(file).load());
    }

    @Test
    void sessionOfTheFirstVersionComesBack() throws Exception {
        Path file = folder.resolve("session.json");
        Files.writeString(file, """
                {"prompt": "a cat", "keep_colours": 0.0, "tiles": [
                  {"sha256": "%s", "name": "a.png", "strength": {"value": 0.25}, "muted": true}]}
                """.formatted("a".repeat(64)));
        SessionData session = new SessionFile(file).load();
        assertEquals("a cat", session.prompt());
        assertEquals(List.of(new SessionData.Tile("a".repeat(64), "a.png", new Strength(0.25), true)), session.tiles());
        assertEquals(Optional.empty(), session.board());
    }

    private static SessionData.Details details() {
        PictureEdit edit = new PictureEdit(3, true, new PictureEdit.Crop(0.1, 0.2, 0.5, 0.25));
        return new SessionData.Details(
                true, true, "the sky only", "clipboard", Optional.of(new SessionData.Edit("d".repeat(64), edit)));
    }

    @Test
    void missingFileMeansTheDefaults() {
        assertEquals(SettingsData.DEFAULT, new SettingsFile(folder.resolve("none.json")).load());
    }

    @Test
    void fileOfAnotherVersionKeepsWhatItSays() throws Exception {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"theme\": \"DARK\", \"hologram\": {\"on\": true}}");
        assertEquals(SettingsData.DEFAULT.withTheme(SettingsData.Theme.DARK), new SettingsFile(file).load());
    }

    @Test
    void brokenFileIsSetAside() throws Exception {
        Path file = folder.resolve("settings.json");
        for (String broken : List.of("{\"theme\": \"DA", "", "[]", "{\"theme\": \"PINK\"}")) {
            Files.writeString(file, broken);
            assertEquals(SettingsData.DEFAULT, new SettingsFile(file).load());
            assertEquals(broken, Files.readString(folder.resolve("settings.json.broken")));
            assertEquals(false, Files.exists(file));
        }
    }

    @Test
    void placeThatIsNoFolderIsNamed() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> new SettingsFile(notAFolder.resolve("settings.json")).save(SettingsData.DEFAULT));
        assertEquals(new CannotSave(notAFolder, CannotSave.Cause.GONE), e.problem());
    }
}
