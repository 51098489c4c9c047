// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.Optional;
import stylemix.engine.scene.Scene;
import stylemix.engine.scene.SceneComposer;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;

/// A content that sits for its portraits.
///
/// @param picture of any size
/// @param scene there if the composer made it; the picture then is the scene's
record Sitter(String name, BufferedImage picture, Optional<Scene> scene) {

    static final Seed SEED = new Seed(3);

    static Sitter of(String name, BufferedImage picture) {
        return new Sitter(name, picture, Optional.empty());
    }

    static Sitter composed(String name, String prompt, int width, int height) throws Exception {
        Scene scene = new SceneComposer().compose(prompt, width, height, SEED, Creativity.MEDIUM, Tuning.OFF);
        return new Sitter(name, scene.picture(), Optional.of(scene));
    }
}
