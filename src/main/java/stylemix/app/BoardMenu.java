// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import stylemix.model.BoardName;
import stylemix.session.Boards;
import stylemix.store.BoardFolder;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.NameBox;

/// The name of the board in the window, and what can be done with boards; the ones worked on last can be opened.
final class BoardMenu extends MenuButton {

    private static final int MOST_SHOWN = 14;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.UK);

    private final Boards boards;
    private final List<MenuItem> verbs;

    BoardMenu(Boards boards) {
        this.boards = boards;
        getStyleClass().add("board-menu");
        textProperty()
                .bind(boards.currentProperty()
                        .map(board -> board.map(BoardName::name).orElse("")));
        Controls.describe(this, Messages.text("board.name"), Messages.text("board.name.tip"));
        MenuItem fresh = Controls.menuItem("board.new", this::create);
        fresh.setAccelerator(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN));
        MenuItem saveAs = Controls.menuItem("board.saveAs", () -> ask("board.saveAs.title", name(), boards::saveAs));
        saveAs.setAccelerator(
                new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        verbs = List.of(
                Controls.menuItem("board.rename", this::rename),
                fresh,
                saveAs,
                Controls.menuItem(
                        "board.duplicate", () -> boards.saveAs(Messages.text("board.copyOf", fitting(name())))),
                Controls.menuItem("board.remove", () -> boards.remove(Messages.text("board.untitled"))));
        getItems().setAll(verbs);
        boards.refresh();
        boards.known().addListener((ListChangeListener<BoardFolder.Entry>) _ -> {
            if (!isShowing()) { // a menu that changes while it is open closes
                list();
            }
        });
        setOnHidden(_ -> {
            list();
            boards.refresh();
        });
    }

    void create() {
        ask("board.new.title", Messages.text("board.untitled"), boards::create);
    }

    private void rename() {
        ask("board.rename.title", name(), boards::rename);
    }

    private String name() {
        return boards.currentProperty().getValue().map(BoardName::name).orElse("");
    }

    private static String fitting(String name) {
        return Messages.shortened(name, BoardName.MAX_LENGTH - 12);
    }

    private void ask(String titleKey, String now, Consumer<String> then) {
        NameBox.ask(this, Messages.text(titleKey), now, Messages.text("board.take"), BoardName.MAX_LENGTH, name -> {
            if (!name.isBlank()) {
                then.accept(name.strip());
            }
        });
    }

    private void list() {
        getItems().setAll(verbs);
        boards.removed().ifPresent(board -> {
            MenuItem restore = new MenuItem(Messages.text("board.restore", board.name()));
            restore.setMnemonicParsing(false);
            restore.setOnAction(_ -> boards.restore());
            getItems().add(restore);
        });
        List<BoardFolder.Entry> others = boards.known().stream()
                .filter(entry -> boards.currentProperty()
                        .getValue()
                        .filter(entry.board()::equals)
                        .isEmpty())
                .limit(MOST_SHOWN)
                .toList();
        if (!others.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            others.forEach(entry -> getItems().add(open(entry)));
        }
    }

    private MenuItem open(BoardFolder.Entry entry) {
        MenuItem item = new MenuItem(Messages.text(
                "board.entry",
                entry.board().name(),
                entry.references(),
                WHEN.format(entry.changed().atZone(ZoneId.systemDefault()))));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> boards.open(entry.board().id()));
        return item;
    }
}
