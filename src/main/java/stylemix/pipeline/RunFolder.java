// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;

/// The temporary files of one run, gone with it.
final class RunFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RunFolder.class.getName());

    private final Path folder;
    private boolean kept;

    RunFolder(Path parent) throws ProblemException {
        try {
            Files.createDirectories(parent);
            folder = Files.createTempDirectory(parent, "run-");
        } catch (IOException e) {
            throw SaveFaults.problem(parent, e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// Leaves the files where they are when the run ends.
    void keep() {
        kept = true;
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot clean up after a run", e);
        }
    }
}
