// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WardrobeTest {

    private static final DrawingLibrary LIBRARY = DrawingLibrary.load();
    private static final Wardrobe WARDROBE = new Wardrobe(LIBRARY);

    @Test
    void drawingsRender() {
        List<String> empty = new ArrayList<>();
        List<Drawing> all = List.copyOf(LIBRARY.all());
        for (int i = 0; i < all.size(); i += 11) {
            Puppet puppet = Puppet.of(dress(all.get(i), i));
            if (!inked(puppet.image(40))) {
                empty.add(all.get(i).name());
            }
        }
        assertEquals(List.of(), empty);
        assertTrue(all.size() > 1300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "polar-bear",
                "bear",
                "fox",
                "unicorn",
                "panda",
                "cowboy-hat-face",
                "cook",
                "boy",
                "santa-claus",
                "robot"
            })
    void headsGetABodyThatStaysInItsBox(String name) {
        Figure figure = dress(LIBRARY.named(name).orElseThrow(), 1);
        Rectangle2D box = figure.box(), bounds = Puppet.of(figure).bounds();
        assertTrue(bounds.getHeight() > DrawingFigure.SIDE * 1.2, "taller than a head");
        assertTrue(
                bounds.getX() > box.getX()
                        && bounds.getY() > box.getY()
                        && bounds.getMaxX() < box.getMaxX()
                        && bounds.getMaxY() < box.getMaxY(),
                bounds + " touches " + box);
    }

    @Test
    void sleepingCatLiesCurledUp() {
        Drawing cat = LIBRARY.named("cat").orElseThrow();
        Idea.Actor sleeper = new Idea.Actor(cat, 1, OptionalInt.empty(), 1, Set.of(Pose.SLEEP));
        double awake = Puppet.of(dress(cat, 1)).aspect();
        double asleep = Puppet.of(WARDROBE.dress(sleeper, Stance.STAND, 1, new SplittableRandom(1)))
                .aspect();
        assertTrue(asleep > 1.4 && awake < 1.3, asleep + " wide, awake " + awake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cactus", "cityscape", "man-dancing"})
    void drawingsThatOlderRenderersRefusedAreDrawn(String name) {
        assertTrue(inked(Puppet.of(dress(LIBRARY.named(name).orElseThrow(), 1)).image(60)));
    }

    private static Figure dress(Drawing drawing, int seed) {
        Idea.Actor actor = new Idea.Actor(drawing, 1, OptionalInt.empty(), 1, Set.of());
        return WARDROBE.dress(actor, Stance.STAND, 1, new SplittableRandom(seed));
    }

    private static boolean inked(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 > 128) {
                    return true;
                }
            }
        }
        return false;
    }
}
