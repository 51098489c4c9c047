// SPDX-License-Identifier: Apache-2.0
/// What came out and what is coming: the outputs with the running jobs, and the viewer that shows one of them beside
/// its references.
///
/// The verbs on an output (save, show in folder, copy, full screen, remove) belong to
/// [stylemix.ui.gallery.ViewerViewModel] and mean the selected output; the grid's context menu selects first. So the
/// toolbar, the menus and the keys are one list, at the price that no verb can concern an output that is not shown.
///
/// Jobs that wait are rows of one height in a list of its own, and jobs that run or have ended are cards: a row can be
/// moved, a card tells. What concerns all jobs stands above them once, so that a halt has one place and one button. A
/// row's keys are those of its menu, and the focus goes with a row that moves.
///
/// What the viewer shows is one value ([stylemix.ui.gallery.Shown]), so that picture, references and words always
/// belong to the same generation.
@NullMarked
package stylemix.ui.gallery;

import org.jspecify.annotations.NullMarked;
