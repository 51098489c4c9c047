// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The colour space that a file's numbers are meant in, with the way from there to sRGB.
final class Profile {

    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    /// By how much, of 255, two profiles may differ and still count as the same: what rounding does.
    private static final int SAME = 2;

    private static final int LEVELS = 6;

    /// The type of a name in several languages, and where the text of the older type begins.
    private static final int MLUC = 0x6d6c7563, OLD_TEXT = 12;

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

    /// What it calls itself, as its description says (ICC.1:2022, 10.15; before version 4 ICC.1:2001-04, 6.5.17); empty
    /// if it has no name that can be read.
    String name() {
        byte[] tag = icc.getData(ICC_Profile.icSigProfileDescriptionTag);
        if (tag == null || tag.length < OLD_TEXT) {
            return "";
        }
        ByteBuffer in = ByteBuffer.wrap(tag);
        boolean unicode = in.getInt(0) == MLUC && tag.length >= 28;
        int length = unicode ? in.getInt(20) : in.getInt(8);
        int start = unicode ? in.getInt(24) : OLD_TEXT;
        if (length < 0 || start < 0 || length > tag.length - start) {
            return "";
        }
        return new String(tag, start, length, unicode ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
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
