// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/// A small picture of the colours that a mixture will have, within a fraction of a second: what a job shows first.
///
/// A sixteenth of the pixels goes the way of the whole, as far as the palettes; no strokes are made.
final class PaletteSketch {

    private static final int SMALLER = 8;

    /// A level of the pyramid at which fine detail no longer leads.
    private static final int COARSE = 5;

    private PaletteSketch() {}

    /// @param source the content at full size
    /// @param subjects where its subjects are, 0 to 1 for each pixel, if that is known
    /// @param request for its references and settings; at least one reference
    /// @param natures of its references
    static BufferedImage of(
            BufferedImage source, Optional<float[]> subjects, DraftRequest request, List<Exemplar.Nature> natures)
            throws InterruptedException {
        int width = Math.max(1, source.getWidth() / SMALLER);
        int height = Math.max(1, source.getHeight() / SMALLER);
        Lab small = LabPictures.read(source, width, height);
        Optional<Plane> mask = subjects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plane(source.getWidth(), source.getHeight(), subjects.get()).resize(width, height));
        Stylist stylist = new Stylist(
                new PreparedContent(small, mask),
                request.creativity(),
                request.tuning(),
                request.seed().value());
        List<DraftRequest.Style> styles = request.styles();
        Shares shares =
                Shares.of(styles.stream().map(DraftRequest.Style::strength).toList(), request.keepColours());
        Lab mix = new Lab(width, height);
        add(mix, small, shares, 0);
        for (int i = 0; i < styles.size(); i++) {
            Exemplar reference = Exemplar.of(styles.get(i).picture(), natures.get(i), (double) width * height);
            add(mix, stylist.coloured(reference), shares, i + 1);
        }
        float change = request.content().map(c -> (float) c.change()).orElse(1f);
        return LabPictures.write(small.towards(mix, change));
    }

    private static void add(Lab mix, Lab picture, Shares shares, int part) {
        float tone = shares.tone(COARSE, part);
        float colour = shares.colour(COARSE, part);
        for (int i = 0; i < mix.size(); i++) {
            mix.l().at()[i] += tone * picture.l().at()[i];
            mix.a().at()[i] += colour * picture.a().at()[i];
            mix.b().at()[i] += colour * picture.b().at()[i];
        }
    }
}
