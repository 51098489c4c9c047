// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.image.BufferedImage;
import stylemix.model.DraftReport;

/// What the composer made of a prompt.
///
/// @param picture opaque sRGB of the size asked for
/// @param subjects coverage of the subjects, `width * height` values of 0 to 1, row by row
/// @param report the words used and those ignored
public record Scene(BufferedImage picture, float[] subjects, DraftReport report) {}
