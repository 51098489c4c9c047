// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.FreePort;
import stylemix.model.HookSettings;
import stylemix.model.ProblemException;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.store.FileSecretStore;
import stylemix.store.SettingsFile;
import stylemix.ui.Messages;

/// The address at which Krea may call, in the settings of the real window. Nothing is ever ordered.
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class StudioHookTest {

    @TempDir
    Path folder;

    private OpenStudio studio;

    @BeforeEach
    void open() throws TimeoutException, ProblemException {
        new FileSecretStore(folder.resolve("home/config/keys.json"))
                .keep(Service.KREA, new Secret("krea-planted-0123456789abcdef"));
        studio = OpenStudio.in(folder.resolve("home"));
        studio.await("the key", () -> studio.session.keyPresentProperty().get());
        studio.press(KeyCode.CONTROL, KeyCode.COMMA);
        studio.await("the settings", () -> says("settings.hook.off"));
    }

    @AfterEach
    void close() throws TimeoutException {
        studio.close();
    }

    @Test
    void addressOfNoUseIsRefusedWithASentenceAndNothingListens() throws TimeoutException {
        enter("settings.hook.address", "http://pictures.example.com");
        studio.await("the sentence", () -> says("settings.hook.flaw.NOT_HTTPS"));
        pictures("refused");
        enter("settings.hook.address", "");
        studio.await("the end of it", () -> says("settings.hook.off"));
        enter("settings.hook.port", "80");
        studio.await("the sentence", () -> says("settings.hook.badPort"));
        assertEquals(HookSettings.OFF, studio.session.settings().data().hook());
    }

    @Test
    void goodAddressListensAndIsRemembered() throws TimeoutException, IOException, InterruptedException {
        int port = FreePort.find();
        enter("settings.hook.port", String.valueOf(port));
        enter("settings.hook.address", " https://pictures.example.com/ ");
        studio.await("the door", () -> says("settings.hook.heard.NOTHING_YET", port));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest stranger = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/x"))
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            assertEquals(404, client.send(stranger, BodyHandlers.discarding()).statusCode());
        }
        pictures("listens");
        studio.await(
                "the file",
                () -> new SettingsFile(studio.paths.settingsFile())
                        .load()
                        .hook()
                        .equals(new HookSettings(Optional.of(URI.create("https://pictures.example.com")), port)));
    }

    @Test
    void portOfAnotherProgramIsNamed() throws TimeoutException, IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            enter("settings.hook.port", String.valueOf(other.getLocalPort()));
            enter("settings.hook.address", "https://pictures.example.com");
            studio.await("the sentence", () -> says("settings.hook.taken", other.getLocalPort()));
            pictures("taken");
        }
    }

    private boolean says(String key, Object... values) {
        Object[] words = List.of(values).stream().map(String::valueOf).toArray();
        return studio.words().contains(Messages.text(key, words));
    }

    private void enter(String key, String text) throws TimeoutException {
        TextField field = (TextField) studio.named(key);
        studio.focus(field);
        studio.robot.interact(() -> field.setText(text));
        studio.press(KeyCode.ENTER);
    }

    private void pictures(String name) {
        ScrollPane scroll = (ScrollPane) studio.only(".settings > .scroll-pane");
        studio.robot.interact(() -> scroll.setVvalue(1));
        double cut = scroll.getContent().getLayoutBounds().getWidth()
                - scroll.getViewportBounds().getWidth();
        assertTrue(cut < 1, () -> cut + " px of the settings are cut off");
        for (SettingsData.Theme theme : List.of(SettingsData.Theme.DARK, SettingsData.Theme.LIGHT)) {
            studio.robot.interact(() -> studio.session.settings().update(data -> data.withTheme(theme)));
            studio.picture("hook-" + name + "-" + theme);
        }
    }
}
