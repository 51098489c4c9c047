// SPDX-License-Identifier: Apache-2.0
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Draws one example: `java Paint.java NAME FILE`.
final class Paint {
    public static void main(String[] a) throws Exception {
        long t = System.nanoTime();
        var image = switch (a[0]) {
            case "cartoon" -> Cartoon.draw();
            case "felt" -> Felt.draw();
            case "pencil" -> Pencil.draw();
            case "pixels" -> Pixels.draw();
            default -> throw new IllegalArgumentException();
        };
        javax.imageio.ImageIO.write(image, "png", new java.io.File(a[1]));
        System.err.println((System.nanoTime() - t) / 1000000 + " ms");
    }
}
