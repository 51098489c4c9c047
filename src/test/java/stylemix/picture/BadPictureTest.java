// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stylemix.picture.Quarters.HEIGHT;
import static stylemix.picture.Quarters.WIDTH;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stylemix.TestPictures;
import stylemix.Unprivileged;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.ProblemException;

/// Files that lie, that were cut off, or that may not be read.
class BadPictureTest {

    private static final byte[] WEBP = Base64.getDecoder()
            .decode(
                    "UklGRloAAABXRUJQVlA4IE4AAACQAwCdASoYABAAPrVKnkm/pCKhMAgD8BaJbDuAGMPgB+gAD44wAP7v46/mpv8KWzcj/mMHg1j/"
                            + "5xXr/wQ+DaQ3DJ0vjgnmeuSFyxmbeAA=");
    private static final byte[] LOSSLESS_WEBP =
            Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvB8AAEAcQ/Y/+BSKi/wEA");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP", "GIF", "BMP"})
    void bombIsRefusedByItsHeader(PictureFormat format) {
        Path bomb = TestPictures.write(folder.resolve("bomb"), sized(format, 30_000, 30_000));
        assertEquals(Flaw.TOO_MANY_PIXELS, flaw(() -> PictureReader.check(bomb)));
        assertEquals(Flaw.TOO_MANY_PIXELS, flaw(() -> PictureReader.read(bomb)));
        assertEquals(Flaw.TOO_MANY_PIXELS, flaw(() -> PictureReader.readAtMost(bomb, 64)));
        assertEquals(Flaw.TOO_MANY_PIXELS, flaw(() -> PictureReader.prove(bomb)));
    }

    @Test
    void largestPlainWebpIsABombToo() {
        byte[] webp = WEBP.clone();
        ByteBuffer.wrap(webp)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) 16383)
                .putShort(28, (short) 16383);
        Path bomb = TestPictures.write(folder.resolve("bomb"), webp);
        assertEquals(Flaw.TOO_MANY_PIXELS, flaw(() -> PictureReader.check(bomb)));
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "GIF", "BMP"}) // not of WebP, whose sizes are written minus one
    void pictureWithoutPixelsIsNamed(PictureFormat format) {
        Path none = TestPictures.write(folder.resolve("none"), sized(format, 0, 0));
        assertEquals(Flaw.NO_PIXELS, flaw(() -> PictureReader.check(none)));
    }

    static Stream<Arguments> whole() {
        BufferedImage image = TestPictures.image(90, 70, 3);
        BufferedImage indexed = new BufferedImage(90, 70, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.createGraphics().drawImage(image, 0, 0, null);
        byte[] samples = Quarters.samples(8, false, false, false);
        return Stream.of(
                Arguments.of("png", TestPictures.encoded(image, "png")),
                Arguments.of("interlaced png", Quarters.encoded(image, "png", null, true)),
                Arguments.of("jpeg", TestPictures.encoded(image, "jpeg")),
                Arguments.of("progressive jpeg", Quarters.encoded(image, "jpeg", null, true)),
                Arguments.of("gif", TestPictures.encoded(image, "gif")),
                Arguments.of("bmp", TestPictures.encoded(image, "bmp")),
                Arguments.of("run-length bmp", Quarters.encoded(indexed, "bmp", "BI_RLE8", false)),
                Arguments.of("webp", WEBP),
                Arguments.of("lossless webp", LOSSLESS_WEBP),
                Arguments.of("lzw tiff", Quarters.encoded(image, "tiff", "LZW", false)),
                Arguments.of("packed tiff", Quarters.encoded(image, "tiff", "Deflate", false)),
                Arguments.of(
                        "plain tiff",
                        TiffFile.page(WIDTH, HEIGHT, 2, 3, 8, samples).bytes()),
                Arguments.of("psd", PsdFile.of(WIDTH, HEIGHT, PsdFile.RGB, 3, 8, Optional.empty(), samples)));
    }

    /// The decoders differ in what they forgive; what counts is that no picture is taken of which something is missing.
    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void cutPictureIsRefusedOrShowsEveryPixel(String name, byte[] whole) throws Exception {
        Path file = folder.resolve(name);
        List<Integer> expected = pixels(PictureReader.read(TestPictures.write(file, whole)));
        int refused = 0;
        int step = Math.max(1, whole.length / 60);
        for (int cut = 1; cut < whole.length; cut += cut < 64 ? 1 : step) {
            TestPictures.write(file, Arrays.copyOf(whole, whole.length - cut));
            try {
                List<Integer> shown = pixels(PictureReader.read(file));
                assertTrue(expected.equals(shown), name + " without its last " + cut + " bytes");
                PictureReader.prove(file);
            } catch (ProblemException e) {
                refused++;
                assertTrue(
                        flaw(e) == Flaw.BROKEN || flaw(e) == Flaw.NOT_A_PICTURE || flaw(e) == Flaw.NO_PIXELS,
                        () -> name + ": " + e.problem());
            }
        }
        assertTrue(refused > 30 || refused > whole.length / 2, name + " was refused " + refused + " times");
    }

    @Test
    void interruptIsNoFlawOfThePicture() throws Exception {
        for (byte[] bytes : List.of(
                TestPictures.encoded(TestPictures.image(90, 70, 3), "jpeg"), sized(PictureFormat.PNG, 9, 9), WEBP)) {
            Path file = TestPictures.write(folder.resolve("sound"), bytes);
            Thread.currentThread().interrupt();
            PictureReader.check(file);
            PictureReader.prove(file);
            assertTrue(Thread.interrupted(), "it stands until something waits");
        }
    }

    @Test
    void whatMayNotBeReadIsNamed() throws Exception {
        Path file = TestPictures.png(folder.resolve("secret.png"), 2, 2, 0);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assertEquals(
                List.of("PictureUnreadable[name=secret.png, flaw=NOT_ALLOWED]"), Unprivileged.run(Check.class, file));
    }

    /// Tells what is wrong with a file, from a Java of its own.
    static final class Check {

        private Check() {}

        public static void main(String[] files) {
            try {
                PictureReader.check(Path.of(files[0]));
            } catch (ProblemException e) {
                System.out.println(e.problem());
            }
        }
    }

    /// A picture of this format whose header names this size, with few pixels behind it.
    private static byte[] sized(PictureFormat format, int width, int height) {
        BufferedImage small = TestPictures.image(9, 9, 0);
        return switch (format) {
            case PNG -> TestPictures.lyingPng(TestPictures.encoded(small, "png"), width, height);
            case JPEG ->
                Containers.jpegFramed(TestPictures.encoded(small, "jpeg"), 5, height >> 8, height, width >> 8, width);
            case GIF ->
                little(64)
                        .put("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .putShort((short) width)
                        .putShort((short) height)
                        .put(new byte[] {0, 0, 0, ',', 0, 0, 0, 0})
                        .putShort((short) width)
                        .putShort((short) height)
                        .put(new byte[] {0, 2, 2, 0x4c, 1, 0, ';'})
                        .array();
            case BMP -> {
                byte[] bmp = TestPictures.encoded(small, "bmp");
                ByteBuffer.wrap(bmp)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(18, width)
                        .putInt(22, height);
                yield bmp;
            }
            case WEBP -> {
                byte[] bytes = new byte[WEBP.length + 18];
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(WEBP, 0, 12)
                        .put("VP8X".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .putInt(10)
                        .putInt(0)
                        .put((byte) (width - 1))
                        .putShort((short) ((width - 1) >> 8))
                        .put((byte) (height - 1))
                        .putShort((short) ((height - 1) >> 8))
                        .put(WEBP, 12, WEBP.length - 12)
                        .putInt(4, WEBP.length + 10);
                yield bytes;
            }
            case TIFF, PSD, SVG, HEIC, AVIF -> throw new IllegalArgumentException("see Corpus");
        };
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<Integer> pixels(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(rgb).boxed().toList();
    }

    private static Flaw flaw(Executable reading) {
        return flaw(assertThrows(ProblemException.class, reading));
    }

    private static Flaw flaw(ProblemException e) {
        return ((PictureUnreadable) e.problem()).flaw();
    }
}
