// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// Lets a composition be given up: asked between strokes, each a tenth of a second or so once warm.
final class Patience {

    private Patience() {}

    /// @throws InterruptedException if the thread is interrupted
    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the scene is no longer wanted");
        }
    }
}
