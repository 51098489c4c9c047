// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.BoardName;
import stylemix.model.Problem;
import stylemix.model.SessionData;
import stylemix.store.BoardFolder;

/// The named boards. The window holds one of them; it is written down as it changes, and before another is opened.
public final class Boards {

    private final Composition composition;
    private final ReferenceImport imports;
    private final BoardFolder folder;
    private final Executor executor;
    private final Consumer<Problem> complain;
    private final ObservableList<BoardFolder.Entry> known = FXCollections.observableArrayList();
    private Optional<SessionData> removed = Optional.empty();

    /// @param executor runs one task at a time, so that a board is written before it is read again
    public Boards(
            Composition composition,
            ReferenceImport imports,
            BoardFolder folder,
            Executor executor,
            Consumer<Problem> complain) {
        this.composition = composition;
        this.imports = imports;
        this.folder = folder;
        this.executor = executor;
        this.complain = complain;
    }

    /// The board in the window; empty until there is one.
    public ReadOnlyProperty<Optional<BoardName>> currentProperty() {
        return composition.boardProperty();
    }

    /// All boards, the ones worked on last first; as of the last [#refresh].
    public ObservableList<BoardFolder.Entry> known() {
        return known;
    }

    /// Looks which boards there are.
    public void refresh() {
        Work.start(executor, folder::list, known::setAll, complain);
    }

    /// Makes sure that the window holds a board.
    ///
    /// @param name of the board, if it holds none yet
    public void begin(String name) {
        if (composition.boardProperty().get().isEmpty()) {
            composition.boardProperty().set(Optional.of(new BoardName(UUID.randomUUID(), name)));
        }
    }

    /// Opens an empty board.
    public void create(String name) {
        keep();
        show(SessionData.EMPTY.withBoard(new BoardName(UUID.randomUUID(), name)));
    }

    /// Opens another board; does nothing if it is gone.
    public void open(UUID id) {
        keep();
        Work.start(executor, () -> folder.load(id), found -> found.ifPresent(this::show), complain);
    }

    /// Goes on with a copy under another name; the board stays as it is.
    public void saveAs(String name) {
        keep();
        composition.boardProperty().set(Optional.of(new BoardName(UUID.randomUUID(), name)));
        keep();
    }

    public void rename(String name) {
        composition.boardProperty().set(composition.boardProperty().get().map(board -> board.renamed(name)));
        keep();
    }

    /// Removes the board in the window, and opens the one that was worked on before it.
    ///
    /// @param untitled the name of the empty one that is opened if there is no other
    public void remove(String untitled) {
        keep();
        SessionData table = composition.save();
        Work.start(
                executor,
                () -> {
                    if (table.board().isPresent()) {
                        folder.remove(table.board().get().id());
                    }
                    Optional<BoardFolder.Entry> next = folder.list().stream().findFirst();
                    return next.flatMap(entry -> folder.load(entry.board().id()));
                },
                next -> {
                    removed = Optional.of(table);
                    show(next.orElseGet(() -> SessionData.EMPTY.withBoard(new BoardName(UUID.randomUUID(), untitled))));
                    refresh();
                },
                complain);
    }

    /// The board that was removed last, while it can be had back.
    public Optional<BoardName> removed() {
        return removed.flatMap(SessionData::board);
    }

    /// Brings it back into the window.
    public void restore() {
        keep();
        removed.ifPresent(this::show);
        removed = Optional.empty();
        keep();
    }

    private void keep() {
        SessionData table = composition.save();
        Work.start(
                executor,
                () -> {
                    folder.save(table);
                    return folder.list();
                },
                known::setAll,
                complain);
    }

    private void show(SessionData table) {
        int tilePx = composition.tilePxProperty().get();
        composition.restore(table);
        composition.tilePxProperty().set(tilePx); // how large tiles are is a matter of the window
        imports.restore(table);
        composition.history().clear();
    }
}
