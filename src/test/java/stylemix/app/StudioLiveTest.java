// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.model.Output;
import stylemix.model.ProblemException;
import stylemix.picture.PictureReader;
import stylemix.session.LivePicture;
import stylemix.session.LiveState;

/// Live mixing in the real window, on the real draft engine.
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class StudioLiveTest {

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
    void pictureFollowsTheSliderWithoutTheServerAndIsSavedAsGenerateWouldMakeIt()
            throws TimeoutException, IOException, ProblemException {
        studio.add(picture("a.png"), picture("b.png"));
        studio.ask("a polar bear");
        List<Path> served = OpenStudio.filesIn(studio.paths.draftService());
        BufferedImage before = awaitLive();
        assertTrue(studio.words().contains("Live draft"), () -> studio.words().toString());

        studio.focus(studio.slider(0));
        studio.press(KeyCode.RIGHT);
        BufferedImage after = awaitLive();
        assertFalse(Arrays.equals(rgb(before), rgb(after)));
        assertEquals(List.of("A: a.png, 0.65", "B: b.png, 0.60"), studio.shownReferences());
        assertEquals(List.of(), studio.cards());
        assertEquals(served, OpenStudio.filesIn(studio.paths.draftService()));

        studio.robot.clickOn(studio.button("viewer.live.save"));
        studio.awaitOutputs(1);
        Output saved = studio.session.outputs().getFirst();
        assertTrue(Arrays.equals(rgb(after), rgb(PictureReader.read(saved.picture()))));
        assertEquals(
                List.of("A: a.png, strength 0.65, balanced", "B: b.png, strength 0.60, balanced"),
                studio.shownReferences());

        studio.robot.interact(
                () -> studio.session.composition().seedLockedProperty().set(true));
        studio.robot.clickOn(studio.generate());
        studio.awaitOutputs(2);
        Output generated = studio.session.outputs().getFirst();
        assertEquals(saved.recipe().request(), generated.recipe().request());
        assertEquals(-1, Files.mismatch(saved.picture(), generated.picture()));

        studio.robot.clickOn(studio.button("viewer.live.back"));
        assertTrue(studio.words().contains("Live draft"));
        assertEquals(List.of("A: a.png, 0.65", "B: b.png, 0.60"), studio.shownReferences());
    }

    @Test
    void wordsWithoutAPictureAreSaidWhereThePictureWas() throws TimeoutException {
        studio.add(picture("a.png"));
        studio.ask("a cat");
        awaitLive();
        studio.ask("qwxzt");
        studio.await("the refusal", () -> studio.session.live().stateProperty().get() instanceof LiveState.Failed);
        assertTrue(
                studio.words().stream()
                        .anyMatch(word -> word.startsWith("The draft engine has no picture for “qwxzt”")),
                () -> studio.words().toString());
        studio.ask("a cat");
        awaitLive();
        assertTrue(studio.words().stream().noneMatch(word -> word.contains("no picture for")));
    }

    @Test
    void switchedOffThereIsNoLiveDraftAndThatIsRemembered() throws TimeoutException {
        studio.robot.clickOn(studio.button("live.switch"));
        studio.add(picture("a.png"));
        studio.ask("a cat");
        assertEquals(new LiveState.Off(), studio.session.live().stateProperty().get());
        studio.close();
        studio = OpenStudio.in(folder.resolve("home"));
        studio.awaitPictures();
        assertEquals(new LiveState.Off(), studio.session.live().stateProperty().get());
    }

    /// The live picture once the hand rests.
    private BufferedImage awaitLive() throws TimeoutException {
        studio.await(
                "the live draft", () -> studio.session.live().finishedProperty().get());
        LivePicture picture = studio.session.live().pictureProperty().get().orElseThrow();
        assertTrue(picture.whole());
        return picture.pixels();
    }

    private static int[] rgb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private Path picture(String name) {
        return TestPictures.png(folder.resolve(name), 120, 90, name.hashCode());
    }
}
