// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Turns pictures that follow each other quickly into images without making new ones: two take turns, so that none is
/// written while it is drawn. FX thread only.
final class Frames {

    private static final int OPAQUE = 0xff000000;

    private record Frame(PixelBuffer<IntBuffer> pixels, Image image) {

        static Frame of(int width, int height) {
            PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            return new Frame(pixels, new WritableImage(pixels));
        }
    }

    private List<Frame> frames = List.of();
    private int turn;

    /// @param picture opaque, `TYPE_INT_RGB`
    /// @return another image than the last time; it keeps its pixels until the time after next
    Image next(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (frames.isEmpty()
                || frames.getFirst().pixels().getWidth() != width
                || frames.getFirst().pixels().getHeight() != height) {
            frames = Stream.generate(() -> Frame.of(width, height)).limit(2).toList();
        }
        turn = 1 - turn;
        Frame frame = frames.get(turn);
        int[] from = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        frame.pixels().updateBuffer(all -> {
            int[] into = all.getBuffer().array();
            for (int i = 0; i < into.length; i++) {
                into[i] = from[i] | OPAQUE;
            }
            return null;
        });
        return frame.image();
    }
}
