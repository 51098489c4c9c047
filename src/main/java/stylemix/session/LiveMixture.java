// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.awt.image.BufferedImage;
import java.util.function.DoubleConsumer;
import stylemix.model.DraftReport;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;

/// One content and the styles that are ready to be mixed into it. May be used by several threads at once.
public interface LiveMixture {

    /// Which words of the prompt became part of the content.
    DraftReport report();

    /// Makes the content in the style of a reference, so that it can be mixed from now on; blocks for seconds, unless
    /// it was made before.
    ///
    /// @param progress told of the share that is done, 0 to 1, on the calling thread
    /// @throws ProblemException if the picture cannot be read
    void add(PictureFile reference, DoubleConsumer progress) throws ProblemException, InterruptedException;

    /// Mixes; blocks for some tens of milliseconds.
    ///
    /// @param mix of references that were added
    /// @param whole the full size, pixel by pixel what a run would save; else half of its width and height
    /// @return opaque, `TYPE_INT_RGB`, not changed afterwards
    BufferedImage mix(LiveMix mix, boolean whole) throws InterruptedException;
}
