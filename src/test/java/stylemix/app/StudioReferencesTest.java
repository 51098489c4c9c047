// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.ui.DropZone;
import stylemix.ui.Messages;

/// The room of the references in the real window: dropping, weighing, ordering, taking back, and what cannot be opened.
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class StudioReferencesTest {

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
    void filesDroppedOnTheAreaBecomeTiles() throws TimeoutException {
        studio.add(picture("a.png"), jpeg("b.jpg"));
        assertEquals(List.of("a.png 0.60 balanced", "b.jpg 0.60 balanced"), studio.board());
        assertEquals("1.20", studio.sum());
    }

    @Test
    void fileDroppedOnATileReplacesItAndKeepsItsStrength() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"));
        type(0, "0.65");
        studio.awaitBoard("a.png 0.65 balanced", "b.png 0.60 balanced");
        studio.drop(studio.tiles().getFirst(), picture("c.png"));
        studio.awaitBoard("c.png 0.65 balanced", "b.png 0.60 balanced");
    }

    @Test
    void altKeepsBothAndTheTileSaysSoAtOnce() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"));
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced");
        ClipboardContent files = new ClipboardContent();
        files.putFiles(List.of(picture("c.png").toFile(), picture("d.png").toFile()));
        studio.over(studio.tiles().getFirst(), files);
        studio.await("what happens without Alt", () -> dropHint().equals("Replace a.png\nAlt keeps both"));
        studio.picture("drop-replaces");
        studio.robot.press(KeyCode.ALT);
        studio.await("what happens with Alt", () -> dropHint().equals("Keep a.png and add 2"));
        studio.picture("drop-keeps-both");
        studio.robot.release(KeyCode.ALT);
        studio.await("what happens without Alt", () -> dropHint().startsWith("Replace"));
        studio.robot.press(KeyCode.ALT);
        studio.letGo(KeyCode.ALT);
        studio.awaitBoard("a.png 0.60 balanced", "c.png 0.60 balanced", "d.png 0.60 balanced", "b.png 0.60 balanced");
        studio.robot.interact(() -> studio.session.composition().history().undo());
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced");
    }

    @Test
    void dragThatAsksWhatToDoIsTakenAsACopy() throws TimeoutException {
        studio.add(picture("a.png"));
        AtomicReference<Dragboard> carried = new AtomicReference<>();
        studio.robot.interact(() -> studio.tiles()
                .getFirst()
                .addEventFilter(DragEvent.DRAG_OVER, event -> carried.set(event.getDragboard())));
        ClipboardContent file = new ClipboardContent();
        file.putFiles(List.of(picture("b.png").toFile()));
        studio.over(studio.tiles().getFirst(), file);
        studio.robot.interact(() -> {
            // as a file manager of GTK makes it while Alt is held down
            DragEvent asking =
                    new DragEvent(null, null, DragEvent.DRAG_OVER, carried.get(), 0, 0, 0, 0, null, null, null, null);
            DropZone.accept(asking);
            assertEquals(TransferMode.COPY, asking.getAcceptedTransferMode());
        });
        studio.letGo();
        studio.awaitBoard("b.png 0.60 balanced");
    }

    @Test
    void altOnAFullBoardReplacesNothing() throws TimeoutException {
        studio.add(IntStream.range(0, 10).mapToObj(i -> picture(i + ".png")).toArray(Path[]::new));
        List<String> before = studio.board();
        assertEquals(10, before.size());
        ClipboardContent file = new ClipboardContent();
        file.putFiles(List.of(picture("late.png").toFile()));
        studio.over(studio.tiles().getFirst(), file);
        studio.robot.press(KeyCode.ALT);
        studio.await("that it finds no room", () -> dropHint().equals("Keep in Recent: the board is full"));
        studio.letGo(KeyCode.ALT);
        studio.awaitNotice("One picture went to Recent below: a mix takes at most 10 references.");
        assertEquals(before, studio.board());
    }

    @Test
    void folderBringsItsPicturesAndALimitIsSaid() throws TimeoutException, IOException {
        Path many = Files.createDirectories(folder.resolve("many/deep"));
        IntStream.range(0, 12).forEach(i -> TestPictures.png(many.resolve("%02d.png".formatted(i)), 40, 30, i));
        Files.writeString(many.resolve("notes.txt"), "no picture");
        studio.add(folder.resolve("many"));

        assertEquals(
                IntStream.range(0, 10)
                        .mapToObj("%02d.png 0.60 balanced"::formatted)
                        .toList(),
                studio.board());
        assertEquals(List.of("2 pictures went to Recent below: a mix takes at most 10 references."), studio.notices());
    }

    @Test
    void strengthMovesByMouseByKeysByTypingByNudgeAndGoesBack() throws TimeoutException {
        studio.add(picture("a.png"));
        Point2D thumb = studio.middle(studio.slider(0).lookup(".thumb"));
        Point2D track = studio.middle(studio.slider(0));
        studio.robot.drag(thumb, MouseButton.PRIMARY).dropTo(track);
        assertEquals(0.5, studio.slider(0).getValue(), 0.02);

        type(0, "0.50");
        studio.awaitBoard("a.png 0.50 subtle");
        studio.focus(studio.slider(0));
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.SHIFT, KeyCode.RIGHT);
        studio.awaitBoard("a.png 0.56 balanced");

        type(0, "0,65");
        studio.awaitBoard("a.png 0.65 balanced");
        type(0, "1.5");
        studio.awaitBoard("a.png 0.65 balanced");

        click(0, "tile.stronger");
        studio.awaitBoard("a.png 0.75 dominant");
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.MINUS);
        studio.press(KeyCode.MINUS);
        studio.awaitBoard("a.png 0.55 balanced");

        studio.robot.moveTo(studio.slider(0)).doubleClickOn(MouseButton.PRIMARY);
        studio.awaitBoard("a.png 0.60 balanced");
    }

    @Test
    void mutedTileLeavesTheSumAndOneStepBringsItBack() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"));
        click(0, "tile.mute");
        studio.awaitBoard("a.png 0.60 muted", "b.png 0.60 balanced");
        assertEquals("0.60", studio.sum());
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.M);
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced");
    }

    @Test
    void tilesAreReorderedByKeysAndByDragging() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"), picture("c.png"));
        studio.focus(studio.tiles().get(2));
        studio.press(KeyCode.ALT, KeyCode.UP);
        studio.awaitBoard("a.png 0.60 balanced", "c.png 0.60 balanced", "b.png 0.60 balanced");

        List<String> dragged = List.of("c.png 0.60 balanced", "b.png 0.60 balanced", "a.png 0.60 balanced");
        for (int attempt = 0; attempt < 5 && !studio.board().equals(dragged); attempt++) {
            Node first = studio.tiles().getFirst();
            studio.carry(
                    first.lookup(".frame"),
                    studio.middle(studio.tiles().getLast()).add(0, 24));
        }
        assertEquals(dragged, studio.board());
    }

    @Test
    void removedTileComesBackByTheButtonAndByTheKey() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"));
        remove(0);
        studio.awaitBoard("b.png 0.60 balanced");
        assertEquals(List.of("a.png was removed."), studio.notices());
        studio.robot.clickOn(studio.button("references.undo"));
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced");

        remove(1);
        studio.awaitBoard("a.png 0.60 balanced");
        assertEquals(List.of("b.png was removed."), studio.notices());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced");
        assertEquals(List.of(), studio.notices());

        remove(1);
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.M);
        studio.awaitBoard("a.png 0.60 muted");
        assertTrue(studio.button("references.undo").isDisabled(), "it would take the muting back");
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.robot.clickOn(studio.button("references.undo"));
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced");

        remove(1);
        studio.press(KeyCode.CONTROL, KeyCode.N);
        studio.press(KeyCode.ENTER);
        studio.awaitBoard();
        assertEquals(List.of(), studio.notices(), "that was another board");
    }

    @Test
    void scalingToOneIsOneStepBack() throws TimeoutException {
        studio.add(picture("a.png"), picture("b.png"), picture("c.png"));
        studio.robot.clickOn(studio.button("references.scale"));
        studio.awaitBoard("a.png 0.34 subtle", "b.png 0.33 subtle", "c.png 0.33 subtle");
        assertEquals("1.00", studio.sum());
        assertTrue(studio.words().contains(Messages.text("references.sum.NEAR")));

        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.awaitBoard("a.png 0.60 balanced", "b.png 0.60 balanced", "c.png 0.60 balanced");
    }

    @Test
    void copiedFilesArePasted() throws TimeoutException {
        Path copied = picture("copied.png");
        studio.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(copied.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        studio.focus(studio.dropArea());
        studio.press(KeyCode.CONTROL, KeyCode.V);
        studio.awaitBoard("copied.png 0.60 balanced");
    }

    @Test
    void whatCannotBeOpenedIsSaidAndTheRestStays() throws TimeoutException, IOException {
        studio.add(picture("good.png"));
        studio.ask("a cowboy");
        byte[] png = Files.readAllBytes(picture("whole.png"));
        byte[] jpeg = Files.readAllBytes(jpeg("whole.jpg"));
        Path text = Files.writeString(folder.resolve("letter.jpg"), "not a picture at all");
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Path halfPng = Files.write(folder.resolve("half.png"), Arrays.copyOf(png, png.length / 2));
        Path halfJpeg = Files.write(folder.resolve("half.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2));
        Path gone = folder.resolve("gone.png");
        studio.add(text, empty, gone, halfPng, halfJpeg);

        assertEquals(
                List.of(
                        "letter.jpg is not a picture. Use JPEG, PNG, WebP, GIF, BMP, TIFF, SVG, PSD, HEIC or AVIF.",
                        "empty.png is an empty file. Save or download it again.",
                        "gone.png is not there any more. Drop it again from where it is now."),
                studio.notices());
        assertEquals(
                List.of(
                        "good.png 0.60 balanced",
                        "half.png: half.png is damaged or incomplete. Save or download it again.",
                        "half.jpg: half.jpg is damaged or incomplete. Save or download it again."),
                studio.board());
        assertEquals("a cowboy", studio.prompt().getText());
        assertTrue(studio.generate().isDisabled());
        assertTrue(studio.words().contains("Remove or replace the picture that could not be opened"));

        remove(2);
        remove(1);
        studio.awaitBoard("good.png 0.60 balanced");
        assertFalse(studio.generate().isDisabled());
    }

    private void type(int tile, String strength) {
        studio.robot.clickOn(studio.number(tile));
        studio.press(KeyCode.CONTROL, KeyCode.A);
        studio.robot.write(strength);
        studio.press(KeyCode.ENTER);
    }

    private void click(int tile, String key) throws TimeoutException {
        studio.robot.clickOn(studio.button(studio.tiles().get(tile), key));
    }

    private void remove(int tile) throws TimeoutException {
        studio.focus(studio.tiles().get(tile));
        studio.press(KeyCode.DELETE);
    }

    /// What the first tile says that dropping on it would do.
    private String dropHint() {
        return studio.robot
                .from(studio.tiles().getFirst())
                .lookup(".drop-hint")
                .queryLabeled()
                .getText();
    }

    private Path picture(String name) {
        return TestPictures.png(folder.resolve(name), 120, 90, name.hashCode());
    }

    private Path jpeg(String name) {
        return TestPictures.jpeg(folder.resolve(name), 120, 90, name.hashCode());
    }
}
