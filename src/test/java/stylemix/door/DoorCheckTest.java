// SPDX-License-Identifier: Apache-2.0
package stylemix.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stylemix.door.LabelledPictures.Label;
import stylemix.door.LabelledPictures.Labelled;
import stylemix.picture.Pixels;

/// How often each hint of the door check is right, over pictures whose faults are known.
class DoorCheckTest {

    private record Seen(Labelled picture, Look look, List<Hint> hints) {}

    /// @param found of those that have the fault
    /// @param missed of those that have it
    /// @param falseAlarms about those that do not
    /// @param silent about those that do not
    private record Score(String hint, int found, int missed, int falseAlarms, int silent) {

        double precision() {
            return found + falseAlarms == 0 ? 1 : (double) found / (found + falseAlarms);
        }

        double recall() {
            return (double) found / (found + missed);
        }

        double falseShare() {
            return (double) falseAlarms / Math.max(1, falseAlarms + silent);
        }

        @Override
        public String toString() {
            return "%-18s %4d %4d %6.1f %% %6.1f %% %6.1f %%"
                    .formatted(
                            hint,
                            found + missed,
                            falseAlarms + silent,
                            100 * precision(),
                            100 * recall(),
                            100 * falseShare());
        }
    }

    private static List<Seen> seen;

    @BeforeAll
    static void look() {
        seen = new ArrayList<>();
        for (Labelled picture : LabelledPictures.draw()) {
            BufferedImage image = picture.image();
            Look look = Look.of(Pixels.fit(image, Look.PX), image.getWidth(), image.getHeight());
            seen.add(new Seen(picture, look, DoorCheck.of(0, look)));
        }
    }

    @Test
    void hintsFindWhatTheyAreForAndCryWolfRarely() {
        assertTrue(seen.size() >= 60, "there are " + seen.size());
        List<Score> scores = List.of(
                score("too small", Label.TOO_SMALL, Hint.TooSmall.class::isInstance),
                score("small", Label.SMALL, Hint.Small.class::isInstance),
                score("mostly text", Label.TEXT, Hint.MostlyText.class::isInstance),
                score("nearly grey", Label.GREY, Hint.NearlyGrey.class::isInstance),
                score("nearly empty", Label.EMPTY, Hint.NearlyEmpty.class::isInstance),
                score("extreme ratio", Label.RATIO, Hint.ExtremeRatio.class::isInstance),
                pairs("duplicate", seen, (a, b) -> a.base() == b.base(), Hint.Duplicate.class::isInstance),
                opposing());
        System.out.println("hint               with without precision  recall  false alarms");
        scores.forEach(System.out::println);
        for (Score score : scores) {
            assertTrue(score.falseShare() <= 0.05, score::toString);
            boolean must = List.of("too small", "duplicate").contains(score.hint());
            assertTrue(score.recall() >= (must ? 0.95 : 0.8), score::toString);
        }
    }

    @Test
    void boundsOfSizeAndRatioAreExact() {
        Look any = seen.getFirst().look();
        assertEquals(List.of(new Hint.TooSmall(3, 511)), DoorCheck.of(3, sized(any, 511, 400)));
        assertEquals(List.of(new Hint.Small(3, 512)), DoorCheck.of(3, sized(any, 400, 512)));
        assertEquals(List.of(new Hint.Small(3, 1023)), DoorCheck.of(3, sized(any, 1023, 700)));
        assertEquals(List.of(), DoorCheck.of(3, sized(any, 1024, 700)));
        assertEquals(List.of(), DoorCheck.of(3, sized(any, 3000, 1000)));
        assertEquals(List.of(new Hint.ExtremeRatio(3, 3.001)), DoorCheck.of(3, sized(any, 3001, 1000)));
    }

    @Test
    void sumIsTooHotAboveItsBound() {
        assertEquals(List.of(), DoorCheck.ofSum(1.6));
        assertEquals(List.of(new Hint.SumTooHot(1.61)), DoorCheck.ofSum(1.61));
    }

    private static Look sized(Look look, int width, int height) {
        return new Look(
                width,
                height,
                look.print(),
                look.meanChroma(),
                look.highChroma(),
                look.hueAngle(),
                look.hueUnity(),
                look.emptyShare(),
                look.textShare());
    }

    private static Score score(String name, Label label, Predicate<Hint> hint) {
        int found = 0;
        int missed = 0;
        int falseAlarms = 0;
        int silent = 0;
        for (Seen each : seen) {
            boolean told = each.hints().stream().anyMatch(hint);
            if (each.picture().labels().contains(label)) {
                found += told ? 1 : 0;
                missed += told ? 0 : 1;
            } else {
                falseAlarms += told ? 1 : 0;
                silent += told ? 0 : 1;
            }
        }
        return new Score(name, found, missed, falseAlarms, silent);
    }

    private static Score pairs(
            String name, List<Seen> among, BiPredicate<Labelled, Labelled> label, Predicate<Hint> hint) {
        int found = 0;
        int missed = 0;
        int falseAlarms = 0;
        int silent = 0;
        for (int i = 0; i < among.size(); i++) {
            for (int j = i + 1; j < among.size(); j++) {
                boolean told = DoorCheck.of(
                                i, among.get(i).look(), j, among.get(j).look())
                        .stream()
                        .anyMatch(hint);
                if (label.test(among.get(i).picture(), among.get(j).picture())) {
                    found += told ? 1 : 0;
                    missed += told ? 0 : 1;
                } else {
                    falseAlarms += told ? 1 : 0;
                    silent += told ? 0 : 1;
                }
            }
        }
        return new Score(name, found, missed, falseAlarms, silent);
    }

    /// Palettes of one hue, eight around the circle: opposed are those more than 135 degrees of Lab apart.
    private static Score opposing() {
        List<Seen> palettes = new ArrayList<>();
        Color[] warm = {new Color(214, 120, 40), new Color(220, 90, 60), new Color(225, 150, 50), new Color(200, 70, 40)
        };
        Color[] cool = {
            new Color(40, 110, 200), new Color(30, 140, 205), new Color(50, 90, 190), new Color(60, 150, 210)
        };
        for (int i = 0; i < 8; i++) {
            BufferedImage image = palette(i < 4 ? warm[i] : cool[i - 4], i);
            Look look = Look.of(image, 1200, 900);
            palettes.add(new Seen(new Labelled("palette", image, java.util.Set.of(), i < 4 ? 0 : 1), look, List.of()));
        }
        for (Seen sound : seen.stream()
                .filter(each -> each.picture().name().matches("faded|grey.*|pencil|empty"))
                .limit(24)
                .toList()) {
            palettes.add(new Seen(
                    new Labelled("quiet", sound.picture().image(), java.util.Set.of(), 2), sound.look(), List.of()));
        }
        return pairs(
                "opposing palettes",
                palettes,
                (a, b) -> a.base() + b.base() == 1,
                Hint.OpposingPalettes.class::isInstance);
    }

    private static BufferedImage palette(Color colour, int seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 400; i++) {
            double light = 0.6 + random.nextDouble() * 0.6;
            g.setColor(new Color(
                    Math.min(255, (int) (colour.getRed() * light)),
                    Math.min(255, (int) (colour.getGreen() * light)),
                    Math.min(255, (int) (colour.getBlue() * light))));
            g.fillRect(random.nextInt(400) - 30, random.nextInt(300) - 30, 60, 60);
        }
        g.dispose();
        return image;
    }
}
