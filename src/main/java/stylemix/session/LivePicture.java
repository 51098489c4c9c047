// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.awt.image.BufferedImage;

/// The newest picture of a live mix.
///
/// @param pixels opaque, `TYPE_INT_RGB`, never changed
/// @param whole whether it has its full size; else it is the smaller one that keeps up with the hand
public record LivePicture(BufferedImage pixels, boolean whole) {}
