// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static stylemix.picture.Quarters.HEIGHT;
import static stylemix.picture.Quarters.WIDTH;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stylemix.TestPictures;

/// Files of every format and of every awkward kind, each with what must come of it.
///
/// Nearly all are made here, by the JDK's writers and by hand. The few formats that have no writer lie beside this
/// class as files of less than 4 kB: our own picture (see [Quarters], and one flat colour for those of Display P3),
/// encoded by Debian's `cwebp`, `img2webp`, `heif-enc` and `avifenc`, under the licence of this project.
final class Corpus {

    /// @param expected format, upright size, what the quarters look like and what is sent; or the name of a flaw
    record Sample(String name, Supplier<byte[]> bytes, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String PLAIN = " 48x32 RGBW, sent ";
    private static final String AS_IT_IS = PLAIN + "as it is";

    private Corpus() {}

    static List<Sample> all() {
        return Stream.of(jpeg(), png(), webp(), gifAndBmp(), tiff(), psd(), svg(), heif(), others())
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<Sample> jpeg() {
        byte[] plain = Quarters.encoded(Quarters.rgb(), "jpeg", null, false);
        return Stream.of(
                row("plain.jpg", plain, "JPEG" + AS_IT_IS),
                row("progressive.jpg", Quarters.encoded(Quarters.rgb(), "jpeg", null, true), "JPEG" + AS_IT_IS),
                row(
                        "grey.jpg",
                        Quarters.encoded(Quarters.of(BufferedImage.TYPE_BYTE_GRAY), "jpeg", null, false),
                        "JPEG 48x32 yyKW, sent as it is"),
                row(
                        "cmyk.jpg",
                        Containers.jpegOfAdobe(Quarters.cmykJpeg(), 0),
                        "JPEG" + PLAIN + "JPEG 48x32 COLOURS STRIPPED"),
                row(
                        "ycck.jpg",
                        Containers.jpegOfAdobe(Quarters.ycckJpeg(), 2),
                        "JPEG" + PLAIN + "JPEG 48x32 COLOURS STRIPPED"),
                row(
                        "phone held upright.jpg",
                        Containers.jpegWithExif(plain, Containers.exif(6)),
                        "JPEG 32x48 BRWG, sent JPEG 32x48 TURNED STRIPPED"),
                row(
                        "phone upside down.jpg",
                        Containers.jpegWithExif(plain, Containers.exif(3)),
                        "JPEG 48x32 WBGR, sent JPEG 48x32 TURNED STRIPPED"),
                row(
                        "mirrored.jpg",
                        Containers.jpegWithExif(plain, Containers.exif(2)),
                        "JPEG 48x32 GRWB, sent JPEG 48x32 TURNED STRIPPED"),
                row(
                        "phone with place.jpg",
                        Containers.jpegWithExif(plain, Containers.exif(1)),
                        "JPEG" + PLAIN + "JPEG 48x32 STRIPPED"),
                row(
                        "commented.jpg",
                        Containers.jpegWith(plain, 0xfe, "by SECRETAUTHOR".getBytes(UTF_8)),
                        "JPEG" + PLAIN + "JPEG 48x32 STRIPPED"),
                row(
                        "phone with a film behind.jpg",
                        Containers.joined(plain, "....ftypmp42 SECRETPLACE".getBytes(UTF_8)),
                        "JPEG" + PLAIN + "JPEG 48x32 STRIPPED"),
                row(
                        "p3.jpg",
                        Containers.jpegWithProfile(plain, MatrixProfile.displayP3()),
                        "JPEG" + PLAIN + "JPEG 48x32 COLOURS STRIPPED"),
                row(
                        "broken profile.jpg",
                        Containers.jpegWithProfile(plain, "no profile at all".getBytes(UTF_8)),
                        "JPEG" + PLAIN + "JPEG 48x32 STRIPPED"),
                row(
                        "broken exif.jpg",
                        Containers.jpegWithExif(plain, new byte[] {'M', 'M', 0, 42, 127, 127, 127, 127}),
                        "JPEG" + PLAIN + "JPEG 48x32 STRIPPED"),
                row("jpeg named as.png", plain, "JPEG" + AS_IT_IS),
                row("twelve bits.jpg", Containers.jpegFramed(plain, 4, 12), "TWELVE_BITS"),
                row("arithmetic.jpg", Containers.jpegFramed(plain, 1, 0xc9), "UNSUPPORTED"),
                row("lossless.jpg", Containers.jpegFramed(plain, 1, 0xc3), "UNSUPPORTED"),
                row("bomb.jpg", Containers.jpegFramed(plain, 5, 0xff, 0xff, 0xff, 0xff), "TOO_MANY_PIXELS"),
                row("no pixels.jpg", Containers.jpegFramed(plain, 5, 0, 0, 0, 0), "NO_PIXELS"),
                row("truncated.jpg", Arrays.copyOf(plain, plain.length - 60), "BROKEN"),
                row("large.jpg", flat(4000, 1000, "jpeg"), "JPEG 4000x1000 RGBW, sent JPEG 2048x512 SHRUNK STRIPPED"),
                row("as large as fits.jpg", flat(2048, 64, "jpeg"), "JPEG 2048x64 RGBW, sent as it is"),
                row("too fine to shrink.jpg", fine("jpeg"), "JPEG 2400x64 WWWW, sent as it is"));
    }

    private static Stream<Sample> png() {
        byte[] plain = Quarters.encoded(Quarters.rgb(), "png", null, false);
        return Stream.of(
                row("plain.png", plain, "PNG" + AS_IT_IS),
                row("interlaced.png", Quarters.encoded(Quarters.rgb(), "png", null, true), "PNG" + AS_IT_IS),
                row("sixteen bits.png", Quarters.encoded(Quarters.rgb16(false), "png", null, false), "PNG" + AS_IT_IS),
                row(
                        "sixteen bits see-through.png",
                        Quarters.encoded(Quarters.rgb16(true), "png", null, false),
                        "PNG" + AS_IT_IS),
                row(
                        "grey.png",
                        Quarters.encoded(Quarters.of(BufferedImage.TYPE_BYTE_GRAY), "png", null, false),
                        "PNG 48x32 yyKW, sent as it is"),
                row(
                        "sixteen bits grey.png",
                        Quarters.encoded(Quarters.of(BufferedImage.TYPE_USHORT_GRAY), "png", null, false),
                        "PNG 48x32 yyKW, sent as it is"),
                row(
                        "black and white.png",
                        Quarters.encoded(Quarters.of(BufferedImage.TYPE_BYTE_BINARY), "png", null, false),
                        "PNG 48x32 KWKW, sent as it is"),
                row("palette.png", Quarters.encoded(Quarters.palette(8, false), "png", null, false), "PNG" + AS_IT_IS),
                row(
                        "palette of two bits.png",
                        Quarters.encoded(Quarters.palette(2, false), "png", null, true),
                        "PNG" + AS_IT_IS),
                row(
                        "palette see-through.png",
                        Quarters.encoded(Quarters.palette(8, true), "png", null, false),
                        "PNG 48x32 RGB., sent PNG 48x32 FLATTENED STRIPPED"),
                row(
                        "half transparent.png",
                        Quarters.encoded(Quarters.halfTransparent(), "png", null, false),
                        "PNG 48x32 R.B., sent PNG 48x32 FLATTENED STRIPPED"),
                row(
                        "opaque with alpha.png",
                        Quarters.encoded(Quarters.of(BufferedImage.TYPE_INT_ARGB), "png", null, false),
                        "PNG" + AS_IT_IS),
                row(
                        "p3.png",
                        Containers.pngWithProfile(plain, MatrixProfile.displayP3()),
                        "PNG" + PLAIN + "PNG 48x32 COLOURS STRIPPED"),
                row(
                        "p3 by code.png",
                        Containers.pngWith(plain, "cICP", new byte[] {12, 13, 0, 1}),
                        "PNG" + PLAIN + "PNG 48x32 COLOURS STRIPPED"),
                row(
                        "linear by gamma.png",
                        Containers.pngWith(
                                plain,
                                "gAMA",
                                ByteBuffer.allocate(4).putInt(100_000).array()),
                        "PNG" + PLAIN + "PNG 48x32 COLOURS STRIPPED"),
                row(
                        "usual gamma.png",
                        Containers.pngWith(
                                plain,
                                "gAMA",
                                ByteBuffer.allocate(4).putInt(45_455).array()),
                        "PNG" + PLAIN + "PNG 48x32 STRIPPED"),
                row(
                        "turned.png",
                        Containers.pngWith(plain, "eXIf", Containers.exif(8)),
                        "PNG 32x48 GWRB, sent PNG 32x48 TURNED STRIPPED"),
                row(
                        "signed.png",
                        Containers.pngWith(plain, "tEXt", "Author\0SECRETAUTHOR".getBytes(UTF_8)),
                        "PNG" + PLAIN + "PNG 48x32 STRIPPED"),
                row(
                        "profile bomb.png",
                        Containers.pngWithProfile(plain, new byte[60_000_000]),
                        "PNG" + PLAIN + "PNG 48x32 STRIPPED"),
                row("bomb.png", TestPictures.lyingPng(plain, 50_000, 50_000), "TOO_MANY_PIXELS"),
                row("just too large.png", TestPictures.lyingPng(plain, 10_001, 10_000), "TOO_MANY_PIXELS"),
                row("lying.png", TestPictures.lyingPng(plain, 480, 320), "BROKEN"),
                row("truncated.png", Arrays.copyOf(plain, plain.length - 30), "BROKEN"),
                row("drawing.png", flat(3000, 300, "png"), "PNG 3000x300 RGBW, sent PNG 2048x205 SHRUNK STRIPPED"));
    }

    private static Stream<Sample> webp() {
        byte[] lossless = file("lossless.webp");
        return Stream.of(
                row("lossy.webp", file("lossy.webp"), "WEBP" + AS_IT_IS),
                row("lossless.webp", lossless, "WEBP" + AS_IT_IS),
                row(
                        "lossless half transparent.webp",
                        file("alpha-lossless.webp"),
                        "WEBP 48x32 R.B., sent PNG 48x32 FORMAT FLATTENED STRIPPED"),
                row(
                        "lossy half transparent.webp",
                        file("alpha-lossy.webp"),
                        "WEBP 48x32 R.B., sent JPEG 48x32 FORMAT FLATTENED STRIPPED"),
                row("animated.webp", file("animated.webp"), "WEBP" + PLAIN + "JPEG 48x32 FORMAT STRIPPED"),
                row(
                        "turned.webp",
                        Containers.webpWith(lossless, WIDTH, HEIGHT, "EXIF", Containers.exif(6)),
                        "WEBP 32x48 BRWG, sent PNG 32x48 FORMAT TURNED STRIPPED"),
                row(
                        "with place.webp",
                        Containers.webpWith(lossless, WIDTH, HEIGHT, "EXIF", Containers.exif(1)),
                        "WEBP" + PLAIN + "WEBP 48x32 STRIPPED"),
                row(
                        "p3.webp",
                        Containers.webpWith(lossless, WIDTH, HEIGHT, "ICCP", MatrixProfile.displayP3()),
                        "WEBP" + PLAIN + "PNG 48x32 FORMAT COLOURS STRIPPED"),
                row("truncated.webp", Arrays.copyOf(file("lossy.webp"), 90), "BROKEN"),
                row("bomb.webp", webpBomb(), "TOO_MANY_PIXELS"));
    }

    private static Stream<Sample> gifAndBmp() {
        byte[] bmp = Quarters.encoded(Quarters.rgb(), "bmp", null, false);
        return Stream.of(
                row(
                        "plain.gif",
                        Quarters.encoded(Quarters.palette(8, false), "gif", null, false),
                        "GIF" + PLAIN + "PNG 48x32 FORMAT STRIPPED"),
                row(
                        "interlaced.gif",
                        Quarters.encoded(Quarters.palette(8, false), "gif", null, true),
                        "GIF" + PLAIN + "PNG 48x32 FORMAT STRIPPED"),
                row(
                        "see-through.gif",
                        Quarters.encoded(Quarters.palette(8, true), "gif", null, false),
                        "GIF 48x32 RGB., sent PNG 48x32 FORMAT FLATTENED STRIPPED"),
                row("animated.gif", TestPictures.animatedGif(48, 32), "GIF 48x32 RGGG, sent PNG 48x32 FORMAT STRIPPED"),
                row("plain.bmp", bmp, "BMP" + PLAIN + "PNG 48x32 FORMAT STRIPPED"),
                row(
                        "palette.bmp",
                        Quarters.encoded(Quarters.of(BufferedImage.TYPE_BYTE_INDEXED), "bmp", null, false),
                        "BMP" + PLAIN + "PNG 48x32 FORMAT STRIPPED"),
                row(
                        "run lengths.bmp",
                        Quarters.encoded(Quarters.of(BufferedImage.TYPE_BYTE_INDEXED), "bmp", "BI_RLE8", false),
                        "BMP" + PLAIN + "PNG 48x32 FORMAT STRIPPED"),
                row("truncated.bmp", Arrays.copyOf(bmp, bmp.length - 1), "BROKEN"),
                row("bomb.bmp", little(bmp, 18, 60_000, 60_000), "TOO_MANY_PIXELS"));
    }

    private static Stream<Sample> tiff() {
        byte[] rgb = Quarters.samples(8, false, false, false);
        TiffFile plain = TiffFile.page(WIDTH, HEIGHT, 2, 3, 8, rgb);
        String sent = "TIFF" + PLAIN + "PNG 48x32 FORMAT STRIPPED";
        byte[] inks = Quarters.samples(8, true, false, false);
        return Stream.of(
                row("plain.tif", plain.bytes(), sent),
                row("lzw.tif", Quarters.encoded(Quarters.rgb(), "tiff", "LZW", false), sent),
                row("zip.tif", Quarters.encoded(Quarters.rgb(), "tiff", "Deflate", false), sent),
                row("packbits.tif", Quarters.encoded(Quarters.rgb(), "tiff", "PackBits", false), sent),
                row("jpeg inside.tif", Quarters.encoded(Quarters.rgb(), "tiff", "JPEG", false), sent),
                row(
                        "fax.tif",
                        Quarters.encoded(Quarters.of(BufferedImage.TYPE_BYTE_BINARY), "tiff", "CCITT T.6", false),
                        "TIFF 48x32 KWKW, sent PNG 48x32 FORMAT STRIPPED"),
                row("palette.tif", Quarters.encoded(Quarters.palette(8, false), "tiff", "LZW", false), sent),
                row("sixteen bits with differences.tif", differences(), sent),
                row(
                        "sixteen bits.tif",
                        TiffFile.page(WIDTH, HEIGHT, 2, 3, 16, Quarters.samples(16, false, false, false))
                                .bytes(),
                        sent),
                row(
                        "half transparent.tif",
                        TiffFile.page(WIDTH, HEIGHT, 2, 4, 8, Quarters.samples(8, false, false, true))
                                .shorts(338, 2)
                                .bytes(),
                        "TIFF 48x32 R.B., sent PNG 48x32 FORMAT FLATTENED STRIPPED"),
                row(
                        "cmyk.tif",
                        TiffFile.page(WIDTH, HEIGHT, 5, 4, 8, inks).bytes(),
                        "TIFF" + PLAIN + "PNG 48x32 FORMAT COLOURS STRIPPED"),
                row(
                        "cmyk with sixteen bits.tif",
                        TiffFile.page(WIDTH, HEIGHT, 5, 4, 16, Quarters.samples(16, true, false, false))
                                .bytes(),
                        "TIFF" + PLAIN + "PNG 48x32 FORMAT COLOURS STRIPPED"),
                row(
                        "turned.tif",
                        TiffFile.page(WIDTH, HEIGHT, 2, 3, 8, rgb)
                                .shorts(274, 6)
                                .bytes(),
                        "TIFF 32x48 BRWG, sent PNG 32x48 FORMAT TURNED STRIPPED"),
                row(
                        "p3.tif",
                        TiffFile.page(WIDTH, HEIGHT, 2, 3, 8, rgb)
                                .undefined(34675, MatrixProfile.displayP3())
                                .bytes(),
                        "TIFF" + PLAIN + "PNG 48x32 FORMAT COLOURS STRIPPED"),
                row("two pages.tif", twoPages(plain.bytes()), sent),
                row(
                        "camera raw.dng",
                        TiffFile.page(WIDTH, HEIGHT, 2, 3, 8, rgb)
                                .longs(254, 1)
                                .undefined(50706, new byte[] {1, 4, 0, 0})
                                .bytes(),
                        "CAMERA_RAW"),
                row("bomb.tif", TiffFile.page(60_000, 60_000, 2, 3, 8, rgb).bytes(), "TOO_MANY_PIXELS"),
                row("truncated.tif", Arrays.copyOf(plain.bytes(), plain.bytes().length / 2), "BROKEN"));
    }

    private static Stream<Sample> psd() {
        String sent = "PSD" + PLAIN + "PNG 48x32 FORMAT STRIPPED";
        byte[] rgb = Quarters.planes(8, false, false, false);
        byte[] plain = PsdFile.of(WIDTH, HEIGHT, PsdFile.RGB, 3, 8, Optional.empty(), rgb);
        return Stream.of(
                row("plain.psd", plain, sent),
                row(
                        "sixteen bits.psd",
                        PsdFile.of(
                                WIDTH,
                                HEIGHT,
                                PsdFile.RGB,
                                3,
                                16,
                                Optional.empty(),
                                Quarters.planes(16, false, false, false)),
                        sent),
                row(
                        "cmyk.psd",
                        PsdFile.of(
                                WIDTH,
                                HEIGHT,
                                PsdFile.CMYK,
                                4,
                                8,
                                Optional.empty(),
                                Quarters.planes(8, true, true, false)),
                        "PSD" + PLAIN + "PNG 48x32 FORMAT COLOURS STRIPPED"),
                row(
                        "grey.psd",
                        PsdFile.of(WIDTH, HEIGHT, PsdFile.GREY, 1, 8, Optional.empty(), rgb),
                        "PSD 48x32 WKKW, sent PNG 48x32 FORMAT STRIPPED"),
                row(
                        "p3.psd",
                        PsdFile.of(WIDTH, HEIGHT, PsdFile.RGB, 3, 8, Optional.of(MatrixProfile.displayP3()), rgb),
                        "PSD" + PLAIN + "PNG 48x32 FORMAT COLOURS STRIPPED"),
                row(
                        "bomb.psd",
                        PsdFile.of(30_000, 30_000, PsdFile.RGB, 3, 8, Optional.empty(), rgb),
                        "TOO_MANY_PIXELS"),
                row("truncated.psd", Arrays.copyOf(plain, plain.length / 2), "BROKEN"));
    }

    private static Stream<Sample> svg() {
        String start = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " viewBox='0 0 48 32'>";
        String quarters = "<rect width='24' height='16' fill='red'/><rect x='24' width='24' height='16' fill='lime'/>"
                + "<rect y='16' width='24' height='16' fill='blue'/>";
        String white = "<rect width='48' height='32' fill='white'/>";
        String sent = "SVG 2048x1365 RGBW, sent PNG 2048x1365 FORMAT STRIPPED";
        String inside = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Quarters.encoded(Quarters.rgb(), "png", null, false));
        String bomb = "data:image/png;base64,"
                + Base64.getEncoder()
                        .encodeToString(TestPictures.lyingPng(
                                Quarters.encoded(Quarters.rgb(), "png", null, false), 9_000, 9_000));
        return Stream.of(
                text("plain.svg", start + white + quarters + "</svg>", sent),
                text(
                        "declared.svg",
                        "\ufeff<?xml version='1.0'?>\n<!-- by SECRETAUTHOR -->\n<!DOCTYPE svg>\n" + start + white
                                + quarters + "</svg>",
                        sent),
                text(
                        "see-through.svg",
                        start + quarters + "</svg>",
                        "SVG 2048x1365 RGB., sent PNG 2048x1365 FORMAT FLATTENED STRIPPED"),
                text("picture inside.svg", start + "<image width='48' height='32' href='" + inside + "'/></svg>", sent),
                text(
                        "picture elsewhere.svg",
                        start + "<image xlink:href='http://a.invalid/a.png'/></svg>",
                        "POINTS_ELSEWHERE"),
                text(
                        "picture on this disk.svg",
                        start + "<image href='file:///etc/passwd'/></svg>",
                        "POINTS_ELSEWHERE"),
                text("bomb inside.svg", start + "<image href='" + bomb + "'/></svg>", "TOO_COMPLEX"),
                text("billion laughs.svg", start + laughs() + "</svg>", "TOO_COMPLEX"),
                text("circle.svg", start + "<g id='a'><use href='#a'/></g></svg>", "TOO_COMPLEX"),
                text(
                        "entities.svg",
                        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + start + white + quarters
                                + "<text>&x;</text></svg>",
                        sent),
                text("no size.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>", "NO_PIXELS"),
                text("truncated.svg", start + quarters, "BROKEN"));
    }

    private static Stream<Sample> heif() {
        return Stream.of(
                heif("plain.heic", "HEIC" + PLAIN + "JPEG 48x32 FORMAT STRIPPED"),
                heif("alpha.heic", "HEIC 48x32 R.B., sent JPEG 48x32 FORMAT FLATTENED STRIPPED"),
                heif("p3-icc.heic", "HEIC 24x16 RRRR, sent JPEG 24x16 FORMAT COLOURS STRIPPED"),
                heif("plain.avif", "AVIF" + PLAIN + "JPEG 48x32 FORMAT STRIPPED"),
                heif("alpha.avif", "AVIF 48x32 R.B., sent JPEG 48x32 FORMAT FLATTENED STRIPPED"),
                heif("ten-bit.avif", "AVIF" + PLAIN + "JPEG 48x32 FORMAT STRIPPED"),
                heif("turned.avif", "AVIF 32x48 GWRB, sent JPEG 32x48 FORMAT STRIPPED"),
                heif("p3-numbers.avif", "AVIF 24x16 RRRR, sent JPEG 24x16 FORMAT COLOURS STRIPPED"),
                sample(
                        "truncated.heic",
                        () -> Arrays.copyOf(file("plain.heic"), 500),
                        LibHeif.isThere() ? "BROKEN" : "NEEDS_LIBHEIF"));
    }

    private static Stream<Sample> others() {
        return Stream.of(
                text("text.jpg", "This is no picture.", "NOT_A_PICTURE"),
                text("page.png", "<html><body><svg></svg></body></html>", "NOT_A_PICTURE"),
                text("film.heic", "\0\0\0\u0018ftypisom\0\0\0\0isommp42", "NOT_A_PICTURE"),
                row("empty.png", new byte[0], "EMPTY"),
                row("icon.ico", new byte[] {0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0}, "UNSUPPORTED"),
                text("fuji.raf", "FUJIFILMCCD-RAW 0201", "UNSUPPORTED"),
                row("new.jxl", new byte[] {(byte) 0xff, 0x0a, 0, 16, 0, 0}, "UNSUPPORTED"));
    }

    private static Sample row(String name, byte[] bytes, String expected) {
        return sample(name, () -> bytes, expected);
    }

    private static Sample text(String name, String text, String expected) {
        return sample(name, () -> text.getBytes(UTF_8), expected);
    }

    private static Sample heif(String name, String expected) {
        return sample(name, () -> file(name), LibHeif.isThere() ? expected : "NEEDS_LIBHEIF");
    }

    private static Sample sample(String name, Supplier<byte[]> bytes, String expected) {
        return new Sample(name, bytes, expected);
    }

    static byte[] file(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Large, and nothing in it that is small.
    private static byte[] flat(int width, int height, String format) {
        return Quarters.encoded(Quarters.rgb(width, height), format, null, false);
    }

    /// Black and white by turns, pixel by pixel.
    private static byte[] fine(String format) {
        BufferedImage image = new BufferedImage(2400, 64, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 2400; x++) {
                image.setRGB(x, y, (x + y) % 2 == 0 ? 0xffffff : 0);
            }
        }
        return Quarters.encoded(image, format, null, false);
    }

    private static byte[] webpBomb() {
        byte[] webp = Containers.webpWith(file("lossless.webp"), WIDTH, HEIGHT, "XMP ", new byte[0]);
        return ByteBuffer.wrap(webp)
                .put(24, new byte[] {(byte) 255, (byte) 255, 0, (byte) 255, (byte) 255, 0})
                .array();
    }

    private static byte[] little(byte[] bytes, int at, int... values) {
        ByteBuffer changed = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.length; i++) {
            changed.putInt(at + 4 * i, values[i]);
        }
        return changed.array();
    }

    /// As Photoshop saves 16 bits: each sample as its difference to the one before it, packed.
    private static byte[] differences() {
        ByteBuffer samples = ByteBuffer.wrap(Quarters.samples(16, false, false, false));
        ByteBuffer differences = ByteBuffer.allocate(samples.capacity());
        int row = WIDTH * 6;
        for (int at = 0; at < samples.capacity(); at += 2) {
            int before = at % row < 6 ? 0 : samples.getShort(at - 6);
            differences.putShort(at, (short) (samples.getShort(at) - before));
        }
        return TiffFile.page(WIDTH, HEIGHT, 2, 3, 16, Containers.deflated(differences.array()))
                .shorts(259, 8)
                .shorts(317, 2)
                .bytes();
    }

    /// A second page, all white, behind the first.
    private static byte[] twoPages(byte[] first) {
        byte[] white = new byte[WIDTH * HEIGHT * 3];
        Arrays.fill(white, (byte) 255);
        byte[] both = new TiffFile()
                .directory(1, TiffFile.page(WIDTH, HEIGHT, 2, 3, 8, white))
                .bytes();
        int shift = first.length;
        byte[] whole = Containers.joined(first, both);
        ByteBuffer out = ByteBuffer.wrap(whole);
        int entries = Short.toUnsignedInt(out.getShort(8));
        int second = shift + out.getInt(shift + 8 + 2 + 8);
        out.putInt(8 + 2 + 12 * entries, second);
        int others = Short.toUnsignedInt(out.getShort(second));
        for (int i = 0; i < others; i++) { // what the second one points to has moved
            int entry = second + 2 + 12 * i;
            int tag = Short.toUnsignedInt(out.getShort(entry));
            if (tag == 258 || tag == 273) {
                out.putInt(entry + 8, out.getInt(entry + 8) + shift);
            }
        }
        return whole;
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<g id='a0'><rect width='1' height='1'/></g>");
        for (int i = 1; i < 40; i++) {
            laughs.append("<g id='a%d'><use href='#a%d'/><use href='#a%d'/></g>".formatted(i, i - 1, i - 1));
        }
        return laughs.append("<use href='#a39'/>").toString();
    }
}
