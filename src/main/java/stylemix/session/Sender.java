// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.SendPlan;

/// Makes what a service gets of a picture.
@FunctionalInterface
public interface Sender {

    /// Blocks while the picture is converted, where it must be.
    ///
    /// @throws ProblemException if the picture cannot be read, or what is made of it not be kept
    SendPlan plan(PictureFile picture) throws ProblemException;
}
