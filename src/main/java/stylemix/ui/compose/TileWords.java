// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import stylemix.model.PictureFile;
import stylemix.model.SendPlan;
import stylemix.model.StyleTraits;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Messages;

/// What a tile says of its picture.
final class TileWords {

    private static final int MANY_COLOURS = 64;

    private TileWords() {}

    /// "1200 × 800 JPEG".
    static String file(PictureFile file) {
        return Messages.text(
                "tile.info",
                String.valueOf(file.width()),
                String.valueOf(file.height()),
                file.format().title());
    }

    /// Everything in short: what is seen, what the picture is, what is sent of it and what was done to it first.
    static String all(PictureFile file, ReferenceSlot slot) {
        List<String> lines = new ArrayList<>();
        slot.traitsProperty().get().ifPresent(traits -> lines.add(seen(traits)));
        lines.add(file(file) + ", " + size(file));
        slot.sendsProperty().get().ifPresent(plan -> lines.add(sends(plan)));
        return String.join("\n", lines);
    }

    /// "Sends 2048 × 1365 JPEG, 0.9 MB: smaller, without place and camera".
    static String sends(SendPlan plan) {
        String changes = plan.changes().isEmpty()
                ? Messages.text("tile.sends.unchanged")
                : plan.changes().stream()
                        .map(change -> Messages.text("tile.change." + change.name()))
                        .collect(Collectors.joining(", "));
        PictureFile sent = plan.sent();
        String what = Messages.text(
                "tile.sends",
                String.valueOf(sent.width()),
                String.valueOf(sent.height()),
                sent.format().title(),
                size(sent));
        return Messages.text("tile.sends.how", what, changes);
    }

    /// "0.9 MB".
    static String size(PictureFile file) {
        return file.bytes() < 100_000
                ? Messages.text("tile.kilobytes", String.valueOf(Math.max(1, file.bytes() / 1000)))
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
}
