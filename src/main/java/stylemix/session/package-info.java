// SPDX-License-Identifier: Apache-2.0
/// The one observable model of a window, and the tasks that move it. Touched on the FX thread only.
///
/// What leaves the FX thread is a record; what comes back comes through a [javafx.concurrent.Task]. The session knows
/// the disk and the services only as the functions that the composition root hands it
/// ([stylemix.session.Generator], [stylemix.session.Keeper]): so its tests need neither, at the price of two small
/// interfaces.
///
/// Undo is a list of labelled immutable snapshots of the board; whoever changes the board marks the history first.
///
/// Live mixing ([stylemix.session.LiveDraft]) needs no queue and no lock: on the FX thread stand one wish and at most
/// one mix in the making, whose end starts the next, at the price of one hop between two pictures. Saving what it shows
/// is an ordinary run, so that there is one way to make an output; the layers that both keep make it quick.
@NullMarked
package stylemix.session;

import org.jspecify.annotations.NullMarked;
