// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;

/// Told what the engine is doing, on the engine's thread.
public interface EngineProgress {

    /// @param fraction of the whole work, 0 to 1, never falling
    /// @param stage a short phrase in sentence case, such as "Matching colours"
    void at(double fraction, String stage);

    /// @param picture an intermediate state; not changed afterwards
    void preview(BufferedImage picture) throws InterruptedException;

    /// Tells nobody.
    EngineProgress SILENT = new EngineProgress() {
        @Override
        public void at(double fraction, String stage) {}

        @Override
        public void preview(BufferedImage picture) {}
    };
}
