// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.TestPictures;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.ProblemException;

class PictureReaderTest {

    private static final byte[] WEBP_24X16 = Base64.getDecoder()
            .decode(
                    "UklGRloAAABXRUJQVlA4IE4AAACQAwCdASoYABAAPrVKnkm/pCKhMAgD8BaJbDuAGMPgB+gAD44wAP7v46/mpv8KWzcj/mMHg1j/"
                            + "5xXr/wQ+DaQ3DJ0vjgnmeuSFyxmbeAA=");
    private static final byte[] HALF_RED_WEBP =
            Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvB8AAEAcQ/Y/+BSKi/wEA");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"png,PNG", "jpeg,JPEG", "gif,GIF", "bmp,BMP"})
    void formatComesFromTheContentAndNotTheName(String encoder, PictureFormat format) throws Exception {
        byte[] bytes = TestPictures.encoded(TestPictures.image(9, 5, 0), encoder);
        Path file = TestPictures.write(folder.resolve("lie.txt"), bytes);
        PictureFile picture = PictureReader.check(file);
        assertEquals(new PictureFile(file, picture.sha256(), format, 9, 5, bytes.length), picture);
        BufferedImage read = PictureReader.read(file);
        assertEquals(9, read.getWidth());
        assertEquals(5, read.getHeight());
    }

    @Test
    void webpIsRead() throws Exception {
        Path file = TestPictures.write(folder.resolve("a.webp"), WEBP_24X16);
        assertEquals(
                new PictureFile(
                        file,
                        "b84c052ec6a837f0fd5888da4b9235c696f1fa3bb4b7ff2c06cf7367d4ab15c6",
                        PictureFormat.WEBP,
                        24,
                        16,
                        98),
                PictureReader.check(file));
        assertEquals(24, PictureReader.read(file).getWidth());
        assertEquals(12, PictureReader.readAtMost(file, 12).getWidth());
    }

    @Test
    void transparencyIsKeptOrLaidOnWhite() throws Exception {
        Path file = TestPictures.write(folder.resolve("a.webp"), HALF_RED_WEBP);
        assertEquals(127, PictureReader.read(file).getRGB(3, 2) >>> 24);
        BufferedImage opaque = Pixels.onWhite(PictureReader.read(file));
        assertEquals(BufferedImage.TYPE_INT_RGB, opaque.getType());
        assertEquals(new Color(255, 128, 128), new Color(opaque.getRGB(3, 2)));
    }

    @ParameterizedTest
    @CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB"})
    void orientationTagIsHonoured(int tag, String upright) throws Exception {
        BufferedImage stored = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB); // quarters R G over B W
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 48; x++) {
                stored.setRGB(x, y, y < 16 ? (x < 24 ? 0xff0000 : 0x00ff00) : (x < 24 ? 0x0000ff : 0xffffff));
            }
        }
        Path file = TestPictures.write(
                folder.resolve("phone.jpg"), TestPictures.turned(TestPictures.encoded(stored, "jpeg"), tag));
        PictureFile picture = PictureReader.check(file);
        BufferedImage read = PictureReader.read(file);
        assertEquals(tag < 5 ? 48 : 32, picture.width());
        assertEquals(tag < 5 ? 32 : 48, picture.height());
        assertEquals(picture.width(), read.getWidth());
        assertEquals(picture.height(), read.getHeight());
        int right = read.getWidth() - 4;
        int bottom = read.getHeight() - 4;
        assertEquals(
                upright,
                "" + letter(read.getRGB(3, 3)) + letter(read.getRGB(right, 3)) + letter(read.getRGB(3, bottom))
                        + letter(read.getRGB(right, bottom)));
    }

    @Test
    void turningLosesNoRow() {
        BufferedImage stored = TestPictures.image(3, 2, 0);
        BufferedImage upright = new Orientation(6).apply(stored);
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 3; x++) {
                assertEquals(stored.getRGB(x, y), upright.getRGB(1 - y, x));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY})
    void greyKeepsItsValues(int type) throws Exception {
        BufferedImage grey = new BufferedImage(2, 1, type);
        int value = type == BufferedImage.TYPE_BYTE_BINARY ? 255 : 90;
        grey.getRaster()
                .setSample(
                        1,
                        0,
                        0,
                        switch (type) {
                            case BufferedImage.TYPE_USHORT_GRAY -> value << 8;
                            case BufferedImage.TYPE_BYTE_BINARY -> 1;
                            default -> value;
                        });
        Path file = TestPictures.write(folder.resolve("grey.png"), TestPictures.encoded(grey, "png"));
        assertEquals(
                new Color(value, value, value),
                new Color(PictureReader.read(file).getRGB(1, 0)));
    }

    @Test
    void smallerReadingKeepsTheProportions() throws Exception {
        Path file = TestPictures.png(folder.resolve("a.png"), 400, 100, 0);
        BufferedImage small = PictureReader.readAtMost(file, 50);
        assertEquals(50, small.getWidth());
        assertEquals(13, small.getHeight());
        assertEquals(400, PictureReader.readAtMost(file, 1000).getWidth());
    }

    static Stream<byte[]> sound() {
        BufferedImage image = TestPictures.image(200, 150, 3);
        return Stream.of(
                TestPictures.encoded(image, "png"),
                TestPictures.encoded(image, "jpeg"),
                TestPictures.encoded(image, "bmp"),
                TestPictures.encoded(image, "gif"),
                WEBP_24X16);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void halfAFileIsBroken(byte[] bytes) {
        Path file = TestPictures.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(Flaw.BROKEN, flaw(() -> PictureReader.read(file)));
        assertEquals(Flaw.BROKEN, flaw(() -> PictureReader.readAtMost(file, 32)));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void magicAloneIsBroken(byte[] bytes) {
        Path file = TestPictures.write(folder.resolve("head"), Arrays.copyOf(bytes, 14));
        assertEquals(Flaw.BROKEN, flaw(() -> PictureReader.check(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello, world | NOT_A_PICTURE",
                "<html><body><svg></svg></body></html> | NOT_A_PICTURE",
                "gimp xcf v011 | UNSUPPORTED",
                "....ftypisom.... | NOT_A_PICTURE",
            })
    void whatIsNotReadIsToldApart(String content, Flaw flaw) {
        Path file = TestPictures.write(folder.resolve("some.jpg"), content.getBytes(UTF_8));
        assertEquals(flaw, flaw(() -> PictureReader.check(file)));
    }

    @Test
    void cmykJpegIsReadAsWhatItLooksLike() throws Exception {
        Path file = TestPictures.write(folder.resolve("print.jpg"), TestPictures.cmykJpeg());
        assertEquals(
                new Color(228, 31, 37), new Color(PictureReader.read(file).getRGB(4, 4)), "red as offset print has it");
    }

    @Test
    void emptyFileGoneFileAndFolderAreNamed() {
        assertEquals(Flaw.EMPTY, flaw(() -> PictureReader.check(TestPictures.write(folder.resolve("z"), new byte[0]))));
        assertEquals(Flaw.GONE, flaw(() -> PictureReader.check(folder.resolve("none.png"))));
        assertEquals(Flaw.GONE, flaw(() -> PictureReader.read(folder.resolve("none.png"))));
        assertEquals(Flaw.NOT_A_PICTURE, flaw(() -> PictureReader.check(folder)));
    }

    @Test
    void headerThatPromisesMoreThanFollowsIsBroken() {
        byte[] png = TestPictures.encoded(TestPictures.image(4, 4, 0), "png");
        Path liar = TestPictures.write(folder.resolve("liar.png"), TestPictures.lyingPng(png, 4000, 4000));
        assertEquals(Flaw.BROKEN, flaw(() -> PictureReader.read(liar)));
    }

    @Test
    void fileOverTheLimitIsRefusedUnread() throws IOException {
        Path big = TestPictures.jpeg(folder.resolve("big.jpg"), 8, 8, 0);
        try (RandomAccessFile sparse = new RandomAccessFile(big.toFile(), "rw")) {
            sparse.setLength(PictureFile.MAX_BYTES + 1);
        }
        assertEquals(Flaw.TOO_MANY_BYTES, flaw(() -> PictureReader.check(big)));
    }

    private static char letter(int rgb) {
        boolean red = (rgb >> 16 & 0xff) > 127;
        boolean green = (rgb >> 8 & 0xff) > 127;
        return red && green ? 'W' : red ? 'R' : green ? 'G' : 'B';
    }

    private static Flaw flaw(org.junit.jupiter.api.function.Executable reading) {
        ProblemException e = assertThrows(ProblemException.class, reading);
        assertTrue(e.problem() instanceof PictureUnreadable, () -> "but was " + e.problem());
        return ((PictureUnreadable) e.problem()).flaw();
    }
}
