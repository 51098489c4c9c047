// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stylemix.model.BoardName;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import stylemix.model.SessionData;

/// The boards, one file each.
public final class BoardFolder {

    private static final System.Logger LOG = System.getLogger(BoardFolder.class.getName());

    private final Path folder;

    /// @param folder is created when it is first needed
    public BoardFolder(Path folder) {
        this.folder = folder;
    }

    /// @param changed when it was written last
    /// @param references how many are on it
    public record Entry(BoardName board, Instant changed, int references) {}

    /// All of them, the ones worked on last first; what cannot be read is skipped.
    public List<Entry> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> entry(file).stream())
                    .sorted(Comparator.comparing(Entry::changed).reversed())
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot look into " + folder.getFileName(), e);
            return List.of();
        }
    }

    /// What lies on a board, if there is one.
    public Optional<SessionData> load(UUID id) {
        return Optional.of(json(file(id)).load()).filter(data -> data.board().isPresent());
    }

    /// Writes what lies on a board; without a board nothing is written.
    ///
    /// @throws ProblemException [stylemix.model.Problem.CannotSave]
    public void save(SessionData table) throws ProblemException {
        if (table.board().isPresent()) {
            json(file(table.board().get().id())).save(table.withWindow(Optional.empty()));
        }
    }

    /// @throws ProblemException [stylemix.model.Problem.CannotSave]
    public void remove(UUID id) throws ProblemException {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw SaveFaults.problem(folder, e);
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".json");
    }

    private static JsonFile<SessionData> json(Path file) {
        return new JsonFile<>(file, SessionData.EMPTY, SessionData.class);
    }

    private static Optional<Entry> entry(Path file) {
        SessionData table = json(file).load();
        try {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            return table.board()
                    .map(board -> new Entry(board, changed, table.tiles().size()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "set aside meanwhile", e);
            return Optional.empty();
        }
    }
}
