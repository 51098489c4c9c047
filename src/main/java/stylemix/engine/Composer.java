// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import stylemix.engine.scene.NothingMatchedException;
import stylemix.engine.scene.Scene;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;

/// Makes the picture that is to be styled from the words of a prompt.
@FunctionalInterface
public interface Composer {

    /// Blocks for about a second.
    ///
    /// @param width of the scene in pixels
    /// @param height of the scene in pixels
    /// @throws NothingMatchedException if no word of the prompt has a picture
    /// @throws InterruptedException soon after the thread is interrupted
    Scene compose(String prompt, int width, int height, Seed seed, Creativity creativity, Tuning tuning)
            throws NothingMatchedException, InterruptedException;
}
