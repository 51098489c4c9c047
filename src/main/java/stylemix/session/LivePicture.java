// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.awt.image.BufferedImage;
import stylemix.model.AspectRatio;

/// The newest picture of a live mix.
///
/// @param pixels opaque, `TYPE_INT_RGB`, never changed
/// @param ratio whose size it stands for
/// @param whole whether it has its full size; else it is the smaller one that keeps up with the hand
public record LivePicture(BufferedImage pixels, AspectRatio ratio, boolean whole) {}
