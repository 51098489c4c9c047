// SPDX-License-Identifier: Apache-2.0
/// The one observable model of a window, and the tasks that move it. Touched on the FX thread only.
///
/// What leaves the FX thread is a record; what comes back comes through a [javafx.concurrent.Task]. The session knows
/// the disk and the services only as the functions that the composition root hands it
/// ([stylemix.session.Generator], [stylemix.session.Keeper]): so its tests need neither, at the price of two small
/// interfaces; boards and saved mixes are files by nature and use the store itself.
///
/// Undo is a list of labelled immutable snapshots of the board; whoever changes the board marks the history first. A
/// tile holds one [stylemix.session.SlotPicture] at a time, which opens by itself; undo puts another one on the tile,
/// so
/// that a picture which is opened late never lands on a tile that has gone on. The prompt and the settings of a click
/// are not part of it: the prompt has an undo of its own, and a setting is one click away.
///
/// A picture that is turned, mirrored or cut out is made once, kept beside its original under its own hash, and used
/// like any other: thumbnails, live mixing, uploads and recipes need not know of edits. The price is a second file.
///
/// Solo is stronger than mute, as on a mixing desk: the composition tells each tile whether it is silent.
///
/// A board is what [stylemix.model.SessionData] holds, under an id. It is written as it changes, beside the session
/// itself, which stays what a restart brings back; so there is no "save", and two files that say the same.
///
/// An order whose fate is not known is looked for by [stylemix.session.Lookout] too, as long as the window is open. Its
/// looks are no runs: they take no place in the queue, tell nothing of a batch, and end nothing but the doubt.
///
/// Live mixing ([stylemix.session.LiveDraft]) needs no queue and no lock: on the FX thread stand one wish and at most
/// one mix in the making, whose end starts the next, at the price of one hop between two pictures. Saving what it shows
/// is an ordinary run, so that there is one way to make an output; the layers that both keep make it quick.
@NullMarked
package stylemix.session;

import org.jspecify.annotations.NullMarked;
