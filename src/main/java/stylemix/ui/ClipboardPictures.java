// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
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
        return Optional.ofNullable(image)
                .filter(found -> found.getPixelReader() != null)
                .map(Pictures::pixels);
    }
}
