// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.Locale;
import java.util.Optional;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.StyleTraits;
import stylemix.ui.Messages;

/// What a tile says of its picture.
final class TileWords {

    private static final int MANY_COLOURS = 64;

    private TileWords() {}

    /// "1200 × 800 JPEG".
    static String file(PictureFile file) {
        return Messages.text(
                "tile.info", String.valueOf(file.width()), String.valueOf(file.height()), format(file.format()));
    }

    /// "0.9 MB".
    static String size(PictureFile file) {
        return file.bytes() < 100_000
                ? Messages.text("tile.kilobytes", Math.max(1, file.bytes() / 1000))
                : Messages.text("tile.megabytes", String.format(Locale.ENGLISH, "%.1f", file.bytes() / 1e6));
    }

    /// "Pixel grid 10 px, 16 colours", "Drawing on paper, grey".
    static String seen(StyleTraits traits) {
        return traits.kind() == StyleTraits.Kind.PIXELS
                ? Messages.text(
                        traits.colours() < MANY_COLOURS ? "tile.seen.pixels" : "tile.seen.pixels.many",
                        traits.cellPx(),
                        traits.colours())
                : Messages.text(
                        "tile.seen",
                        Messages.text("style.kind." + traits.kind().name()),
                        Messages.text("style.tone." + traits.tone().name()));
    }

    /// What is seen in the picture, or its facts until that is known.
    static String line(PictureFile file, Optional<StyleTraits> traits) {
        return traits.map(TileWords::seen).orElseGet(() -> file(file));
    }

    private static String format(PictureFormat format) {
        return format == PictureFormat.WEBP ? "WebP" : format.name();
    }
}
