// SPDX-License-Identifier: Apache-2.0
/// The one observable model of a window, and the tasks that move it. Touched on the FX thread only.
///
/// What leaves the FX thread is a record; what comes back comes through a [javafx.concurrent.Task]. The session knows
/// the disk and the services only as the functions that the composition root hands it
/// ([stylemix.session.Generator], [stylemix.session.Keeper]): so its tests need neither, at the price of two small
/// interfaces.
///
/// Undo is a list of labelled immutable snapshots of the board; whoever changes the board marks the history first.
@NullMarked
package stylemix.session;

import org.jspecify.annotations.NullMarked;
