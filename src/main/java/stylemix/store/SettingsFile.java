// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.nio.file.Path;
import stylemix.model.ProblemException;
import stylemix.model.SettingsData;

/// The settings on disk; never a key.
public final class SettingsFile {

    private final JsonFile<SettingsData> file;

    public SettingsFile(Path file) {
        this.file = new JsonFile<>(file, SettingsData.DEFAULT, SettingsData.class);
    }

    /// What the file says, [SettingsData#DEFAULT] for the rest. A broken file is set aside as `….broken` and logged.
    public SettingsData load() {
        return file.load();
    }

    /// Writes the whole file at once.
    ///
    /// @throws ProblemException [stylemix.model.Problem.CannotSave]; the former file is as it was
    public void save(SettingsData settings) throws ProblemException {
        file.save(settings);
    }
}
