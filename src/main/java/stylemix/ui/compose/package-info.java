// SPDX-License-Identifier: Apache-2.0
/// What goes in: the reference board, the prompt and the settings of the next click.
///
/// The mix pad sets all strengths by one point ([stylemix.ui.compose.PadShape]). From four references on, no surface
/// holds all ratios: a point then gives Wachspress's coordinates, which come back to the same point exactly, and
/// strengths that are no point of the pad are shown as the nearest one, hollow, with a word that moving it changes
/// them. Points are not rounded: rounded strengths would not come back to their point. Scaling, equalising and leading
/// round to hundredths instead, so that the numbers on screen add up ([stylemix.ui.compose.Balance]).
///
/// A strength outside 0 to 1 is never bent: the experimental range offers it, a slider that shows one opens by itself,
/// and closing the range leaves what was set.
///
/// On a drop, the rim of a tile and the gap beside it insert, its middle replaces, or with Alt keeps both. JavaFX
/// tells no modifier keys during a drag: under Linux GDK is asked for Alt, and Windows turns it into a "link"; of
/// macOS nothing is known. Under Linux Alt is pressed once the drag has begun, since with Alt held down most window
/// managers move the window instead ([stylemix.ui.compose.TileDrop]).
@NullMarked
package stylemix.ui.compose;

import org.jspecify.annotations.NullMarked;
