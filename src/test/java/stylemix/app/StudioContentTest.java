// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.model.AspectRatio;
import stylemix.model.Output;
import stylemix.model.Service;
import stylemix.picture.PictureReader;

/// A picture to change, and how much of its colours stays, in the real window.
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class StudioContentTest {

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
    void droppedContentGivesItsShapeAndComesBackWhereReferencesWeighNothing() throws Exception {
        Path photo = TestPictures.png(folder.resolve("photo.png"), 832, 1248, 3);
        Path style = TestPictures.png(folder.resolve("style.png"), 120, 90, 50);
        studio.add(style);
        studio.drop(studio.only(".content-tile"), photo);
        studio.await(
                "the shape",
                () -> AspectRatio.TWO_THREE
                        == studio.session.composition().aspectRatioProperty().get());
        studio.ask("a cat in the rain");
        studio.robot.interact(() -> {
            studio.session
                    .composition()
                    .references()
                    .getFirst()
                    .strengthProperty()
                    .set(0);
            studio.session.composition().keepColoursProperty().set(0.35);
        });
        studio.robot.clickOn(studio.generate());
        studio.awaitOutputs(1);
        Output output = studio.session.outputs().getFirst();
        assertTrue(
                TestPictures.largestDifference(PictureReader.read(photo), PictureReader.read(output.picture())) <= 1);
        assertEquals(0.35, output.recipe().request().keepColours());
        List<String> words = studio.words();
        assertTrue(words.contains("Not used beside a content picture: “cat”, “rain”."), words::toString);
        assertTrue(words.stream().anyMatch(word -> word.contains("Content colours 35 %")), words::toString);
    }

    @Test
    void keepColoursMovesByKeysAndMouseAndIsTakenBack() throws TimeoutException {
        Slider slider = (Slider) studio.only(".keep-colours .slider");
        assertEquals("Keep content colours", slider.getAccessibleText());
        studio.focus(slider);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals("9 %", percent());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("10 %", percent());
        studio.robot.interact(
                () -> studio.session.composition().keepColoursProperty().set(0.3));
        studio.robot.moveTo(slider).doubleClickOn(MouseButton.PRIMARY);
        assertEquals("0 %", percent());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("30 %", percent());
    }

    @Test
    void keepColoursIsThereOnlyWhileSomebodyHearsIt() {
        assertTrue(isOffered());
        studio.robot.interact(() -> studio.session.settings().update(data -> data.withService(Service.KREA)));
        assertFalse(isOffered());
        studio.robot.interact(() -> studio.session.settings().update(data -> data.withLive(true)));
        assertTrue(isOffered());
        studio.robot.interact(() -> studio.session.settings().update(data -> data.withLive(false)));
        assertFalse(isOffered());
        studio.robot.interact(() -> studio.session.settings().update(data -> data.withService(Service.DRAFT)));
        assertTrue(isOffered());
    }

    private boolean isOffered() {
        return studio.words().contains("Keep content colours");
    }

    private String percent() {
        return OpenStudio.text(studio.only(".keep-colours .number"));
    }
}
