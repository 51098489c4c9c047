// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stylemix.engine.scene.NothingMatchedException;
import stylemix.engine.scene.Scene;
import stylemix.model.DraftReport;

/// The draft engine: a content in a mixture of the styles of its references, by classical means on the CPU.
///
/// The content is the picture of the request, else a scene made from the prompt. The same request gives the same bytes
/// on the same machine, whatever the number of threads; the loops run in the pool of the calling thread, by default the
/// common one. May be used by several threads at once.
public final class DraftEngine implements Painter {

    /// Names what drew a picture, in recipes and in the contract; changes whenever the same request may give other
    /// bytes.
    public static final String ID = "local/exemplar-1";

    private final Composer composer;
    private final Function<String, List<String>> tellingWords;

    /// @param composer asked for a scene when a request brings no content picture
    /// @param tellingWords the words of a prompt that are worth reporting
    public DraftEngine(Composer composer, Function<String, List<String>> tellingWords) {
        this.composer = composer;
        this.tellingWords = tellingWords;
    }

    @Override
    public DraftPicture draw(DraftRequest request, EngineProgress progress)
            throws NothingMatchedException, InterruptedException {
        Steps steps = new Steps(progress, 4 + 4 * request.styles().size());
        steps.begin("Preparing the content");
        Source source = source(request);
        progress.preview(source.picture());
        Shares shares = Shares.of(
                request.styles().stream().map(DraftRequest.Style::strength).toList());
        BufferedImage styled = shares.onlyContent() ? source.picture() : styled(request, source, shares, steps);
        float change = request.content().map(c -> (float) c.change()).orElse(1f);
        steps.end();
        return new DraftPicture(Retouch.towards(source.picture(), styled, change), source.report());
    }

    /// What is to be styled.
    private record Source(BufferedImage picture, Optional<float[]> subjects, DraftReport report) {}

    private Source source(DraftRequest request) throws NothingMatchedException, InterruptedException {
        if (request.content().isPresent()) {
            Lab cover = LabPictures.readCover(request.content().get().picture(), request.width(), request.height());
            // a prompt beside a content picture has nothing to say
            DraftReport report = new DraftReport(List.of(), tellingWords.apply(request.prompt()));
            return new Source(LabPictures.write(cover), Optional.empty(), report);
        }
        Scene scene = composer.compose(
                request.prompt(),
                request.width(),
                request.height(),
                request.seed(),
                request.creativity(),
                request.tuning());
        return new Source(scene.picture(), Optional.of(scene.subjects()), scene.report());
    }

    private static BufferedImage styled(DraftRequest request, Source source, Shares shares, Steps steps)
            throws InterruptedException {
        int width = request.width();
        int height = request.height();
        Lab picture = LabPictures.read(source.picture(), width, height);
        PreparedContent content =
                new PreparedContent(picture, source.subjects().map(mask -> new Plane(width, height, mask)));
        steps.done(2);
        Stylist stylist = new Stylist(
                content, request.creativity(), request.tuning(), request.seed().value());
        Blend blend = new Blend(picture, shares);
        for (DraftRequest.Style style : request.styles()) {
            steps.begin("Matching colours");
            Exemplar reference = Exemplar.of(style.picture(), (double) width * height);
            steps.done(1);
            Lab coloured = stylist.coloured(reference);
            float share = (float) Math.clamp(style.strength(), 0, 1);
            steps.preview(picture.towards(coloured, share));
            steps.done(1);
            steps.begin("Drawing in the style");
            StyleLayer layer = stylist.layer(reference, coloured);
            steps.done(1);
            blend.add(layer);
            steps.done(1);
        }
        steps.begin("Mixing");
        BufferedImage result = LabPictures.write(blend.result());
        steps.done(2);
        return result;
    }
}
