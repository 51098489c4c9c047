// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.nio.file.Path;
import stylemix.model.ProblemException;
import stylemix.model.TrayData;

/// The pictures that were brought in lately, on disk.
public final class TrayFile {

    private final JsonFile<TrayData> file;

    public TrayFile(Path file) {
        this.file = new JsonFile<>(file, TrayData.EMPTY, TrayData.class);
    }

    /// What was kept; a broken file is set aside and counts as empty.
    public TrayData load() {
        return file.load();
    }

    /// @throws ProblemException [stylemix.model.Problem.CannotSave]
    public void save(TrayData data) throws ProblemException {
        file.save(data);
    }
}
