// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One value in one file, which may be of another version, broken or not there.
///
/// @param file where it lies
/// @param initial what holds for whatever the file does not say
record JsonFile<T>(Path file, T initial, Class<T> type) {

    private static final System.Logger LOG = System.getLogger(JsonFile.class.getName());

    /// What the file says. A broken file is renamed to `….broken` and counts as empty.
    T load() {
        try {
            ObjectNode tree = Json.MAPPER.valueToTree(initial);
            JsonNode said = Json.MAPPER.readTree(Files.readAllBytes(file));
            tree.setAll(said.asObject()); // so a key that is new in this version has its first value
            return Json.MAPPER.treeToValue(tree, type);
        } catch (NoSuchFileException _) {
            return initial;
        } catch (JacksonException e) {
            LOG.log(Level.WARNING, "cannot understand " + file.getFileName() + " and sets it aside", e);
            setAside();
            return initial;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot read " + file.getFileName(), e);
            return initial;
        }
    }

    void save(T value) throws ProblemException {
        try {
            AtomicFile.write(file, Json.MAPPER.writeValueAsBytes(value));
        } catch (IOException e) {
            throw SaveFaults.problem(AtomicFile.folder(file), e);
        }
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot set aside " + file.getFileName(), e);
        }
    }
}
