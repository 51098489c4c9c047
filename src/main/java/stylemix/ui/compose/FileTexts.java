// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import stylemix.model.PictureFile;
import stylemix.model.SendPlan;
import stylemix.ui.Messages;

/// What a tile says of its picture's file and of what is sent of it.
final class FileTexts {

    private static final double MEGABYTE = 1_000_000, KILOBYTE = 1_000;

    private FileTexts() {}

    /// One line: what is sent, or what the picture is while that is not known yet.
    static String line(PictureFile picture, Optional<SendPlan> plan) {
        return plan.map(SendPlan::sent)
                .map(sent -> Messages.text(
                        "tile.sends",
                        String.valueOf(sent.width()),
                        String.valueOf(sent.height()),
                        sent.format().title(),
                        size(sent.bytes())))
                .orElseGet(() -> facts(picture));
    }

    /// Everything: what the picture is, what is sent of it, and what was done to it first.
    static String all(String name, PictureFile picture, Optional<SendPlan> plan) {
        String file = name + "\n" + facts(picture) + ", " + size(picture.bytes());
        return plan.map(known -> file + "\n" + sent(picture, known)).orElse(file);
    }

    private static String sent(PictureFile picture, SendPlan plan) {
        String changes = plan.changes().isEmpty()
                ? Messages.text("tile.sends.unchanged")
                : plan.changes().stream()
                        .map(change -> Messages.text("tile.change." + change.name()))
                        .collect(Collectors.joining(", "));
        return Messages.text("tile.sends.how", line(picture, Optional.of(plan)), changes);
    }

    private static String facts(PictureFile picture) {
        return Messages.text(
                "tile.info",
                String.valueOf(picture.width()),
                String.valueOf(picture.height()),
                picture.format().title());
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE / 10
                ? Messages.text("tile.kilobytes", String.valueOf(Math.max(1, Math.round(bytes / KILOBYTE))))
                : Messages.text("tile.megabytes", String.format(Locale.ENGLISH, "%.1f", bytes / MEGABYTE));
    }
}
