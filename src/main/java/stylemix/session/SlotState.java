// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import stylemix.model.PictureFile;
import stylemix.model.Problem;

/// What is known of the picture on a tile.
public sealed interface SlotState {

    /// It is being opened and copied.
    record Loading() implements SlotState {}

    record Ready(PictureFile picture) implements SlotState {}

    record Failed(Problem problem) implements SlotState {}
}
