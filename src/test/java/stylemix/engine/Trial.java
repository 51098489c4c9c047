// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stylemix.model.Creativity;
import stylemix.model.Tuning;

/// One content with its layers, and what its mixtures are measured by.
final class Trial {

    private final Sitter sitter;
    private final int width;
    private final int height;
    private final Mixture mixture;
    private final Structure structure;
    private final Outline outline;
    private final double contrast;
    private final Map<String, Distances> distances = new ConcurrentHashMap<>();

    /// @param width of what is drawn, in pixels
    Trial(Sitter sitter, int width, int height) throws Exception {
        this.sitter = sitter;
        this.width = width;
        this.height = height;
        mixture = engine(sitter).mixture(request(sitter, width, height, List.of()));
        Lab content = LabPictures.read(mixture.source(), width, height);
        structure = Structure.of(content);
        outline = Outline.of(
                sitter.scene().isPresent()
                        ? new Plane(width, height, sitter.scene().get().subjects())
                        : Saliency.of(content));
        contrast = outline.contrast(content);
    }

    /// An engine that keeps nothing and knows one scene.
    static DraftEngine engine(Sitter sitter) {
        return new DraftEngine(
                (_, _, _, _, _, _) -> sitter.scene().orElseThrow(), _ -> List.of(), LayerStore.inMemory(0));
    }

    static DraftRequest request(Sitter sitter, int width, int height, List<DraftRequest.Style> styles) {
        return new DraftRequest(
                sitter.name(),
                width,
                height,
                Creativity.MEDIUM,
                Sitter.SEED,
                Tuning.OFF,
                0,
                styles,
                sitter.scene().isPresent()
                        ? Optional.empty()
                        : Optional.of(new DraftRequest.Source(sitter.picture(), sitter.name(), 1)));
    }

    /// Makes a layer, and what is measured by its reference.
    ///
    /// @param name stands for the hash of the reference's file
    void add(String name, BufferedImage reference, EngineProgress progress) throws InterruptedException {
        layer(name, reference, progress);
        distances.put(name, Distances.to(model(reference)));
    }

    /// A reference at about the size of what is drawn; pixel art in whole cells of the size that it is drawn in, since
    /// a fraction of it would have colours and edges that no pixel art has.
    private Lab model(BufferedImage reference) throws InterruptedException {
        Optional<Lab> cells = Exemplar.Nature.of(reference).cells();
        if (cells.isEmpty()) {
            return LabPictures.readArea(reference, (double) width * height);
        }
        int cell = CellGrid.of(width, height, cells.get().size()).cell();
        return new CellGrid(cells.get().width() * cell, cells.get().height() * cell, cell).enlarge(cells.get());
    }

    /// Makes a layer that nothing is to be measured by.
    void layer(String name, BufferedImage reference, EngineProgress progress) throws InterruptedException {
        mixture.add(reference, name, progress);
    }

    BufferedImage content() {
        return mixture.source();
    }

    BufferedImage picture(String reference, double strength) throws InterruptedException {
        return picture(List.of(new Mix.Part(reference, strength)));
    }

    BufferedImage picture(List<Mix.Part> parts) throws InterruptedException {
        return mix(parts, 0);
    }

    /// @param halvings 0 for the full size
    BufferedImage mix(List<Mix.Part> parts, int halvings) throws InterruptedException {
        return mixture.mix(new Mix(parts, 0, 1), halvings);
    }

    /// What a picture of this content is like, which was drawn after a reference.
    Measures measure(BufferedImage picture, String reference) throws InterruptedException {
        Lab lab = lab(picture);
        Distances to = distances(reference);
        return new Measures(
                to.style(lab),
                to.palette(lab),
                structure.kept(lab),
                contrast == 0 ? 1 : outline.contrast(lab) / contrast);
    }

    /// The layer of a reference at growing strengths; [#add] must have made it.
    Response response(String reference, double... strengths) throws InterruptedException {
        List<Measures> measures = new ArrayList<>();
        for (double strength : strengths) {
            measures.add(measure(picture(reference, strength), reference));
        }
        return new Response(sitter.name(), reference, strengths, measures);
    }

    /// From one reference to the other, in even steps.
    Trade trade(String from, String to, int steps) throws InterruptedException {
        List<Measures> near = new ArrayList<>();
        List<Measures> far = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            double share = (double) step / steps;
            BufferedImage picture = picture(List.of(new Mix.Part(from, 1 - share), new Mix.Part(to, share)));
            far.add(measure(picture, to));
            near.addFirst(measure(picture, from));
        }
        return new Trade(sitter.name(), from, to, near, far);
    }

    private Distances distances(String reference) {
        Distances known = distances.get(reference);
        if (known == null) {
            throw new IllegalArgumentException("there is no layer of " + reference);
        }
        return known;
    }

    private Lab lab(BufferedImage picture) throws InterruptedException {
        return LabPictures.read(picture, width, height);
    }
}
