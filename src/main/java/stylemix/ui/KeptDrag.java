// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.time.Instant;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import stylemix.model.PictureFormat;
import stylemix.model.TrayItem;

/// What is on the dragboard while a picture is carried from the tray to the board.
public final class KeptDrag {

    private static final DataFormat FORMAT = new DataFormat("application/x-stylemix-kept");

    private static final int FIELDS = 5;

    private KeptDrag() {}

    public static ClipboardContent content(TrayItem item) {
        ClipboardContent content = new ClipboardContent();
        content.put(
                FORMAT,
                String.join(
                        "\0",
                        item.sha256(),
                        item.format().name(),
                        item.name(),
                        item.origin(),
                        item.added().toString()));
        return content;
    }

    /// The picture that is carried, if one is.
    static Optional<TrayItem> item(Clipboard board) {
        if (!board.hasContent(FORMAT) || !(board.getContent(FORMAT) instanceof String text)) {
            return Optional.empty();
        }
        String[] fields = text.split("\0", -1);
        return fields.length == FIELDS
                ? Optional.of(new TrayItem(
                        fields[0], PictureFormat.valueOf(fields[1]), fields[2], fields[3], Instant.parse(fields[4])))
                : Optional.empty();
    }
}
