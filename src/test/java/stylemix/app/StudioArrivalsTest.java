// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.model.SettingsData;
import stylemix.offer.PictureHost;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// Pictures come in from browsers, by address, from the clipboard, from the gallery and in crowds.
class StudioArrivalsTest {

    private static final String PNG = "HTTP/1.1 200 OK\r\nContent-Type: image/png";

    @TempDir
    Path folder;

    private OpenStudio studio;
    private PictureHost host;

    @BeforeEach
    void open() throws TimeoutException, IOException {
        studio = OpenStudio.in(folder.resolve("home"));
        host = new PictureHost()
                .answer("/harbour.png?w=2", PNG, TestPictures.encoded(TestPictures.image(1200, 900, 1), "png"))
                .answer("/boats.png", PNG, TestPictures.encoded(TestPictures.image(900, 1200, 2), "png"))
                .answer(
                        "/page.html",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html",
                        "<html>".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() throws TimeoutException, IOException {
        host.close();
        studio.close();
    }

    @Test
    void pictureOfAWebPageIsFetchedPastThePageThatItLinksTo() throws TimeoutException {
        allowThisComputer();
        ClipboardContent dragged = new ClipboardContent();
        dragged.putUrl(host.address("/page.html"));
        dragged.putString(host.address("/page.html"));
        dragged.putHtml("<a href='/page.html'><img alt=Harbour src='" + host.address("/harbour.png?w=2") + "'></a>");
        studio.drop(studio.dropArea(), dragged);
        studio.awaitBoard("harbour.png 0.60 balanced");
        assertEquals(List.of(), studio.notices());
    }

    @Test
    void pixelsOfAWebPageNeedNoAddress() throws TimeoutException {
        ClipboardContent dragged = new ClipboardContent();
        dragged.putImage(Pictures.image(TestPictures.image(64, 48, 3)));
        dragged.putString("blob:http://pictures.example/1234");
        studio.drop(studio.dropArea(), dragged);
        studio.awaitBoard("Pasted picture 0.60 balanced");
    }

    @Test
    void addressOfThisComputerIsRefusedUntilItIsAllowed() throws TimeoutException {
        paste(host.address("/boats.png"));
        studio.await("the refusal", () -> !studio.notices().isEmpty());
        assertEquals(
                List.of("127.0.0.1/boats.png is on this computer or its own network, which Stylemix asks only if you "
                        + "allow it in settings. Or copy the picture and paste it."),
                studio.notices());
        assertEquals(List.of(), host.asked);

        studio.robot.clickOn(studio.button("top.settings"));
        studio.robot.clickOn(studio.button("settings.addresses.allow"));
        studio.press(KeyCode.ESCAPE);
        paste(host.address("/boats.png"));
        studio.awaitBoard("boats.png 0.60 balanced");
    }

    @Test
    void addressThatIsPastedIntoThePromptStaysText() throws TimeoutException {
        clipboard("https://pictures.example/boats.png");
        studio.focus(studio.prompt());
        studio.press(KeyCode.CONTROL, KeyCode.V);
        studio.await("the text", () -> studio.prompt().getText().equals("https://pictures.example/boats.png"));
        assertEquals(List.of(), studio.board());
    }

    @Test
    void whatIsNoPictureIsNotTaken() throws TimeoutException {
        clipboard("just words");
        studio.focus(studio.dropArea());
        studio.press(KeyCode.CONTROL, KeyCode.V);
        ClipboardContent dragged = new ClipboardContent();
        dragged.putString("just words, http://no.example among them");
        studio.over(studio.dropArea(), dragged);
        assertTrue(studio.words().contains(Messages.text("drop.none")), studio.words()::toString);
        studio.letGo();
        assertEquals(List.of(), studio.board());
        assertEquals(List.of(), studio.notices());
    }

    @Test
    void crowdFillsTheBoardAndTheTrayWhichCanBeSearchedAndUsed() throws TimeoutException {
        studio.add(pictures(14));
        assertEquals(10, studio.board().size());
        assertEquals(List.of("4 pictures went to Recent below: a mix takes at most 10 references."), studio.notices());
        assertEquals("Recent 14", studio.recentHead());
        assertEquals("A", studio.recent().getFirst().substring(0, 1), "the first is on the board");
        studio.picture("tray-full");

        remove(0);
        studio.await("the room", () -> studio.board().size() == 9);
        studio.focus(studio.only(".tray .search"));
        studio.robot.interact(() -> ((TextField) studio.only(".tray .search")).setText("pic 12.png"));
        studio.await(
                () -> "only pic-12, but there is " + studio.recent(),
                () -> studio.recent().equals(List.of("pic-12.png")));
        studio.press(KeyCode.ENTER);
        studio.press(KeyCode.ENTER);
        studio.await("the tile", () -> studio.board().contains("pic-12.png 0.60 balanced"));

        studio.press(KeyCode.DELETE);
        studio.await("the gap", () -> studio.recent().isEmpty());
        assertTrue(studio.words().contains("No recent picture is called “pic 12.png”."));
        studio.robot.interact(() -> ((TextField) studio.only(".tray .search")).clear());
        studio.await("the rest", () -> studio.recentHead().equals("Recent 13"));
    }

    @Test
    void trayIsThereAgainAfterARestart() throws TimeoutException {
        studio.add(pictures(11));
        studio.await("the tray", () -> studio.recentHead().equals("Recent 11"));
        studio.close();
        studio = OpenStudio.in(folder.resolve("home"));
        studio.await("the tray", () -> studio.recentHead().equals("Recent 11"));
        studio.await("its pictures", () -> studio.recent().contains("A pic-00.png"));
    }

    @Test
    void pictureIsDraggedFromTheTrayToTheBoard() throws TimeoutException {
        studio.add(pictures(2));
        remove(0);
        studio.awaitBoard("pic-01.png 0.60 balanced");
        studio.robot.clickOn(studio.only(".tray .fold"));
        studio.await("the tray", () -> studio.recentCells().size() == 2);
        for (int attempt = 0; attempt < 5 && studio.board().size() < 2; attempt++) {
            studio.carry(studio.recentCells().getFirst(), studio.middle(studio.dropArea()));
            studio.awaitPictures();
        }
        studio.awaitBoard("pic-01.png 0.60 balanced", "pic-00.png 0.60 balanced");
    }

    @Test
    void pictureOfTheTrayIsKeptBesideATileWithAlt() throws TimeoutException {
        studio.add(pictures(3));
        remove(0);
        studio.awaitBoard("pic-01.png 0.60 balanced", "pic-02.png 0.60 balanced");
        studio.robot.clickOn(studio.only(".tray .fold"));
        studio.await("the tray", () -> studio.recentCells().size() == 3);
        for (int attempt = 0; attempt < 5 && studio.board().size() < 3; attempt++) {
            studio.hold(
                    studio.recentCells().getFirst(),
                    studio.middle(studio.tiles().getFirst()));
            studio.robot.press(KeyCode.ALT);
            studio.letGo(KeyCode.ALT);
            studio.awaitPictures();
        }
        studio.awaitBoard("pic-01.png 0.60 balanced", "pic-00.png 0.60 balanced", "pic-02.png 0.60 balanced");
    }

    @Test
    void foldIsAnsweredByTheKeyboard() throws TimeoutException {
        ToggleButton fold = (ToggleButton) studio.only(".tray .fold");
        studio.focus(fold);
        studio.press(KeyCode.SPACE);
        assertTrue(fold.isSelected());
        assertTrue(studio.words().contains(Messages.text("tray.empty")));
        assertEquals("Recent pictures", fold.getAccessibleText());
    }

    @Test
    void outputBecomesAReferenceInOneClickAndOffersItsMixAgain() throws TimeoutException, IOException {
        studio.add(pictures(1));
        studio.ask("a polar bear");
        studio.robot.clickOn(studio.generate());
        studio.awaitOutputs(1);
        remove(0);
        studio.awaitBoard();
        studio.ask("something else");

        studio.robot.interact(() -> {
            studio.session.look(studio.session.outputs().getFirst());
        });
        studio.robot.interact(() -> studio.button("viewer.useAsReference").fire());
        studio.await("the reference", () -> studio.board().size() == 1);
        String output =
                studio.session.outputs().getFirst().picture().getFileName().toString();
        studio.awaitBoard(output + " 0.60 balanced");
        studio.awaitNotice(output + " was made from “a polar bear” and one reference.");
        studio.picture("restore-offer");

        studio.focus(studio.button("references.restoreMix"));
        studio.press(KeyCode.SPACE);
        studio.awaitBoard("pic-00.png 0.60 balanced");
        assertEquals("a polar bear", studio.prompt().getText());
        assertEquals(
                studio.button("references.undo"), studio.stage.getScene().getFocusOwner(), "the keys go on from there");
        studio.press(KeyCode.SPACE);
        studio.awaitBoard(output + " 0.60 balanced");
        assertEquals("something else", studio.prompt().getText());

        Path recipe = studio.session.outputs().getFirst().recipeFile();
        studio.drop(studio.prompt(), recipe);
        studio.awaitNotice(recipe.getFileName() + " was made from “a polar bear” and one reference.");
        assertEquals(1, studio.board().size(), "a recipe is no picture");
    }

    @Test
    void hintsStandBelowTheTilesAndEachHasAFix() throws TimeoutException {
        studio.add(pictures(1));
        studio.await(
                "the hint",
                () -> studio.hints().equals(List.of("A This picture is small (120\u00a0px); Krea may ignore it")));
        Path again = TestPictures.png(folder.resolve("again.png"), 240, 180, 0);
        studio.add(again);
        studio.robot.interact(() -> studio.button("references.scale").fire());
        studio.picture("hints");
        studio.robot.clickOn(studio.button("notice.dismiss"));
        studio.await(
                "one hint less",
                () -> !studio.hints().contains("A This picture is small (120\u00a0px); Krea may ignore it"));
    }

    @Test
    void hintThatStaysWhileItsSumMovesCanStillBeMended() throws TimeoutException {
        for (int i = 0; i < 3; i++) {
            studio.add(TestPictures.png(folder.resolve("fine-%d.png".formatted(i)), 1200, 900, 90 * i));
        }
        studio.robot.interact(() -> studio.slider(0).setValue(1));
        studio.await(
                "the hint",
                () -> studio.hints().equals(List.of("The strengths add up high and may fight the subject")));
        Node hint = studio.only(".hints .hint");
        studio.robot.interact(() -> studio.slider(0).setValue(0.9));
        assertSame(hint, studio.only(".hints .hint"));
        studio.robot.interact(() -> studio.button(hint, "hint.fix.scale").fire());
        studio.await("the sum", () -> studio.sum().equals("1.00"));
    }

    @Test
    void allHintsCanBeSeen() throws TimeoutException {
        studio.add(pictures(5));
        studio.await(
                "more hints than fit",
                () -> studio.stage.getScene().lookup(".hints .more").isVisible());
        assertEquals(3, studio.hints().size());
        studio.robot.interact(() -> studio.button("hint.all").fire());
        studio.await("all of them", () -> studio.hints().size() > 3);
        studio.picture("hints-all");
        studio.robot.interact(() -> studio.button("hint.all").fire());
        studio.await("the first ones", () -> studio.hints().size() == 3);
    }

    private void allowThisComputer() {
        studio.robot.interact(
                () -> studio.session.settings().update((SettingsData data) -> data.withPrivateAddresses(true)));
    }

    private void clipboard(String text) {
        studio.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.put(DataFormat.PLAIN_TEXT, text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void paste(String address) throws TimeoutException {
        clipboard(address);
        studio.focus(studio.only(".drop-area"));
        studio.press(KeyCode.CONTROL, KeyCode.V);
    }

    private void remove(int tile) throws TimeoutException {
        Node node = studio.tiles().get(tile);
        studio.focus(node);
        studio.press(KeyCode.DELETE);
    }

    private Path[] pictures(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestPictures.png(folder.resolve("pic-%02d.png".formatted(i)), 120, 90, i * 16))
                .toArray(Path[]::new);
    }
}
