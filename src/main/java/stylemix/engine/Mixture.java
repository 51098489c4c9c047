// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stylemix.model.DraftReport;

/// One content and the style layers of its references, to be mixed in any proportion.
///
/// Layers take seconds and are made once; mixing takes some 10 ms, so that a picture can follow a slider. May be used
/// by
/// several threads at once. Holds about 16 bytes per pixel for the content and for each layer.
public final class Mixture {

    private final BufferedImage source;
    private final DraftReport report;
    private final Pyramid content;
    private final Stylist stylist;
    private final LayerStore store;
    private final String key;
    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    private record Part(Pyramid layer, Optional<StyleLayer.Pixels> pixels) {}

    /// @param key of all that layers depend on, except for the reference
    Mixture(BufferedImage source, DraftReport report, Lab content, Stylist stylist, LayerStore store, String key)
            throws InterruptedException {
        this.source = source;
        this.report = report;
        this.content = Pyramid.of(content);
        this.stylist = stylist;
        this.store = store;
        this.key = key;
    }

    /// Which words of the prompt were used, and which were not.
    public DraftReport report() {
        return report;
    }

    /// What is to be styled, not to be changed.
    BufferedImage source() {
        return source;
    }

    /// Whether the layer of a reference is ready.
    ///
    /// @param sha256 of the reference's file
    public boolean has(String sha256) {
        return parts.containsKey(sha256);
    }

    /// Makes the layer of a reference unless it is there or kept; takes seconds, and stops within half a second when
    /// the thread is interrupted.
    ///
    /// @param reference upright opaque sRGB pixels
    /// @param sha256 of the reference's file
    /// @param progress told how far the layer is, and shown it at full strength, the colours first, then
    ///     from coarse to fine
    public void add(BufferedImage reference, String sha256, EngineProgress progress) throws InterruptedException {
        add(sha256, progress, area -> Exemplar.of(reference, Exemplar.Nature.of(reference), area));
    }

    /// A reference, brought to the output's area in pixels.
    @FunctionalInterface
    interface Sizing {
        Exemplar at(double area) throws InterruptedException;
    }

    void add(String sha256, EngineProgress progress, Sizing reference) throws InterruptedException {
        if (!has(sha256)) {
            Layer layer = store.get(key + "-" + sha256, () -> make(reference, progress));
            parts.put(sha256, new Part(layer.pyramid(), layer.pixels()));
        }
        progress.at(1, "Mixing");
    }

    private StyleLayer make(Sizing sizing, EngineProgress progress) throws InterruptedException {
        progress.at(0, "Matching colours");
        double area = (double) source.getWidth() * source.getHeight();
        Exemplar reference = sizing.at(area);
        Lab coloured = stylist.coloured(reference);
        progress.preview(LabPictures.write(coloured));
        progress.at(0.3, "Drawing in the style");
        return stylist.layer(reference, coloured, unfinished -> {
            if (16.0 * unfinished.size() >= area) { // what is coarser than that shows less than the colours did
                progress.preview(LabPictures.write(unfinished));
            }
            progress.at(0.3 + 0.7 * Math.sqrt(unfinished.size() / area), "Drawing in the style");
        });
    }

    /// The mixture, as an opaque sRGB picture that is nobody else's.
    ///
    /// @param halvings 0 for the full size, 1 for half the width and height, and so on
    /// @throws IllegalArgumentException if the layer of a part is not ready
    public BufferedImage mix(Mix mix, int halvings) throws InterruptedException {
        Shares shares = Shares.of(mix.parts().stream().map(Mix.Part::strength).toList(), mix.keepColours());
        if (shares.onlyContent()) {
            return halvings == 0 ? Retouch.towards(source, source, 0) : plain(halvings);
        }
        BufferedImage styled = styled(mix, shares, halvings);
        return mix.change() == 1 ? styled : Retouch.towards(plain(halvings), styled, (float) mix.change());
    }

    private BufferedImage plain(int halvings) throws InterruptedException {
        return halvings == 0 ? source : LabPictures.write(content.picture(halvings));
    }

    private BufferedImage styled(Mix mix, Shares shares, int halvings) throws InterruptedException {
        List<Pyramid> layers = new ArrayList<>();
        layers.add(content);
        List<Snap> snaps = new ArrayList<>();
        for (int i = 0; i < mix.parts().size(); i++) {
            Part part = parts.get(mix.parts().get(i).sha256());
            if (part == null) {
                throw new IllegalArgumentException("there is no layer of reference " + i);
            }
            layers.add(part.layer);
            float share = shares.coarse()[i + 1];
            part.pixels
                    .filter(_ -> share > 0)
                    .ifPresent(pixels -> snaps.add(new Snap(pixels, share, shares.keepColours())));
        }
        Lab result = new Blend(layers, shares).mix(halvings);
        for (Snap snap : snaps) {
            result = snap.apply(result, halvings);
        }
        return LabPictures.write(result);
    }
}
