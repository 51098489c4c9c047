// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// Lets a composition be given up: asked between two strokes, none of which takes a tenth of a second.
final class Patience {

    private Patience() {}

    /// @throws InterruptedException if the thread is interrupted
    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the scene is no longer wanted");
        }
    }
}
