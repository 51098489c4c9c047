// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

/// What a paste can bring: files, or a bitmap that another program copied.
public final class ClipboardPictures {

    private ClipboardPictures() {}

    /// The files on the clipboard.
    public static List<Path> files() {
        return Clipboard.getSystemClipboard().getFiles().stream()
                .map(File::toPath)
                .toList();
    }

    /// The bitmap on the clipboard; reading its pixels is quick, encoding them is not done here.
    public static Optional<BufferedImage> bitmap() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Image image = clipboard.hasImage() ? clipboard.getImage() : null;
        if (image == null || image.getPixelReader() == null) {
            return Optional.empty();
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage bitmap = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        bitmap.setRGB(0, 0, width, height, pixels, 0, width);
        return Optional.of(bitmap);
    }
}
