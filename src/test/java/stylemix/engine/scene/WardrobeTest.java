// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
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
            Puppet puppet = Puppet.of(WARDROBE.dress(all.get(i), new SplittableRandom(i)));
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
        Figure figure = WARDROBE.dress(LIBRARY.named(name).orElseThrow(), new SplittableRandom(1));
        Rectangle2D box = figure.box(), bounds = Puppet.of(figure).bounds();
        assertTrue(bounds.getHeight() > DrawingFigure.SIDE * 1.2, "taller than a head");
        assertTrue(
                bounds.getX() > box.getX()
                        && bounds.getY() > box.getY()
                        && bounds.getMaxX() < box.getMaxX()
                        && bounds.getMaxY() < box.getMaxY(),
                bounds + " touches " + box);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cactus", "cityscape", "man-dancing"})
    void drawingsThatOlderRenderersRefusedAreDrawn(String name) {
        assertTrue(inked(Puppet.of(WARDROBE.dress(LIBRARY.named(name).orElseThrow(), new SplittableRandom(1)))
                .image(60)));
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
