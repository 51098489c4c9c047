// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.model.ProblemException;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.store.FileSecretStore;
import stylemix.ui.Messages;

/// Services and keys in the real window. No key is ever saved here by hand: that would ask Krea about it.
class StudioSettingsTest {

    private static final String KEY = "krea-planted-0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void kreaShowsItsPriceAndAsksForAKey() throws TimeoutException {
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            studio.ask("a cowboy");
            assertEquals("free", studio.price());
            choose(studio, Service.KREA);
            assertEquals("$0.03", studio.price());
            assertTrue(studio.words().contains("Enter a Krea key in settings to generate"));
            assertTrue(studio.generate().isDisabled());

            studio.add(TestPictures.png(folder.resolve("a.png"), 120, 90, 1));
            assertEquals("$0.035", studio.price());
            choose(studio, Service.DRAFT);
            assertEquals("free", studio.price());
            assertFalse(studio.generate().isDisabled());
        }
    }

    @Test
    void malformedKeyIsRefusedWithASentence() throws TimeoutException, IOException {
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            studio.press(KeyCode.CONTROL, KeyCode.COMMA);
            Node field = studio.only(".settings .password-field");
            studio.robot.clickOn(field);
            studio.robot.write("two words");
            studio.press(KeyCode.ENTER);
            assertTrue(studio.words()
                    .contains("That is not a key: it must be one line without spaces. Copy it whole from krea.ai."));
            assertFalse(Files.exists(studio.paths.keysFile()));
            studio.picture("malformedKeyIsRefusedWithASentence");
        }
    }

    @Test
    void keyStandsInItsFileAlone() throws TimeoutException, IOException, ProblemException {
        Path home = folder.resolve("home");
        new FileSecretStore(home.resolve("config/keys.json")).keep(Service.KREA, new Secret(KEY));
        try (OpenStudio studio = OpenStudio.in(home)) {
            LogFile.start(studio.paths.logs());
            System.getLogger("stylemix.app").log(System.Logger.Level.WARNING, "the log is open");
            studio.await("the key", () -> studio.session.keyPresentProperty().get());
            studio.add(TestPictures.png(folder.resolve("a.png"), 120, 90, 1));
            studio.ask("a cowboy");
            choose(studio, Service.KREA);
            assertFalse(studio.generate().isDisabled());
            choose(studio, Service.DRAFT);
            studio.robot.clickOn(studio.generate());
            studio.awaitOutputs(1);
        }
        List<Path> written = OpenStudio.filesIn(home);
        List<String> names =
                written.stream().map(file -> home.relativize(file).toString()).toList();
        assertTrue(
                names.containsAll(List.of("config/settings.json", "data/session.json", "data/logs/stylemix.0.log")),
                names::toString);
        List<String> holding = new ArrayList<>();
        for (Path file : written) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(KEY)) {
                holding.add(home.relativize(file).toString());
            }
        }
        assertEquals(List.of("config/keys.json"), holding);
    }

    private static void choose(OpenStudio studio, Service service) throws TimeoutException {
        studio.takeKeys();
        studio.press(KeyCode.CONTROL, KeyCode.COMMA);
        studio.await("the settings", () -> studio.words().contains(Messages.text("settings.title")));
        studio.robot.clickOn(studio.button("service." + service.name()));
        studio.press(KeyCode.ESCAPE);
        studio.await(
                "the closed settings",
                () -> !studio.words().contains(Messages.text("settings.title"))
                        && studio.session.settings().data().service() == service);
    }
}
