// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/// The colour space that a file's numbers are meant in, with the way from there to sRGB.
final class Profile {

    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    /// By how much, of 255, two profiles may differ and still count as the same: what rounding does.
    private static final int SAME = 2;

    private static final int LEVELS = 6;

    private final ICC_Profile icc;
    private final ColorConvertOp toSrgb;

    private Profile(ICC_Profile icc) {
        this.icc = icc;
        toSrgb = new ColorConvertOp(new ICC_Profile[] {icc, SRGB}, null);
    }

    /// @return empty if it is no profile that colours can be converted by, as every viewer passes over such a one
    static Optional<Profile> of(byte[] bytes) {
        try {
            Profile profile = new Profile(ICC_Profile.getInstance(bytes));
            int bands = profile.components();
            WritableRaster probe = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1, 1, bands, null);
            profile.convert(probe, Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1, 1, 3, null));
            return Optional.of(profile);
        } catch (RuntimeException _) { // what the colour engine throws at a broken profile is of several kinds
            return Optional.empty();
        }
    }

    /// 1 for grey, 3 for RGB, 4 for CMYK.
    int components() {
        return icc.getNumComponents();
    }

    /// Whether its numbers mean what they mean in sRGB, so that nothing needs to be converted.
    boolean isSrgb() {
        if (components() != 3) {
            return false;
        }
        int patches = LEVELS * LEVELS * LEVELS;
        WritableRaster in = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, patches, 1, 3, null);
        for (int i = 0; i < patches; i++) {
            int step = 255 / (LEVELS - 1);
            in.setPixel(i, 0, new int[] {i % LEVELS * step, i / LEVELS % LEVELS * step, i / (LEVELS * LEVELS) * step});
        }
        WritableRaster out = in.createCompatibleWritableRaster();
        convert(in, out);
        int[] before = in.getPixels(0, 0, patches, 1, (int[]) null);
        int[] after = out.getPixels(0, 0, patches, 1, (int[]) null);
        for (int i = 0; i < before.length; i++) {
            if (Math.abs(before[i] - after[i]) > SAME) {
                return false;
            }
        }
        return true;
    }

    /// @param from with as many bands as the profile has components; of inks the full value is full ink
    /// @param to of the same size, three bands of bytes
    void convert(Raster from, WritableRaster to) {
        toSrgb.filter(from, to);
    }
}
