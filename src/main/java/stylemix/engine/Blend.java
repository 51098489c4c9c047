// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.ArrayList;
import java.util.List;

/// Mixes a content and its style layers by their shares, band by band (engine.md, 4.4).
///
/// Colours lead at every size as fine detail does: at 0.9, a pencil drawing with a tenth of the content's colours would
/// not pass as one. Layers are taken one at a time and need not be kept. Where bands of different layers cancel out,
/// their energy is
/// restored, so that mixtures stay crisp.
final class Blend {

    private static final float MOST_GAIN = 2.2f;

    private final Shares shares;
    private final List<Lab> mix;
    private final List<Plane> energy = new ArrayList<>();
    private final List<Snap> snaps = new ArrayList<>();
    private int parts;

    Blend(Lab content, Shares shares) throws InterruptedException {
        this.shares = shares;
        mix = new ArrayList<>();
        for (Lab band : Pyramid.split(content)) {
            mix.add(new Lab(band.width(), band.height()));
            energy.add(new Plane(band.width(), band.height()));
        }
        add(content);
    }

    /// Adds the next layer, in the order of the strengths.
    void add(StyleLayer layer) throws InterruptedException {
        add(layer.picture());
        float share = shares.coarse()[parts - 1];
        layer.pixels().filter(_ -> share > 0).ifPresent(pixels -> snaps.add(new Snap(pixels, share)));
    }

    private void add(Lab picture) throws InterruptedException {
        int part = parts++;
        List<Lab> bands = Pyramid.split(picture);
        for (int level = 0; level < bands.size(); level++) {
            float share = shares.at(level, part);
            float colour = shares.fine()[part];
            Lab band = bands.get(level);
            Lab sum = mix.get(level);
            Plane power = energy.get(level);
            Bands.rows(band.height(), (from, to) -> {
                for (int i = from * band.width(); i < to * band.width(); i++) {
                    sum.l().at()[i] += share * band.l().at()[i];
                    sum.a().at()[i] += colour * band.a().at()[i];
                    sum.b().at()[i] += colour * band.b().at()[i];
                    power.at()[i] += share * magnitude(band, i);
                }
            });
        }
    }

    private static float magnitude(Lab band, int i) {
        return Math.abs(band.l().at()[i])
                + Math.abs(band.a().at()[i])
                + Math.abs(band.b().at()[i]);
    }

    /// The mixture of all that was added.
    Lab result() throws InterruptedException {
        List<Lab> bands = new ArrayList<>(mix);
        if (!shares.pushesAway()) {
            for (int level = 0; level < bands.size() - 1; level++) {
                bands.set(level, restored(bands.get(level), energy.get(level)));
            }
        }
        Lab joined = Pyramid.join(bands);
        Lab result = new Lab(
                joined.l(),
                joined.a().map(i -> shares.chroma() * joined.a().at()[i]),
                joined.b().map(i -> shares.chroma() * joined.b().at()[i]));
        for (Snap snap : snaps) {
            result = snap.apply(result);
        }
        return result;
    }

    private static Lab restored(Lab band, Plane energy) throws InterruptedException {
        Plane wanted = energy.blur(4);
        Plane present = energy.map(i -> magnitude(band, i)).blur(4);
        Plane gain = wanted.map(i -> Math.clamp((wanted.at()[i] + 1e-4f) / (present.at()[i] + 1e-4f), 1, MOST_GAIN));
        return band.each(plane -> plane.map(i -> gain.at()[i] * plane.at()[i]));
    }

    /// Draws a mixture on the grid of one of its layers; the palette follows late, since the nearest of its colours to
    /// a half-mixed one is often the wrong one.
    ///
    /// @param share of that layer
    private record Snap(StyleLayer.Pixels pixels, float share) {

        Lab apply(Lab picture) throws InterruptedException {
            Lab cells = pixels.grid().means(picture);
            Lab coloured = pixels.palette().snap(cells, Math.clamp((share - 0.6f) / 0.4f, 0f, 1f));
            return picture.towards(pixels.grid().enlarge(coloured), Math.clamp((share - 0.1f) / 0.4f, 0f, 1f));
        }
    }
}
