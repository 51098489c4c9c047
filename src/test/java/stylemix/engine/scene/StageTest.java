// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {

    private static final int WIDTH = 400, HEIGHT = 300;
    private static final DrawingLibrary LIBRARY = DrawingLibrary.load();
    private static final PromptReader READER = new PromptReader(new Lexicon(LIBRARY), LIBRARY);
    private static final Habitat HABITAT = new Habitat();

    @Test
    void whatIsOnAThingTouchesItsTop() throws Exception {
        Mark cup = mark("a cup on a table", "hot-beverage"), table = mark("a cup on a table", "table");
        assertEquals(table.bounds().getY(), cup.bounds().getMaxY(), 0.04 * cup.height() + 0.5);
        assertTrue(cup.carried(), "the table bears it");
        assertEquals(table.ground(), cup.ground(), 1e-6);
    }

    @Test
    void riderSitsOnTheMountAndIsPaintedOverIt() throws Exception {
        List<Mark> marks = marks("a cowboy on a horse", 1);
        assertEquals(List.of("horse", "cowboy-hat-face"), names(marks));
        Rectangle2D horse = marks.getFirst().bounds(), cowboy = marks.getLast().bounds();
        assertTrue(cowboy.getY() < horse.getY(), "the hat is above the horse's ears");
        assertTrue(cowboy.getMaxY() > horse.getCenterY() - 0.3 * horse.getHeight(), "the boots hang beside its flank");
        assertTrue(horse.getMinX() < cowboy.getCenterX() && cowboy.getCenterX() < horse.getMaxX());
    }

    @Test
    void whoIsBehindIsFartherPaintedEarlierAndPartlyHidden() throws Exception {
        List<Mark> marks = marks("a fox behind a tree", 1);
        assertEquals(List.of("fox", "deciduous-tree"), names(marks));
        Mark fox = marks.getFirst(), tree = marks.getLast();
        assertTrue(fox.ground() < tree.ground(), "farther");
        assertTrue(fox.bounds().intersects(tree.bounds()), "hidden in part");
        assertTrue(!tree.bounds().contains(fox.bounds()), "seen in part");
    }

    @Test
    void twoBehindAThingLookOutOnBothSides() throws Exception {
        List<Mark> marks = marks("two foxes behind a tree", 1);
        double tree = marks.getLast().bounds().getCenterX();
        assertEquals(3, marks.size());
        assertTrue((marks.get(0).x() - tree) * (marks.get(1).x() - tree) < 0);
        assertEquals(1, marks.stream().limit(2).filter(Mark::flip).count(), "each looks away from the tree");
    }

    @Test
    void whoIsInFrontIsNearerAndPaintedLater() throws Exception {
        List<Mark> marks = marks("a robot in front of a castle", 1);
        assertEquals(List.of("castle", "robot"), names(marks));
        assertTrue(marks.getFirst().ground() < marks.getLast().ground());
    }

    @Test
    void whatIsUnderATableIsBelowItsTop() throws Exception {
        Mark mouse = mark("a mouse under a table", "mouse"), table = mark("a mouse under a table", "table");
        assertTrue(mouse.bounds().getY() > table.bounds().getY() + 0.2 * table.height());
        assertTrue(table.bounds().getMinX() < mouse.bounds().getMinX());
        assertTrue(mouse.bounds().getMaxX() < table.bounds().getMaxX());
    }

    @Test
    void whatIsInABowlLooksOverItsRim() throws Exception {
        List<Mark> marks = marks("a fish in a bowl", 1);
        assertEquals(List.of("fish", "bowl"), names(marks));
        Rectangle2D fish = marks.getFirst().bounds(), bowl = marks.getLast().bounds();
        assertTrue(fish.getY() < bowl.getY() && bowl.getY() < fish.getMaxY());
    }

    @Test
    void whoLeapsOverAThingIsAboveIt() throws Exception {
        Mark dog = mark("a dog jumping over a fence", "dog"), fence = mark("a dog jumping over a fence", "fence");
        assertTrue(dog.bounds().getCenterY() < fence.bounds().getY());
        assertTrue(Math.abs(dog.x() - fence.x()) < fence.width() / 2);
    }

    @Test
    void whatIsBesideStandsOnTheSameGroundWithoutTouching() throws Exception {
        Mark cat = mark("a cat beside a dog", "cat"), dog = mark("a cat beside a dog", "dog");
        assertEquals(dog.ground(), cat.ground(), 1e-6);
        assertTrue(!cat.bounds().intersects(dog.bounds()));
    }

    @Test
    void scarfIsRoundTheNeckAndHatOnTheHead() throws Exception {
        Mark penguin = mark("a penguin with a scarf", "penguin"), scarf = mark("a penguin with a scarf", "scarf");
        assertTrue(penguin.bounds().contains(scarf.x(), scarf.bounds().getCenterY()));
        Mark woman = mark("a woman wearing a crown", "woman-standing"),
                crown = mark("a woman wearing a crown", "crown");
        assertTrue(crown.bounds().getY() < woman.bounds().getY());
        assertTrue(crown.bounds().getMaxY() > woman.bounds().getY());
    }

    @Test
    void flyingGroupIsHigherThanWalkingOne() throws Exception {
        assertTrue(mark("a flying dragon", "dragon").bounds().getCenterY()
                < mark("a walking dragon", "dragon").bounds().getCenterY());
    }

    @Test
    void hugeThingIsLargerThanTheSmallOneBesideIt() throws Exception {
        String prompt = "a small boat beside a huge lighthouse";
        assertTrue(mark(prompt, "lighthouse").height()
                > 3 * mark(prompt, "sailboat").height());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a cat jumping", "a running dog", "a dancing robot", "a jumping girl"})
    void movementTiltsAndLiftsSteadilyMore(String prompt) throws Exception {
        double before = -1;
        for (double energy = 0; energy <= 2; energy += 0.5) {
            Mark mark = marks(prompt, energy).getFirst();
            double stir = Math.abs(mark.tilt()) + mark.lift() / mark.height();
            assertTrue(stir >= before, prompt + " at " + energy);
            before = stir;
        }
        assertTrue(before > 0.05);
    }

    private static Mark mark(String prompt, String name) throws Exception {
        return marks(prompt, 1).stream()
                .filter(mark -> mark.extra().actor().drawing().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Mark> marks) {
        return marks.stream().map(mark -> mark.extra().actor().drawing().name()).toList();
    }

    private static List<Mark> marks(String prompt, double energy) throws Exception {
        Idea idea = READER.read(prompt);
        Place place = Place.MEADOW;
        Setting setting = new Setting(
                place,
                Hour.DAY,
                Set.of(),
                Optional.empty(),
                Palette.of(place, Hour.DAY, 1),
                WIDTH,
                HEIGHT,
                HEIGHT * 0.62,
                1);
        Casting casting = new Casting(new Wardrobe(LIBRARY), HABITAT, idea, place, energy);
        return new Stage(setting, idea, HABITAT, energy, new SplittableRandom(3))
                .arrange(casting.cast(new SplittableRandom(4)));
    }
}
