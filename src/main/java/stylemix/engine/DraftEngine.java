// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stylemix.engine.scene.NothingMatchedException;
import stylemix.engine.scene.Scene;
import stylemix.model.DraftReport;
import stylemix.picture.Pixels;

/// The draft engine: a content in a mixture of the styles of its references, by classical means on the CPU.
///
/// The content is the picture of the request, else a scene made from the prompt. The same request gives the same bytes
/// on the same machine, whatever the number of threads; the loops run in the pool of the calling thread, by default the
/// common one. Layers are kept in a [LayerStore], so that a changed strength makes none again. May be used by several
/// threads at once.
public final class DraftEngine implements Painter {

    /// Names what drew a picture, in recipes and in the contract; changes whenever the same request may give other
    /// bytes.
    public static final String ID = "local/exemplar-7";

    private static final double CONTENT_SHARE = 0.15;

    private final Composer composer;
    private final Function<String, List<String>> tellingWords;
    private final LayerStore layers;

    /// @param composer asked for a scene when a request brings no content picture
    /// @param tellingWords the words of a prompt that are worth reporting
    /// @param layers where layers are kept
    public DraftEngine(Composer composer, Function<String, List<String>> tellingWords, LayerStore layers) {
        this.composer = composer;
        this.tellingWords = tellingWords;
        this.layers = layers;
    }

    @Override
    public DraftPicture draw(DraftRequest whole, EngineProgress progress)
            throws NothingMatchedException, InterruptedException {
        DraftRequest request = whole.effective();
        List<DraftRequest.Style> styles = request.styles();
        progress.at(0, "Preparing the content");
        Source content = source(request);
        BufferedImage first = content.picture();
        progress.preview(first);
        List<Exemplar.Nature> natures = new ArrayList<>();
        if (!styles.isEmpty()) {
            progress.at(0.05, "Matching colours");
            for (DraftRequest.Style style : styles) {
                natures.add(Exemplar.Nature.of(style.picture()));
            }
            first = PaletteSketch.of(content.picture(), content.subjects(), request, natures);
            progress.preview(first);
        }
        Unfinished unfinished = new Unfinished(progress, first);
        Mixture mixture = mixture(request, content);
        double start = styles.isEmpty() ? 0.9 : CONTENT_SHARE;
        for (int i = 0; i < styles.size(); i++) {
            DraftRequest.Style style = styles.get(i);
            double step = (0.95 - start) / styles.size();
            Exemplar.Nature nature = natures.get(i);
            mixture.add(
                    style.sha256(),
                    unfinished.layer(start + i * step, step, style.strength()),
                    area -> Exemplar.of(style.picture(), nature, area));
        }
        progress.at(0.95, "Mixing");
        Mix mix = new Mix(
                styles.stream()
                        .map(style -> new Mix.Part(style.sha256(), style.strength()))
                        .toList(),
                request.keepColours(),
                request.content().map(DraftRequest.Source::change).orElse(1.0));
        BufferedImage picture = mixture.mix(mix, 0);
        progress.at(1, "Mixing");
        return new DraftPicture(picture, mixture.report());
    }

    /// The content of a request without any layer: a scene that is composed or a picture that is brought to size, for
    /// up to seconds. Of the request, the references, the strengths and what keeps colours are not heard.
    ///
    /// @throws NothingMatchedException if there is neither a content picture nor a word that the composer can draw
    public Mixture mixture(DraftRequest request) throws NothingMatchedException, InterruptedException {
        return mixture(request, source(request));
    }

    private Mixture mixture(DraftRequest request, Source source) throws InterruptedException {
        int width = request.width();
        int height = request.height();
        Lab picture = LabPictures.read(source.picture(), width, height);
        PreparedContent content =
                new PreparedContent(picture, source.subjects().map(mask -> new Plane(width, height, mask)));
        Stylist stylist = new Stylist(
                content, request.creativity(), request.tuning(), request.seed().value());
        return new Mixture(source.picture(), source.report(), picture, stylist, layers, key(request, source));
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

    /// Names all that a layer depends on, except for the reference.
    private static String key(DraftRequest request, Source source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            BufferedImage picture = source.picture();
            int width = picture.getWidth();
            int height = picture.getHeight();
            digest.update(String.join(
                            " ",
                            ID,
                            request.creativity().label(),
                            request.tuning().toString(),
                            "" + request.seed().value(),
                            "" + width,
                            "" + height)
                    .getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(4 * width * height);
            bytes.asIntBuffer().put(Pixels.argb(picture));
            digest.update(bytes.array());
            source.subjects().ifPresent(mask -> {
                bytes.asFloatBuffer().put(mask);
                digest.update(bytes.array());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
