// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.PictureUnreadable.Flaw;

/// A picture in ImageIO's hands.
final class Decoder implements PixelSource {

    static {
        ImageIO.setUseCache(false); // streams of ours are files or small
    }

    private final Path picture;
    private final PictureFormat format;
    private final ImageReader reader;
    private final ImageInputStream input;

    /// What the decoder put up with; kept since half a JPEG is only worth a warning to it.
    private @Nullable String cutShort;

    private boolean endMissing;

    Decoder(Path picture, PictureFormat format) throws IOException {
        this.picture = picture;
        this.format = format;
        reader = reader(format);
        // not the stream that ImageIO finds for a file: one of its plug-ins offers a channel, which an interrupt closes
        input = new FileImageInputStream(picture.toFile());
        reader.setInput(input, true, true);
        reader.addIIOReadWarningListener((_, warning) -> {
            String told = warning.toLowerCase(Locale.ROOT);
            if (told.contains("premature end")) {
                cutShort = warning;
            }
            endMissing |= told.contains("missing eoi");
        });
    }

    @Override
    public int width() throws IOException {
        return guarded(() -> reader.getWidth(0));
    }

    @Override
    public int height() throws IOException {
        return guarded(() -> reader.getHeight(0));
    }

    @Override
    public BufferedImage read(int step) throws IOException {
        if (Headers.promisesTooMuch(picture, format)) {
            throw new FlawException(Flaw.BROKEN);
        }
        Optional<Profile> profile = Facts.of(picture, format).profile();
        BufferedImage image = guarded(() -> {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            if (profile.isPresent()) {
                unconverted(profile.get()).ifPresent(param::setDestinationType);
            }
            return reader.read(0, param);
        });
        if (cutShort != null) {
            throw new IIOException(cutShort);
        }
        // without its end mark a progressive JPEG may lack a pass over all its pixels; another one lacks nothing
        if (endMissing && Headers.isProgressive(picture)) {
            throw new FlawException(Flaw.BROKEN);
        }
        return Colours.srgb(image, profile);
    }

    /// A way to get the numbers as they are stored: many readers would convert them by the profile themselves, so that
    /// nobody could tell whether it was done.
    ///
    /// @return empty if they come as they are stored anyway
    private Optional<ImageTypeSpecifier> unconverted(Profile profile) throws IOException {
        List<ImageTypeSpecifier> types = new ArrayList<>();
        reader.getImageTypes(0).forEachRemaining(types::add);
        boolean converts = !types.isEmpty()
                && types.getFirst().getColorModel().getColorSpace().isCS_sRGB();
        return types.stream()
                .filter(type -> converts)
                .filter(type -> !type.getColorModel().getColorSpace().isCS_sRGB())
                .filter(type -> type.getColorModel().getNumColorComponents() == profile.components())
                .findFirst();
    }

    /// The JDK's own reader for what it reads well: of TIFFs it refuses many that Photoshop writes.
    private static ImageReader reader(PictureFormat format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(format.mediaType());
        ImageReader last = null;
        while (readers.hasNext()) {
            last = readers.next();
            boolean own = last.getClass().getModule() == ImageIO.class.getModule();
            if (own == (format != PictureFormat.TIFF)) {
                return last;
            }
        }
        if (last == null) {
            throw new IllegalStateException("no reader for " + format);
        }
        return last;
    }

    private static <T> T guarded(Read<T> read) throws IOException {
        try {
            return read.run();
        } catch (RuntimeException | OutOfMemoryError e) { // memory for what a lying header promises
            throw new IIOException("the decoder stumbled", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }

    @FunctionalInterface
    private interface Read<T> {
        T run() throws IOException;
    }
}
