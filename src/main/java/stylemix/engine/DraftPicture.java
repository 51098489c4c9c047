// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import stylemix.model.DraftReport;

/// What the draft engine drew.
///
/// @param picture opaque sRGB, of the size that was asked for
/// @param report the words that were used and those that were not
public record DraftPicture(BufferedImage picture, DraftReport report) {}
