// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is given back of a content, and of a reference, where a picture came out with too little of it.
class LegibilityTest {

    private static final int SIDE = 160;
    private static final Lab FIGURE = figure(0.3f, 0.7f);
    private static final Plane EVERYWHERE = Plane.filled(SIDE, SIDE, 1);

    @Test
    void marksFadeUntilTheDrawingIsSeen() throws Exception {
        Lab noisy = noisy(FIGURE, 0.6f);
        Lab ensured = Legibility.ensured(FIGURE, noisy, FIGURE);
        assertTrue(structure(noisy) < 0.4, "the drawing drowns");
        assertTrue(structure(ensured) > structure(noisy) + 0.1, "and is seen again");
        assertTrue(distance(ensured, FIGURE) > 0.2 * distance(noisy, FIGURE), "with marks on it");
    }

    @Test
    void marksStayWhereTheDrawingIsSeen() throws Exception {
        Lab clear = noisy(FIGURE, 0.02f);
        assertSame(clear, Legibility.ensured(FIGURE, clear, FIGURE));
    }

    @Test
    void marksStayWhereThereIsNoDrawing() throws Exception {
        Lab empty = figure(0.5f, 0.5f);
        Lab marks = noisy(empty, 0.6f);
        assertSame(marks, Legibility.ensured(empty, marks, empty));
    }

    @Test
    void aFigureThatLostItsContrastGetsItBack() throws Exception {
        Lab drowned = figure(0.3f, 0.31f);
        Lab kept = Contrast.keep(FIGURE.l(), drowned, EVERYWHERE, 0.8f);
        assertTrue(contrast(kept) > 0.4 * contrast(FIGURE), () -> "contrast " + contrast(kept));
    }

    @Test
    void aFigureThatHasItsContrastIsLeftAlone() throws Exception {
        Lab kept = Contrast.keep(FIGURE.l(), FIGURE, EVERYWHERE, 0.8f);
        assertEquals(0, distance(kept, FIGURE), 1e-3);
    }

    @Test
    void detailGetsTheEnergyOfTheReferences() throws Exception {
        Lab faint = noisy(FIGURE, 0.1f);
        Lab strong = noisy(FIGURE, 0.15f);
        Lab matched = Octaves.matched(faint, strong, 0);
        assertEquals(1, energy(matched) / energy(strong), 0.1);
        assertEquals(1, energy(Octaves.matched(strong, faint, 0)) / energy(strong), 0.05, "and is not taken away");
    }

    @Test
    void busyGroundsCalmDownBeforeWhatMatters() throws Exception {
        Lab busy = noisy(FIGURE, 0.3f);
        Lab reference = noisy(FIGURE, 0.2f);
        Plane left = EVERYWHERE.map(i -> i % SIDE < SIDE / 2 ? 1 : 0);
        Lab calm = Calm.like(busy, reference, left);
        assertEquals(1, energy(calm) / energy(reference), 0.1);
        assertEquals(0, distance(half(calm, 0), half(busy, 0)), 1e-6, "what matters stays");
        assertTrue(distance(half(calm, SIDE / 2), half(busy, SIDE / 2)) > 0.03, "the ground does not");
    }

    @Test
    void calmGroundsStay() throws Exception {
        Lab calm = noisy(FIGURE, 0.1f);
        assertEquals(0, distance(calm, Calm.like(calm, noisy(FIGURE, 0.2f), new Plane(SIDE, SIDE))), 0);
    }

    @Test
    void inkDrawingsHaveLinesInsteadOfNoise() throws Exception {
        BufferedImage content = Samples.stillLife(256, 192);
        Trial trial = new Trial(Sitter.of("still life", content), 256, 192);
        trial.add("ink", ink(), EngineProgress.SILENT);
        double structure = trial.response("ink", 0, 1).at(1).structure();
        assertTrue(structure > 0.4, () -> "structure " + structure);
    }

    /// Black squares and circles on white paper.
    private static BufferedImage ink() {
        BufferedImage picture = Samples.plain(320, 240, 0xffffff);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2));
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 6; y++) {
                if (x % 2 == 0) {
                    pen.drawRect(40 * x + 5, 40 * y + 5, 30, 20 + 2 * y);
                } else {
                    pen.drawOval(40 * x, 40 * y + 5, 20 + 3 * y, 28);
                }
            }
        }
        pen.dispose();
        return picture;
    }

    /// From a column on, half as wide as the whole.
    private static Lab half(Lab picture, int from) throws InterruptedException {
        Plane like = new Plane(SIDE / 2, SIDE);
        return picture.each(plane ->
                like.map(i -> plane.at()[Math.floorDiv(i, SIDE / 2) * SIDE + from + i % (SIDE / 2)]));
    }

    private static double structure(Lab picture) throws InterruptedException {
        return Structure.of(FIGURE).kept(picture);
    }

    private static double energy(Lab picture) throws InterruptedException {
        Plane soft = picture.l().blur(1.2);
        return picture.l().map(i -> picture.l().at()[i] - soft.at()[i]).spread();
    }

    private static double distance(Lab one, Lab other) throws InterruptedException {
        Plane difference = one.l().map(i -> Math.abs(one.l().at()[i] - other.l().at()[i]));
        return difference.mean();
    }

    /// The difference of just inside from just outside.
    private static double contrast(Lab picture) {
        Plane light = picture.l();
        return Math.abs(light.sample(0.64f * SIDE, SIDE / 2f) - light.sample(0.72f * SIDE, SIDE / 2f));
    }

    /// A disc on a wall.
    private static Lab figure(float inside, float outside) {
        Lab lab = new Lab(SIDE, SIDE);
        for (int i = 0; i < lab.size(); i++) {
            double x = i % SIDE - SIDE / 2.0;
            double y = Math.floorDiv(i, SIDE) - SIDE / 2.0;
            lab.l().at()[i] = Math.hypot(x, y) < SIDE / 6.0 ? inside : outside;
        }
        return lab;
    }

    private static Lab noisy(Lab lab, float amount) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(5);
        Plane noise = new Plane(SIDE, SIDE);
        for (int i = 0; i < noise.at().length; i++) {
            noise.at()[i] = amount * (float) random.nextDouble(-1, 1);
        }
        return new Lab(lab.l().map(i -> lab.l().at()[i] + noise.at()[i]), lab.a(), lab.b());
    }
}
