// SPDX-License-Identifier: Apache-2.0
/// Pictures in and out: told by content, checked against bombs, decoded upright in sRGB, scaled, encoded.
///
/// The first bytes decide what a file is, never its name: phones write HEIC into files named `.jpg`. A picture's size
/// is read from its header and limited before anything is decoded. Decoding is ImageIO's for all five formats (with
/// TwelveMonkeys for WebP), so that the window, the engine and the command line see the same pixels; JavaFX is not
/// needed. From a file's metadata nothing but the orientation is read, since inflating text chunks is a way to be
/// bombed as well.
@NullMarked
package stylemix.picture;

import org.jspecify.annotations.NullMarked;
