// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.model.BoardName;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.session.ReferenceSlot;
import stylemix.store.BoardFolder;
import stylemix.ui.Messages;

/// Mixing in the real window: the tile's verbs, the experimental range, the pad, saved mixes and boards.
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class StudioMixingTest {

    @TempDir
    Path folder;

    private OpenStudio studio;

    @BeforeEach
    void open() throws TimeoutException {
        studio = OpenStudio.in(folder.resolve("home"));
        studio.robot.interact(() -> studio.session.settings().update(data -> data.withLive(false)));
    }

    @AfterEach
    void close(TestInfo test) throws TimeoutException {
        studio.picture(test.getTestMethod().orElseThrow().getName());
        studio.close();
    }

    @Test
    void soloIsHeardAloneAndAllCanBeSwitchedAtOnce() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"));
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.S);
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 another is solo");
        assertEquals("0.60", studio.sum());
        studio.press(KeyCode.S);
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced");

        studio.robot.clickOn(studio.button("references.allOff"));
        studio.awaitBoard("a.png 0.60 muted", "b.png 0.60 muted");
        studio.robot.clickOn(studio.button("references.allOn"));
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced");

        studio.focus(studio.tiles().getFirst());
        for (int step = 0; step < 3; step++) {
            studio.press(KeyCode.CONTROL, KeyCode.Z);
        }
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 another is solo");
        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced");
    }

    @Test
    void aLockedStrengthStaysWhenTheOthersAreScaledEqualisedOrLed() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"), picture("c.png"));
        weigh(0.5, 0.8, 0.4);
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.K);
        studio.robot.clickOn(studio.button("references.scale"));
        studio.awaitBoard("a.png 0.50 subtle", "b.png 0.33 subtle", "c.png 0.17 faint");
        assertEquals("1.00", studio.sum());
        studio.robot.clickOn(studio.button("references.equalise"));
        studio.awaitBoard("a.png 0.50 subtle", "b.png 0.25 faint", "c.png 0.25 faint");
        menu(2, "tile.lead");
        studio.awaitBoard("a.png 0.50 subtle", "b.png 0.20 faint", "c.png 0.30 subtle");
    }

    @Test
    void theExperimentalRangeIsOpenedWithAWarningAndNothingIsBentWhenItCloses() throws TimeoutException {
        studio.add(picture("a.png"));
        studio.robot.clickOn(studio.number(0));
        write("-0.5");
        studio.awaitBoard("a.png 0.60 balanced");

        studio.robot.clickOn(studio.button("references.options"));
        assertTrue(anywhere(Messages.text("options.experimental.warning")));
        studio.robot.clickOn(Messages.text("options.experimental"));
        studio.await("the range", () -> studio.slider(0).getMin() == -2);
        studio.press(KeyCode.ESCAPE);
        studio.robot.clickOn(studio.number(0));
        write("-0.5");
        studio.awaitBoard("a.png −0.50 pushes away");
        assertTrue(
                studio.words().contains("One is outside 0 to 1"),
                () -> studio.words().toString());

        studio.robot.interact(
                () -> studio.session.composition().experimentalProperty().set(false));
        studio.awaitBoard("a.png −0.50 pushes away");
        assertEquals(-0.5, studio.slider(0).getValue());
        studio.robot.interact(() -> strength(0, 0.4));
        assertEquals(0, studio.slider(0).getMin());
        studio.awaitBoard("a.png 0.40 subtle");
    }

    @Test
    void aDoubleClickGoesBackToTheStart() throws TimeoutException {
        studio.add(picture("a.png"));
        weigh(0.15);
        Slider slider = studio.slider(0);
        studio.robot.doubleClickOn(slider);
        studio.awaitBoard("a.png 0.60 balanced");
        assertEquals(0.6, slider.getValue());
    }

    @Test
    void aStrengthIsCopiedToAnotherTileByKeys() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"));
        weigh(0.35, 0.6);
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        studio.focus(studio.tiles().getLast());
        studio.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        studio.awaitBoard("a.png 0.35 subtle", "b.png 0.35 subtle");
    }

    @Test
    void aTileIsRenamedAndNoted() throws TimeoutException {
        studio.add(picture("a.png"));
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.F2);
        write("Old harbour");
        studio.awaitBoard("Old harbour 0.60 balanced");
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.N);
        write("only the sky");
        studio.await("the note", () -> slot(0).noteProperty().get().equals("only the sky"));
    }

    @Test
    void aPictureIsTurnedCroppedAndComesBack() throws TimeoutException {
        studio.add(picture("a.png"));
        PictureFile original = slot(0).picture().orElseThrow();
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.R);
        studio.await("the turned picture", () -> size(0).equals("90 × 120"));

        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.C);
        studio.await("the frame", () -> studio.stage.getScene().lookup(".crop") != null);
        studio.robot.clickOn("1:1");
        studio.robot.clickOn(studio.button("crop.apply"));
        studio.await("the square", () -> size(0).equals("90 × 90"));
        assertEquals(original, slot(0).original().orElseThrow());

        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.SPACE);
        studio.await("the quick look", () -> studio.stage.getScene().lookup(".quick-look") != null);
        studio.press(KeyCode.SPACE);

        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.await("the turned picture", () -> size(0).equals("90 × 120"));
        menu(0, "tile.edit.none");
        studio.await("the original", () -> slot(0).edit().equals(PictureEdit.NONE));
        assertEquals(original, slot(0).picture().orElseThrow());
    }

    @Test
    void thePointOfThePadSetsAllStrengthsAndIsMovedByThem() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"), picture("c.png"));
        weigh(0.2, 0.2, 0.6);
        studio.robot.clickOn(studio.button("references.pad"));
        Node pad = studio.only(".mix-pad .stage");
        studio.robot.moveTo(studio.middle(pad));
        studio.robot.press(MouseButton.PRIMARY);
        studio.robot.release(MouseButton.PRIMARY);
        studio.await("the middle", () -> Math.abs(strengthOf(0) - strengthOf(2)) < 0.02);
        assertEquals("1.00", studio.sum());

        studio.focus(pad);
        studio.press(KeyCode.DIGIT1);
        studio.awaitBoard("a.png 1.00 dominant", "b.png 0.00 faint", "c.png 0.00 faint");
        studio.press(KeyCode.MINUS);
        studio.awaitBoard("a.png 0.95 dominant", "b.png 0.00 faint", "c.png 0.00 faint");
        assertTrue(pad.getAccessibleText().contains("A 0.95"), pad.getAccessibleText());

        studio.press(KeyCode.DOWN);
        studio.await("a step down", () -> strengthOf(0) < 0.95 && strengthOf(1) > 0 && strengthOf(2) > 0);
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.awaitBoard("a.png 0.95 dominant", "b.png 0.00 faint", "c.png 0.00 faint");

        Node point = studio.only(".mix-pad .point");
        double before = studio.middle(point).getX();
        studio.robot.interact(() -> strength(1, 0.95));
        studio.await("the moved point", () -> studio.middle(point).getX() > before + 5);
    }

    @Test
    void aSavedMixIsAppliedToAnotherPrompt() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"));
        weigh(0.7, 0.3);
        studio.robot.clickOn(studio.button("references.presets"));
        studio.robot.clickOn(studio.button("presets.save"));
        write("Autumn");
        studio.await("the card", () -> studio.stage.getScene().lookup(".preset-card") != null);
        studio.press(KeyCode.ESCAPE);
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.DELETE);
        studio.ask("a polar bear");
        studio.awaitBoard("b.png 0.30 subtle");

        studio.robot.clickOn(studio.button("references.presets"));
        studio.await("the card", () -> studio.stage.getScene().lookup(".preset-card") != null);
        studio.robot.clickOn("Autumn");
        studio.awaitBoard("a.png 0.70 balanced", "b.png 0.30 subtle");
        assertEquals("a polar bear", studio.prompt().getText());
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.awaitBoard("b.png 0.30 subtle");
    }

    @Test
    void boardsAreNewNamedCopiedAndOpenedAgain() throws TimeoutException {
        studio.add(picture("a.png"));
        studio.ask("a cat");
        menu("board.rename");
        write("Autumn poster");
        studio.await("the name", () -> boardName().equals(Optional.of("Autumn poster")));
        menu("board.duplicate");
        studio.await("the copy", () -> boardName().equals(Optional.of("Autumn poster copy")));
        menu("board.new");
        write("Empty one");
        studio.await("the new board", () -> boardName().equals(Optional.of("Empty one")));
        assertEquals(List.of(), studio.board());
        assertEquals("", studio.prompt().getText());

        BoardFolder folder = new BoardFolder(studio.paths.boards());
        studio.await("three files", () -> folder.list().size() == 3);
        BoardFolder.Entry first = folder.list().stream()
                .filter(entry -> entry.board().name().equals("Autumn poster"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, first.references());
        studio.robot.clickOn(studio.only(".board-menu"));
        studio.robot.clickOn((Node node) -> node.getStyleClass().contains("menu-item")
                && node.lookup(".label") instanceof javafx.scene.control.Label label
                && label.getText().startsWith("Autumn poster   "));
        studio.awaitBoard("a.png 0.60 balanced");
        assertEquals("a cat", studio.prompt().getText());

        studio.close();
        studio = OpenStudio.in(this.folder.resolve("home"));
        studio.awaitBoard("a.png 0.60 balanced");
        assertEquals(Optional.of("Autumn poster"), boardName());
    }

    @Test
    void boardThatWasDeletedCanBeHadBack() throws TimeoutException {
        studio.add(picture("a.png"));
        menu("board.rename");
        write("Autumn poster");
        studio.await("the name", () -> boardName().equals(Optional.of("Autumn poster")));
        menu("board.remove");
        studio.await("an empty board", () -> boardName().equals(Optional.of(Messages.text("board.untitled"))));
        assertEquals(List.of(), studio.board());
        assertEquals(List.of(), new BoardFolder(studio.paths.boards()).list());
        studio.robot.clickOn(studio.only(".board-menu"));
        studio.robot.clickOn("Bring “Autumn poster” back");
        studio.awaitBoard("a.png 0.60 balanced");
        assertEquals(Optional.of("Autumn poster"), boardName());
    }

    @Test
    void aMoodboardCostsItsRateAndIsNotHeardByTheDraftEngine() throws TimeoutException {
        studio.ask("a cat");
        studio.robot.clickOn(studio.button("krea.moodboard"));
        write("https://www.krea.ai/moodboards?share=6f1c2b5e-9a57-4c0e-8a3b-2f6d1e7c9b10");
        studio.await("the row", () -> studio.words().contains("Moodboard 6f1c2b5e"));
        assertTrue(studio.words().contains(Messages.text("krea.unheard")));
        assertEquals("free", studio.price());
        studio.robot.interact(
                () -> studio.session.settings().update(data -> data.withService(stylemix.model.Service.KREA)));
        assertEquals("$0.04", studio.price());
        assertFalse(studio.words().contains(Messages.text("krea.unheard")));
        studio.robot.clickOn(studio.button("krea.moodboard.remove"));
        studio.await("the price", () -> studio.price().equals("$0.03"));
    }

    private Optional<String> boardName() {
        return OpenStudio.fx(
                () -> studio.session.composition().boardProperty().get().map(BoardName::name));
    }

    private void menu(int tile, String key) {
        studio.robot.clickOn(studio.button(studio.tiles().get(tile), "tile.more"));
        studio.robot.clickOn(Messages.text(key));
    }

    private void menu(String key) {
        studio.robot.clickOn(studio.only(".board-menu"));
        studio.robot.clickOn(Messages.text(key));
    }

    /// Writes over what stands in the field that has the keyboard, and takes it.
    private void write(String words) {
        studio.press(KeyCode.CONTROL, KeyCode.A);
        studio.robot.write(words);
        studio.press(KeyCode.ENTER);
    }

    private boolean anywhere(String words) {
        return studio.robot.lookup(words).tryQuery().isPresent();
    }

    private void weigh(double... strengths) {
        studio.robot.interact(() -> {
            for (int i = 0; i < strengths.length; i++) {
                strength(i, strengths[i]);
            }
        });
    }

    private void strength(int tile, double value) {
        studio.session.composition().references().get(tile).strengthProperty().set(value);
    }

    private double strengthOf(int tile) {
        return OpenStudio.fx(() -> studio.session
                .composition()
                .references()
                .get(tile)
                .strengthProperty()
                .get());
    }

    private ReferenceSlot slot(int tile) {
        return OpenStudio.fx(() -> studio.session.composition().references().get(tile));
    }

    private String size(int tile) {
        return OpenStudio.fx(() -> slot(tile)
                .picture()
                .map(file -> file.width() + " × " + file.height())
                .orElse(""));
    }

    @Test
    void tileThatIsClickedHearsKeysAlsoAfterItsCardIsClosed() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"), picture("c.png"));
        studio.focus(studio.prompt());
        studio.robot.clickOn(studio.robot
                .from(studio.tiles().getFirst())
                .lookup(".cover-image")
                .queryAs(Node.class));
        studio.await("the focus", studio.tiles().getFirst()::isFocused);
        studio.press(KeyCode.C);
        studio.await("the frame", () -> studio.stage.getScene().lookup(".crop") != null);
        assertFalse(studio.tiles().getFirst().isFocused());
        studio.press(KeyCode.ESCAPE);
        studio.await("the focus again", studio.tiles().getFirst()::isFocused);
        studio.press(KeyCode.M);
        studio.awaitBoard("a.png 0.60 muted", "b.png 0.60 balanced", "c.png 0.60 balanced");
        studio.press(KeyCode.DELETE);
        studio.awaitBoard("b.png 0.60 balanced", "c.png 0.60 balanced");
        studio.press(KeyCode.DELETE);
        studio.awaitBoard("c.png 0.60 balanced");
        studio.press(KeyCode.DELETE);
        studio.awaitBoard();
        studio.await("the place to drop", studio.dropArea()::isFocused);
    }

    private Path picture(String name) {
        return TestPictures.png(folder.resolve(name), 120, 90, name.hashCode());
    }
}
