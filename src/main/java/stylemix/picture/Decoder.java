// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import stylemix.model.PictureFormat;

/// One open picture in ImageIO's hands, its first frame.
///
/// Input of any content may come here: all faults of a decoder, its unchecked ones too, become an [IOException].
final class Decoder implements AutoCloseable {

    static {
        ImageIO.setUseCache(false); // streams of ours are files or small
    }

    private final ImageReader reader;
    private final InputStream file;
    private final ImageInputStream input;

    /// What the decoder put up with; kept since half a JPEG is only worth a warning to it.
    private @Nullable String cutShort;

    private boolean endMissing;

    Decoder(Path picture, PictureFormat format) throws IOException {
        file = Files.newInputStream(picture);
        reader = ImageIO.getImageReadersByMIMEType(format.mediaType()).next();
        // not the stream that ImageIO finds for a file: one of its plug-ins offers a channel, which an interrupt closes
        input = new MemoryCacheImageInputStream(file);
        reader.setInput(input, true, true);
        reader.addIIOReadWarningListener((_, warning) -> {
            String told = warning.toLowerCase(Locale.ROOT);
            if (told.contains("premature end")) {
                cutShort = warning;
            }
            endMissing |= told.contains("missing eoi");
        });
    }

    /// In pixels, as stored; from the header alone.
    int width() throws IOException {
        return guarded(() -> reader.getWidth(0));
    }

    /// In pixels, as stored; from the header alone.
    int height() throws IOException {
        return guarded(() -> reader.getHeight(0));
    }

    /// All pixels of the first frame in whatever colour model they are, of each `step` in both directions the first.
    BufferedImage read(int step) throws IOException {
        BufferedImage image = guarded(() -> {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        });
        if (cutShort != null) {
            throw new IIOException(cutShort);
        }
        return image;
    }

    /// Whether a JPEG that was read had no end mark. Then a progressive one may lack a pass over all its pixels; of
    /// another one nothing is missing.
    boolean endMissing() {
        return endMissing;
    }

    private static <T> T guarded(Read<T> read) throws IOException {
        try {
            return read.run();
        } catch (RuntimeException e) {
            throw new IIOException("the decoder stumbled", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
        file.close();
    }

    @FunctionalInterface
    private interface Read<T> {
        T run() throws IOException;
    }
}
