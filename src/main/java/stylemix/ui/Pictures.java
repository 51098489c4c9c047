// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import stylemix.model.ProblemException;
import stylemix.picture.Pixels;

/// Pictures for the window: decoded or scaled on workers; those from disk are remembered in memory.
///
/// FX thread only; what takes time happens elsewhere. The value of what is returned is null until the picture is there,
/// and stays null if it cannot be read.
public final class Pictures {

    /// Decodes a picture so that its long side is at most so many pixels; 0 for all of it.
    @FunctionalInterface
    public interface Decoder {
        BufferedImage decode(Path picture, int longSidePx) throws ProblemException;
    }

    /// Enough for the visible part of a gallery on a large screen.
    private static final int REMEMBERED = 400;

    private record Key(Path path, int px) {}

    private final Decoder decoder;
    private final Executor executor;
    private final Map<Key, ReadOnlyObjectWrapper<@Nullable Image>> small = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ReadOnlyObjectWrapper<@Nullable Image>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Pictures(Decoder decoder, Executor executor) {
        this.decoder = decoder;
        this.executor = executor;
    }

    /// A small version for tiles and grids, remembered.
    public ReadOnlyObjectProperty<@Nullable Image> thumbnail(Path path, int longSidePx) {
        return small.computeIfAbsent(new Key(path, longSidePx), key -> load(() -> decoder.decode(key.path(), key.px())))
                .getReadOnlyProperty();
    }

    /// The whole picture for the viewer, not remembered.
    public ReadOnlyObjectProperty<@Nullable Image> full(Path path) {
        return load(() -> decoder.decode(path, 0)).getReadOnlyProperty();
    }

    /// A small copy of pixels that are at hand and never change, not remembered.
    public ReadOnlyObjectProperty<@Nullable Image> small(BufferedImage picture, int longSidePx) {
        return load(() -> Pixels.fit(picture, longSidePx)).getReadOnlyProperty();
    }

    /// The pixels as a JavaFX image; on any thread.
    public static Image image(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        WritableImage image = new WritableImage(width, height);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            image.getPixelWriter().setPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
        }
        return image;
    }

    /// The pixels of a JavaFX image; on the FX thread if it is shown.
    public static BufferedImage pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        return picture;
    }

    private ReadOnlyObjectWrapper<@Nullable Image> load(Callable<BufferedImage> source) {
        ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>(null);
        Task<Image> task = new Task<>() {
            @Override
            protected Image call() throws Exception {
                return image(source.call());
            }
        };
        task.setOnSucceeded(_ -> image.set(task.getValue()));
        executor.execute(task);
        return image;
    }
}
