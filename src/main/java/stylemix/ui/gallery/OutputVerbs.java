// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import stylemix.ui.Controls;
import stylemix.ui.DragPicture;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// What can be done with the selected output, where it needs a dialog, the clipboard or the dragboard.
final class OutputVerbs {

    private final ViewerViewModel model;
    private final Pictures pictures;
    private final Node home;

    /// @param home in whose window dialogs open
    OutputVerbs(ViewerViewModel model, Pictures pictures, Node home) {
        this.model = model;
        this.pictures = pictures;
        this.home = home;
    }

    /// The verbs as a context menu.
    ContextMenu menu() {
        MenuItem remove = Controls.menuItem("viewer.remove", model::remove);
        remove.visibleProperty().bind(model.goneProperty());
        ContextMenu menu = new ContextMenu(
                Controls.menuItem(
                        "viewer.fullScreen", () -> model.fullScreenProperty().set(true)),
                new SeparatorMenuItem());
        menu.getItems().addAll(fileItems());
        menu.getItems().add(remove);
        return menu;
    }

    /// The verbs that concern the file.
    List<MenuItem> fileItems() {
        return List.of(
                Controls.menuItem("viewer.saveAs", this::saveAs),
                Controls.menuItem("viewer.useAsReference", model::useAsReference),
                Controls.menuItem("viewer.showInFolder", model::showInFolder),
                Controls.menuItem("viewer.copy", this::copy));
    }

    void saveAs() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("viewer.saveAs.title"));
        chooser.setInitialFileName(model.proposedName());
        model.lastFolder().map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showSaveDialog(home.getScene().getWindow()))
                .ifPresent(file -> model.saveAs(file.toPath()));
    }

    /// Puts the file and, once it is decoded, the picture on the clipboard.
    void copy() {
        model.selected()
                .ifPresent(output -> pictures.full(output.picture()).subscribe(image -> {
                    if (image != null) {
                        ClipboardContent content = files(output.picture());
                        content.putImage(image);
                        Clipboard.getSystemClipboard().setContent(content);
                        model.say(Messages.text("viewer.copied"));
                    }
                }));
    }

    /// Lets a node be dragged to another program as the file of an output.
    ///
    /// Only the file is offered: a program that preferred pixels would get less than the file holds.
    static void dragOut(Node node, Path picture, Optional<Image> seen) {
        Dragboard board = node.startDragAndDrop(TransferMode.COPY);
        board.setContent(files(picture));
        seen.ifPresent(image -> DragPicture.show(board, image));
    }

    private static ClipboardContent files(Path picture) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(picture.toFile()));
        return content;
    }
}
