// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stylemix.engine.DraftRequest;
import stylemix.engine.SourcePicture;
import stylemix.model.AspectRatio;
import stylemix.model.Creativity;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Seed;
import stylemix.model.Tuning;

/// Turns an order into what the engine paints from: decodes its pictures.
final class PictureLoader {

    private final AssetTable assets;

    PictureLoader(AssetTable assets) {
        this.assets = assets;
    }

    /// Blocks for up to seconds per picture.
    ///
    /// @throws ProblemException if a picture is gone or does not decode
    DraftRequest load(Order order) throws ProblemException, InterruptedException {
        AspectRatio ratio = AspectRatio.of(order.aspectRatio()).orElseThrow();
        List<DraftRequest.Style> styles = new ArrayList<>();
        for (Order.Use use : order.references()) {
            StoredAsset asset = asset(use);
            styles.add(new DraftRequest.Style(read(asset), asset.sha256(), use.strength()));
        }
        Optional<DraftRequest.Source> content = Optional.empty();
        if (order.content() != null) {
            StoredAsset asset = asset(order.content());
            content = Optional.of(new DraftRequest.Source(
                    read(asset), asset.sha256(), order.content().strength()));
        }
        return new DraftRequest(
                order.prompt(),
                ratio.width(),
                ratio.height(),
                Creativity.of(order.creativity()).orElseThrow(),
                new Seed(order.seed()),
                new Tuning(order.intensity(), order.complexity(), order.movement()),
                order.keepColours().orElse(0.0),
                styles,
                content);
    }

    private StoredAsset asset(Order.Use use) throws ProblemException {
        return assets.get(use.asset())
                .orElseThrow(() -> new ProblemException(
                        new Problem.PictureUnreadable(use.asset(), Problem.PictureUnreadable.Flaw.GONE)));
    }

    private BufferedImage read(StoredAsset asset) throws ProblemException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped between two pictures");
        }
        return SourcePicture.read(assets.path(asset));
    }
}
