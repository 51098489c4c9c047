// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;
import stylemix.engine.DraftEngine;
import stylemix.engine.DraftRequest;
import stylemix.engine.EngineProgress;
import stylemix.engine.Mix;
import stylemix.engine.Mixture;
import stylemix.engine.SourcePicture;
import stylemix.engine.scene.NothingMatchedException;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.session.LiveEngine;
import stylemix.session.LiveMix;
import stylemix.session.LiveMixture;
import stylemix.store.ReferenceFolder;

/// Live mixing by the draft engine itself, without its server. Pictures are read and named as those that a run uploads,
/// so that either finds the style layers that the other has made.
final class LiveMixing implements LiveEngine {

    private final DraftEngine engine;
    private final ReferenceFolder references;

    LiveMixing(DraftEngine engine, ReferenceFolder references) {
        this.engine = engine;
        this.references = references;
    }

    @Override
    public LiveMixture open(GenerationRequest request) throws ProblemException, InterruptedException {
        Optional<DraftRequest.Source> content = Optional.empty();
        if (request.content().isPresent()) {
            PictureFile sent = references.sendable(request.content().get().picture());
            content = Optional.of(new DraftRequest.Source(SourcePicture.read(sent.path()), sent.sha256(), 1));
        }
        try {
            return new Live(engine.mixture(new DraftRequest(
                    request.prompt(),
                    request.aspectRatio().width(),
                    request.aspectRatio().height(),
                    request.creativity(),
                    request.seed(),
                    request.tuning(),
                    0,
                    List.of(),
                    content)));
        } catch (NothingMatchedException e) {
            throw new ProblemException(new Problem.NothingMatched(e.ignored()), e);
        }
    }

    private final class Live implements LiveMixture {

        private final Mixture mixture;
        private final Map<PictureFile, String> names = new ConcurrentHashMap<>();

        private Live(Mixture mixture) {
            this.mixture = mixture;
        }

        @Override
        public DraftReport report() {
            return mixture.report();
        }

        @Override
        public void add(PictureFile reference, DoubleConsumer progress) throws ProblemException, InterruptedException {
            PictureFile sent = references.sendable(reference);
            names.put(reference, sent.sha256());
            mixture.add(SourcePicture.read(sent.path()), sent.sha256(), new EngineProgress() {
                @Override
                public void at(double fraction, String stage) {
                    progress.accept(fraction);
                }

                @Override
                public void preview(BufferedImage picture) {}
            });
        }

        /// A strength of 0 counts as none, as in a run.
        @Override
        public BufferedImage mix(LiveMix mix, boolean whole) throws InterruptedException {
            List<Mix.Part> parts = mix.parts().stream()
                    .filter(part -> part.strength() != 0)
                    .map(part -> new Mix.Part(Objects.requireNonNull(names.get(part.reference())), part.strength()))
                    .toList();
            return mixture.mix(new Mix(parts, mix.keepColours(), mix.change()), whole ? 0 : 1);
        }
    }
}
