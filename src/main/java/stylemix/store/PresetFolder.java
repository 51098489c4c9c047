// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stylemix.model.Preset;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import tools.jackson.core.JacksonException;

/// The mixes that were saved under a name, one file each.
public final class PresetFolder {

    private static final System.Logger LOG = System.getLogger(PresetFolder.class.getName());

    private final Path folder;

    /// @param folder is created when it is first needed
    public PresetFolder(Path folder) {
        this.folder = folder;
    }

    /// All of them, newest first; what cannot be read is skipped.
    public List<Preset> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(Preset::saved).reversed())
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot look into " + folder.getFileName(), e);
            return List.of();
        }
    }

    /// Writes one, in the place of the one with its id.
    ///
    /// @throws ProblemException [stylemix.model.Problem.CannotSave]
    public void save(Preset preset) throws ProblemException {
        try {
            AtomicFile.write(file(preset.id()), Json.MAPPER.writeValueAsBytes(preset));
        } catch (IOException e) {
            throw SaveFaults.problem(folder, e);
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

    private static Optional<Preset> read(Path file) {
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), Preset.class));
        } catch (IOException | JacksonException e) {
            LOG.log(Level.INFO, "skips {0}, which is no saved mix: {1}", file.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }
}
