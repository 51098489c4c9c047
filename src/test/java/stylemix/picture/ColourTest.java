// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stylemix.TestPictures;

/// Patches of other colour spaces against what they are by the spaces' definitions, in CIEDE2000.
///
/// The truth is computed here from the published chromaticities and curves; the profiles in the files come from
/// [MatrixProfile] and [InkProfile], and the conversion is that of the JDK's colour engine.
class ColourTest {

    private static final double LIMIT = 2;

    /// Side of a patch, so that a JPEG's blocks stay flat.
    private static final int PATCH = 16;

    @TempDir
    Path folder;

    /// @param primaries x and y of red, green, blue
    /// @param gamma 0 for sRGB's curve
    record Space(String name, double[] primaries, double[] white, double gamma) {

        byte[] icc() {
            return MatrixProfile.of(primaries, white, gamma);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final double[] D65 = {0.3127, 0.3290};
    private static final Space P3 =
            new Space("Display P3", new double[] {0.680, 0.320, 0.265, 0.690, 0.150, 0.060}, D65, 0);
    private static final Space ADOBE =
            new Space("Adobe RGB", new double[] {0.64, 0.33, 0.21, 0.71, 0.15, 0.06}, D65, 563 / 256.0);
    private static final Space PROPHOTO = new Space(
            "ProPhoto RGB",
            new double[] {0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001},
            new double[] {0.3457, 0.3585},
            1.8);

    static Stream<Arguments> files() {
        return Stream.of(P3, ADOBE, PROPHOTO)
                .flatMap(space -> Stream.of("png", "png16", "jpeg", "tiff", "psd", "webp")
                        .map(format -> Arguments.of(space, format)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("files")
    void wideColoursBecomeThoseOfSrgb(Space space, String format) throws Exception {
        List<int[]> patches = format.equals("webp") ? List.of(new int[] {200, 120, 80}) : inGamut(space);
        BufferedImage image = image(patches);
        byte[] file = switch (format) {
            case "png" -> Containers.pngWithProfile(TestPictures.encoded(image, "png"), space.icc());
            case "png16" -> Containers.pngWithProfile(TestPictures.encoded(wide(image), "png"), space.icc());
            case "jpeg" -> Containers.jpegWithProfile(PictureWriter.jpeg(image, 1), space.icc());
            case "tiff" ->
                TiffFile.page(image.getWidth(), image.getHeight(), 2, 3, 8, samples(image))
                        .undefined(34675, space.icc())
                        .bytes();
            case "psd" ->
                PsdFile.of(
                        image.getWidth(),
                        image.getHeight(),
                        PsdFile.RGB,
                        3,
                        8,
                        Optional.of(space.icc()),
                        planes(image));
            default -> Containers.webpWith(Corpus.file("patch-200-120-80.webp"), PATCH, PATCH, "ICCP", space.icc());
        };
        BufferedImage read = PictureReader.read(TestPictures.write(folder.resolve("file"), file));
        double worst = 0;
        for (int i = 0; i < patches.size(); i++) {
            worst = Math.max(worst, DeltaE.between(lab(space, patches.get(i)), shown(read, i)));
        }
        double most = worst;
        assertTrue(worst <= LIMIT, () -> space + " in " + format + " is off by " + most);
        assertTrue(patches.size() > 60 || format.equals("webp"), () -> "only " + patches.size() + " patches");
    }

    /// The two ways in which profiles write their name; the texts are those of the JDK's own profiles.
    @Test
    void profileTellsItsName() {
        assertEquals("linear sRGB", name(ColorSpace.CS_LINEAR_RGB));
        assertEquals("PYCC from PCD 045", name(ColorSpace.CS_PYCC));
    }

    private static String name(int space) {
        return Profile.of(ICC_Profile.getInstance(space).getData())
                .orElseThrow()
                .name();
    }

    @Test
    void withoutItsProfileItWouldBeWrong() throws Exception {
        List<int[]> patches = inGamut(P3);
        Path file = TestPictures.write(folder.resolve("a.png"), TestPictures.encoded(image(patches), "png"));
        BufferedImage read = PictureReader.read(file);
        double worst = 0;
        for (int i = 0; i < patches.size(); i++) {
            worst = Math.max(worst, DeltaE.between(lab(P3, patches.get(i)), shown(read, i)));
        }
        assertTrue(worst > 2 * LIMIT, "the measure sees nothing");
    }

    @ParameterizedTest(name = "inks in {0}")
    @org.junit.jupiter.params.provider.ValueSource(strings = {"jpeg", "tiff", "psd"})
    void inksBecomeWhatTheirProfileSays(String format) throws Exception {
        List<int[]> patches = new ArrayList<>();
        for (int i = 0; i < 16; i++) { // the nodes of the profile's table, between which engines may differ
            patches.add(new int[] {(i & 1) * 255, (i >> 1 & 1) * 255, (i >> 2 & 1) * 255, (i >> 3 & 1) * 255});
        }
        byte[] icc = InkProfile.of(ColourTest::printed);
        int width = PATCH * patches.size();
        byte[] samples = inkSamples(patches, format.equals("jpeg") || format.equals("psd"));
        byte[] file = switch (format) {
            case "tiff" ->
                TiffFile.page(width, PATCH, 5, 4, 8, samples)
                        .undefined(34675, icc)
                        .bytes();
            case "psd" -> PsdFile.of(width, PATCH, PsdFile.CMYK, 4, 8, Optional.of(icc), planes(samples, 4));
            default ->
                Containers.jpegWithProfile(Containers.jpegOfAdobe(Quarters.inkJpeg(width, PATCH, samples), 0), icc);
        };
        BufferedImage read = PictureReader.read(TestPictures.write(folder.resolve("file"), file));
        double worst = 0;
        for (int i = 0; i < patches.size(); i++) {
            worst = Math.max(worst, DeltaE.between(printed(patches.get(i)), shown(read, i)));
        }
        double most = worst;
        assertTrue(worst <= LIMIT, () -> "inks in " + format + " are off by " + most);
    }

    /// One flat colour of Display P3, encoded by the tools of libheif and libavif.
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"p3-icc.heic", "p3-numbers.avif"})
    void colourOfAPhoneIsConverted(String name) throws Exception {
        Assumptions.assumeTrue(LibHeif.isThere(), "this system has no libheif");
        BufferedImage read = PictureReader.read(TestPictures.write(folder.resolve(name), Corpus.file(name)));
        double off = DeltaE.between(lab(P3, new int[] {0xdc, 0x5a, 0x46}), shown(read, 0));
        assertTrue(off <= LIMIT, () -> name + " is off by " + off);
    }

    @Test
    void measureIsThatOfTheStandard() { // from the test data that Sharma, Wu and Dalal published with the formula
        double[][] pairs = {
            {50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425},
            {50, -1.1848, -84.8006, 50, 0, -82.7485, 1.0000},
            {50, 2.5, 0, 50, 0, -2.5, 4.3065},
            {50, 2.5, 0, 73, 25, -18, 27.1492},
            {60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644},
            {2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082}
        };
        for (double[] pair : pairs) {
            assertEquals(
                    pair[6],
                    DeltaE.between(new double[] {pair[0], pair[1], pair[2]}, new double[] {pair[3], pair[4], pair[5]}),
                    1e-4);
        }
    }

    /// Colours that sRGB can show as well; the others have no truth but to be as near as they can.
    private static List<int[]> inGamut(Space space) {
        List<int[]> patches = new ArrayList<>();
        for (int i = 0; i < 9 * 9 * 9; i++) {
            int[] patch = {i % 9 * 31, i / 9 % 9 * 31, i / 81 * 31};
            double[] light = srgbLight(space, patch);
            if (Stream.of(light[0], light[1], light[2]).allMatch(value -> value >= -1e-3 && value <= 1.001)) {
                patches.add(patch);
            }
        }
        return patches;
    }

    private static double[] srgbLight(Space space, int[] patch) {
        double[] xyz = Colorimetry.xyz(space.primaries, space.white, space.gamma, patch);
        return Colorimetry.srgbLight(xyz);
    }

    private static double[] lab(Space space, int[] patch) {
        return Colorimetry.lab(Colorimetry.xyz(space.primaries, space.white, space.gamma, patch));
    }

    private static double[] shown(BufferedImage image, int patch) {
        int columns = image.getWidth() / PATCH;
        int rgb = image.getRGB(patch % columns * PATCH + PATCH / 2, patch / columns * PATCH + PATCH / 2);
        int[] patchRgb = {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
        return Colorimetry.lab(Colorimetry.xyz(new double[] {0.64, 0.33, 0.30, 0.60, 0.15, 0.06}, D65, 0, patchRgb));
    }

    /// A press of our own, whose colours all lie in sRGB: L\*, a\*, b\* of so much ink.
    private static double[] printed(int[] inks) {
        double light = 1 - 0.8 * inks[3] / 255;
        return new double[] {
            (95 - (18 * inks[0] + 22 * inks[1] + 6 * inks[2]) / 255.0) * light,
            (-16 * inks[0] + 34 * inks[1] - 4 * inks[2]) / 255.0 * light,
            (-22 * inks[0] - 4 * inks[1] + 40 * inks[2]) / 255.0 * light
        };
    }

    private static BufferedImage image(List<int[]> patches) {
        int columns = 16;
        int rows = (patches.size() + columns - 1) / columns;
        BufferedImage image = new BufferedImage(columns * PATCH, rows * PATCH, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int[] patch = patches.get(Math.min(patches.size() - 1, y / PATCH * columns + x / PATCH));
                image.setRGB(x, y, patch[0] << 16 | patch[1] << 8 | patch[2]);
            }
        }
        return image;
    }

    private static BufferedImage wide(BufferedImage image) {
        BufferedImage wide = Quarters.blank16(image.getWidth(), image.getHeight(), false);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int band = 0; band < 3; band++) {
                    wide.getRaster().setSample(x, y, band, (image.getRGB(x, y) >> (16 - 8 * band) & 255) * 257);
                }
            }
        }
        return wide;
    }

    private static byte[] samples(BufferedImage image) {
        ByteBuffer samples = ByteBuffer.allocate(3 * image.getWidth() * image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                samples.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
            }
        }
        return samples.array();
    }

    private static byte[] planes(BufferedImage image) {
        return planes(samples(image), 3);
    }

    private static byte[] planes(byte[] samples, int channels) {
        byte[] planes = new byte[samples.length];
        int pixels = samples.length / channels;
        for (int i = 0; i < samples.length; i++) {
            planes[i % channels * pixels + i / channels] = samples[i];
        }
        return planes;
    }

    private static byte[] inkSamples(List<int[]> patches, boolean inverted) {
        int width = PATCH * patches.size();
        byte[] samples = new byte[4 * width * PATCH];
        for (int i = 0; i < samples.length; i++) {
            int ink = patches.get(i / 4 % width / PATCH)[i % 4];
            samples[i] = (byte) (inverted ? 255 - ink : ink);
        }
        return samples;
    }
}
