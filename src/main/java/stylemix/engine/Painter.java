// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import stylemix.engine.scene.NothingMatchedException;

/// Draws a picture from a request. [DraftEngine] is the real one; tests of the server use quick ones.
@FunctionalInterface
public interface Painter {

    /// Blocks for seconds; interrupting the thread ends it at the next pass, usually within half a second. Composing a
    /// scene is one pass.
    ///
    /// @throws NothingMatchedException if there is neither a content picture nor a word that has one
    DraftPicture draw(DraftRequest request, EngineProgress progress)
            throws NothingMatchedException, InterruptedException;
}
