// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stylemix.model.StyleTraits;

/// Says what the engine sees in a reference, in facts that a designer can check against her own eyes.
public final class Sight {

    private static final int CHIPS = 5, MOST_COLOURS = 64;
    private static final int SMALL = 256;
    private static final float OUTLINED = 0.45f, ROUGH = 0.018f;
    private static final double GREY = 0.03, CONTRAST = 0.26, DARK = 0.42, LIGHT = 0.8, WARM = 0.02, COOL = -0.012;

    private Sight() {}

    /// Takes some tenths of a second.
    ///
    /// @param reference upright opaque sRGB pixels
    public static StyleTraits of(BufferedImage reference) throws InterruptedException {
        Optional<PixelGrid> grid = PixelGrid.of(reference);
        Lab picture = LabPictures.readArea(reference, Traits.AREA);
        Lab small = grid.isPresent() ? grid.get().cells(reference) : picture.within(SMALL);
        return new StyleTraits(
                grid.isPresent() ? StyleTraits.Kind.PIXELS : kind(Traits.of(picture)),
                grid.map(found -> (int) Math.round(found.cell())).orElse(0),
                grid.isPresent() ? Palette.of(small, MOST_COLOURS).colours().length : 0,
                tone(picture),
                palette(small));
    }

    private static StyleTraits.Kind kind(Traits traits) {
        if (traits.drawing()) {
            return StyleTraits.Kind.DRAWING;
        }
        if (traits.graphic() > 0.5f) {
            return traits.line() > OUTLINED ? StyleTraits.Kind.OUTLINES : StyleTraits.Kind.FLAT;
        }
        return traits.fine() > ROUGH ? StyleTraits.Kind.ROUGH : StyleTraits.Kind.SOFT;
    }

    private static StyleTraits.Tone tone(Lab picture) throws InterruptedException {
        double chroma = IntStream.range(0, picture.size())
                .mapToDouble(picture::chroma)
                .average()
                .orElse(0);
        double light = mean(picture.l());
        double yellow = mean(picture.b());
        if (chroma < GREY) {
            return StyleTraits.Tone.GREY;
        }
        if (picture.l().spread() > CONTRAST) {
            return StyleTraits.Tone.HIGH_CONTRAST;
        }
        if (light < DARK || light > LIGHT) {
            return light < DARK ? StyleTraits.Tone.DARK : StyleTraits.Tone.LIGHT;
        }
        return yellow > WARM
                ? StyleTraits.Tone.WARM
                : yellow < COOL ? StyleTraits.Tone.COOL : StyleTraits.Tone.COLOURFUL;
    }

    private static double mean(Plane plane) {
        double sum = 0;
        for (float value : plane.at()) {
            sum += value;
        }
        return sum / plane.at().length;
    }

    private static List<Integer> palette(Lab picture) throws InterruptedException {
        float[][] colours = Palette.of(picture, CHIPS).colours();
        Arrays.sort(colours, Comparator.comparingDouble(colour -> colour[0]));
        Lab chips = new Lab(colours.length, 1);
        for (int i = 0; i < colours.length; i++) {
            for (int k = 0; k < 3; k++) {
                chips.channel(k).at()[i] = colours[i][k];
            }
        }
        BufferedImage row = LabPictures.write(chips);
        return IntStream.range(0, colours.length)
                .mapToObj(i -> row.getRGB(i, 0) & 0xffffff)
                .toList();
    }
}
