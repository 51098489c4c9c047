// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import stylemix.model.TrayItem;
import stylemix.offer.Carried;
import stylemix.offer.Offer;

/// What JavaFX tells of a clipboard or a dragboard.
///
/// Has to be read at once, on the FX thread: after a drop the board is empty.
public record BoardCarried(Clipboard board) implements Carried {

    /// What is on the clipboard.
    public static Offer clipboard() {
        return read(Clipboard.getSystemClipboard());
    }

    /// Everything of use on a board.
    static Offer read(Clipboard board) {
        Optional<TrayItem> kept = KeptDrag.item(board);
        return kept.map(Offer::ofKept)
                .orElseGet(() -> Offer.of(new BoardCarried(board), Messages.text("references.pasted")));
    }

    /// Whether something of use may be there. Texts are read, since most are no addresses; nothing else is.
    static boolean mayBeOfUse(Clipboard board) {
        if (KeptDrag.item(board).isPresent()) {
            return true;
        }
        Set<String> types = new BoardCarried(board).types();
        boolean onlyText = types.stream().allMatch(type -> !Offer.mayBeIn(Set.of(type)) || type.startsWith("text/"));
        return onlyText ? !read(board).parts().isEmpty() : Offer.mayBeIn(types);
    }

    @Override
    public Set<String> types() {
        return board.getContentTypes().stream()
                .flatMap(format -> format.getIdentifiers().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Path> files() {
        return board.getFiles().stream().map(File::toPath).toList();
    }

    @Override
    public Optional<BufferedImage> bitmap() {
        Image image = board.hasImage() ? board.getImage() : null;
        return Optional.ofNullable(image)
                .filter(found -> found.getPixelReader() != null)
                .map(Pictures::pixels);
    }

    @Override
    public Optional<String> text(String type) {
        return content(type) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public Optional<byte[]> bytes(String type) {
        if (!(content(type) instanceof ByteBuffer buffer)) {
            return Optional.empty();
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return Optional.of(bytes);
    }

    private @Nullable Object content(String type) {
        DataFormat format = DataFormat.lookupMimeType(type);
        return format == null || !board.hasContent(format) ? null : board.getContent(format);
    }
}
