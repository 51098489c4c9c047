// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Draws the program's own pictures: the four examples and the icon.
///
/// Run by the build: `java Paint.java ICON APP LARGE`, where ICON is the icon's SVG, APP the folder of the program's
/// resources and LARGE the icon file that packaging uses. Everything is drawn from fixed seeds, so the pictures are the
/// same every time. LARGE is written last: while it is newer than the sources, the build leaves this out.
final class Paint {

    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256, 512);
    private static final float QUALITY = 0.88f;

    private Paint() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
        Path icon = Path.of(arguments[0]);
        Path app = Path.of(arguments[1]);
        Path large = Path.of(arguments[2]);
        Path examples = Files.createDirectories(app.resolve("examples"));
        Files.createDirectories(large.getParent());
        List<Callable<Path>> paintings = List.of(
                () -> Files.write(examples.resolve("pencil.jpg"), jpeg(Pencil.draw())),
                () -> Files.write(examples.resolve("felt.jpg"), jpeg(Felt.draw())),
                () -> Files.write(examples.resolve("cartoon.jpg"), jpeg(Cartoon.draw())),
                () -> Files.write(examples.resolve("pixels.png"), png(Pixels.draw())));
        try (var painters = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Path> painted : painters.invokeAll(paintings)) {
                painted.get();
            }
        }
        for (int size : ICON_SIZES) {
            Files.write(app.resolve("icon-" + size + ".png"), png(Icon.draw(icon, size)));
        }
        Files.copy(app.resolve("icon-512.png"), large, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
