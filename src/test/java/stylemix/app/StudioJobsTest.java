// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.model.GenerationRequest;
import stylemix.model.Output;
import stylemix.model.RunState;
import stylemix.model.Seed;

/// From the prompt to the saved picture in the real window, on the real draft engine.
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class StudioJobsTest {

    @TempDir
    Path folder;

    private OpenStudio studio;

    @BeforeEach
    void open() throws TimeoutException {
        studio = OpenStudio.in(folder.resolve("home"));
    }

    @AfterEach
    void close(TestInfo test) throws TimeoutException {
        studio.picture(test.getTestMethod().orElseThrow().getName());
        studio.close();
    }

    @Test
    void generateSaysWhatIsMissingAndOnlyItsKeyPressesIt() throws TimeoutException {
        assertTrue(studio.generate().isDisabled());
        assertTrue(studio.words().contains("Write a prompt to generate"));
        studio.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(List.of(), studio.cards());

        studio.robot.clickOn(studio.prompt());
        studio.robot.write("a cat");
        studio.press(KeyCode.ENTER);
        assertEquals("a cat\n", studio.prompt().getText());
        assertEquals(List.of(), studio.cards());
        assertFalse(studio.generate().isDisabled());
        assertEquals("free", studio.price());

        studio.press(KeyCode.CONTROL, KeyCode.ENTER);
        studio.awaitCards(1);
        assertEquals("a cat", studio.lastRun().request().prompt());
    }

    @Test
    void jobEndsAsAPictureBesideItsReferencesAndOnDisk() throws TimeoutException, IOException {
        studio.add(picture("a.png"), picture("b.png"));
        studio.ask("a polar bear");
        studio.robot.clickOn(studio.generate());
        studio.awaitCards(1);
        GenerationRequest asked = studio.lastRun().request();
        studio.awaitOutputs(1);

        assertEquals(List.of(), studio.cards());
        Output output = studio.session.outputs().getFirst();
        assertEquals(asked, output.recipe().request());
        assertEquals(
                List.of("A: a.png, strength 0.60, balanced", "B: b.png, strength 0.60, balanced"),
                studio.shownReferences());
        assertTrue(
                studio.words().stream().anyMatch(word -> word.startsWith("Drew “polar")),
                () -> studio.words().toString());
        assertEquals(List.of(output.recipeFile(), output.picture()), saved());
        assertTrue(isAmong(OpenStudio.filesIn(studio.paths.draftService()), output.picture()), "not as it was sent");
    }

    @Test
    void twoPicturesComeFromSeedsThatFollowEachOther() throws TimeoutException {
        studio.ask("a cowboy");
        studio.robot.interact(() -> {
            studio.session.composition().picturesProperty().set(2);
            studio.session.composition().seedLockedProperty().set(true);
            studio.session.composition().seedProperty().set(new Seed(41));
        });
        studio.robot.clickOn(studio.generate());
        studio.awaitCards(2);
        studio.awaitOutputs(2);
        assertEquals(
                List.of(new Seed(41), new Seed(42)),
                studio.session.outputs().stream()
                        .map(output -> output.recipe().request().seed())
                        .sorted((a, b) -> Integer.compare(a.value(), b.value()))
                        .toList());
        assertEquals(2, studio.cells().size());
    }

    @Test
    void cancelledJobSaysSoAndSavesNothing() throws TimeoutException, IOException {
        studio.add(picture("a.png"));
        studio.ask("a polar bear");
        studio.robot.clickOn(studio.generate());
        studio.awaitCards(1);
        studio.robot.clickOn(studio.button(studio.cards().getFirst(), "run.cancel"));
        assertEquals(new RunState.Cancelled(), studio.lastRun().state());
        studio.await("the card's word", () -> studio.words().contains("Cancelled"));

        // a job that ends later than the cancelled one would have ended
        studio.ask("a cowboy");
        studio.robot.clickOn(studio.generate());
        studio.awaitOutputs(1);
        assertEquals(
                "a cowboy",
                studio.session.outputs().getFirst().recipe().request().prompt());
        assertEquals(2, saved().size());
        assertTrue(studio.words().contains("Cancelled"));
    }

    @Test
    void promptThatNamesNothingIsSaidWithAWayToChangeIt() throws TimeoutException {
        studio.ask("qwxzt");
        studio.robot.clickOn(studio.generate());
        studio.awaitCards(1);
        studio.await("the end", () -> studio.lastRun().state().isEnd());
        assertTrue(
                studio.words()
                        .contains(
                                "The draft engine has no picture for “qwxzt”. Name a thing it knows, such as an animal,"
                                        + " or add a content picture."),
                () -> studio.words().toString());
        assertEquals("qwxzt", studio.prompt().getText());

        studio.robot.clickOn(studio.button(studio.cards().getFirst(), "remedy.CHANGE_PROMPT"));
        assertSame(studio.prompt(), studio.stage.getScene().getFocusOwner());
    }

    /// What lies in the output folder.
    private List<Path> saved() throws IOException {
        return OpenStudio.filesIn(studio.paths.outputs());
    }

    private static boolean isAmong(List<Path> files, Path picture) throws IOException {
        for (Path file : files) {
            if (Files.mismatch(file, picture) == -1) {
                return true;
            }
        }
        return false;
    }

    private Path picture(String name) {
        return TestPictures.png(folder.resolve(name), 120, 90, name.hashCode());
    }
}
