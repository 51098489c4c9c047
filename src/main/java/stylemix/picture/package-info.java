// SPDX-License-Identifier: Apache-2.0
/// Pictures in and out: told by content, checked against bombs, decoded upright in sRGB, scaled, encoded; and what of a
/// picture is sent to a service ([stylemix.picture.Outgoing]).
///
/// The first bytes decide what a file is, never its name: phones write HEIC into files named `.jpg`. A picture's size
/// is read from its header and limited before anything is decoded. Decoding is ImageIO's for most formats (the JDK's
/// readers where they are good, TwelveMonkeys for WebP, TIFF and PSD), jsvg's for SVG and the system's libheif's for
/// HEIC and AVIF; so the window, the engine and the command line see the same pixels and JavaFX is not needed.
///
/// Readers differ in what they do about colour: some convert by an embedded profile, some do not, some only at times.
/// So their numbers are taken as they are stored, the profile is taken out of the file by ourselves, and one place
/// ([stylemix.picture.Colours]) converts, with the JDK's colour engine. CMYK without a profile is seen as offset
/// print ([stylemix.picture.Inks]); against the characterisation data of FOGRA39 it is off by 2.0 in the mean
/// (CIEDE2000), where the usual formula is off by 11.
///
/// Containers are read by classes of our own ([stylemix.picture.JpegSegments] and its like) rather than a library: what
/// is read of metadata is little, what is cut out must be everything, and inflating text chunks is a way to be bombed.
/// The price is some hundred lines about file formats. libheif decodes in our process: a fault in it ends the program.
@NullMarked
package stylemix.picture;

import org.jspecify.annotations.NullMarked;
