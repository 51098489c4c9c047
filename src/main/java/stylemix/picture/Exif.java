// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.IOException;
import java.lang.System.Logger.Level;

/// What is read of an EXIF block; everything else in it is nobody's business.
///
/// @param adobeRgb whether the camera says, without a profile, that its colours are those of Adobe RGB
record Exif(Orientation orientation, boolean adobeRgb) {

    private static final System.Logger LOG = System.getLogger(Exif.class.getName());

    static final Exif NONE = new Exif(Orientation.UPRIGHT, false);

    static Exif of(byte[] block) {
        try {
            TiffTags tags = TiffTags.ofExif(block);
            Orientation orientation = tags.orientation();
            try {
                return new Exif(orientation, tags.saysAdobeRgb());
            } catch (IOException | RuntimeException _) { // a broken corner of it leaves the rest as it is
                return new Exif(orientation, false);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "an EXIF block that cannot be read", e);
            return NONE;
        }
    }
}
