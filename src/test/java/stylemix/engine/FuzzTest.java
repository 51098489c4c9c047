// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stylemix.model.Creativity;
import stylemix.model.ProblemException;
import stylemix.model.Seed;
import stylemix.model.Tuning;

/// Random small pictures and settings: each request gives a picture of the size asked for, each broken file a picture
/// or a refusal. Colours that are no numbers fail an assertion in [LabPictures].
///
/// `-Dstylemix.fuzz.cases=100000 -Dstylemix.fuzz.seed=7` looks longer, or elsewhere.
@Timeout(3600)
class FuzzTest {

    private static final int CASES = Integer.getInteger("stylemix.fuzz.cases", 120);
    private static final long SEED = Long.getLong("stylemix.fuzz.seed", 1);

    /// Files are small, so many more of them than of drawings are tried.
    private static final int FILES_PER_CASE = 10;

    private static final String[] FORMATS = {"png", "jpg", "gif", "bmp"};
    private static final int[] TYPES = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
    };

    private final DraftEngine engine = new DraftEngine(
            (_, _, _, _, _, _) -> {
                throw new AssertionError("every case brings a content");
            },
            _ -> List.of(),
            LayerStore.inMemory(0));

    @Test
    void anyPicturesAndSettingsGiveAPicture() throws Exception {
        for (int i = 0; i < CASES; i++) {
            DraftRequest request = request(new SplittableRandom(SEED + i));
            try {
                BufferedImage drawn =
                        engine.draw(request, EngineProgress.SILENT).picture();
                assertEquals(List.of(request.width(), request.height()), List.of(drawn.getWidth(), drawn.getHeight()));
                if (i % 25 == 0) {
                    assertArrayEquals(
                            pixels(drawn),
                            pixels(engine.draw(request, EngineProgress.SILENT).picture()));
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + (SEED + i) + ": " + request, e);
            }
        }
    }

    @Test
    void anyFileGivesAPictureOrARefusal(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("picture");
        for (int i = 0; i < CASES * FILES_PER_CASE; i++) {
            SplittableRandom random = new SplittableRandom(SEED + i);
            byte[] bytes = file(random);
            boolean whole = random.nextInt(4) == 0;
            Files.write(file, whole ? bytes : broken(bytes, random));
            try {
                BufferedImage read = SourcePicture.read(file);
                assertEquals(255, read.getRGB(0, 0) >>> 24, "opaque");
            } catch (ProblemException e) {
                if (whole) {
                    throw new AssertionError("seed " + (SEED + i), e);
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + (SEED + i), e);
            }
        }
    }

    private static DraftRequest request(SplittableRandom random) {
        BufferedImage content = picture(random, BufferedImage.TYPE_INT_RGB);
        List<DraftRequest.Style> styles = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? random.nextInt(11) : random.nextInt(1, 3);
        for (int i = 0; i < count; i++) {
            BufferedImage reference = random.nextInt(8) == 0 ? content : picture(random, BufferedImage.TYPE_INT_RGB);
            styles.add(new DraftRequest.Style(reference, "reference " + i, strength(random)));
        }
        return new DraftRequest(
                "",
                side(random, 40),
                side(random, 40),
                List.of(Creativity.values()).get(random.nextInt(Creativity.values().length)),
                new Seed(random.nextInt(Integer.MAX_VALUE)),
                new Tuning(tuning(random), tuning(random), tuning(random)),
                random.nextBoolean() ? 0 : random.nextDouble(),
                styles,
                Optional.of(
                        new DraftRequest.Source(content, "content", random.nextBoolean() ? 1 : random.nextDouble())));
    }

    private static double strength(SplittableRandom random) {
        double[] usual = {0, 0.3, 0.6, 1, 2, -0.5, -2, Double.MIN_NORMAL, -1e-9};
        return random.nextBoolean() ? random.nextDouble(-2, 2) : usual[random.nextInt(usual.length)];
    }

    private static int tuning(SplittableRandom random) {
        return random.nextInt(3) == 0 ? random.nextInt(-100, 101) : 0;
    }

    /// Often very small, seldom very long.
    private static int side(SplittableRandom random, int usual) {
        return switch (random.nextInt(12)) {
            case 0 -> 1;
            case 1 -> random.nextInt(1, 18);
            case 2 -> random.nextInt(1, 4 * usual);
            default -> random.nextInt(1, usual + 1);
        };
    }

    private static BufferedImage picture(SplittableRandom random, int type) {
        int width = side(random, 48);
        int height = width > 96 ? random.nextInt(1, 20) : side(random, 48);
        BufferedImage image = new BufferedImage(width, height, type);
        int kind = random.nextInt(7);
        int cell = random.nextInt(1, 9);
        int[] colours = random.ints(random.nextInt(1, 9)).toArray();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(
                        x,
                        y,
                        switch (kind) {
                            case 0 -> colours[0];
                            case 1 -> random.nextInt();
                            case 2 -> 0xff000000 | 0x010101 * (255 * x / width);
                            case 3 -> random.nextInt(5) == 0 ? 0xff101010 : 0xfff8f8f8;
                            case 4 -> colours[(x / cell * 31 + y / cell * 17) % colours.length];
                            case 5 -> x / cell % 2 == y / cell % 2 ? 0xff000000 : -1;
                            default ->
                                Math.hypot(x - width / 2.0, y - height / 2.0) < cell * 3
                                        ? colours[0]
                                        : colours[colours.length - 1];
                        });
            }
        }
        return image;
    }

    private static byte[] file(SplittableRandom random) throws IOException {
        while (true) {
            BufferedImage image = picture(random, TYPES[random.nextInt(TYPES.length)]);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (ImageIO.write(image, FORMATS[random.nextInt(FORMATS.length)], bytes)) {
                return bytes.toByteArray(); // not every format takes every type
            }
        }
    }

    /// Some bytes changed, or the end cut off.
    private static byte[] broken(byte[] whole, SplittableRandom random) {
        byte[] bytes = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(1, whole.length)) : whole;
        for (int k = random.nextInt(6); k > 0; k--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
