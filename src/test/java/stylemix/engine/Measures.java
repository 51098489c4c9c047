// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// What one picture is like.
///
/// @param style how far from the reference's marks, see [Distances#style]
/// @param palette how far from the reference's colours, see [Distances#palette]
/// @param structure how much of the content's drawing is left, see [Structure]
/// @param outline the contrast along the subject's outline as a share of the content's, see [Outline]
record Measures(double style, double palette, double structure, double outline) {}
