// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.FakeArrivals;
import stylemix.TestPictures;
import stylemix.model.SessionData;
import stylemix.model.SettingsData;
import stylemix.offer.Offer;
import stylemix.picture.PictureReader;
import stylemix.session.Composition;
import stylemix.session.KeptPictures;
import stylemix.session.Presets;
import stylemix.session.ReferenceImport;
import stylemix.store.PresetFolder;
import stylemix.store.ReferenceFolder;
import stylemix.ui.Messages;
import stylemix.ui.Overlay;
import stylemix.ui.Pictures;
import stylemix.ui.Theme;

/// The cards of the saved mixes by keys alone, and the files that they go out and come in as.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls open before each test
class PresetsViewTest {

    @TempDir
    Path folder;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final Composition composition = new Composition();
    private Presets presets;
    private Scene scene;

    @Start
    void open(Stage stage) {
        presets = presets("here");
        PresetsView view = new PresetsView(
                presets, new Pictures((path, px) -> PictureReader.readAtMost(path, px), executor), new Overlay() {
                    @Override
                    public void show(Node card) {}

                    @Override
                    public void hide() {}
                });
        scene = new Scene(new StackPane(view), 1000, 620);
        new Theme(new SimpleObjectProperty<>(SettingsData.Theme.DARK)).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Test
    void theKeysStayOnTheMixThatWasRenamedAndGoBackToTheOneThatWasBroughtBack(FxRobot robot) throws Exception {
        save(robot, "Autumn", "Winter");
        String more = Messages.text("presets.more");
        tabTo(robot, more + " Autumn");
        press(robot, KeyCode.SPACE);
        press(robot, KeyCode.DOWN, KeyCode.ENTER);
        await(() -> robot.lookup(".name-box").tryQuery().isPresent());
        robot.write("Late autumn");
        press(robot, KeyCode.ENTER);
        await(() -> names().equals(List.of("Winter", "Late autumn")));
        await(() -> name().equals(more + " Late autumn"));

        press(robot, KeyCode.SPACE);
        press(robot, KeyCode.UP, KeyCode.ENTER);
        await(() -> names().equals(List.of("Winter")));
        tabTo(robot, Messages.text("references.undo"));
        press(robot, KeyCode.SPACE);
        await(() -> names().equals(List.of("Winter", "Late autumn")));
        await(() -> name().startsWith("Late autumn"));
    }

    @Test
    void whatIsNoMixIsSaidInTheCardAndChangesNothing(FxRobot robot) throws Exception {
        save(robot, "Autumn");
        Path text = Files.writeString(folder.resolve("text.stylemix"), "not a mix");
        robot.interact(() -> presets.take(text));
        String sentence = Messages.text("problem.mixUnreadable", "text.stylemix");
        await(() -> sentences().equals(List.of(sentence)));
        assertEquals(List.of("Autumn"), names());
        tabTo(robot, Messages.text("notice.dismiss") + " " + sentence);
        press(robot, KeyCode.SPACE);
        await(() -> sentences().isEmpty());
        await(() -> name().startsWith(Messages.text("presets.close")));
        Path picture = TestPictures.png(folder.resolve("picture.stylemix"), 40, 30, 1);
        robot.interact(() -> presets.take(picture));
        await(() -> sentences().equals(List.of(Messages.text("problem.mixUnreadable", "picture.stylemix"))));
        robot.interact(() -> presets.refresh());
        await(() -> sentences().isEmpty());
    }

    @Test
    void whatGoesOutHasItsEndingOverwritesNothingUnaskedAndComesInWhole(FxRobot robot) throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));
        save(robot, "Autumn");
        for (String name : List.of("mix", "mix", "mix.stylemix", "other.stylemix")) {
            robot.interact(() -> presets.export(presets.known().getFirst().preset(), out.resolve(name)));
        }
        await(() -> filesIn(out).equals(List.of("mix 2.stylemix", "mix.stylemix", "other.stylemix")));

        Presets there = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> presets("there")));
        robot.interact(() -> there.take(out.resolve("mix 2.stylemix")));
        await(() -> there.known().size() == 1);
        assertEquals(tiles(presets), tiles(there));
        assertEquals(
                1,
                there.known().getFirst().pictures().stream()
                        .filter(picture -> picture.isPresent())
                        .count());
    }

    /// The mixes of a home; the board is the same in all of them.
    private Presets presets(String home) {
        ReferenceFolder references = new ReferenceFolder(folder.resolve(home).resolve("references"));
        ReferenceImport imports = FakeArrivals.imports(
                composition, new KeptPictures(references), folder.resolve(home).resolve("arriving"), executor);
        if (composition.references().isEmpty()) {
            imports.add(Offer.ofFiles(List.of(TestPictures.png(folder.resolve("a.png"), 120, 90, 3))), 0, "add");
        }
        return new Presets(
                composition,
                imports,
                new PresetFolder(folder.resolve(home).resolve("presets")),
                references,
                executor,
                Clock.systemUTC());
    }

    private void save(FxRobot robot, String... names) throws TimeoutException {
        await(() -> presets.canSave());
        for (String name : names) {
            int before = presets.known().size();
            robot.interact(() -> presets.save(name));
            await(() -> presets.known().size() > before);
        }
    }

    private List<String> names() {
        return presets.known().stream().map(shown -> shown.preset().name()).toList();
    }

    private static List<SessionData.Tile> tiles(Presets presets) {
        return presets.known().getFirst().preset().mix().tiles().stream()
                .map(SessionData.Tile::withoutOrigin)
                .toList();
    }

    private List<String> sentences() {
        return scene.getRoot().lookupAll(".notice > .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// Goes on by Tab until what has the keyboard is called so.
    private void tabTo(FxRobot robot, String name) {
        List<String> way = new ArrayList<>();
        while (!name().startsWith(name)) {
            press(robot, KeyCode.TAB);
            way.add(name());
            assertEquals(Math.min(way.size(), 30), way.size(), way::toString);
        }
    }

    /// What has the keyboard: its name, and which one of that name it is.
    private String name() {
        Node owner = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(scene::getFocusOwner));
        String text = owner instanceof Labeled labeled ? labeled.getText() : null;
        return Stream.of(
                        owner.getAccessibleText() == null ? text : owner.getAccessibleText(), owner.getAccessibleHelp())
                .filter(word -> word != null)
                .reduce((first, second) -> first + " " + second)
                .orElse("");
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.push(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(condition)));
    }
}
