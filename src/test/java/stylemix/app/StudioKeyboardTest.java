// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.model.PictureEdit;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.model.Variant;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Messages;

/// The left room and the cards for somebody who has no mouse: what the keys reach, what it is called, what they do
/// there, and where they go on.
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class StudioKeyboardTest {

    /// More stops than the fullest window here has.
    private static final int STOPS = 150;

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
    void tabGoesThroughTheWholeWindowAndEveryStopHasANameAndIsInSight() throws TimeoutException {
        studio.add(pictures(3));
        studio.robot.interact(() -> studio.button("references.pad").fire());
        studio.await("the hints", () -> studio.hints().size() == 3);
        studio.robot.interact(
                () -> studio.session.imports().tray().openProperty().set(true));
        studio.focus(studio.prompt());
        List<Node> stops = new ArrayList<>();
        do {
            studio.press(KeyCode.TAB);
            stops.add(owner());
            assertNotNull(owner(), () -> "the keys are lost after " + names(stops));
            assertTrue(isInSight(owner()), () -> "out of sight: " + name(owner()) + " after " + names(stops));
        } while (!studio.prompt().equals(owner()) && stops.size() < STOPS);
        List<String> names = names(stops);
        assertEquals(List.of(), names.stream().filter(String::isBlank).toList(), names::toString);
        assertEquals(studio.prompt(), owner(), () -> "a trap: " + names);
        assertTrue(stops.containsAll(studio.tiles()), names::toString);
        assertTrue(
                stops.containsAll(Stream.of(".board-menu", ".mix-pad .stage", ".drop-area", ".tray-grid")
                        .map(studio::only)
                        .toList()),
                names::toString);
        assertTrue(names.contains(Messages.text("hint.fix.replace")), names::toString);
        assertTrue(names.contains(Messages.text("references.scale")), names::toString);
        assertEquals(stops.size(), stops.stream().distinct().count(), names::toString);
        List<String> inTiles = stops.stream()
                .filter(stop -> stop instanceof ButtonBase && isIn(stop, ".reference-tile"))
                .map(button -> name(button) + " " + button.getAccessibleHelp())
                .toList();
        assertEquals(inTiles.size(), inTiles.stream().distinct().count(), inTiles::toString);
        assertTrue(inTiles.size() >= 4 * studio.tiles().size(), inTiles::toString);
    }

    @Test
    void aCardKeepsTheKeysAndGivesThemBack() throws TimeoutException {
        studio.add(pictures(1));
        Node tile = studio.tiles().getFirst();
        studio.focus(tile);
        staysIn(".card.settings", 2, KeyCode.F1);
        staysIn(".card.settings", 12, KeyCode.CONTROL, KeyCode.COMMA);
        staysIn(".card.crop", 12, KeyCode.C);
        staysIn(".card.quick-look", 2, KeyCode.SPACE);
        studio.focus(studio.button("references.presets"));
        staysIn(".card.browser", 6, KeyCode.ENTER);
        studio.press(KeyCode.TAB);
        assertFalse(isIn(owner(), ".modal-pane"), "nothing can be done in a card that is gone");
    }

    @Test
    void partsAreReachedByOneKeyAndTilesByArrows() throws TimeoutException {
        studio.add(pictures(4));
        studio.focus(studio.prompt());
        studio.press(KeyCode.F6); // there are no outputs
        assertEquals(studio.only(".board-menu"), owner());
        studio.press(KeyCode.F6);
        assertEquals(studio.tiles().getFirst(), owner());
        IntStream.range(0, 9).forEach(_ -> studio.press(KeyCode.DOWN));
        assertEquals(studio.tiles().getLast(), owner());
        assertTrue(isInSight(owner()));
        studio.press(KeyCode.UP);
        assertEquals(studio.tiles().get(2), owner());
        studio.press(KeyCode.F6);
        assertEquals(studio.only(".tray .fold"), owner());
        studio.press(KeyCode.F6);
        assertTrue(isIn(owner(), ".sum"));
        studio.press(KeyCode.SHIFT, KeyCode.F6);
        studio.press(KeyCode.SHIFT, KeyCode.F6);
        assertEquals(studio.tiles().getFirst(), owner());
    }

    @Test
    void theLetterThatOpensTheNoteIsNotPartOfIt() throws TimeoutException {
        studio.add(pictures(1));
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.N);
        await(".name-box");
        type("soft edges");
        studio.press(KeyCode.ENTER);
        ReferenceSlot slot = studio.session.composition().references().getFirst();
        assertEquals("soft edges", slot.noteProperty().get());
        studio.press(KeyCode.N);
        await(".name-box");
        studio.press(KeyCode.ENTER);
        assertEquals("soft edges", slot.noteProperty().get());
        assertEquals(studio.tiles().getFirst(), owner());
    }

    @Test
    void whatIsTakenBackIsSaid() throws TimeoutException {
        studio.add(pictures(1));
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.M);
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(
                studio.words().contains("Undone: Mute 0.png"),
                () -> studio.words().toString());
        tabTo(node -> name(node).equals("Redo: Mute 0.png"));
        studio.press(KeyCode.SPACE);
        studio.awaitBoard("0.png 0.60 muted");
        assertTrue(
                studio.words().contains("Done again: Mute 0.png"),
                () -> studio.words().toString());
        assertEquals("Nothing to redo", name(owner()));
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.K);
        assertTrue(studio.words().stream().noneMatch(word -> word.startsWith("Done again")));
    }

    @Test
    void whatIsTakenBackLeavesTheNamesInTheBarWhole() throws TimeoutException {
        studio.add(pictures(1));
        studio.robot.interact(() -> studio.stage.setWidth(1100));
        studio.robot.interact(
                () -> studio.session.composition().history().mark("Name " + "a very long name ".repeat(9)));
        studio.robot.interact(() -> studio.session
                .composition()
                .references()
                .getFirst()
                .mutedProperty()
                .set(true));
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        Labeled said = (Labeled) studio.only("#undone");
        assertTrue(said.getText().startsWith("Undone: Name a very long name"), said.getText());
        for (String whole : List.of(".top-bar .name", ".board-menu", ".service-pill")) {
            Region part = (Region) studio.only(whole);
            assertTrue(OpenStudio.fx(() -> part.getWidth() >= part.prefWidth(-1)), whole + " is cut");
        }
    }

    @Test
    void aStrengthGoesBackToItsStartAndTheRangeAndTheSizeAreSetByKeys() throws TimeoutException {
        studio.add(pictures(1));
        studio.focus(studio.slider(0));
        studio.press(KeyCode.RIGHT);
        studio.awaitBoard("0.png 0.65 balanced");
        studio.press(KeyCode.BACK_SPACE);
        studio.awaitBoard("0.png 0.60 balanced");
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.awaitBoard("0.png 0.65 balanced");

        tabTo(node -> studio.button("references.options").equals(node));
        studio.press(KeyCode.SPACE);
        String range = Messages.text("options.experimental");
        studio.await("the options", () -> studio.robot.lookup(range).tryQuery().isPresent());
        studio.press(KeyCode.SPACE);
        studio.await("the wide range", () -> studio.slider(0).getMin() == -2);
        int before = OpenStudio.fx(() -> (int) ((Region) studio.only(".reference-tile .frame")).getHeight());
        studio.press(KeyCode.TAB);
        studio.press(KeyCode.RIGHT);
        studio.await("a larger tile", () -> ((Region) studio.only(".reference-tile .frame")).getHeight() > before);
        studio.press(KeyCode.ESCAPE);
        studio.await("no options", () -> studio.robot.lookup(range).tryQuery().isEmpty());
        assertEquals(studio.button("references.options"), owner());
    }

    @Test
    void everyButtonThatHasTheKeysHasARing() throws TimeoutException {
        studio.add(pictures(1));
        studio.ask("a cat");
        studio.await("the live mix", () -> studio.stage.getScene().lookup(".zoom-menu") != null);
        studio.focus(studio.prompt());
        List<Node> ringed = new ArrayList<>();
        for (boolean round = false; !round; round = studio.prompt().equals(owner())) {
            studio.press(KeyCode.TAB);
            if (owner() instanceof ButtonBase button) {
                Set<Paint> ring = strokes(button);
                studio.robot.interact(() -> studio.only(".drop-area").requestFocus());
                ring.removeAll(strokes(button));
                assertFalse(ring.isEmpty(), () -> name(button) + " has no ring");
                ringed.add(button);
                studio.robot.interact(button::requestFocus);
            }
        }
        assertTrue(
                ringed.containsAll(List.of(studio.only(".board-menu"), studio.only(".zoom-menu"))),
                () -> names(ringed).toString());
    }

    @Test
    void whatTheArrowsSelectIsWhatIsChosen() throws TimeoutException {
        studio.add(pictures(1));
        ObjectProperty<Variant> variant = studio.session.composition().variantProperty();
        studio.focus(studio.button("variant.MEDIUM"));
        studio.press(KeyCode.RIGHT);
        assertEquals(Variant.LARGE, variant.get());
        studio.press(KeyCode.LEFT);
        studio.press(KeyCode.LEFT);
        assertEquals(Variant.MEDIUM_TURBO, variant.get());
        studio.press(KeyCode.SPACE);
        assertTrue(OpenStudio.is("selected").test(owner()), "one always is chosen");

        studio.press(KeyCode.CONTROL, KeyCode.COMMA);
        await(".card.settings");
        studio.robot.interact(() -> studio.button("theme.LIGHT").requestFocus());
        studio.press(KeyCode.RIGHT);
        assertEquals(SettingsData.Theme.DARK, studio.session.settings().data().theme());
        studio.robot.interact(() -> studio.button("service.DRAFT").requestFocus());
        studio.press(KeyCode.DOWN);
        assertEquals(Service.KREA, studio.session.settings().data().service());
    }

    @Test
    void aCropKeepsItsShapeByKeysAndIsTakenBack() throws TimeoutException {
        studio.add(pictures(1));
        studio.focus(studio.tiles().getFirst());
        studio.press(KeyCode.C);
        await(".crop");
        studio.press(KeyCode.TAB);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.RIGHT);
        assertEquals("1:1", name(owner()));
        studio.press(KeyCode.SHIFT, KeyCode.TAB);
        studio.press(KeyCode.SHIFT, KeyCode.LEFT);
        studio.press(KeyCode.SHIFT, KeyCode.LEFT);
        studio.press(KeyCode.RIGHT);
        studio.press(KeyCode.ENTER);
        ReferenceSlot slot = studio.session.composition().references().getFirst();
        studio.await("the crop", () -> !slot.edit().untouched());
        PictureEdit.Crop crop = slot.edit().crop();
        assertEquals(1, crop.width() * 120 / (crop.height() * 90), 0.02, crop::toString);
        assertTrue(crop.width() < 0.75, crop::toString);
        assertEquals(studio.tiles().getFirst(), owner());
        studio.press(KeyCode.CONTROL, KeyCode.Z);
        studio.await("the whole picture", () -> slot.edit().untouched());
    }

    @Test
    void jobsAndOutputsAreWalkedAndTheKeysAreNeverLost() throws TimeoutException {
        studio.add(pictures(1));
        studio.ask("a polar bear");
        studio.focus(studio.prompt());
        studio.press(KeyCode.CONTROL, KeyCode.ENTER);
        studio.awaitCards(1);
        studio.press(KeyCode.F6);
        studio.press(KeyCode.TAB);
        assertEquals(Messages.text("run.cancel"), name(owner()));
        studio.press(KeyCode.SPACE);
        studio.await("the end", () -> studio.lastRun().state().isEnd());
        assertEquals(Messages.text("run.dismiss"), name(owner()));
        studio.press(KeyCode.SPACE);
        studio.awaitCards(0);
        assertTrue(isIn(owner(), ".outputs"), () -> "the keys went to " + name(owner()));

        for (int outputs = 1; outputs <= 2; outputs++) {
            studio.focus(studio.prompt());
            studio.press(KeyCode.CONTROL, KeyCode.ENTER);
            studio.awaitCards(1);
            studio.press(KeyCode.F6);
            assertTrue(isIn(owner(), ".run-card"), () -> name(owner()));
            studio.awaitOutputs(outputs);
            studio.awaitCards(0);
            assertTrue(isIn(owner(), ".outputs"), () -> "the keys went to " + name(owner()));
        }

        Node grid = studio.only(".outputs-grid");
        tabTo(grid::equals);
        studio.press(KeyCode.HOME);
        studio.await(
                "the newest",
                () -> OpenStudio.is("selected").test(studio.cells().getFirst()));
        studio.press(KeyCode.RIGHT);
        studio.await(
                "the one before",
                () -> OpenStudio.is("selected").test(studio.cells().get(1)));
        int windows = OpenStudio.fx(() -> Window.getWindows().size());
        studio.press(KeyCode.ENTER);
        studio.await("full screen", () -> Window.getWindows().size() > windows);
        studio.press(KeyCode.ESCAPE);
        studio.await("the window", () -> Window.getWindows().size() == windows);
        studio.takeKeys();
        assertEquals(grid, owner());
        tabTo(node -> name(node).equals(Messages.text("viewer.useAsReference")));
        studio.press(KeyCode.SPACE);
        studio.await("the output on the board", () -> studio.board().size() == 2);
        assertTrue(isIn(owner(), ".viewer"), () -> name(owner()));
    }

    @Test
    void recentPicturesAreSearchedPutOnTheBoardAndTakenOut() throws TimeoutException {
        studio.add(pictures(10));
        IntStream.range(0, 9).forEach(_ -> {
            studio.robot.interact(() -> studio.tiles().getLast().requestFocus());
            studio.press(KeyCode.DELETE);
        });
        studio.awaitBoard("0.png 0.60 balanced");
        tabTo(node -> studio.only(".tray .fold").equals(node));
        studio.press(KeyCode.SPACE);
        Node grid = studio.only(".tray-grid");
        tabTo(node -> grid.equals(node));
        assertTrue(name(grid).startsWith("Recent picture 0.png"), name(grid));
        studio.press(KeyCode.DOWN);
        studio.press(KeyCode.DOWN);
        studio.await(
                "the selected one in sight",
                () -> studio.recentCells().stream()
                        .anyMatch(cell -> OpenStudio.is("selected").test(cell) && isInSight(cell)));
        studio.press(KeyCode.SHIFT, KeyCode.TAB);
        type("7.p");
        studio.press(KeyCode.DOWN);
        assertEquals(grid, owner());
        studio.press(KeyCode.ENTER);
        studio.awaitBoard("0.png 0.60 balanced", "7.png 0.60 balanced");
        assertEquals(grid, owner());
        studio.press(KeyCode.DELETE);
        studio.await("one less", () -> studio.recentHead().equals("Recent 9"));
        assertNotNull(owner());
        studio.press(KeyCode.SHIFT, KeyCode.TAB);
        studio.press(KeyCode.ESCAPE);
        studio.press(KeyCode.ENTER);
        assertEquals(grid, owner());
    }

    @Test
    void aMixIsSavedAppliedRenamedAndRemoved() throws TimeoutException {
        studio.add(pictures(2));
        tabTo(node -> studio.button("references.presets").equals(node));
        studio.press(KeyCode.ENTER);
        tabTo(node -> studio.button("presets.save").equals(node));
        studio.press(KeyCode.SPACE);
        await(".name-box");
        type("Autumn");
        studio.press(KeyCode.ENTER);
        studio.await("the card", () -> studio.stage.getScene().lookup(".preset-card") != null);
        tabTo(node -> name(node).equals("Autumn"));
        menu("presets.more", "presets.rename");
        await(".name-box");
        type("Winter");
        studio.press(KeyCode.ENTER);
        studio.await("the new name", () -> studio.words().contains("Winter"));
        assertTrue(isIn(owner(), ".preset-card"), "the keys stay with the card that was renamed");

        menu("presets.more", "presets.remove");
        studio.await("no card", () -> studio.stage.getScene().lookup(".preset-card") == null);
        assertTrue(isIn(owner(), ".browser"), "the keys stay in the card");
        tabTo(node -> studio.button("references.undo").equals(node));
        studio.press(KeyCode.SPACE);
        studio.await("the card", () -> studio.stage.getScene().lookup(".preset-card") != null);
        tabTo(node -> name(node).equals("Winter"));
        studio.robot.interact(() -> studio.session
                .composition()
                .references()
                .getFirst()
                .strengthProperty()
                .set(0.1));
        studio.press(KeyCode.ENTER);
        studio.awaitBoard("0.png 0.60 balanced", "1.png 0.60 balanced");
        assertEquals(studio.button("references.presets"), owner());
    }

    @Test
    void hintsAreMendedAndPutAwayAndTheKeysGoOnWithTheNext() throws TimeoutException {
        studio.add(pictures(3));
        studio.await("the hints", () -> studio.hints().size() == 3);
        tabTo(node -> isIn(node, ".hint") && node instanceof Labeled);
        assertTrue(
                owner().getAccessibleHelp().startsWith("Reference A: This picture is small"),
                () -> owner().getAccessibleHelp());
        studio.press(KeyCode.TAB);
        assertEquals(Messages.text("notice.dismiss"), name(owner()));
        int before = studio.hints().size();
        studio.press(KeyCode.SPACE);
        studio.await(
                "one hint less",
                () -> studio.hints().size() < before
                        || !studio.hints().getFirst().startsWith("A"));
        assertTrue(isIn(owner(), ".hint"), () -> name(owner()));

        while (!studio.hints().isEmpty()) {
            List<String> now = studio.hints();
            if (!name(owner()).equals(Messages.text("notice.dismiss"))) {
                studio.press(KeyCode.TAB);
            }
            studio.press(KeyCode.SPACE);
            studio.await("another hint", () -> !studio.hints().equals(now));
        }
        assertEquals(studio.tiles().getFirst(), owner());
    }

    @Test
    void theSumIsBalancedWithoutAMouse() throws TimeoutException {
        studio.add(pictures(3));
        tabTo(node -> name(node).equals(Messages.text("references.scale")));
        studio.press(KeyCode.SPACE);
        studio.awaitBoard("0.png 0.34 subtle", "1.png 0.33 subtle", "2.png 0.33 subtle");
        assertTrue(isIn(owner(), ".sum"), () -> name(owner()));
        studio.focus(studio.tiles().get(1));
        studio.press(KeyCode.TAB);
        menu("tile.more", "tile.lead");
        studio.awaitBoard("0.png 0.20 faint", "1.png 0.60 balanced", "2.png 0.20 faint");
        tabTo(node -> name(node).equals(Messages.text("references.equalise")));
        studio.press(KeyCode.SPACE);
        studio.await("the same for all", () -> studio.board().getFirst().startsWith("0.png 0.3"));
        assertTrue(isIn(owner(), ".sum"), () -> name(owner()));
    }

    @Test
    void visitsOfThePadAreReachedShownAndReturnedTo() throws TimeoutException {
        studio.add(pictures(2));
        studio.ask("a cat");
        tabTo(node -> studio.button("references.pad").equals(node));
        studio.press(KeyCode.ENTER);
        Node pad = studio.only(".mix-pad .stage");
        tabTo(node -> pad.equals(node));
        rest(KeyCode.DIGIT1, 1);
        rest(KeyCode.DIGIT2, 2);
        assertTrue(pad.getAccessibleText().contains("B 1.00"), pad.getAccessibleText());
        studio.press(KeyCode.TAB);
        assertTrue(name(owner()).startsWith("Where you were: A 0.00   B 1.00"), () -> name(owner()));
        studio.press(KeyCode.LEFT);
        assertTrue(name(owner()).startsWith("Where you were: A 1.00   B 0.00"), () -> name(owner()));
        studio.await("its picture", () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
        studio.press(KeyCode.ENTER);
        studio.awaitBoard("0.png 1.00 dominant", "1.png 0.00 faint");
        assertEquals(pad, owner());
        assertTrue(Window.getWindows().stream().noneMatch(PopupWindow.class::isInstance));
        studio.press(KeyCode.PLUS);
        tabTo(node -> studio.button("pad.close").equals(node));
        studio.press(KeyCode.SPACE);
        studio.await("no pad", () -> !pad.getParent().isVisible());
        assertEquals(studio.button("references.pad"), owner());
    }

    @Test
    void aClickBesideASliderGoesToIt() throws TimeoutException {
        studio.add(pictures(2));
        studio.focus(studio.prompt());
        Node number = studio.number(1);
        Bounds field = OpenStudio.fx(() -> number.localToScreen(number.getBoundsInLocal()));
        studio.robot.clickOn(field.getMinX() - 4, field.getCenterY());
        assertEquals(studio.slider(1), owner());
        studio.focus(studio.prompt());
        Bounds slider = OpenStudio.fx(
                () -> studio.slider(0).localToScreen(studio.slider(0).getBoundsInLocal()));
        studio.robot.clickOn(slider.getCenterX(), slider.getMaxY() - 1);
        assertEquals(studio.slider(0), owner());
    }

    /// Goes to a place of the pad and waits until it is remembered.
    private void rest(KeyCode key, int visits) throws TimeoutException {
        studio.press(key);
        studio.await(
                visits + " visits",
                () -> studio.stage.getScene().getRoot().lookupAll(".pad-visit").size() == visits);
    }

    /// Opens a card, goes round in it both ways, and closes it.
    private void staysIn(String card, int most, KeyCode... keys) throws TimeoutException {
        Node before = owner();
        studio.press(keys);
        studio.await("the card", () -> owner() != null && isIn(owner(), card));
        assertFalse(name(studio.only(".modal-pane " + card)).isBlank(), card + " has a name");
        for (KeyCode[] step : new KeyCode[][] {{KeyCode.TAB}, {KeyCode.SHIFT, KeyCode.TAB}}) {
            List<Node> stops = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                studio.press(step);
                stops.add(owner());
                assertTrue(isIn(owner(), card), () -> card + " lost the keys: " + names(stops));
                assertFalse(name(owner()).isBlank(), () -> card + " has a stop without a name: " + names(stops));
            }
            assertTrue(stops.stream().distinct().count() < stops.size(), () -> card + " goes round: " + names(stops));
        }
        for (KeyCode arrow : new KeyCode[] {KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.LEFT}) {
            studio.press(arrow);
            assertTrue(isIn(owner(), card), () -> card + " lost the keys to " + owner() + " by " + arrow);
        }
        studio.press(KeyCode.ESCAPE);
        studio.await("the keys back", () -> before.equals(owner()));
    }

    /// Goes on by Tab until something has the keyboard.
    private void tabTo(Predicate<Node> wanted) {
        List<Node> stops = new ArrayList<>();
        while (!wanted.test(owner())) {
            studio.press(KeyCode.TAB);
            stops.add(owner());
            assertTrue(stops.size() < STOPS, () -> "not reached by Tab: " + names(stops));
        }
    }

    /// Opens the menu of the next button of a name, and chooses from it.
    private void menu(String button, String item) throws TimeoutException {
        tabTo(node -> name(node).equals(Messages.text(button)));
        studio.press(KeyCode.SPACE);
        String word = Messages.text(item);
        studio.await("the menu", () -> studio.robot.lookup(word).tryQuery().isPresent());
        for (int i = 0; i < STOPS && !isChosen(word); i++) {
            studio.press(KeyCode.DOWN);
        }
        studio.press(KeyCode.ENTER);
    }

    private boolean isChosen(String word) {
        return OpenStudio.fx(() -> studio.robot.lookup(".menu-item").queryAll().stream()
                .anyMatch(item -> item.isFocused()
                        && item.lookupAll(".label").stream()
                                .map(OpenStudio::text)
                                .anyMatch(word::equals)));
    }

    private void await(String selector) throws TimeoutException {
        studio.await(selector, () -> studio.robot.lookup(selector).tryQuery().isPresent());
    }

    private void type(String words) {
        studio.robot.write(words);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    }

    private Node owner() {
        return OpenStudio.fx(() -> studio.stage.getScene().getFocusOwner());
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(StudioKeyboardTest::name).toList();
    }

    /// What a screen reader says.
    private static String name(Node node) {
        return Optional.ofNullable(node)
                .flatMap(there -> Optional.ofNullable(there.getAccessibleText()))
                .orElseGet(() -> node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "");
    }

    private boolean isIn(Node node, String selector) {
        return OpenStudio.fx(() -> {
            var within = studio.stage.getScene().getRoot().lookupAll(selector);
            return Stream.iterate(node, at -> at != null, Node::getParent).anyMatch(within::contains);
        });
    }

    /// Whether its middle is within what every scroll pane above it and the window show.
    private boolean isInSight(Node node) {
        return OpenStudio.fx(() -> {
            Bounds at = node.localToScene(node.getBoundsInLocal());
            return Stream.iterate(node.getParent(), above -> above != null, Node::getParent)
                    .filter(above -> above.getStyleClass().contains("viewport")
                            || above.getStyleClass().contains("tray-grid")
                            || above.getParent() == null)
                    .map(above -> above.localToScene(above.getLayoutBounds()))
                    .allMatch(seen -> seen.contains(at.getCenterX(), at.getCenterY()));
        });
    }

    /// The colours that can be seen around a button.
    private static Set<Paint> strokes(Region button) {
        return OpenStudio.fx(() -> {
            button.applyCss();
            return Stream.ofNullable(button.getBorder())
                    .flatMap(border -> border.getStrokes().stream())
                    .map(BorderStroke::getTopStroke)
                    .filter(paint -> !Color.TRANSPARENT.equals(paint))
                    .collect(Collectors.toCollection(HashSet::new));
        });
    }

    private Path[] pictures(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestPictures.png(folder.resolve(i + ".png"), 120, 90, 31 * i + 7))
                .toArray(Path[]::new);
    }
}
